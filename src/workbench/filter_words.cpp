#include "workbench/filter_words.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "workbench/filter_dates.h"

namespace strata::workbench {

namespace {

using Field = FilterPart::Field;

constexpr std::array<std::string_view, 7> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 24> kHours{"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",
                                                  "8",  "9",  "10", "11", "12", "13", "14", "15",
                                                  "16", "17", "18", "19", "20", "21", "22", "23"};

// What else the names are called, and what has none.
constexpr std::array<std::pair<std::string_view, Field>, 8> kAlso{{{"text", Field::words},
                                                                   {"people", Field::person},
                                                                   {"exhibit", Field::source},
                                                                   {"thread", Field::strand},
                                                                   {"offence", Field::element},
                                                                   {"hours", Field::hour},
                                                                   {"days", Field::day},
                                                                   {"weekday", Field::day}}};
constexpr std::array<std::string_view, 2> kUncertain{"not certain", "uncertain"};
constexpr std::array<std::string_view, 2> kStrict{"strict", "strict dates"};

std::string* textOf(EventFilter& filter, Field field) {
    for (const FilterName& known : kFilterNames)
        if (known.field == field && known.text)
            return &(filter.*known.text);
    return nullptr;
}

// Items of a circle, of which bits are set, as "a, c to e": runs go over the end to the beginning.
template <std::size_t size>
std::string runsInWords(std::uint32_t bits, const std::array<std::string_view, size>& names) {
    const auto isSet = [&](std::size_t at) { return (bits >> (at % size) & 1) != 0; };
    std::size_t begin = 0;
    while (begin < size && (!isSet(begin) || isSet(begin + size - 1)))
        ++begin;
    if (begin == size)
        return std::string(names.front()) + " to " + std::string(names.back());
    std::string words;
    for (std::size_t at = begin; at < begin + size; ++at) {
        if (!isSet(at))
            continue;
        std::size_t last = at;
        while (last + 1 < begin + size && isSet(last + 1))
            ++last;
        words += (words.empty() ? "" : ", ") + std::string(names[at % size]);
        if (last > at)
            words += " to " + std::string(names[last % size]);
        at = last;
    }
    return words;
}

template <std::size_t size, class Find>
std::uint32_t readRuns(std::string_view words, const std::array<std::string_view, size>&, const Find& find) {
    std::uint32_t bits = 0;
    for (const std::string& part : base::split(words, ',')) {
        const std::string run = base::foldForSearch(base::trimmed(part));
        const auto to = run.find(" to ");
        const auto first = find(base::trimmed(run.substr(0, to)));
        const auto last = to == std::string::npos ? first : find(base::trimmed(run.substr(to + 4)));
        if (!first || !last)
            return 0;
        for (std::size_t at = *first;; at = (at + 1) % size) {
            bits |= 1U << at;
            if (at == *last)
                break;
        }
    }
    return bits;
}

bool isWordEdge(std::string_view text, std::size_t at) {
    return at == 0 || at >= text.size() || text[at] == ' ' || text[at - 1] == ' ';
}

class Reading {
public:
    explicit Reading(const base::Zone& zone) : zone_(zone) {}

    base::Outcome<EventFilter> read(std::string_view words) {
        text_ = std::string(words);
        std::replace_if(
            text_.begin(), text_.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        folded_ = lowered(text_);
        markQuotes();
        const auto names = namesIn();
        free(text_.substr(0, names.empty() ? text_.size() : names.front().begin));
        for (std::size_t at = 0; at < names.size() && !refusal_; ++at) {
            const std::size_t end = at + 1 < names.size() ? names[at + 1].begin : text_.size();
            named(names[at].field, text_.substr(names[at].value, end - names[at].value));
        }
        if (refusal_)
            return *refusal_;
        return filter_;
    }

private:
    struct Name {
        Field field;
        std::size_t begin = 0, value = 0;
    };

    static std::string lowered(std::string text) {
        for (char& letter : text)
            if (letter >= 'A' && letter <= 'Z')
                letter = static_cast<char>(letter | 0x20);
        return text;
    }

    void markQuotes() {
        isQuoted_.assign(text_.size(), false);
        bool isIn = false;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            isQuoted_[at] = isIn || text_[at] == '"';
            if (text_[at] == '"')
                isIn = !isIn;
        }
    }

    std::vector<Name> namesIn() const {
        std::vector<Name> names;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (isQuoted_[at] || !isWordEdge(text_, at))
                continue;
            const auto look = [&](std::string_view name, Field field) {
                const std::size_t colon = at + name.size();
                if (folded_.compare(at, name.size(), name) == 0 && colon < text_.size() &&
                    text_[colon] == ':')
                    names.push_back({field, at, colon + 1});
            };
            for (const auto& known : kFilterNames)
                look(known.name, known.field);
            for (const auto& [name, field] : kAlso)
                look(name, field);
        }
        return names;
    }

    void named(Field field, const std::string& whole) {
        const std::size_t begin = std::min(whole.find_first_not_of(' '), whole.size());
        std::size_t end = whole.size();
        std::string value;
        if (field != Field::words && begin < whole.size() && whole[begin] == '"') {
            end = unquoted(whole, begin, value);
            free(whole.substr(end));
        } else {
            end = std::min(twoBlanks(whole, begin), whole.size());
            value = cut(base::trimmed(whole.substr(begin, end - begin)));
            free(whole.substr(end));
        }
        set(field, value);
    }

    // The end of the quotes that begin there.
    static std::size_t unquoted(const std::string& text, std::size_t begin, std::string& value) {
        std::size_t at = begin + 1;
        for (; at < text.size(); ++at) {
            if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"'))
                return at + 1;
            value += text[at];
            at += text[at] == '"';
        }
        return at;
    }

    static std::size_t twoBlanks(const std::string& text, std::size_t from) {
        bool isQuoted = false;
        for (std::size_t at = from; at + 1 < text.size(); ++at) {
            isQuoted ^= text[at] == '"';
            if (!isQuoted && text[at] == ' ' && text[at + 1] == ' ')
                return at;
        }
        return std::string::npos;
    }

    // What is left of the text without "not certain" and without a date or "strict" that ends it.
    std::string cut(std::string text) {
        const bool hasQuotes = text.find('"') != std::string::npos;
        for (const std::string_view phrase : kUncertain)
            for (std::size_t at = lowered(text).find(phrase); at != std::string::npos && !hasQuotes;
                 at = lowered(text).find(phrase, at + 1))
                if (isWordEdge(text, at) && isWordEdge(text, at + phrase.size())) {
                    filter_.onlyUncertain = true;
                    free(text.substr(at + phrase.size()));
                    text = base::trimmed(text.substr(0, at));
                    break;
                }
        for (std::size_t at = 0; at < text.size(); ++at)
            if ((at == 0 || text[at - 1] == ' ') && text.find('"', at) == std::string::npos)
                if (const auto dates = readFilterDates(text.substr(at), zone_)) {
                    filter_.from = dates->from;
                    filter_.to = dates->to;
                    return withoutStrict(base::trimmed(text.substr(0, at)));
                }
        return withoutStrict(std::move(text));
    }

    std::string withoutStrict(std::string text) {
        const std::string low = lowered(text);
        for (const std::string_view phrase : kStrict)
            if (low.ends_with(phrase) && isWordEdge(text, text.size() - phrase.size())) {
                filter_.isStrict = true;
                return base::trimmed(text.substr(0, text.size() - phrase.size()));
            }
        return text;
    }

    void free(const std::string& text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(twoBlanks(text, at), text.size());
            if (const std::string piece = base::trimmed(text.substr(at, end - at)); !piece.empty())
                if (const std::string words = cut(piece); !words.empty())
                    filter_.text += (filter_.text.empty() ? "" : " ") + words;
            at = end + 1;
        }
    }

    void set(Field field, const std::string& value) {
        if (value.empty()) {
            refuse(field, "has no value: write it after the colon, or take the name away.");
        } else if (field == Field::hour) {
            if ((filter_.hours = readHours(value)) == 0)
                refuse(field, "is not \"" + value + "\": write 22, 9 to 17 or 22 to 4.");
        } else if (field == Field::day) {
            if ((filter_.days = readDays(value)) == 0)
                refuse(field, "is not \"" + value + "\": write Monday, or Saturday to Sunday.");
        } else if (std::string* text = textOf(filter_, field)) {
            *text += (text->empty() ? "" : field == Field::person ? "; " : " ") + value;
        }
    }

    void refuse(Field field, const std::string& why) {
        if (!refusal_)
            refusal_ =
                base::Refusal{"filter.value", "filter",
                              "The " + std::string(kFilterNames[static_cast<std::size_t>(field)].name) +
                                  " of the filter " + why};
    }

    const base::Zone& zone_;
    std::string text_, folded_;
    std::vector<bool> isQuoted_;
    EventFilter filter_;
    std::optional<base::Refusal> refusal_;
};

// The value as it must be written to be read as it is.
std::string written(Field field, const std::string& value, const base::Zone& zone) {
    EventFilter wanted;
    *textOf(wanted, field) = value;
    const auto bare = readFilter(FilterPart{field, value}.words(), zone);
    if (bare.ok() && bare.value() == wanted)
        return value;
    std::string quoted;
    if (field == Field::words) {
        for (const std::string& word : base::split(value, ' '))
            if (!word.empty())
                quoted += (quoted.empty() ? "\"" : " \"") + word + "\"";
        if (value.find('"') == std::string::npos)
            return quoted;
        const std::size_t last = value.rfind(' ') + 1;
        return value.find('"', last) == std::string::npos && value[last] != '-'
                   ? value.substr(0, last) + '"' + value.substr(last) + '"'
                   : value;
    }
    for (const char letter : value)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return "\"" + quoted + "\"";
}

}  // namespace

std::string FilterPart::words() const {
    for (const FilterName& known : kFilterNames)
        if (known.field == field)
            return std::string(known.name) + ": " + value;
    return value;
}

std::vector<FilterPart> partsOf(const EventFilter& filter, const base::Zone& zone) {
    std::vector<FilterPart> parts;
    EventFilter held = filter;
    for (const FilterName& name : kFilterNames)
        if (const std::string* text = textOf(held, name.field); text && !text->empty())
            parts.push_back({name.field, written(name.field, *text, zone)});
    if (filter.hours != 0)
        parts.push_back({Field::hour, runsInWords(filter.hours, kHours)});
    if (filter.days != 0)
        parts.push_back({Field::day, runsInWords(filter.days, kDays)});
    if (filter.onlyUncertain)
        parts.push_back({Field::uncertain, std::string(kUncertain.front())});
    if (filter.isStrict)
        parts.push_back({Field::strict, std::string(kStrict.front())});
    if (filter.from || filter.to)
        parts.push_back({Field::dates, inWords(FilterDates{filter.from, filter.to}, zone)});
    if (filter.upToEntry > 0)
        parts.push_back(
            {Field::asOf, "as it stood at ledger entry " + base::groupedNumber(filter.upToEntry)});
    return parts;
}

EventFilter without(EventFilter filter, Field field) {
    if (std::string* text = textOf(filter, field))
        text->clear();
    switch (field) {
        case Field::hour:
            filter.hours = 0;
            break;
        case Field::day:
            filter.days = 0;
            break;
        case Field::uncertain:
            filter.onlyUncertain = false;
            break;
        case Field::strict:
            filter.isStrict = false;
            break;
        case Field::dates:
            filter.from = filter.to = std::nullopt;
            break;
        case Field::asOf:
            filter.upToEntry = 0;
            break;
        default:
            break;
    }
    return filter;
}

EventFilter joined(EventFilter filter, const EventFilter& also) {
    for (const FilterName& name : kFilterNames)
        if (name.text != nullptr && !(also.*name.text).empty())
            filter.*name.text = also.*name.text;
    if (also.hours != 0)
        filter.hours = also.hours;
    if (also.days != 0)
        filter.days = also.days;
    filter.onlyUncertain |= also.onlyUncertain;
    filter.isStrict |= also.isStrict;
    if (also.from || also.to) {
        filter.from = also.from;
        filter.to = also.to;
    }
    return filter;
}

std::string inWords(const EventFilter& filter, const base::Zone& zone) {
    std::string words;
    for (const FilterPart& part : partsOf(filter, zone))
        if (part.field != Field::asOf)
            words += (words.empty() ? "" : "  ") + part.words();
    return words;
}

base::Outcome<EventFilter> readFilter(std::string_view words, const base::Zone& zone) {
    return Reading(zone).read(words);
}

std::uint32_t readHours(std::string_view words) {
    return readRuns(words, kHours, [](const std::string& said) -> std::optional<std::size_t> {
        std::size_t hour = 0;
        const auto read = std::from_chars(said.data(), said.data() + said.size(), hour);
        const std::string_view rest(read.ptr, static_cast<std::size_t>(said.data() + said.size() - read.ptr));
        if (read.ec != std::errc() || hour >= kHours.size() || (!rest.empty() && rest != ":00"))
            return std::nullopt;
        return hour;
    });
}

std::uint8_t readDays(std::string_view words) {
    return static_cast<std::uint8_t>(
        readRuns(words, kDays, [](const std::string& said) -> std::optional<std::size_t> {
            constexpr std::size_t kLeast = 3;
            for (std::size_t at = 0; at < kDays.size(); ++at)
                if (said.size() >= kLeast && base::foldForSearch(kDays[at]).starts_with(said))
                    return at;
            return std::nullopt;
        }));
}

}  // namespace strata::workbench
