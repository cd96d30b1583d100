#include "workbench/advice_reading.h"

#include <algorithm>
#include <set>

#include "base/clock.h"
#include "base/text.h"
#include "casefile/case_file.h"
#include "checklist/advice_sheets.h"
#include "checklist/case_checklist.h"
#include "checklist/ccu.h"
#include "checklist/cps_actions.h"
#include "checklist/days.h"
#include "checklist/early_advice.h"
#include "checklist/requests.h"
#include "checklist/working_roles.h"
#include "workbench/checklist_reading.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/modules.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

const checklist::CcuCriteria& criteria() {
    static const auto loaded =
        checklist::CcuCriteria::load(cataloguePath().parent_path() / "ccu_criteria.json");
    return loaded;
}

AdviceSoughtRow rowOf(const checklist::AdviceSought& said) {
    return {said.sought, said.on,   said.lawyer,           said.unit, said.issues, said.why, said.again,
            said.by,     said.role, base::isoUtc(said.at), ""};
}

bool hasBothRoles(const PersonRow& person) {
    return std::ranges::count(person.roles, "exploited") > 0 &&
           std::ranges::count(person.roles, "suspect") > 0;
}

}  // namespace

AdviceReading::AdviceReading(const CaseReader& reader, std::string today)
    : reader_(reader),
      today_(today.empty() ? checklist::isoDay(checklist::dayOf(base::SystemClock().now()))
                           : std::move(today)) {}

AdviceSoughtRow AdviceReading::sought() const {
    auto& database = reader_.case_->database();
    const auto all = checklist::adviceSought(database);
    AdviceSoughtRow row = all.empty() ? AdviceSoughtRow{} : rowOf(all.back());
    const auto catalogue = catalogueOf(database, reader_.case_->blobs());
    std::string charges;
    for (const auto& id : checklist::offencesOf(database))
        if (const auto* offence = catalogue->offence(id);
            offence != nullptr && offence->statute.find("Modern Slavery Act 2015") != std::string::npos)
            charges += (charges.empty() ? "" : "; ") + offence->title;
    if (!charges.empty())
        row.wanted =
            "Early advice is strongly recommended where charges under the Modern Slavery Act are "
            "considered (Director's Guidance on Charging, 6th edition, chapter 7 and Annex 6). "
            "Under consideration here: " +
            charges + ".";
    return row;
}

std::vector<AdviceSoughtRow> AdviceReading::soughtHistory() const {
    std::vector<AdviceSoughtRow> rows;
    for (const auto& said : checklist::adviceSought(reader_.case_->database()))
        rows.push_back(rowOf(said));
    return rows;
}

std::vector<AdviceQuestionRow> AdviceReading::questions() const {
    std::vector<AdviceQuestionRow> rows;
    const auto given = checklist::adviceSheets(reader_.case_->database());
    for (const auto& question : checklist::adviceQuestions(reader_.case_->database())) {
        rows.push_back({question.id(),
                        question.text,
                        question.about,
                        question.by,
                        question.role,
                        base::isoUtc(question.at),
                        {}});
        for (const auto& sheet : given)
            if (sheet.question == question.id())
                rows.back().answeredBy.push_back(sheet.id());
    }
    return rows;
}

std::vector<AdvicePackRow> AdviceReading::packs() const {
    std::vector<AdvicePackRow> rows;
    for (const auto& pack : checklist::advicePacks(reader_.case_->database()))
        rows.push_back(
            {pack.version, pack.file, pack.sha256, pack.marking, pack.by, pack.role, base::isoUtc(pack.at)});
    return rows;
}

std::int64_t AdviceReading::nextPack() const {
    return checklist::nextPackVersion(reader_.case_->database());
}

std::vector<ActionRow> AdviceReading::actions() const {
    std::vector<ActionRow> rows;
    for (const auto& action : checklist::cpsActions(reader_.case_->database())) {
        ActionRow row{action.id(),
                      action.text,
                      action.owner,
                      action.due,
                      action.askedBy,
                      action.advice,
                      action.by,
                      action.role,
                      base::isoUtc(action.at),
                      "open",
                      "",
                      "",
                      ""};
        if (action.isOpen()) {
            row.isOverdue = action.due < today_;
            row.isDueToday = action.due == today_;
        } else {
            const auto& last = action.conclusions.back();
            row.state = last.state;
            row.on = last.on;
            row.outcome = last.outcome;
            row.concludedBy = byWhom(last.by, last.role);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::map<std::string, std::int64_t> AdviceReading::measures() const {
    std::map<std::string, std::int64_t> counts;
    for (const auto& person : reader_.people()) {
        counts["people_exploited"] += std::ranges::count(person.roles, "exploited");
        counts["suspects"] += std::ranges::count(person.roles, "suspect");
        counts["people_exploited_and_suspect"] += hasBothRoles(person) ? 1 : 0;
    }
    std::set<std::string> languages;
    for (const auto& account : reader_.accounts())
        if (!account.language.empty())
            languages.insert(account.language);
    counts["languages"] = static_cast<std::int64_t>(languages.size());
    counts["offences"] = static_cast<std::int64_t>(checklist::offencesOf(reader_.case_->database()).size());
    counts["events"] = reader_.countEvents({});
    counts["requests"] = static_cast<std::int64_t>(checklist::requestsOf(reader_.case_->database()).size());
    const std::map<std::string, std::string> sets = {{"case.countries", "countries"},
                                                     {"case.exploitation_types", "kinds_of_exploitation"}};
    const std::map<std::string, std::string> yes = {
        {"case.jit", "joint_team"},
        {"case.covert_used", "covert"},
        {"case.window_crosses_2015_07_31", "window_crosses_2015_07_31"}};
    for (const auto& fact : ChecklistReading(reader_, today_).facts()) {
        if (const auto set = sets.find(fact.fact); set != sets.end() && !fact.value.empty())
            counts[set->second] = static_cast<std::int64_t>(base::split(fact.value, ',').size());
        if (const auto one = yes.find(fact.fact); one != yes.end() && !fact.value.empty())
            counts[one->second] = fact.value == "true" ? 1 : 0;
    }
    return counts;
}

CcuRow AdviceReading::ccu() const {
    CcuRow row;
    row.authority = criteria().authority;
    row.note = criteria().note;
    row.dated = criteria().dated;
    row.isForVerification = criteria().isForVerification;
    for (const auto& reason : checklist::ccuReasons(criteria(), measures()))
        row.reasons.push_back({reason.criterion.id, reason.sentence(), reason.criterion.why, reason.count,
                               reason.criterion.from, reason.isMet});
    for (const auto& decision : checklist::ccuDecisions(reader_.case_->database())) {
        row.decisions.push_back({decision.decision, decision.head, decision.on, decision.reason, decision.by,
                                 decision.role, base::isoUtc(decision.at), decision.proposed, "", "", ""});
        if (decision.outcomes.empty())
            continue;
        const auto& last = decision.outcomes.back();
        row.decisions.back().outcome = last.outcome;
        row.decisions.back().outcomeOn = last.on;
        row.decisions.back().outcomeBy = byWhom(last.by, last.role);
    }
    return row;
}

std::vector<AdviceSheetRow> AdviceReading::sheets() const {
    std::vector<AdviceSheetRow> rows;
    for (const auto& sheet : checklist::adviceSheets(reader_.case_->database())) {
        AdviceSheetRow row{sheet.id(),
                           sheet.text,
                           sheet.adviser,
                           sheet.adviserRole,
                           sheet.on,
                           sheet.about,
                           sheet.question,
                           sheet.by,
                           sheet.role,
                           base::isoUtc(sheet.at),
                           "",
                           "",
                           "",
                           ""};
        if (!sheet.answers.empty()) {
            const auto& last = sheet.answers.back();
            row.decision = last.decision;
            row.why = last.why;
            row.answeredBy = byWhom(last.by, last.role);
            row.answeredAt = base::isoUtc(last.at);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CommentRow> AdviceReading::comments(const std::string& on) const {
    std::vector<CommentRow> rows;
    for (const auto& comment : checklist::comments(reader_.case_->database()))
        if (on.empty() || comment.on == on)
            rows.push_back({comment.id(), comment.on, comment.text, comment.by, comment.role,
                            base::isoUtc(comment.at), checklist::isLawyer(comment.role)});
    return rows;
}

std::vector<DueRow> AdviceReading::due(std::int64_t ahead) const {
    const auto today = checklist::spanOf(today_).first.value_or(0);
    std::vector<DueRow> rows;
    // A date that is a month or a year is due on its last day.
    const auto add = [&](DueRow row) {
        const auto last = checklist::spanOf(row.due).last;
        if (!last || *last > today + ahead)
            return;
        row.days = *last - today;
        row.state = row.days < 0 ? "overdue" : row.days == 0 ? "today" : "later";
        rows.push_back(std::move(row));
    };
    for (const auto& request : ChecklistReading(reader_, today_).requests())
        add({"request", request.id, request.name, request.person, request.holder, request.due, "", 0});
    for (const auto& action : actions())
        if (action.state == "open")
            add({"action", action.id, action.text, "", action.owner, action.due, "", 0});
    if (const auto said = sought(); said.sought == "not_yet")
        add({"early_advice", "early advice", "Ask again for early advice", "", said.by, said.again, "", 0});
    std::ranges::stable_sort(rows, {}, &DueRow::days);
    return rows;
}

std::vector<std::string> AdviceReading::inBothRoles() const {
    std::vector<std::string> names;
    for (const auto& person : reader_.people())
        if (hasBothRoles(person))
            names.push_back(person.name);
    return names;
}

}  // namespace strata::workbench
