#include <algorithm>

#include "base/edtf_words.h"
#include "base/zone.h"
#include "workbench/advice_rows.h"

namespace strata::workbench {

namespace {

std::string dayInWords(const std::string& edtf) {
    return base::showEdtf(edtf, base::Zone::utc());
}

}  // namespace

std::string adviceWord(const std::string& word) {
    std::string words = word;
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string soughtInWords(const AdviceSoughtRow& row) {
    if (row.sought.empty())
        return "Early advice from the CPS: nobody has said yet whether it was sought.";
    std::string told;
    if (row.sought == "sought")
        told = "Early advice was sought from " + row.lawyer +
               (row.lawyer.empty() || row.unit.empty() ? "" : ", ") + row.unit + " on " + dayInWords(row.on) +
               ".";
    else
        told = "Early advice from the CPS is not sought yet: " + row.why;
    if (told.back() != '.')
        told += ".";
    if (!row.issues.empty())
        told += " About: " + row.issues + (row.issues.back() == '.' ? "" : ".");
    if (!row.again.empty())
        told += " To be asked again on " + dayInWords(row.again) + ".";
    return told + " Said by " + row.by + (row.role.empty() ? "" : ", " + row.role) + ".";
}

std::string dueInWords(const DueRow& row) {
    const std::string what = (row.id == row.what || row.kind == "early_advice" ? "" : row.id + ", ") +
                             row.what + (row.whom.empty() ? "" : ", for " + row.whom) +
                             (row.owner.empty() ? "" : " (" + row.owner + ")");
    return what + ": " +
           (row.state == "overdue" ? "overdue since " + dayInWords(row.due)
            : row.state == "today" ? "due today"
                                   : "due " + dayInWords(row.due));
}

}  // namespace strata::workbench
