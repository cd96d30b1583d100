#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/timeline_window.h"
#include "workbench/account_rows.h"
#include "workbench/told_on_topics.h"

// The dates that accounts say, with a lane for each account in the order given.
namespace strata::presenters {

// By account in the order given, then by what is earliest.
std::vector<workbench::DateSaidRow> inOrderOfLanes(const std::vector<workbench::AccountRow>& accounts,
                                                   std::vector<workbench::DateSaidRow> dates);
// Account, what was said, from, to, who keeps it, where. An end that was left open says so.
std::vector<std::string> dateCells(const workbench::DateSaidRow& date);

// One date as it is drawn; an end that was left open runs to the edge of what is shown.
struct DateBar {
    std::size_t date = 0, lane = 0;
    int row = 0;  // in its lane: bars that would lie on one another stand under one another
    Micros from = 0, to = 0;
    bool isDrawn = false, isOpenStart = false, isOpenEnd = false;
};
struct AccountLanes {
    TimelineWindow::Stretch stretch;  // of all dates and of the days the accounts were given, with some room
    std::vector<DateBar> bars;        // in the order of the dates
    std::vector<int> rows;            // by lane, at least 1
};
AccountLanes layOutLanes(const std::vector<workbench::AccountRow>& accounts,
                         const std::vector<workbench::DateSaidRow>& dates);

}  // namespace strata::presenters
