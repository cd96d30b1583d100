#include "accounts/passages.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <string>

#include "accounts/known_words.h"

namespace strata::accounts {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kShortLine = 48;  // bytes; a line this short with no mark at its end is a heading

constexpr std::array kAbbreviated{
    "mr"sv,   "mrs"sv, "ms"sv,  "miss"sv, "dr"sv,   "prof"sv, "sgt"sv, "insp"sv, "supt"sv,   "st"sv,
    "rd"sv,   "ave"sv, "e.g"sv, "i.e"sv,  "etc"sv,  "vs"sv,   "cf"sv,  "tel"sv,  "approx"sv, "d-l"sv,
    "d-na"sv, "dl"sv,  "dna"sv, "str"sv,  "bl"sv,   "ap"sv,   "sc"sv,  "jud"sv,  "tp"sv,     "ths"sv,
    "bs"sv,   "gs"sv,  "p"sv,   "pp"sv,   "para"sv, "rev"sv,  "det"sv, "cons"sv, "capt"sv,   "lt"sv};
constexpr std::array kBeforeNumbers{"no"sv, "nos"sv, "nr"sv, "fig"sv, "ex"sv, "ref"sv, "q"sv, "art"sv, "s"sv};
constexpr std::size_t kLongestAbbreviation = 6;  // bytes

enum class Abbreviation : std::uint8_t { always, beforeNumber };

constexpr auto makeAbbreviations() {
    KnownWords<Abbreviation, kAbbreviated.size() + kBeforeNumbers.size()> words;
    for (const std::string_view word : kBeforeNumbers)
        words.at(word) = Abbreviation::beforeNumber;
    for (const std::string_view word : kAbbreviated)
        words.at(word) = Abbreviation::always;
    return words;
}

constexpr auto kAbbreviations = makeAbbreviations();

// Marks of ASCII, most of those that are met, apart from others, none of which begins with a byte of ASCII.
template <std::size_t kOthers>
struct Marks {
    std::string_view ascii;
    std::array<std::string_view, kOthers> others;
};
constexpr Marks<10> kStops{".!?", {"…", "؟", "۔", "。", "！", "？", "।", "‽", "‼", "⁇"}};
constexpr Marks<6> kClosers{"\"')]}", {"”", "’", "»", "›", "」", "“"}};
constexpr Marks<9> kOpeners{"\"'([-{", {"“", "‘", "«", "„", "‹", "¿", "¡", "–", "—"}};
constexpr std::array kBullets{"-"sv, "–"sv, "—"sv, "•"sv, "*"sv, "·"sv, "▪"sv};

template <class List>
bool isOneOf(std::string_view text, const List& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::string lowered(std::string_view word) {
    std::string low(word);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return low;
}

template <std::size_t kOthers>
bool isOneOf(std::string_view text, const Marks<kOthers>& marks) {
    if (text.size() == 1)
        return marks.ascii.find(text.front()) != std::string_view::npos;
    return !text.empty() && static_cast<signed char>(text.front()) < 0 && isOneOf(text, marks.others);
}

UChar32 firstLetter(std::string_view word) {
    UChar32 c = 0;
    std::size_t at = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(word.data()), at, word.size(), c);
    return c;
}

bool isDigits(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int lineEnds(std::string_view space) {
    int ends = 0;
    for (std::size_t i = 0; i < space.size(); ++i)
        ends += space[i] == '\n' || (space[i] == '\r' && (i + 1 == space.size() || space[i + 1] != '\n'));
    return ends;
}

class Splitter {
public:
    Splitter(std::string_view text, std::span<const Word> words) : text_(text), words_(words) {}

    std::vector<Passage> run() {
        for (std::uint32_t i = 0; i + 1 < words_.size(); ++i) {
            if (words_[i].kind == Word::Kind::word)
                continue;
            if (words_[i].kind == Word::Kind::mark) {
                if (isWideStop(i) && words_[i + 1].kind != Word::Kind::space && !isStopOrCloser(i + 1))
                    cut(i + 1, false);
                continue;
            }
            const bool isPlain = words_[i].end - words_[i].start == 1 && text_[words_[i].start] == ' ';
            if (i == 0 || (isPlain && words_[i - 1].kind == Word::Kind::word))
                continue;  // most spaces: nothing ends at them
            const int ends = lineEnds(at(i));
            if (ends >= 2 || (ends == 1 && (startsItem(i + 1) || isShortLine(i))))
                cut(i + 1, true);
            else if (isSentenceEnd(i))
                cut(i + 1, false);
            if (ends > 0)
                lineStart_ = words_[i].end;
        }
        if (!words_.empty())
            cut(static_cast<std::uint32_t>(words_.size()), true);
        return std::move(passages_);
    }

private:
    std::string_view at(std::uint32_t i) const {
        return i < words_.size() ? words_[i].in(text_) : std::string_view();
    }

    void cut(std::uint32_t wordEnd, bool endsParagraph) {
        passages_.push_back({words_[first_].start, words_[wordEnd - 1].end, first_, wordEnd, paragraph_});
        first_ = wordEnd;
        paragraph_ += endsParagraph;
    }

    bool isStopOrCloser(std::uint32_t i) const { return isOneOf(at(i), kStops) || isOneOf(at(i), kClosers); }

    // Chinese and Japanese put no space after the mark.
    bool isWideStop(std::uint32_t i) const { return at(i) == "。" || at(i) == "！" || at(i) == "？"; }

    // "12." "4)" "(a)" "Q." "A:" "Q7" "•" "DC LANE:" at the beginning of a line.
    bool startsItem(std::uint32_t i) const {
        if (isOneOf(at(i), kBullets))
            return words_[i].end < text_.size() && i + 1 < words_.size() &&
                   words_[i + 1].kind == Word::Kind::space;
        if (at(i) == "(")
            return at(i + 2) == ")" && at(i + 1).size() <= 4;
        const std::string_view word = at(i), mark = at(i + 1);
        const bool isMarked = mark == "." || mark == ")" || mark == ":";
        if (isDigits(word) && word.size() <= 3)
            return isMarked;
        if (word.size() <= 4 && (word.starts_with('Q') || word.starts_with('A')) && isDigits(word.substr(1)))
            return true;
        if (word.size() == 1 && isMarked && mark != ".")
            return true;
        if (word == "Q" || word == "A")
            return mark == "." || words_.size() <= i + 1 || words_[i + 1].kind == Word::Kind::space;
        return startsTurn(i);
    }

    bool startsTurn(std::uint32_t i) const {
        for (std::uint32_t j = i; j < words_.size() && j < i + 8; ++j) {
            if (words_[j].kind == Word::Kind::space && lineEnds(at(j)) > 0)
                return false;
            if (at(j) == ":")
                return j > i;
            if (words_[j].kind == Word::Kind::word && !u_isupper(firstLetter(at(j))) && !isDigits(at(j)))
                return false;
        }
        return false;
    }

    bool isShortLine(std::uint32_t space) const {
        const std::size_t length = words_[space].start - lineStart_;
        const UChar32 next = space + 1 < words_.size() ? firstLetter(at(space + 1)) : 0;
        return length <= kShortLine && at(space - 1) != "," && !u_islower(next);
    }

    bool isSentenceEnd(std::uint32_t space) const {
        std::uint32_t last = space;
        while (last > first_ + 1 && words_[last - 1].kind == Word::Kind::mark &&
               isOneOf(at(last - 1), kClosers))
            --last;
        if (last <= first_ + 1 || words_[last - 1].kind != Word::Kind::mark || !isOneOf(at(last - 1), kStops))
            return false;
        std::uint32_t next = space + 1;
        while (next + 1 < words_.size() && isOneOf(at(next), kOpeners))
            ++next;
        const bool goesOnSmall = u_islower(firstLetter(at(next)));
        if (at(last - 1) != ".")
            return !goesOnSmall;
        return !goesOnSmall && !isAbbreviation(last - 2, next);
    }

    bool isAbbreviation(std::uint32_t i, std::uint32_t next) const {
        const std::string_view word = at(i);
        if (words_[i].kind != Word::Kind::word)
            return false;
        const bool isFirst = i == first_ || (i == first_ + 1 && at(first_) == "(");
        if (isFirst && (isDigits(word) || (word.size() <= 4 && isDigits(word.substr(1)))))
            return true;
        if (word.size() == 1 && u_isupper(firstLetter(word)) && word != "I")
            return true;
        if (word.size() > kLongestAbbreviation)
            return false;
        const std::string low = lowered(word);
        const Abbreviation* const known = kAbbreviations.find(low, keyOf(low));
        return known != nullptr && (*known == Abbreviation::always || u_isdigit(firstLetter(at(next))));
    }

    std::string_view text_;
    std::span<const Word> words_;
    std::vector<Passage> passages_;
    std::uint32_t first_ = 0, paragraph_ = 0;
    std::size_t lineStart_ = 0;
};

}  // namespace

std::vector<Passage> splitPassages(std::string_view text, std::span<const Word> words) {
    return Splitter(text, words).run();
}

}  // namespace strata::accounts
