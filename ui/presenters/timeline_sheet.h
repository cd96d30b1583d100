#pragma once

#include <cstdint>
#include <string>

#include "base/zone.h"
#include "presenters/timeline_window.h"
#include "workbench/rows.h"

namespace strata::presenters {

// What stands around a saved timeline or table: whose case it is, how it was chosen, who made it and when.
struct TimelineSheet {
    enum class Paper : std::uint8_t { a4, a3 };  // landscape
    Paper paper = Paper::a4;
    std::string marking, caseName, reference;
    std::string zone;     // "Europe/London"
    std::string stretch;  // of time shown, in words
    std::string filter;   // in words
    std::string counts;   // "1,204 events in 12 lanes"
    std::string order;    // "By what happened, first to last"
    std::string madeBy, madeAtWords;
    base::Micros madeAt = 0;
    std::int64_t ledgerEntry = 0;

    std::string caseWords() const;  // "Operation Larch  ·  12/345/26"
    std::string madeWords() const;  // "Ledger entry 1,204  ·  Made by Ana Price on 14 March 2026, 09:05 GMT"
};

class TimelinePresenter;

// What is known of the window's timeline; the case, and who makes it when, are still to be said.
TimelineSheet sheetOfPicture(const TimelinePresenter& presenter);
TimelineSheet sheetOfRows(const TimelinePresenter& presenter);

// "Words: salon. Kind: call. From 1 March 2016 to 4 April 2016." or that there is no filter.
std::string filterWords(const workbench::EventFilter& filter, const base::Zone& zone);

// From the left edge of the window to the right, as fine as its pixels are.
std::string stretchWords(const TimelineWindow& window, const base::Zone& zone);

}  // namespace strata::presenters
