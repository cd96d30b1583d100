#include "accounts/fact_proposals.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "accounts/phrase_finder.h"
#include "accounts/reading.h"
#include "accounts/said_terms.h"
#include "base/text.h"

namespace strata::accounts {

namespace {

// Of what people say when they are not sure, in the languages of the vocabulary and of those most often
// interpreted. A finding aid: what is kept is what a person picks.
constexpr std::array<std::string_view, 34> kCertainty = {"i think",
                                                         "i believe",
                                                         "i guess",
                                                         "maybe",
                                                         "perhaps",
                                                         "probably",
                                                         "possibly",
                                                         "i'm not sure",
                                                         "i am not sure",
                                                         "not sure",
                                                         "i don't remember",
                                                         "i do not remember",
                                                         "i cannot remember",
                                                         "i can't remember",
                                                         "about",
                                                         "around",
                                                         "roughly",
                                                         "or so",
                                                         "tôi nghĩ",
                                                         "có lẽ",
                                                         "có thể",
                                                         "hình như",
                                                         "khoảng",
                                                         "không nhớ",
                                                         "không chắc",
                                                         "cred că",
                                                         "poate",
                                                         "nu-mi amintesc",
                                                         "nu sunt sigur",
                                                         "aproximativ",
                                                         "chyba",
                                                         "ndoshta",
                                                         "mendoj se",
                                                         "ربما"};

constexpr std::array<std::string_view, 6> kCurrencies = {"", "GBP", "EUR", "USD", "RON", "VND"};

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(
        low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

std::string twoDigits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string dayText(double day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(std::floor(day))}}};
    return std::to_string(static_cast<int>(date.year())) + "-" +
           twoDigits(static_cast<unsigned>(date.month())) + "-" +
           twoDigits(static_cast<unsigned>(date.day()));
}

// EDTF of a date with a year: a day, a month, a year or an interval. Empty where the words can mean two
// dates, or have no end that a calendar writes.
std::string edtfOf(const Quantity& date) {
    const auto range = date.either[0];
    if (date.hasTwo || date.isPartial || std::abs(range.lowest) > 200'000 ||
        std::abs(range.highest) > 200'000)
        return {};
    const std::string first = dayText(range.lowest), last = dayText(range.highest);
    if (first == last)
        return first;
    const std::string dayAfter = dayText(range.highest + 1);
    if (first.ends_with("-01-01") && dayAfter.ends_with("-01-01") && first.substr(0, 4) == last.substr(0, 4))
        return first.substr(0, 4);
    if (first.ends_with("-01") && dayAfter.ends_with("-01") && first.substr(0, 7) == last.substr(0, 7))
        return first.substr(0, 7);
    return first + "/" + last;
}

class Proposing {
public:
    Proposing(std::string_view text, const std::vector<std::string>& people,
              const std::vector<std::string>& places)
        : text_(text),
          low_(lowered(text)),
          names_{{{"person", people, finderOf(people)}, {"place", places, finderOf(places)}}},
          shared_(text.size() / 64 + 16) {}

    std::vector<FactProposal> run() {
        const Reading reading = readAccount(text_, shared_);
        for (std::size_t at = 0; at < reading.passages.size(); ++at) {
            const auto& passage = reading.passages[at];
            passage_ = {};
            passage_.passageStart = static_cast<std::int64_t>(passage.start);
            passage_.passageEnd = static_cast<std::int64_t>(passage.end);
            passage_.topic =
                reading.topics[at] == Topic::other ? "" : std::string(nameOf(reading.topics[at]));
            passage_.certainty = certaintyWords(text_.substr(passage.start, passage.end - passage.start));
            quantities(reading, passage);
            for (const Names& names : names_)
                tellNames(names, passage);
        }
        std::ranges::stable_sort(found_, {}, &FactProposal::start);
        return std::move(found_);
    }

private:
    void quantities(const Reading& reading, const Passage& passage) {
        const Stretch stretch{
            text_, std::span(reading.words).subspan(passage.firstWord, passage.wordEnd - passage.firstWord),
            std::span(reading.ids).subspan(passage.firstWord, passage.wordEnd - passage.firstWord)};
        std::vector<Term> terms;
        termsOf(stretch, shared_, terms);
        const SaidTerms said(terms);
        for (std::size_t at = 0; at < terms.size();) {
            const auto read = readQuantity(said, at);
            if (read && read->quantity && read->end > at && read->end <= terms.size())
                tell(*read->quantity, terms[at].raw, terms[read->end - 1].raw);
            at = read ? std::max(read->end, at + 1) : at + 1;
        }
    }

    void tell(const Quantity& quantity, std::string_view first, std::string_view last) {
        const bool isDate = quantity.kind == Quantity::Kind::date;
        const bool isMoney = quantity.kind == Quantity::Kind::number && quantity.unit > 0 &&
                             quantity.unit < kCurrencies.size();
        const bool isCounted = quantity.kind == Quantity::Kind::number && quantity.unit >= 10;
        if (!isDate && !isMoney && !isCounted)
            return;
        FactProposal one = passage_;
        one.kind = isDate ? "event" : "amount";
        one.start = first.data() - text_.data();
        one.end = last.data() + last.size() - text_.data();
        if (isDate) {
            one.edtf = edtfOf(quantity);
        } else {
            one.lowest = quantity.either[0].lowest;
            one.highest = quantity.either[0].highest;
            one.unit = isMoney ? std::string(kCurrencies[quantity.unit])
                               : std::string(shared_.foldedText(quantity.unit - 10));
        }
        found_.push_back(std::move(one));
    }

    struct Names {
        const char* kind;
        const std::vector<std::string>& names;
        PhraseFinder finder;
    };

    static PhraseFinder finderOf(const std::vector<std::string>& names) {
        std::vector<std::string> low;
        for (const auto& name : names)
            low.push_back(lowered(name));
        return PhraseFinder(std::move(low));
    }

    void tellNames(const Names& names, const Passage& passage) {
        const auto here = std::string_view(low_).substr(passage.start, passage.end - passage.start);
        for (const auto& [number, at] : names.finder.in(here)) {
            FactProposal one = passage_;
            one.kind = names.kind;
            one.name = names.names[number];
            one.start = static_cast<std::int64_t>(passage.start + at);
            one.end = one.start + static_cast<std::int64_t>(one.name.size());
            found_.push_back(std::move(one));
        }
    }

    std::string_view text_;
    std::string low_;
    std::array<Names, 2> names_;
    SharedWords shared_;
    FactProposal passage_;
    std::vector<FactProposal> found_;
};

}  // namespace

std::vector<FactProposal> proposeFacts(std::string_view text, const std::vector<std::string>& people,
                                       const std::vector<std::string>& places) {
    return Proposing(text, people, places).run();
}

std::vector<std::string> certaintyWords(std::string_view text) {
    static const PhraseFinder finder({kCertainty.begin(), kCertainty.end()});
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const auto& [word, at] : finder.in(lowered(text))) {
        const std::size_t end = at + finder.phrase(word).size();
        const bool isInside =
            std::ranges::any_of(found, [&](const auto& one) { return at >= one.first && end <= one.second; });
        if (!isInside)
            found.emplace_back(at, end);
    }
    std::ranges::sort(found);
    std::vector<std::string> words;
    for (const auto& [at, end] : found)
        words.emplace_back(text.substr(at, end - at));
    return words;
}

}  // namespace strata::accounts
