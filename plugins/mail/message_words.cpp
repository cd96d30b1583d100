#include "mail/message_words.h"

#include "sdk/html_words.h"
#include "sdk/text.h"

namespace strata::mail {

namespace {

constexpr int kDeepest = 40;

class Parts {
public:
    void take(GMimeObject* part, int depth) {
        if (part == nullptr)
            return;
        if (depth > kDeepest)
            return remark("mail.deep", "Parts nested deeper than any program writes were not read.");
        if (GMIME_IS_MULTIPART(part))
            takeMany(GMIME_MULTIPART(part), depth);
        else if (isAttached(part) || !GMIME_IS_TEXT_PART(part))
            name(part);
        else
            takeText(GMIME_TEXT_PART(part));
    }

    MessageWords done() {
        if (sdk::isBlank(read_.words) && !html_.empty()) {
            read_.words = html_;
            remark("mail.html", "The message has a formatted form alone; its words were taken from that.");
        } else if (!html_.empty()) {
            remark("mail.forms", "The message has a formatted form beside the plain one, which was read.");
        }
        return std::move(read_);
    }

private:
    void remark(const char* code, std::string what) { read_.remarks.emplace_back(code, std::move(what)); }

    static bool isAttached(GMimeObject* part) {
        const char* disposition = g_mime_object_get_disposition(part);
        return disposition != nullptr && g_ascii_strcasecmp(disposition, "attachment") == 0;
    }

    void takeMany(GMimeMultipart* many, int depth) {
        for (int at = 0; at < g_mime_multipart_get_count(many); ++at)
            take(g_mime_multipart_get_part(many, at), depth + 1);
    }

    void takeText(GMimeTextPart* part) {
        const char* charset = g_mime_text_part_get_charset(part);
        if (charset != nullptr && *charset != '\0') {
            const iconv_t known = g_mime_iconv_open("utf-8", charset);
            if (known == reinterpret_cast<iconv_t>(-1))
                remark("mail.charset", "The message is written in \"" + textOf(charset) +
                                           "\", which is not known here; see the message for its letters.");
            else
                g_mime_iconv_close(known);
        }
        char* raw = g_mime_text_part_get_text(part);
        if (raw != nullptr && g_utf8_validate(raw, -1, nullptr) == 0)
            remark("mail.letters",
                   "Some bytes are no letters in the writing the message names; they are shown as \uFFFD.");
        const std::string text = textOf(raw);
        g_free(raw);
        GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        std::string& into = g_mime_content_type_is_type(type, "text", "html") ? html_ : read_.words;
        if (!into.empty() && !sdk::isBlank(text))
            into += "\n\n";
        into += &into == &html_ ? sdk::wordsOfHtml(text) : text;
    }

    void name(GMimeObject* part) {
        const char* file = GMIME_IS_PART(part) ? g_mime_part_get_filename(GMIME_PART(part)) : nullptr;
        char* type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part));
        remark("mail.attached", (GMIME_IS_MESSAGE_PART(part) ? std::string("A message that is attached")
                                                             : std::string("What is attached")) +
                                    (file == nullptr ? "" : ", \"" + textOf(file) + "\",") + " (" +
                                    textOf(type) + ") was not read; the message is kept whole.");
        g_free(type);
    }

    MessageWords read_;
    std::string html_;
};

}  // namespace

std::string textOf(const char* text) {
    if (text == nullptr)
        return {};
    char* valid = g_utf8_make_valid(text, -1);
    std::string made(valid);
    g_free(valid);
    return made;
}

MessageWords wordsOf(GMimeMessage* message) {
    Parts parts;
    parts.take(g_mime_message_get_mime_part(message), 0);
    return parts.done();
}

}  // namespace strata::mail
