#include "mail/mail_importer.h"

#include <array>
#include <memory>

#include "mail/message_words.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/whole_file.h"

namespace strata::mail {

namespace {

constexpr std::size_t kLargest = 64 << 20;  // bytes
constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kTitleBytes = 160;

template <class Thing>
using Held = std::unique_ptr<Thing, decltype(&g_object_unref)>;

Held<GMimeMessage> messageIn(std::string_view bytes) {
    g_mime_init();
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()),
                                   &g_object_unref);
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()), &g_object_unref);
    return {g_mime_parser_construct_message(parser.get(), nullptr), &g_object_unref};
}

// Lines of a header, by which a message is known: "From: …" before the first empty line.
bool isHeaderLine(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    for (const char c : line.substr(0, colon))
        if (c <= ' ' || static_cast<unsigned char>(c) > 126)
            return false;
    return true;
}

// A mark of UTF-8 that an editor put there is no part of a message.
std::string_view withoutMark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

bool hasHeaders(std::string_view head) {
    head = withoutMark(head);
    int known = 0;
    while (!head.empty()) {
        const auto end = std::min(head.find('\n'), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (sdk::isBlank(line))
            break;
        const bool isFolded = line.front() == ' ' || line.front() == '\t';
        if (!isFolded && !isHeaderLine(line) && !line.starts_with("From "))
            break;
        known += !isFolded;
    }
    return known > 0;
}

std::string addresses(InternetAddressList* list) {
    if (list == nullptr)
        return {};
    char* text = internet_address_list_to_string(list, nullptr, FALSE);
    const std::string made = textOf(text);
    g_free(text);
    return made;
}

// "2005-06-06T22:21:22+02:00"; empty when the header gives no date that there is.
std::string dateOf(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (date == nullptr || g_date_time_get_year(date) < 1971)
        return {};
    char* text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
    const std::string made = textOf(text);
    g_free(text);
    return made;
}

}  // namespace

sdk::Opinion MailImporter::sniff(sdk::InputFile& file) const {
    if (!hasHeaders(file.head(kHead)))
        return {0, "", "It does not begin with the headers of a message."};
    return {80, "eml", "A message of electronic mail."};
}

void MailImporter::import(sdk::InputFile& file, const sdk::Options&, sdk::RecordWriter& writer) const {
    if (!hasHeaders(file.head(kHead)))
        throw sdk::Refuse{"mail.other", "It does not begin with the headers of a message. Ask for it again.",
                          "line 1"};
    const std::string bytes = sdk::wholeFile(file, kLargest, "mail");
    const auto message = messageIn(withoutMark(bytes));
    if (!message)
        throw sdk::Refuse{"mail.broken", "The message is damaged and cannot be read. Ask for it again.", ""};
    writer.hello({std::string(id()), std::string(version()), "eml", "utf-8", std::string(unit()), {}});
    const std::array<std::string, 6> headers{"From", "To", "Cc", "Date", "Subject", "Words"};
    writer.shape(0, "message", headers);
    const MessageWords read = wordsOf(message.get());
    const std::string from = addresses(g_mime_message_get_from(message.get()));
    const std::string to = addresses(g_mime_message_get_to(message.get()));
    const std::string copied = addresses(g_mime_message_get_cc(message.get()));
    const std::string said = textOf(g_mime_object_get_header(GMIME_OBJECT(message.get()), "Date"));
    const std::string subject = textOf(g_mime_message_get_subject(message.get()));
    const std::string when = dateOf(message.get());
    if (when.empty() && !said.empty())
        writer.note(1, "mail.date", "\"" + said + "\" is no date that there is; it was kept as text.",
                    sdk::Action::KeptAsText);
    for (const auto& [code, what] : read.remarks)
        writer.note(1, code, what, sdk::Action::KeptAsText);
    if (sdk::isBlank(read.words))
        writer.note(1, "mail.empty", "The message has no words of its own.", sdk::Action::KeptAsText);
    const std::array<std::string_view, 6> cells{from, to, copied, said, subject, read.words};
    std::vector<std::string_view> people;
    for (const auto& one : {std::string_view(from), std::string_view(to)})
        if (!sdk::isBlank(one))
            people.push_back(one);
    std::string title;
    sdk::appendShort(title, sdk::isBlank(subject) ? std::string_view(read.words) : std::string_view(subject),
                     kTitleBytes);
    sdk::Record record;
    record.at = 1;
    record.when = when;
    record.original = when.empty() ? std::string_view() : std::string_view(said);
    record.title = title;
    record.people = people;
    record.cells = cells;
    writer.record(record);
}

}  // namespace strata::mail
