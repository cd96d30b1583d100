#include "accounts/citation.h"

#include <algorithm>

namespace strata::accounts {

namespace {

bool isBlank(unsigned char letter) {
    return letter <= ' ';
}

struct LineEnds {
    std::size_t start = 0, end = 0, next = 0;  // end: before its line end or form feed
};

LineEnds lineFrom(std::string_view text, std::size_t start) {
    const std::size_t end = std::min(text.find_first_of("\r\n\f", start), text.size());
    std::size_t next = end;
    if (next < text.size())
        next += text[next] == '\r' && next + 1 < text.size() && text[next + 1] == '\n' ? 2 : 1;
    return {start, end, next};
}

std::string inWords(const TextPlace& place) {
    return (place.page > 0 ? "p. " + std::to_string(place.page)
                           : "para. " + std::to_string(place.paragraph)) +
           " l. " + std::to_string(place.line);
}

}  // namespace

TextPlaces::TextPlaces(std::string_view text) : text_(text) {
    const bool hasPages = text.find('\f') != std::string_view::npos;
    TextPlace place{hasPages ? 1 : 0, 0, 0};
    bool isInParagraph = false;
    for (std::size_t start = 0; lines_.empty() || start < text.size();) {
        const LineEnds line = lineFrom(text, start);
        const bool isEmpty = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(line.start),
                                         text.begin() + static_cast<std::ptrdiff_t>(line.end), isBlank);
        const bool begins = !isEmpty && !isInParagraph;
        place.paragraph += begins;
        ++place.line;
        if (begins && !hasPages)
            place.line = 1;
        isInParagraph = !isEmpty;
        const bool isLast = line.next >= text.size();
        if (hasPages || !isEmpty || isLast) {
            lines_.push_back({line.next, place});
            lines_.back().place.paragraph = std::max<std::int64_t>(1, place.paragraph);
        }
        if (isLast)
            break;
        if (text[line.end] == '\f') {
            ++place.page;
            place.line = 0;
            isInParagraph = false;
        }
        start = line.next;
    }
}

TextPlace TextPlaces::of(std::size_t at) const {
    const auto line = std::upper_bound(lines_.begin(), lines_.end() - 1, at,
                                       [](std::size_t place, const Line& one) { return place < one.next; });
    return line->place;
}

TextPlace placeOf(std::string_view text, std::size_t at) {
    return TextPlaces(text).of(at);
}

std::string citationOf(std::string_view account, int revision, std::string_view text, std::size_t start,
                       std::size_t end) {
    return citationOf(account, revision, TextPlaces(text), start, end);
}

std::string citationOf(std::string_view account, int revision, const TextPlaces& places, std::size_t start,
                       std::size_t end) {
    const std::string_view text = places.text();
    end = std::min(end, text.size());
    start = std::min(start, end);
    while (start < end && isBlank(static_cast<unsigned char>(text[start])))
        ++start;
    while (end > start && isBlank(static_cast<unsigned char>(text[end - 1])))
        --end;
    const TextPlace first = places.of(start), last = places.of(end > start ? end - 1 : start);
    std::string citation(account);
    if (revision > 1)
        citation += ", revision " + std::to_string(revision) + ",";
    if (first == last)
        return citation + " " + inWords(first);
    const bool isTogether = first.page == last.page && (first.page > 0 || first.paragraph == last.paragraph);
    if (!isTogether)
        return citation + " " + inWords(first) + " to " + inWords(last);
    std::string words = inWords(first);
    words.replace(words.rfind(" l. "), 4, " ll. ");
    return citation + " " + words + " to " + std::to_string(last.line);
}

}  // namespace strata::accounts
