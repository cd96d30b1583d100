#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "base/zone.h"
#include "workbench/rows.h"

// Which events, in plain words: "person: Linh  kind: call  not certain  March 2016 to June 2016". What a
// person types, what the window shows and what is printed are one language.
namespace strata::workbench {

// One condition. Those with a name are written "name: value".
struct FilterPart {
    enum class Field : std::uint8_t {
        words,
        person,
        kind,
        source,
        lane,
        tag,
        strand,
        element,
        layer,
        hour,
        day,
        uncertain,
        strict,
        dates,
        asOf
    };
    Field field = Field::words;
    std::string value;

    std::string words() const;
    bool operator==(const FilterPart&) const = default;
};

struct FilterName {
    FilterPart::Field field;
    std::string EventFilter::*text;  // null where it is no text
    std::string_view name, hint;
};
// The names as they are written, with what to put after them.
inline constexpr std::array kFilterNames{
    FilterName{FilterPart::Field::words, &EventFilter::text, "words", "words of the event"},
    FilterName{FilterPart::Field::person, &EventFilter::person, "person",
               "a name or number; several with ; between"},
    FilterName{FilterPart::Field::kind, &EventFilter::kind, "kind", "what kind of event"},
    FilterName{FilterPart::Field::source, &EventFilter::source, "source", "a source, by id, file or exhibit"},
    FilterName{FilterPart::Field::lane, &EventFilter::lane, "lane", "the lane its source gave it"},
    FilterName{FilterPart::Field::tag, &EventFilter::tag, "tag", "a tag that somebody put on it"},
    FilterName{FilterPart::Field::strand, &EventFilter::strand, "strand", "a line of the investigation"},
    FilterName{FilterPart::Field::element, &EventFilter::element, "element",
               "an element of an offence that it is linked to"},
    FilterName{FilterPart::Field::layer, &EventFilter::layer, "layer",
               "the layer of evidence that it is linked as"},
    FilterName{FilterPart::Field::hour, nullptr, "hour", "the hour it began: 22, 9 to 17, 22 to 4"},
    FilterName{FilterPart::Field::day, nullptr, "day", "the day of the week: Monday, Saturday to Sunday"}};

// The conditions of a filter in the order in which they are shown; limit and offset are none.
std::vector<FilterPart> partsOf(const EventFilter& filter, const base::Zone& zone);
EventFilter without(EventFilter filter, FilterPart::Field field);

// What is in either; of a condition that both have, the second.
EventFilter joined(EventFilter filter, const EventFilter& also);

// All parts, two blanks between. What readFilter reads in it is the same filter, but for the moment of the
// case's history, and words that would be taken for something else are quoted one by one.
std::string inWords(const EventFilter& filter, const base::Zone& zone);

// A value ends at two blanks, at the next name, at "not certain", or where a date or "strict" begins that
// goes on to the end; quotes keep it whole ("" is a quote in them). What has no name is a date, "not
// certain", "strict" (dates exactly as stated, not padded where marked approximate), or words to look for.
// Dates are as people write them, day before month, or EDTF. Refused: a name without a value, an hour or day
// that there is not.
base::Outcome<EventFilter> readFilter(std::string_view words, const base::Zone& zone);

// "22 to 4, 9" and "Monday, Saturday to Sunday" as bits; 0 where it is no such thing.
std::uint32_t readHours(std::string_view words);
std::uint8_t readDays(std::string_view words);

}  // namespace strata::workbench
