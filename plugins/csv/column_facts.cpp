#include "csv/column_facts.h"

#include "sdk/epoch.h"
#include "sdk/text.h"
#include "sdk/time_text.h"

namespace strata::csv {
namespace {

bool startsWithCurrency(std::string_view text) {
    return text.starts_with("\xC2\xA3") || text.starts_with("\xE2\x82\xAC") || text.starts_with('$') ||
           text.starts_with("\xC2\xA5");
}

struct NumberShape {
    bool isNumber = false;
    bool isMoney = false;
};

NumberShape shapeOf(std::string_view text) {
    const bool isBracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (isBracketed) {
        text = text.substr(1, text.size() - 2);
    }
    const auto takeSign = [&text] {
        if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
            text = sdk::trim(text.substr(1));
        }
    };
    takeSign();
    const bool hasCurrency = startsWithCurrency(text);
    while (startsWithCurrency(text)) {
        const bool isWide = static_cast<unsigned char>(text.front()) >= 0xE0;
        text = sdk::trim(text.substr(text.front() == '$' ? 1 : isWide ? 3 : 2));
    }
    takeSign();
    const bool hasTrailingSign = !text.empty() && (text.back() == '-' || text.back() == '%');
    if (hasTrailingSign) {
        text.remove_suffix(1);
    }
    std::size_t digits = 0;
    std::size_t sinceMark = 0;
    bool hasMark = false;
    for (const char c : text) {
        if (sdk::isDigit(c)) {
            ++digits;
            ++sinceMark;
        } else if (c == '.' || c == ',') {
            hasMark = true;
            sinceMark = 0;
        } else if (c != ' ' && c != '\'' && static_cast<unsigned char>(c) != 0xC2 &&
                   static_cast<unsigned char>(c) != 0xA0) {
            return {};
        }
    }
    const bool isNumber = digits > 0 && sdk::isDigit(text.front() == '.' ? '0' : text.front());
    return {isNumber, isNumber && (hasCurrency || isBracketed || (hasMark && sinceMark == 2))};
}

}  // namespace

bool isDateCell(std::string_view cell) {
    return sdk::readTime(cell).form != sdk::TimeForm::None;
}

bool isClockCell(std::string_view cell) {
    sdk::CivilTime time;
    return sdk::readTimeOfDay(cell, time);
}

bool isNumberCell(std::string_view cell) {
    return shapeOf(sdk::trim(cell)).isNumber;
}

void ColumnFacts::add(std::string_view cell) {
    cell = sdk::trim(cell);
    if (cell.empty() || cell == "-") {
        return;
    }
    ++filled_;
    const sdk::TimeText time = sdk::readTime(cell);
    if (time.form != sdk::TimeForm::None) {
        ++dates_;
        datesWithTime_ += time.time.hasTime ? 1 : 0;
        compact_ += cell.size() == 8 && shapeOf(cell).isNumber ? 1 : 0;
    } else if (isClockCell(cell)) {
        ++clocks_;
    }
    const NumberShape number = shapeOf(cell);
    numbers_ += number.isNumber ? 1 : 0;
    money_ += number.isMoney ? 1 : 0;
    shortened_ += sdk::isShortenedNumber(cell) ? 1 : 0;
    const auto epoch = sdk::readEpoch(cell);
    const bool isSized =
        cell.size() >= 9 && epoch && !epoch->isUnset && epoch->time.year >= 1970 && epoch->time.year <= 2100;
    epochs_ += isSized ? 1 : 0;
}

}  // namespace strata::csv
