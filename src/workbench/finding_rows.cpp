#include <algorithm>

#include "base/edtf.h"
#include "casefile/case_settings.h"
#include "checklist/case_checklist.h"
#include "evidence/source_reader.h"
#include "timeline/finding_decisions.h"
#include "timeline/findings.h"
#include "workbench/case_inside.h"
#include "workbench/limited_accounts.h"
#include "workbench/told_in_accounts.h"

namespace strata::workbench {

namespace {

// What people have said that the exhibits cover, by source; said twice, it is the wider.
std::map<std::string, base::Bounds> saidToCover(store::Database& database, const base::Zone& zone) {
    std::map<std::string, base::Bounds> covers;
    const auto sources = evidence::listSources(database);
    for (const auto& status : checklist::statusesOf(database)) {
        if (status.exhibit.empty())
            continue;
        const auto from = base::readEdtf(status.coversFrom, zone), to = base::readEdtf(status.coversTo, zone);
        for (const auto& source : sources) {
            if (source.exhibit != status.exhibit)
                continue;
            base::Bounds& bounds = covers[source.id];
            if (from && from->strict.earliest)
                bounds.earliest =
                    std::min(bounds.earliest.value_or(*from->strict.earliest), *from->strict.earliest);
            if (to && to->strict.latest)
                bounds.latest = std::max(bounds.latest.value_or(*to->strict.latest), *to->strict.latest);
        }
    }
    return covers;
}

TimelineFindingRow rowOf(timeline::Finding&& finding) {
    TimelineFindingRow row;
    row.id = std::move(finding.id);
    row.kind = timeline::nameOf(finding.kind);
    row.sentence = std::move(finding.sentence);
    row.lane = std::move(finding.lane);
    row.source = std::move(finding.source);
    row.person = std::move(finding.person);
    row.earliest = finding.earliest;
    row.latest = finding.latest;
    row.events = std::move(finding.events);
    row.count = finding.count;
    for (auto& quote : finding.quotes)
        row.quotes.emplace_back(std::move(quote.citation), std::move(quote.words));
    return row;
}

// What was decided on may quote an account that is limited now.
std::string sentenceOf(const timeline::FindingDecision& decision, const LimitedAccounts& limited) {
    return limited.areCitedIn(decision.sentence) ? kLimitedInItsPlace : decision.sentence;
}

void decide(TimelineFindingRow& row, const timeline::FindingDecision& decision,
            const LimitedAccounts& limited) {
    row.decision = decision.decision;
    row.reason = decision.reason;
    row.by = decision.by;
    row.role = decision.role;
    row.decidedAt = decision.at;
    if (row.sentence != decision.sentence)
        row.sentenceThen = sentenceOf(decision, limited);
}

TimelineFindingRow noLongerFound(const timeline::FindingDecision& decision, const LimitedAccounts& limited) {
    TimelineFindingRow row;
    row.id = decision.finding;
    row.kind = decision.kind;
    row.sentence = sentenceOf(decision, limited);
    row.isFound = false;
    decide(row, decision, limited);
    row.sentenceThen.clear();
    return row;
}

}  // namespace

TimelineFindingRows CaseReader::findings(std::optional<Micros> from, std::optional<Micros> to,
                                         const std::function<void(double)>& onProgress,
                                         std::stop_token stop) const {
    auto& database = case_->database();
    const auto zone = base::Zone::find(casefile::CaseSettings::read(database).zone);
    const base::Zone& of = zone ? *zone : base::Zone::utc();
    std::map<std::string, timeline::FindingDecision> decisions;
    const LimitedAccounts limited(*case_);
    timeline::FindingScope scope;
    scope.from = from;
    scope.to = to;
    scope.covers = saidToCover(database, of);
    scope.told = toldInAccounts(*case_, of);
    scope.measures = timeline::FindingMeasures::read(database);
    for (auto& decision : timeline::findingDecisions(database)) {
        scope.decided.insert(decision.finding);
        decisions.emplace(decision.finding, std::move(decision));
    }
    const base::Progress progress(
        [&onProgress](double fraction, const std::string&) {
            if (onProgress)
                onProgress(fraction);
        },
        std::move(stop));
    auto found = timeline::findWhatStandsOut(database, of, scope, progress);
    TimelineFindingRows rows;
    for (auto& finding : found.findings) {
        auto row = rowOf(std::move(finding));
        if (const auto decided = decisions.extract(row.id))
            decide(row, decided.mapped(), limited);
        rows.rows.push_back(std::move(row));
    }
    for (const auto& [id, decision] : decisions)
        rows.rows.push_back(noLongerFound(decision, limited));
    for (const auto& [kind, count] : found.leftOut)
        rows.leftOut[std::string(timeline::nameOf(kind))] = count;
    rows.notes = std::move(found.notes);
    return rows;
}

base::Outcome<std::string> CaseSession::decideFinding(const NewFindingDecision& asked,
                                                      const std::function<void(double)>& onProgress,
                                                      std::stop_token stop) {
    const auto found = reader().findings(asked.from, asked.to, onProgress, std::move(stop));
    const auto row = std::ranges::find(found.rows, asked.finding, &TimelineFindingRow::id);
    if (row == found.rows.end())
        return base::Refusal{"finding.unknown", "finding",
                             "Nothing that stands out in this case has the id \"" + asked.finding +
                                 "\". A gap depends on the stretch looked at; name it as it was."};
    timeline::FindingDecision decision;
    decision.finding = row->id;
    decision.kind = row->kind;
    decision.sentence = row->sentence;
    decision.decision = asked.decision;
    decision.reason = asked.reason;
    auto done = inside_->file->change(
        [&](casefile::Writer& writer) { return timeline::decideFinding(writer, decision); });
    if (!done.ok())
        return done.refusal();
    return row->id;
}

}  // namespace strata::workbench
