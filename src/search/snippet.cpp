#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/text.h"
#include "search/search_index.h"

namespace strata::search {

namespace {

// A word of the text, folded as the index folds it: case and marks taken away.
struct Word {
    std::size_t start, end;
    std::string folded;
};

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    int32_t at = 0;
    const auto length = static_cast<int32_t>(text.size());
    int32_t start = -1;
    while (at <= length) {
        const int32_t here = at;
        UChar32 letter = -1;
        if (at < length)
            U8_NEXT(text.data(), at, length, letter);
        else
            ++at;
        const bool isWord = letter >= 0 && (u_isalnum(letter) || u_charType(letter) == U_NON_SPACING_MARK);
        if (isWord && start < 0)
            start = here;
        if (!isWord && start >= 0) {
            const auto word =
                text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(here - start));
            words.push_back({static_cast<std::size_t>(start), static_cast<std::size_t>(here),
                             base::foldWithoutMarks(word)});
            start = -1;
        }
    }
    return words;
}

}  // namespace

std::string snippet(std::string_view text, std::string_view typed, std::size_t width, std::string_view before,
                    std::string_view after) {
    constexpr std::size_t kLooksAt = 20000;  // bytes of text: a snippet is a help, not a search
    text = text.substr(0, kLooksAt);
    std::vector<std::string> wanted;
    bool isPrefix = typed.find('*') != std::string_view::npos;
    for (const Word& word : wordsOf(typed))
        wanted.push_back(word.folded);
    const auto words = wordsOf(text);
    const auto matches = [&](const Word& word) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
            return word.folded == one || (isPrefix && word.folded.starts_with(one));
        });
    };
    const auto first = std::find_if(words.begin(), words.end(), matches);
    std::size_t from = first == words.end() ? 0 : first->start;
    from = from > width / 3 ? from - width / 3 : 0;
    while (from > 0 && from < text.size() && (text[from] & 0xC0) == 0x80)
        --from;
    std::size_t to = std::min(text.size(), from + width);
    while (to < text.size() && (text[to] & 0xC0) == 0x80)
        ++to;
    std::string out = from > 0 ? "… " : "";
    std::size_t at = from;
    for (const Word& word : words) {
        if (word.start < from || word.end > to || !matches(word))
            continue;
        out.append(text.substr(at, word.start - at))
            .append(before)
            .append(text.substr(word.start, word.end - word.start))
            .append(after);
        at = word.end;
    }
    out.append(text.substr(at, to - at));
    if (to < text.size())
        out += " …";
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\x1f'; },
        ' ');
    return out;
}

}  // namespace strata::search
