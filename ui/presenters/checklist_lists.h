#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::presenters {

// Whose gaps are shown, and of which offence; empty means all.
struct GapFilter {
    std::string person;   // a person's id or the name of premises
    std::string offence;  // an id: only what would support one of its elements
};

struct GapLists {
    std::vector<workbench::GapRow> missing, open, notExpected, underWay;
};

// The gaps that pass, by what is to be done about them. What is missing stands in the order in which it may
// be gone, then in that of the catalogue.
GapLists gapListsOf(const workbench::ChecklistRows& rows, const GapFilter& filter);

std::string forWhom(const workbench::GapRow& gap);
// What the source would support, as the elements of the offences say it; where none names it, what it may
// speak to.
std::vector<std::string> wouldSupport(const workbench::GapRow& gap,
                                      const std::vector<workbench::ElementRow>& elements);
// "being lost now", "from 3 May 2024", "probably gone since 3 May 2024", or what the catalogue says of it.
std::string mayBeGone(const workbench::GapRow& gap);
std::string dayInWords(const std::string& iso);  // "3 May 2024"; the text itself where it is no date

// The one thing that its row offers: "Make a request", "Write down the line of enquiry", "Answer", "Record a
// step".
std::string primaryAction(const workbench::GapRow& gap);

// What the inspector says of a gap, in its three parts.
struct GapDetail {
    using Rows = std::vector<std::pair<std::string, std::string>>;
    Rows source, concluded, links;
};
GapDetail detailOf(const workbench::GapRow& gap, const std::vector<workbench::ElementRow>& elements);

// Those that may be lost within seven days or are being lost now.
std::vector<workbench::GapRow> lostThisWeek(const std::vector<workbench::GapRow>& gaps);
// For a notice that others may see: no name of a person, a place or a source. Empty when nothing is.
std::string noticeOf(std::size_t lost);

}  // namespace strata::presenters
