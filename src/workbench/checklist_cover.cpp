#include <algorithm>

#include "casefile/case_file.h"
#include "checklist/coverage_module.h"
#include "checklist/evaluation.h"
#include "checklist/requests.h"
#include "checklist/reviews.h"
#include "workbench/checklist_reading.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

using checklist::Cover;
using checklist::CoverageSaid;

std::string nameOf(Cover cover) {
    return cover == Cover::held ? "held" : cover == Cover::noneHeld ? "none_held" : "not_asked";
}

bool saysNoneHeld(const std::string& status) {
    return status == "does_not_exist" || status == "never_existed";
}

checklist::DayRange windowOf(const checklist::Evaluation& evaluation) {
    const auto window = evaluation.facts().window();
    if (!window.first)
        return {0, -1};
    return {*window.first, window.last.value_or(evaluation.given().observed.today)};
}

CoverageRow rowOf(const checklist::Catalogue::Strip& strip, const checklist::Subject& person,
                  const checklist::CoverStrip& cover) {
    CoverageRow row{strip.id, strip.name, person.name, person.id, cover.sentence(), {}, {}};
    for (const auto& month : cover.months)
        row.months.push_back(
            {checklist::isoDay(month.days.first).substr(0, 7), month.held, month.noneHeld, month.notAsked});
    for (const auto& stretch : cover.stretches)
        row.stretches.push_back({checklist::isoDay(stretch.days.first), checklist::isoDay(stretch.days.last),
                                 nameOf(stretch.cover)});
    return row;
}

}  // namespace

std::vector<CoverageSaid> ChecklistReading::coverageSaid() const {
    auto said = checklist::coverageOf(reader_.case_->database());
    const auto add = [&](const std::string& source, const std::string& subject, bool isNoneHeld,
                         const std::string& from, const std::string& to) {
        said.push_back({source, subject, isNoneHeld ? CoverageSaid::Kind::noneHeld : CoverageSaid::Kind::held,
                        from, to, "", ""});
    };
    for (const auto& status : checklist::statusesOf(reader_.case_->database()))
        if (saysNoneHeld(status.status) || !status.coversFrom.empty() || !status.coversTo.empty())
            add(status.source, status.subject, saysNoneHeld(status.status), status.coversFrom,
                status.coversTo);
    for (const auto& request : checklist::requestsOf(reader_.case_->database()))
        for (const auto& step : request.steps) {
            const bool isNoneHeld = step.step == "none_held";
            const bool isHeld = (step.step == "received" || step.step == "received_in_part") &&
                                (!step.coversFrom.empty() || !step.coversTo.empty());
            if (isNoneHeld || isHeld)
                add(request.source, request.subject, isNoneHeld, step.coversFrom, step.coversTo);
        }
    return said;
}

std::vector<CoverageRow> ChecklistReading::coverage() const {
    std::vector<CoverageRow> rows;
    const auto said = coverageSaid();
    const auto window = windowOf(*evaluation_);
    for (const auto& person : evaluation_->given().subjects)
        for (const auto& strip : catalogue_->strips) {
            if (person.scope != "victim")
                continue;
            std::vector<CoverageSaid> of;
            for (const auto& one : said)
                if (one.person == person.id && std::ranges::count(strip.sources, one.source) > 0)
                    of.push_back(one);
            rows.push_back(rowOf(strip, person, checklist::coverStrip(of, window)));
        }
    return rows;
}

std::string ChecklistReading::coverageOf(const checklist::Gap& gap,
                                         const std::vector<CoverageSaid>& said) const {
    std::vector<CoverageSaid> of;
    for (const auto& one : said)
        if (one.person == gap.subject.id && one.source == gap.source->id)
            of.push_back(one);
    return of.empty() ? std::string() : checklist::coverStrip(of, windowOf(*evaluation_)).sentence();
}

std::vector<RequestRow> ChecklistReading::requests() const {
    std::vector<RequestRow> rows;
    for (const auto& request : checklist::requestsOf(reader_.case_->database())) {
        RequestRow row{request.id(),
                       request.source,
                       request.source,
                       "",
                       request.subject,
                       request.holder,
                       request.contact,
                       request.route,
                       request.askedOn,
                       request.dueOn(),
                       request.cost,
                       request.note,
                       request.by,
                       base::isoUtc(request.at),
                       request.state(),
                       false,
                       {},
                       {},
                       {}};
        if (const auto* source = catalogue_->source(request.source))
            row.name = source->name;
        for (const auto& subject : evaluation_->given().subjects)
            if (subject.id == request.subject)
                row.person = subject.name;
        for (const auto& gap : evaluation_->gaps())
            if (gap.source->id == request.source && gap.subject.id == request.subject)
                row.lacks = gap.lacks;
        const auto due = checklist::spanOf(row.due).last;
        row.isOverdue = due && *due < evaluation_->given().observed.today;
        for (const auto& step : request.steps)
            row.steps.push_back({step.step, step.on, step.due, step.exhibit, step.coversFrom, step.coversTo,
                                 step.cost, step.note, step.by, base::isoUtc(step.at)});
        row.letters = request.letters;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ReviewRow> ChecklistReading::reviews() const {
    const auto held = checklist::reviewsOf(reader_.case_->database());
    std::vector<ReviewRow> rows;
    for (const auto& row : catalogue_->rows) {
        ReviewRow review{row.id, row.name, row.authority, checklist::reviewInWords(row, held), "", "", "",
                         "",     ""};
        review.isForVerification = row.isForVerification;
        if (const auto found = held.find(row.id); found != held.end()) {
            review.decision = found->second.decision;
            review.by = found->second.by;
            review.role = found->second.role;
            review.at = base::isoUtc(found->second.at);
            review.reason = found->second.reason;
            review.isOfEarlierWording = found->second.digest != row.digest;
            review.isForVerification = review.isOfEarlierWording || review.decision != "confirmed";
        }
        rows.push_back(std::move(review));
    }
    return rows;
}

std::vector<ChecklistReading::Change> ChecklistReading::changesTo(
    const checklist::Catalogue& catalogue) const {
    const checklist::Evaluation then(catalogue, evaluation_->given());
    std::map<std::pair<std::string, std::string>, const checklist::Gap*> before, after;
    for (const auto& gap : evaluation_->gaps())
        before[{gap.source->id, gap.subject.id}] = &gap;
    std::vector<Change> changes;
    for (const auto& gap : then.gaps()) {
        const auto key = std::make_pair(gap.source->id, gap.subject.id);
        after[key] = &gap;
        const auto was = before.find(key);
        if (was == before.end() || was->second->state != gap.state)
            changes.push_back(
                {gapRow(catalogue, gap),
                 was == before.end() ? "" : std::string(checklist::nameOf(was->second->state))});
    }
    for (const auto& [key, gap] : before)
        if (!after.contains(key)) {
            changes.push_back({gapRow(*catalogue_, *gap), std::string(checklist::nameOf(gap->state))});
            changes.back().gap.state = "gone";
        }
    return changes;
}

}  // namespace strata::workbench
