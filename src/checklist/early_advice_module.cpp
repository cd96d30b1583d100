#include "checklist/early_advice_module.h"

#include <algorithm>
#include <array>

#include "checklist/advice_sheets.h"
#include "checklist/ccu.h"
#include "checklist/cps_actions.h"
#include "checklist/early_advice.h"

namespace strata::checklist {

namespace {

constexpr std::array kKinds = {kAdviceSought,    kAdviceQuestion, kAdvicePack, kActionRaised,
                               kActionConcluded, kCcuDecided,     kCcuOutcome, kAdviceGiven,
                               kAdviceAnswered,  kComment};

// What was done, as history and the undo menu say it; `subject` is the id of the sheet, action or question.
std::string doneInWords(std::string_view kind, const std::string& subject, const base::Json& written) {
    if (kind == kAdviceSought.kind)
        return written["sought"].asString() == "sought" ? "saying that early advice was sought"
                                                        : "saying that early advice is not sought yet";
    if (kind == kAdviceQuestion.kind)
        return "putting the question " + subject + " to the CPS";
    if (kind == kAdvicePack.kind)
        return "making the early-advice pack, " + subject;
    if (kind == kActionRaised.kind)
        return "raising the CPS action " + subject;
    if (kind == kActionConcluded.kind)
        return "recording the CPS action " + subject +
               (written["state"].asString() == "done" ? " as done" : " as not done");
    if (kind == kCcuDecided.kind)
        return written["decision"].asString() == "escalate"
                   ? "deciding to take the case to the Complex Casework Unit"
                   : "deciding not to take the case to the Complex Casework Unit";
    if (kind == kCcuOutcome.kind)
        return "recording what the Complex Casework Unit answered";
    if (kind == kAdviceGiven.kind)
        return "writing the review sheet " + subject;
    if (kind == kAdviceAnswered.kind)
        return "answering the review sheet " + subject;
    return "writing the comment " + subject;
}

}  // namespace

std::vector<casefile::EntryKind> EarlyAdviceModule::kinds() const {
    std::vector<casefile::EntryKind> kinds;
    for (const auto& [kind, takenBack] : kKinds) {
        kinds.push_back({kind, 1});
        if (!takenBack.empty())
            kinds.push_back({takenBack, 1});
    }
    return kinds;
}

std::vector<std::string> EarlyAdviceModule::tables() const {
    return {std::string(kNumberedTable)};
}

std::string_view EarlyAdviceModule::schema() const {
    return numberedSchema();
}

void EarlyAdviceModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    for (const auto& kind : kKinds)
        projectNumbered(kind, into, entry);
}

std::optional<ledger::Draft> EarlyAdviceModule::inverse(const ledger::Entry& entry) const {
    for (const auto& kind : kKinds)
        if (auto draft = inverseOfNumbered(kind, entry))
            return draft;
    return std::nullopt;
}

std::string EarlyAdviceModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || !isForProsecutionOnly(entry.kind))
        return {};
    const auto written = base::Json::parse(*entry.payload);
    for (const auto& [kind, takenBack] : kKinds) {
        if (entry.kind == kind)
            return doneInWords(kind, entry.subject, written);
        if (entry.kind == takenBack)
            return "taking back " + doneInWords(kind, entry.subject, written);
    }
    return {};
}

bool isForProsecutionOnly(std::string_view kind) {
    return std::ranges::any_of(kKinds, [&](const NumberedKind& one) {
        return kind == one.kind || (!one.takenBack.empty() && kind == one.takenBack);
    });
}

}  // namespace strata::checklist
