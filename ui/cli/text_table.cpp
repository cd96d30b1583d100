#include "cli/text_table.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cwchar>

namespace strata::cli {
namespace {

struct Glyph {
    std::size_t bytes = 1, width = 1;
};

// The width of a letter is asked of the C library, which knows it in a locale of UTF-8 only.
void speakUtf8() {
    [[maybe_unused]] static const bool isSpoken =
        std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr || std::setlocale(LC_CTYPE, "") != nullptr;
}

Glyph glyphAt(std::string_view text, std::size_t at) {
    speakUtf8();
    std::mbstate_t state{};
    wchar_t letter = 0;
    const std::size_t bytes = std::mbrtowc(&letter, text.data() + at, text.size() - at, &state);
    if (bytes == 0 || bytes > text.size() - at)
        return {};
    return {bytes, static_cast<std::size_t>(std::max(0, wcwidth(letter)))};
}

std::size_t terminalWidth() {
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

}  // namespace

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Glyph glyph = glyphAt(utf8, at);
        at += glyph.bytes;
        width += glyph.width;
    }
    return width;
}

std::string cutToWidth(std::string_view utf8, std::size_t width) {
    std::size_t used = 0, last = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Glyph glyph = glyphAt(utf8, at);
        if (used + glyph.width > width)
            return std::string(utf8.substr(0, last)) + "…";
        at += glyph.bytes;
        used += glyph.width;
        if (used < width)
            last = at;
    }
    return std::string(utf8);
}

TextTable::TextTable(Output& out, std::vector<std::string> headings)
    : out_(out), headings_(std::move(headings)) {
    for (std::string& heading : headings_) {
        isNumber_.push_back(heading.ends_with('#'));
        if (isNumber_.back())
            heading.pop_back();
        widths_.push_back(displayWidth(heading));
    }
}

void TextTable::add(std::vector<std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i] = printable(cells[i]);
        if (i + 1 < cells.size())
            cells[i] = cutToWidth(cells[i], kWidest);
        widths_[i] = std::max(widths_[i], displayWidth(cells[i]));
    }
    rows_.push_back(std::move(cells));
}

void TextTable::print() {
    if (rows_.empty())
        return;
    if (const std::size_t screen = terminalWidth(); screen > 0) {
        std::size_t before = 0;
        for (std::size_t i = 0; i + 1 < widths_.size(); ++i)
            before += widths_[i] + 2;
        const std::size_t room = before + 20 < screen ? screen - before : 20;
        for (auto& row : rows_)
            row.back() = cutToWidth(row.back(), room);
    }
    if (!hasPrinted_)
        printRow(headings_);
    hasPrinted_ = true;
    for (const auto& row : rows_)
        printRow(row);
    rows_.clear();
}

void TextTable::printRow(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t width = displayWidth(cells[i]);
        const std::string pad(widths_[i] > width ? widths_[i] - width : 0, ' ');
        const bool isLast = i + 1 == cells.size();
        line += isNumber_[i] ? pad + cells[i] : isLast ? cells[i] : cells[i] + pad;
        line += isLast ? "" : "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out_.line(line);
}

}  // namespace strata::cli
