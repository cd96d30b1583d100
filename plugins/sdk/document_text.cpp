#include "sdk/document_text.h"

#include <array>

#include "sdk/text.h"

namespace strata::sdk {

namespace {

constexpr std::size_t kTitleBytes = 160;
constexpr std::size_t kWordsInIssue = 2000;   // bytes
constexpr std::size_t kLongest = 512 * 1024;  // bytes of a paragraph; a longer one goes on as the next

// A cut before the byte `at` that does not part a character.
std::size_t cutBefore(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return at;
}

}  // namespace

void DocumentText::paragraph(std::string_view words, std::uint64_t at) {
    if (isBlank(words))
        return;
    while (!words.empty()) {
        const std::string_view piece = words.substr(0, cutBefore(words, std::min(kLongest, words.size())));
        words.remove_prefix(piece.size());
        ++paragraphs_;
        title_.clear();
        appendShort(title_, piece, kTitleBytes);
        const std::array<std::string_view, 1> cells{piece};
        Record record;
        record.at = at > 0 ? at : paragraphs_;
        record.title = title_;
        record.cells = cells;
        writer_.record(record);
    }
}

void DocumentText::beside(std::uint64_t paragraph, std::string_view code, std::string_view what,
                          std::string_view words) {
    if (isBlank(words))
        return;
    std::string message(what);
    message += ": “";
    appendShort(message, words, kWordsInIssue);
    message += "”.";
    remark(paragraph, code, message);
}

void DocumentText::remark(std::uint64_t paragraph, std::string_view code, std::string_view message) {
    if (paragraph == 0)
        writer_.noteWholeFile(code, message, Action::KeptAsText);
    else
        writer_.note(paragraph, code, message, Action::KeptAsText);
}

}  // namespace strata::sdk
