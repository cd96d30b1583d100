#include "mail/message_words.h"

#include <algorithm>

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
        into += &into == &html_ ? wordsOfHtml(text) : text;
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

struct Entity {
    std::string_view name, text;
};
constexpr Entity kEntities[] = {{"amp", "&"},   {"lt", "<"},        {"gt", ">"},     {"quot", "\""},
                                {"apos", "'"},  {"nbsp", "\u00a0"}, {"pound", "£"},  {"euro", "€"},
                                {"ndash", "–"}, {"mdash", "—"},     {"hellip", "…"}, {"rsquo", "’"},
                                {"lsquo", "‘"}, {"ldquo", "“"},     {"rdquo", "”"}};

// What stands between "&" and ";"; as written when it is not known.
std::string entity(std::string_view name) {
    for (const auto& known : kEntities)
        if (known.name == name)
            return std::string(known.text);
    if (name.starts_with('#')) {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto point =
            std::strtoul(std::string(name.substr(isHex ? 2 : 1)).c_str(), nullptr, isHex ? 16 : 10);
        char bytes[6];
        if (point > 31 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF))
            return {bytes, static_cast<std::size_t>(g_unichar_to_utf8(static_cast<gunichar>(point), bytes))};
    }
    return "&" + std::string(name) + ";";
}

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char c) { return g_ascii_tolower(c); });
    return low;
}

bool beginsLine(std::string_view tag) {
    for (const std::string_view block :
         {"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "hr", "ul", "ol"})
        if (tag == block)
            return true;
    return false;
}

}  // namespace

std::string textOf(const char* text) {
    if (text == nullptr)
        return {};
    char* valid = g_utf8_make_valid(text, -1);
    std::string made(valid);
    g_free(valid);
    return made;
}

std::string wordsOfHtml(std::string_view html) {
    std::string words;
    std::string until;  // the tag that ends what is no text
    const auto newLine = [&words] {
        while (!words.empty() && words.back() == ' ')
            words.pop_back();
        if (!words.empty() && !words.ends_with("\n\n"))
            words += '\n';
    };
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            const bool isComment = html.substr(at).starts_with("<!--");
            const auto end = html.find(isComment ? "-->" : ">", at);
            if (end == std::string_view::npos)
                break;
            const std::string tag =
                lowered(html.substr(at + 1, html.find_first_of(" \t\r\n/>", at + 2) - at - 1));
            at = end + (isComment ? 3 : 1);
            if (!until.empty() && tag == until)
                until.clear();
            else if (until.empty() && (tag == "script" || tag == "style" || tag == "head" || tag == "title"))
                until = "/" + tag;
            else if (until.empty() && beginsLine(tag.starts_with('/') ? tag.substr(1) : tag))
                newLine();
            continue;
        }
        if (!until.empty()) {
            ++at;
            continue;
        }
        const auto semicolon = html[at] == '&' ? html.find(';', at) : std::string_view::npos;
        if (semicolon != std::string_view::npos && semicolon - at < 12) {
            words += entity(html.substr(at + 1, semicolon - at - 1));
            at = semicolon + 1;
            continue;
        }
        if (!sdk::isBlankByte(html[at]))
            words += html[at];
        else if (!words.empty() && words.back() != ' ' && words.back() != '\n')
            words += ' ';
        ++at;
    }
    return words;
}

MessageWords wordsOf(GMimeMessage* message) {
    Parts parts;
    parts.take(g_mime_message_get_mime_part(message), 0);
    return parts.done();
}

}  // namespace strata::mail
