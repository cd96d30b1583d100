#include "sdk/time_column.h"

namespace strata::sdk {

void DateOrderVote::add(const TimeText& text, std::uint64_t at) {
    twoDigitYears_ += text.hasTwoDigitYear ? 1 : 0;
    if (text.form != TimeForm::TwoNumbers || text.separator == '.') {
        return;
    }
    const bool canBeDayFirst = text.second >= 1 && text.second <= 12 && text.first >= 1 && text.first <= 31;
    const bool canBeMonthFirst = text.first >= 1 && text.first <= 12 && text.second >= 1 && text.second <= 31;
    if (canBeDayFirst && canBeMonthFirst) {
        open_ += text.first == text.second ? 0 : 1;
    } else if (canBeDayFirst) {
        firstDayFirst_ = dayFirst_++ == 0 ? at : firstDayFirst_;
    } else if (canBeMonthFirst) {
        firstMonthFirst_ = monthFirst_++ == 0 ? at : firstMonthFirst_;
    }
}

DateOrderVote::Decision DateOrderVote::decide(std::optional<DateOrder> chosen) const {
    Decision decision;
    if (chosen) {
        decision = {*chosen, Basis::Chosen, 0, 0};
    } else if (dayFirst_ + monthFirst_ > 0) {
        decision = {monthFirst_ > dayFirst_ ? DateOrder::MonthFirst : DateOrder::DayFirst, Basis::Column, 0,
                    0};
    } else if (open_ > 0) {
        decision = {DateOrder::DayFirst, Basis::Assumed, 0, 0};
    }
    const bool isMonthFirst = decision.order == DateOrder::MonthFirst;
    decision.minority = isMonthFirst ? dayFirst_ : monthFirst_;
    decision.firstMinority = isMonthFirst ? firstDayFirst_ : firstMonthFirst_;
    return decision;
}

}  // namespace strata::sdk
