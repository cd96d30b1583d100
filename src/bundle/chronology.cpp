#include "bundle/chronology.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/edtf.h"
#include "base/text.h"

namespace strata::bundle {

namespace {

using base::Precision;

constexpr std::string_view kMark = "\uFFFD";

// As a reader of the page sees it: U+202A to U+202E and U+2066 to U+2069 turn the order of letters, U+FFFE
// and U+FFFF are no characters, C1 controls are U+0080 to U+009F.
bool isHidden(std::string_view letter) {
    if (letter.size() == 1)
        return (static_cast<unsigned char>(letter[0]) < 0x20 && letter[0] != '\n') || letter[0] == '\x7f';
    if (letter.size() == 2)
        return letter[0] == '\xc2' && static_cast<unsigned char>(letter[1]) < 0xa0;
    if (letter.size() == 3)
        return (letter >= "\u202A" && letter <= "\u202E") || (letter >= "\u2066" && letter <= "\u2069") ||
               letter >= "\uFFFE";
    return false;
}

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

// Finer than a day: the clock was read, and two such times that overlap are spans, not doubts.
bool isClockTime(Precision precision) {
    return precision > Precision::day;
}

std::string inWords(const ChronologyEvent& event, const base::Bounds& bounds, const base::Zone& zone) {
    base::WhenSaid when;
    when.strict = when.fuzzy = bounds;
    when.precision = event.precision;
    when.zone = event.zone;
    when.openStart = !bounds.earliest;
    when.openEnd = !bounds.latest;
    return base::showWhen(when, zone);
}

// "5 November 2015, between 07:00 and 17:30 GMT": the day and the zone once, where both ends share them.
// Nothing where they do not.
std::optional<std::string> withinOneDay(const ChronologyEvent& event, const base::Zone& zone) {
    const auto& [earliest, latest] = event.bounds;
    if (!isClockTime(event.precision) || !earliest || !latest || *earliest == *latest)
        return std::nullopt;
    const std::string first = inWords(event, {earliest, earliest}, zone);
    const std::string last = inWords(event, {latest, latest}, zone);
    const auto day = first.find(", "), letters = first.rfind(' '), lastLetters = last.rfind(' ');
    if (day == std::string::npos || letters <= day + 1 || lastLetters <= day + 1 || last.size() < day ||
        first.substr(0, day + 2) != last.substr(0, day + 2) ||
        first.substr(letters) != last.substr(lastLetters))
        return std::nullopt;
    return first.substr(0, day + 2) + "between " + first.substr(day + 2, letters - day - 2) + " and " +
           last.substr(day + 2);
}

std::string whenInWords(const ChronologyEvent& event, const base::Zone& zone) {
    const auto own = base::Zone::find(event.zone);
    if (const auto said = base::readEdtf(event.edtf.empty() ? event.original : event.edtf, own ? *own : zone);
        said && (said->fuzzy == event.bounds || said->strict == event.bounds))
        return base::showWhen(*said, zone);
    const auto shortly = withinOneDay(event, zone);
    return shortly ? *shortly : inWords(event, event.bounds, zone);
}

// Who says which zone a time of day is in; nothing when the source itself does and it is the zone shown.
std::string zoneNote(const ChronologyEvent& event, const base::Zone& zone) {
    if (!isClockTime(event.precision))
        return {};
    if (event.basis == "given")
        return event.zone + " time: zone given at import";
    if (event.basis == "assumed")
        return event.zone + " time: zone assumed";
    if (event.basis == "computed")
        return "Time computed";
    return event.zone.empty() || event.zone == zone.name() ? "" : "In the source as " + event.zone + " time";
}

// Rows by number: "12", "12 and 14", "12, 13 and 14", "12 and 14 to 20". Those from `first` to `last`, if
// any, follow the one before.
std::string rowNumbers(std::optional<std::size_t> before, std::size_t first, std::size_t last) {
    std::vector<std::string> parts;
    if (before)
        parts.push_back(std::to_string(*before));
    if (last == first + 1)
        parts.insert(parts.end(), {std::to_string(first), std::to_string(last)});
    else if (last > first)
        parts.push_back(std::to_string(first) + " to " + std::to_string(last));
    else if (last == first)
        parts.push_back(std::to_string(first));
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i)
        all += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return all;
}

std::string monthOf(base::Micros at, const base::Zone& zone) {
    constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
    const auto wall = zone.toWall(at);
    return std::string(kMonths.at(wall.month - 1)) + " " + std::to_string(wall.year);
}

}  // namespace

ChronologyOrder::ChronologyOrder(std::vector<ChronologyMoment> moments, const base::Zone& zone)
    : moments_(std::move(moments)), sameFrom_(moments_.size()), sameUntil_(moments_.size()), zone_(zone) {
    const auto key = [](const ChronologyMoment& moment) {
        const auto first = moment.bounds.earliest ? moment.bounds.earliest : moment.bounds.latest;
        return std::tuple(!moment.bounds.earliest, !first, first.value_or(0), moment.precision, moment.event);
    };
    std::ranges::sort(moments_, [&](const auto& left, const auto& right) { return key(left) < key(right); });
    placed_ = static_cast<std::size_t>(
        std::ranges::find_if(moments_, [](const auto& moment) { return !moment.bounds.earliest; }) -
        moments_.begin());
    for (std::size_t i = 0; i < placed_; ++i)
        sameFrom_[i] = i > 0 && !isInDoubt(i - 1, i) ? sameFrom_[i - 1] : i;
    for (std::size_t i = placed_; i-- > 0;)
        sameUntil_[i] = i + 1 < placed_ && !isInDoubt(i, i + 1) ? sameUntil_[i + 1] : i;
}

// Whether two rows whose times overlap may have happened in the other order.
bool ChronologyOrder::isInDoubt(std::size_t left, std::size_t right) const {
    const auto &one = moments_[left], &other = moments_[right];
    return one.precision != other.precision || (!isClockTime(one.precision) && one.bounds != other.bounds);
}

std::string ChronologyOrder::heading(std::size_t index) const {
    if (index >= placed_)
        return {};
    const auto& bounds = moments_[index].bounds;
    const std::string first = monthOf(*bounds.earliest, zone_);
    return bounds.latest && monthOf(*bounds.latest, zone_) == first
               ? first
               : "From " + first + ", wider than a month";
}

std::string ChronologyOrder::notInOrder(std::size_t index) const {
    if (index >= placed_)
        return {};
    const auto overlaps = [&](std::size_t left, std::size_t right) {
        const auto& latest = moments_[left].bounds.latest;
        return !latest || *moments_[right].bounds.earliest <= *latest;
    };
    std::optional<std::size_t> before;
    if (index > 0 && overlaps(index - 1, index) && isInDoubt(index - 1, index))
        before = index;
    // Of those that follow: from the first to the last that is not equal to this one as to order.
    const std::size_t first = sameUntil_[index] + 1;
    std::size_t end = placed_;
    if (const auto& latest = moments_[index].bounds.latest)
        end = static_cast<std::size_t>(
            std::ranges::upper_bound(moments_.begin() + static_cast<std::ptrdiff_t>(index),
                                     moments_.begin() + static_cast<std::ptrdiff_t>(placed_), *latest, {},
                                     [](const ChronologyMoment& moment) { return *moment.bounds.earliest; }) -
            moments_.begin());
    while (end > first && !isInDoubt(index, end - 1))
        end = sameFrom_[end - 1];
    const std::string rows = rowNumbers(before, first + 1, std::max(end, first));
    if (rows.empty())
        return {};
    return (rows.find(' ') == std::string::npos ? "Not in order with no.\u00A0"
                                                : "Not in order with nos.\u00A0") +
           rows;
}

std::string printedText(std::string_view text) {
    const std::string whole = base::toUtf8Lossy(text);
    std::string out;
    out.reserve(whole.size());
    for (std::size_t at = 0; at < whole.size();) {
        const std::string_view letter = std::string_view(whole).substr(at, lengthAt(whole, at));
        at += letter.size();
        if (letter == "\t")
            out += ' ';
        else if (letter == "\r")
            out += at < whole.size() && whole[at] == '\n' ? "" : "\n";
        else if (letter == "\u2028" || letter == "\u2029")
            out += '\n';
        else
            out += isHidden(letter) ? kMark : letter;
    }
    return out;
}

ChronologyRow chronologyRow(const ChronologyEvent& event, const ChronologyOrder& order, std::size_t index,
                            const base::Zone& zone) {
    ChronologyRow row;
    row.number = static_cast<std::int64_t>(index) + 1;
    row.isPlaced = index < order.placed();
    row.heading = order.heading(index);
    row.event = event.id;
    row.when = printedText(whenInWords(event, zone));
    row.whenWritten = printedText(event.original);
    row.what = printedText(event.title);
    if (!event.detail.empty())
        row.words = event.madeBy.empty() ? "\u201C" + printedText(event.detail) + "\u201D"
                                         : printedText(event.detail);
    if (!event.cites.empty())
        row.citation.push_back(printedText(event.cites));
    for (const auto* part :
         {event.exhibit.empty() ? &event.source : &event.exhibit, &event.file, &event.position})
        if (!part->empty())
            row.citation.push_back(printedText(*part));
    const auto note = [&row](std::string_view label, const std::string& text) {
        if (!text.empty())
            row.notes.push_back(std::string(label) + printedText(text));
    };
    note("", order.notInOrder(index));
    note("People: ", event.people);
    note("Place: ", event.place);
    note("", zoneNote(event, zone));
    for (const auto& remark : event.remarks)
        note("", remark);
    return row;
}

}  // namespace strata::bundle
