#include "jsonl/field_time.h"

#include "sdk/edtf_text.h"
#include "sdk/epoch.h"
#include "sdk/text.h"

namespace strata::jsonl {
namespace {

using State = LineTime::State;

bool isCountName(const FieldRoles& roles, std::size_t field) {
    return roles.count == field;
}

void readCount(std::string_view cell, const FieldRoles& roles, LineTime& time) {
    const auto unit =
        roles.isPlaso ? std::optional<sdk::EpochUnit>(sdk::EpochUnit::Microseconds) : std::nullopt;
    const auto epoch = sdk::readEpoch(cell, unit);
    if (!epoch) {
        time.state = State::NotATime;
    } else if (epoch->isUnset) {
        time.state = State::Unset;
    } else {
        time.civil = epoch->time;
        time.isCount = true;
        time.state = State::Dated;
    }
}

void readText(std::string_view cell, const FieldRoles& roles, sdk::DateOrder order, LineTime& time) {
    sdk::TimeText text = sdk::readTime(cell);
    if (text.form == sdk::TimeForm::None) {
        readCount(cell, roles, time);
    } else if (text.isUnset) {
        time.state = State::Unset;
    } else if (!sdk::settle(text, order)) {
        time.state = State::Impossible;
    } else {
        time.civil = text.time;
        time.state = State::Dated;
    }
}

// An uncertain date is text; the same digits without quotes are a number.
bool readUncertain(std::string_view raw, std::string_view cell, LineTime& time) {
    const std::string_view text = sdk::trim(cell);
    if (!sdk::isJsonString(raw) || sdk::readTime(text).form != sdk::TimeForm::None || !sdk::isEdtf(text)) {
        return false;
    }
    time.when = text;
    time.state = State::Uncertain;
    return true;
}

// plaso: {"__class_name__": "Filetime", "__type__": "DateTimeValues", "timestamp": 129..., "string": "..."}
void readNested(std::string_view raw, LineTime& time, std::string& scratch) {
    std::vector<sdk::JsonField> inner;
    sdk::readObject(raw, inner);
    std::string_view className;
    std::string_view count;
    for (const sdk::JsonField& field : inner) {
        if (field.key == "string" && sdk::isJsonString(field.raw)) {
            scratch.clear();
            sdk::appendUnescaped(scratch, field.raw.substr(1, field.raw.size() - 2));
            readText(scratch, {}, sdk::DateOrder::DayFirst, time);
            time.original = scratch;
            return;
        }
        className = field.key == "__class_name__" ? field.raw : className;
        count = field.key == "timestamp" ? field.raw : count;
    }
    std::optional<sdk::EpochUnit> unit;
    if (className == "\"Filetime\"") {
        unit = sdk::EpochUnit::FileTime;
    } else if (className == "\"WebKitTime\"") {
        unit = sdk::EpochUnit::WebKit;
    } else if (className == "\"PosixTime\"") {
        unit = sdk::EpochUnit::Seconds;
    } else if (className == "\"PosixTimeInMicroseconds\"") {
        unit = sdk::EpochUnit::Microseconds;
    } else if (className == "\"PosixTimeInMilliseconds\"" || className == "\"JavaTime\"") {
        unit = sdk::EpochUnit::Milliseconds;
    } else if (className == "\"PosixTimeInNanoseconds\"") {
        unit = sdk::EpochUnit::Nanoseconds;
    }
    const auto epoch = unit ? sdk::readEpoch(count, unit) : std::nullopt;
    if (!epoch) {
        return;
    }
    time.state = epoch->isUnset ? State::Unset : State::Dated;
    time.civil = epoch->time;
    time.original = count;
}

}  // namespace

void readLineTime(const std::vector<sdk::JsonField>& fields, const std::vector<std::string_view>& cells,
                  const FieldRoles& roles, sdk::DateOrder order, LineTime& time) {
    time = {};
    std::string scratch;
    for (const std::size_t field : roles.times) {
        const std::string_view raw = fields[field].raw;
        LineTime read;
        if (sdk::isJsonObject(raw)) {
            readNested(raw, read, scratch);
        } else if (raw != "null" && raw != "true" && raw != "false" && raw.front() != '[' &&
                   !sdk::isBlank(cells[field])) {
            read.original = cells[field];
            if (!readUncertain(raw, cells[field], read)) {
                readText(cells[field], roles, order, read);
            }
        }
        const bool isTime = read.state == State::Dated || read.state == State::Uncertain;
        if (time.state == State::Blank || isTime) {
            time = read;
        }
        if (isTime) {
            break;
        }
    }
    if (time.state != State::Dated) {
        return;
    }
    sdk::appendWhen(time.when, time.civil);
    const bool isFixed = !time.isCount && time.civil.hasTime && time.civil.zone != sdk::CivilTime::Zone::None;
    if (isFixed && roles.count && !isCountName(roles, roles.times.front())) {
        const auto epoch = sdk::readEpoch(cells[*roles.count]);
        const std::int64_t apart =
            epoch && !epoch->isUnset ? sdk::instantSeconds(epoch->time) - sdk::instantSeconds(time.civil) : 0;
        time.isConflicting = apart > 1 || apart < -1;
    }
}

sdk::TimeText peekTime(const std::vector<std::string_view>& cells, const FieldRoles& roles) {
    for (const std::size_t field : roles.times) {
        const sdk::TimeText text = sdk::readTime(cells[field]);
        if (text.form != sdk::TimeForm::None) {
            return text;
        }
    }
    return {};
}

}  // namespace strata::jsonl
