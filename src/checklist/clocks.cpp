#include "checklist/clocks.h"

#include <algorithm>

namespace strata::checklist {

namespace {

constexpr Day kLimitWarning = 7, kLossWarning = 30;

ClockState stateOf(Day due, Day last, Day warning, Day today) {
    if (today > last)
        return ClockState::passed;
    return today >= due - warning ? ClockState::due : ClockState::running;
}

// The end of the tax year that the day lies in: 5 April.
Day endOfTaxYear(Day day) {
    const int year = dateOf(day).year;
    const Day end = dayOf(year, 4, 5);
    return day <= end ? end : dayOf(year + 1, 4, 5);
}

}  // namespace

std::string_view nameOf(ClockState state) {
    return state == ClockState::running ? "running" : state == ClockState::due ? "due" : "passed";
}

bool ClockTime::isLostThisWeek(Day today) const {
    return due && today >= *due - kLimitWarning && today <= last.value_or(*due);
}

std::optional<ClockTime> retentionOf(const Catalogue::Source& source, const DaySpan& window, Day today) {
    if (!source.retentionDays || !window.first || source.retentionFrom == "date_of_birth" ||
        source.retentionFrom == "patient_death" || source.retentionFrom == "preservation_request")
        return std::nullopt;
    const bool isByTaxYear = source.retentionFrom == "tax_year_end";
    const Day end = window.last.value_or(today);
    const Day first = isByTaxYear ? endOfTaxYear(*window.first) : *window.first;
    const Day last = isByTaxYear ? endOfTaxYear(end) : end;
    ClockTime time{first, first + *source.retentionDays, last + *source.retentionDays};
    time.state = stateOf(*time.due, *time.last, kLossWarning, today);
    return time;
}

std::vector<RunningClock> runningClocks(const Catalogue& catalogue, const std::vector<Subject>& subjects,
                                        const FactBook& facts, Day today) {
    std::vector<RunningClock> running;
    for (const auto& clock : catalogue.clocks)
        for (const auto& subject : subjects) {
            if (subject.scope != clock.scope)
                continue;
            const auto known = facts.of(subject, clock.startFact);
            if (!known)
                continue;
            const auto span = spanOf(writeFact(known->value));
            if (!span.first)
                continue;
            RunningClock one{&clock, subject, {}, catalogue.fact(clock.startFact)->question};
            one.time.starts = *span.first;
            const bool isLoss = clock.sense == "lost_after";
            if (clock.dueDays)
                one.time.due = *span.first + *clock.dueDays;
            else if (clock.dueWorkingDays)
                one.time.due =
                    addWorkingDays(*span.first, *clock.dueWorkingDays, catalogue.workingDayExceptions);
            if (one.time.due) {
                if (isLoss)
                    one.time.last = facts.window().last.value_or(today) + clock.dueDays.value_or(0);
                one.time.state = stateOf(*one.time.due, one.time.last.value_or(*one.time.due),
                                         isLoss ? kLossWarning : kLimitWarning, today);
            }
            running.push_back(std::move(one));
        }
    return running;
}

}  // namespace strata::checklist
