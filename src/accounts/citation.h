#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata::accounts {

// Where in an account's words something stands, as it is cited.
//
// A page ends at a form feed (U+000C), as the importers of paged documents write it; a text without one has
// no pages. Lines end at LF, CR LF or CR and are counted from 1 in their page, or in their paragraph where
// there are no pages. A line is as it was recorded, however a window wraps it. Paragraphs are counted from 1
// and are parted by one or more lines without a word; those lines are in no paragraph, and what stands at one
// of them is cited by the paragraph that follows, or the last.
struct TextPlace {
    std::int64_t page = 0, paragraph = 0, line = 1;  // page 0: the text has no pages
    bool operator==(const TextPlace&) const = default;
};
TextPlace placeOf(std::string_view text, std::size_t at);

// The places of one text, for many questions: its lines are counted once. The text must outlive it.
class TextPlaces {
public:
    explicit TextPlaces(std::string_view text);
    TextPlace of(std::size_t at) const;
    std::string_view text() const { return text_; }

private:
    struct Line {
        std::size_t next;  // where the one behind it begins
        TextPlace place;
    };
    std::string_view text_;
    std::vector<Line> lines_;  // those that are cited
};

// "A-03 p. 2 l. 14", "A-03 p. 2 l. 14 to p. 3 l. 2", "A-03 para. 4 ll. 2 to 5": of the bytes from start to
// end. White space at the ends of the selection is not cited. With the revision where it is not the first.
std::string citationOf(std::string_view account, int revision, std::string_view text, std::size_t start,
                       std::size_t end);
std::string citationOf(std::string_view account, int revision, const TextPlaces& places, std::size_t start,
                       std::size_t end);

}  // namespace strata::accounts
