#include "csv/row_clock.h"

#include "sdk/edtf_text.h"
#include "sdk/epoch.h"
#include "sdk/text.h"
#include "sdk/zone_letters.h"

namespace strata::csv {
namespace {

constexpr std::size_t kQuoted = 60;  // bytes of a cell shown in a message

std::string quoted(std::string_view cell) {
    std::string text = "'";
    sdk::appendShort(text, cell, kQuoted);
    return text + "'";
}

bool isUnsetWord(std::string_view cell) {
    return cell == "0" || cell == "-1" || cell == "-" || cell == "Not a time";
}

}  // namespace

bool RowClock::readCount(std::string_view cell, RowTime& time) const {
    const auto epoch = sdk::readEpoch(cell);
    if (!epoch) {
        return false;
    }
    if (epoch->isUnset) {
        time.state = RowTime::State::Unset;
        return true;
    }
    time.civil = epoch->time;
    time.unit = epoch->unit;
    time.state = RowTime::State::Dated;
    return true;
}

bool RowClock::readDate(const Row& row, RowTime& time) const {
    const std::string_view cell = cellOf(row, roles_[Role::Date]);
    const std::string_view text = sdk::trim(cell);
    if (text.empty()) {
        return false;
    }
    time.original = cell;
    sdk::TimeText read = sdk::readTime(text);
    if (read.form == sdk::TimeForm::None) {
        if (isUnsetWord(text)) {
            time.state = RowTime::State::Unset;
        } else if (sdk::isEdtf(text)) {
            time.state = RowTime::State::Uncertain;
            time.when = text;
        } else if (!(text.size() >= 9 && readCount(text, time))) {
            time.state = RowTime::State::NotATime;
        }
        return true;
    }
    if (read.isUnset) {
        time.state = RowTime::State::Unset;
    } else if (!sdk::settle(read, order_)) {
        time.state = RowTime::State::Impossible;
    } else {
        time.civil = read.time;
        time.state = RowTime::State::Dated;
    }
    return true;
}

void RowClock::applyClock(const Row& row, RowTime& time) const {
    const std::string_view cell = cellOf(row, roles_[Role::Time]);
    if (sdk::isBlank(cell) || time.civil.hasTime) {
        return;
    }
    sdk::CivilTime clock;
    if (sdk::readTimeOfDay(cell, clock)) {
        clock.year = time.civil.year;
        clock.month = time.civil.month;
        clock.day = time.civil.day;
        time.civil = clock;
    } else {
        time.hasOddClock = true;
    }
    time.original += ' ';
    time.original += cell;
}

void RowClock::applyZone(std::string_view zone, RowTime& time) const {
    const std::string_view name = sdk::trim(zone);
    if (name.empty() || !time.civil.hasTime || time.civil.zone != sdk::CivilTime::Zone::None) {
        return;
    }
    if (const auto offset = sdk::zoneLettersOffset(name)) {
        time.civil.zone = *offset == 0 ? sdk::CivilTime::Zone::Utc : sdk::CivilTime::Zone::Offset;
        time.civil.offsetMinutes = *offset;
        time.original += ' ';
        time.original += zone;
    } else if (sdk::isZoneName(name)) {
        time.zone = name;
    }
}

void RowClock::compareCount(const Row& row, RowTime& time) const {
    const bool isFixed = time.civil.hasTime && time.civil.zone != sdk::CivilTime::Zone::None && !time.unit;
    if (!isFixed || !roles_.has(Role::Timestamp)) {
        return;
    }
    const auto epoch = sdk::readEpoch(cellOf(row, roles_[Role::Timestamp]));
    if (epoch && !epoch->isUnset) {
        const std::int64_t apart = sdk::instantSeconds(epoch->time) - sdk::instantSeconds(time.civil);
        time.isConflicting = apart > 1 || apart < -1;
    }
}

void RowClock::readEnd(const Row& row, RowTime& time) const {
    const std::string_view cell = cellOf(row, roles_[Role::End]);
    if (sdk::isBlank(cell)) {
        return;
    }
    sdk::TimeText end = sdk::readTime(cell);
    sdk::CivilTime clock;
    if (end.form != sdk::TimeForm::None && sdk::settle(end, order_)) {
        if (end.time.zone == sdk::CivilTime::Zone::None) {
            end.time.zone = time.civil.zone;
            end.time.offsetMinutes = time.civil.offsetMinutes;
        }
        if (sdk::instantSeconds(end.time) >= sdk::instantSeconds(time.civil)) {
            sdk::appendWhen(time.until, end.time);
        }
    } else if (time.civil.hasTime && sdk::readTimeOfDay(cell, clock)) {
        sdk::CivilTime same = time.civil;
        same.hour = clock.hour;
        same.minute = clock.minute;
        same.second = clock.second;
        same.fractionDigits = clock.fractionDigits;
        same.fraction = clock.fraction;
        time.endsNextDay = sdk::instantSeconds(same) < sdk::instantSeconds(time.civil);
        sdk::appendWhen(time.until, time.endsNextDay ? sdk::later(same, 86400) : same);
    }
}

void RowClock::read(const Row& row, RowTime& time) const {
    time.state = RowTime::State::Blank;
    time.civil = {};
    time.when.clear();
    time.until.clear();
    time.original.clear();
    time.zone.clear();
    time.isConflicting = false;
    time.hasOddClock = false;
    time.endsNextDay = false;
    time.unit.reset();
    if (!readDate(row, time)) {
        const std::string_view count = cellOf(row, roles_[Role::Timestamp]);
        if (!sdk::isBlank(count)) {
            time.original = count;
            time.state = readCount(count, time) ? time.state : RowTime::State::NotATime;
        }
    }
    if (time.state != RowTime::State::Dated) {
        return;
    }
    applyClock(row, time);
    applyZone(cellOf(row, roles_[Role::Zone]), time);
    compareCount(row, time);
    sdk::appendWhen(time.when, time.civil);
    if (roles_.has(Role::End)) {
        readEnd(row, time);
    }
}

void noteTimeIssues(const Row& row, const RowTime& time, sdk::DateOrder order, sdk::RecordWriter& writer) {
    const bool isPlain = time.state == RowTime::State::Blank || time.state == RowTime::State::Uncertain ||
                         (time.state == RowTime::State::Dated && !time.isConflicting && !time.hasOddClock &&
                          !time.endsNextDay);
    if (isPlain) {
        return;
    }
    const std::string start = "Row " + std::to_string(row.number) + ": ";
    switch (time.state) {
        case RowTime::State::Dated:
            if (time.isConflicting) {
                writer.note(row.number, "csv.times_disagree",
                            start + "the date " + quoted(time.original) +
                                " and the count beside it are different times; the date was taken.",
                            sdk::Action::Assumed);
            }
            if (time.hasOddClock) {
                writer.note(row.number, "csv.clock_unreadable",
                            start + "the time of day in " + quoted(time.original) +
                                " cannot be read; only the day was taken.",
                            sdk::Action::KeptAsText);
            }
            if (time.endsNextDay) {
                writer.note(
                    row.number, "csv.end_next_day",
                    start + "the end is before the start on the clock; it was taken as the day after.",
                    sdk::Action::Assumed);
            }
            break;
        case RowTime::State::Unset:
            writer.note(row.number, "csv.time_unset",
                        start + quoted(time.original) + " means that no time was set.",
                        sdk::Action::KeptAsText);
            break;
        case RowTime::State::NotATime:
            writer.note(row.number, "csv.time_unreadable",
                        start + quoted(time.original) + " is in no form of date read here.",
                        sdk::Action::KeptAsText);
            break;
        case RowTime::State::Impossible:
            writer.note(row.number, "csv.date_impossible",
                        start + quoted(time.original) + " is no date when read " +
                            (order == sdk::DateOrder::MonthFirst ? "month first" : "day first") +
                            " as the rest of its column is.",
                        sdk::Action::KeptAsText);
            break;
        case RowTime::State::Uncertain:
        case RowTime::State::Blank:
            break;
    }
}

}  // namespace strata::csv
