#include "presenters/checklist_lists.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/text.h"

namespace strata::presenters {

namespace {

using workbench::GapRow;

std::string inLines(const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines)
        all += (all.empty() ? "" : "\n") + line;
    return all;
}

bool passes(const GapRow& gap, const GapFilter& filter) {
    if (!filter.person.empty() && gap.personId != filter.person)
        return false;
    return filter.offence.empty() ||
           std::any_of(gap.supports.begin(), gap.supports.end(),
                       [&](const auto& one) { return one.starts_with(filter.offence + "/"); });
}

}  // namespace

GapLists gapListsOf(const workbench::ChecklistRows& rows, const GapFilter& filter) {
    GapLists lists;
    for (const auto& gap : rows.gaps)
        if (passes(gap, filter))
            (gap.state == "missing"        ? lists.missing
             : gap.state == "undetermined" ? lists.open
             : gap.state == "not_expected" ? lists.notExpected
                                           : lists.underWay)
                .push_back(gap);
    const auto urgency = [](const GapRow& gap) {
        return gap.isLostThisWeek          ? 0
               : gap.dueState == "due"     ? 1
               : gap.dueState == "running" ? 2
               : gap.dueState.empty()      ? 3
                                           : 4;
    };
    std::stable_sort(lists.missing.begin(), lists.missing.end(),
                     [&](const GapRow& a, const GapRow& b) { return urgency(a) < urgency(b); });
    return lists;
}

std::string forWhom(const GapRow& gap) {
    return gap.person.empty() ? "the case" : gap.person;
}

std::vector<std::string> wouldSupport(const GapRow& gap, const std::vector<workbench::ElementRow>& elements) {
    std::vector<std::string> words;
    if (gap.supports.empty()) {
        std::string topics;
        for (const auto& topic : gap.topics)
            topics += (topics.empty() ? "May speak to " : ", ") + topic;
        if (!topics.empty())
            words.push_back(topics);
        return words;
    }
    for (const auto& support : gap.supports) {
        const auto known = std::find_if(elements.begin(), elements.end(), [&](const auto& element) {
            return element.offence + "/" + element.element == support;
        });
        words.push_back(known == elements.end() ? support : known->prove);
    }
    return words;
}

std::string dayInWords(const std::string& iso) {
    const auto when = base::readEdtf(iso, base::Zone::utc());
    return when ? base::showWhen(*when, base::Zone::utc()) : iso;
}

std::string mayBeGone(const GapRow& gap) {
    if (gap.due.empty())
        return gap.retentionNote;
    if (gap.dueState == "passed")
        return "probably gone since " + dayInWords(gap.goneBy);
    return gap.isLostThisWeek ? "being lost, all after " + dayInWords(gap.goneBy)
                              : "from " + dayInWords(gap.due);
}

std::string primaryAction(const GapRow& gap) {
    if (gap.asksForLine)
        return "Write down the line of enquiry";
    if (gap.state == "missing")
        return "Make a request";
    if (gap.state == "undetermined")
        return "Answer";
    return gap.state == "requested" ? "Record what came of it" : "";
}

GapDetail detailOf(const GapRow& gap, const std::vector<workbench::ElementRow>& elements) {
    GapDetail detail;
    std::string known;
    for (const auto& fact : gap.facts)
        known += (known.empty() ? "" : "\n") + fact.question + " " + fact.value + " (" + fact.how + ")";
    std::string lacks = inLines(gap.lacks);
    detail.source = {{"Holder", gap.holder},
                     {"Lawful route", inLines(gap.lawfulBasis)},
                     {"May be gone", mayBeGone(gap)},
                     {"Rule", gap.rule.empty() ? "" : "Expected when " + gap.rule},
                     {"Authority", gap.authority},
                     {"Signed off", gap.review},
                     {"Note", gap.notes}};
    detail.concluded = {
        {"State", gap.state == "undetermined" ? "can't tell yet" : ""},
        {"Why", gap.why},
        {"What it rests on", known},
        {"What to do next", gap.next},
        {gap.needsInformationRequest ? "Not written down for the information request" : "", lacks},
        {"Covers", gap.coverage},
        {"Reason", gap.reason == gap.why ? "" : gap.reason}};
    detail.links = {{"For", forWhom(gap)}, {"Would support", inLines(wouldSupport(gap, elements))}};
    return detail;
}

std::vector<GapRow> lostThisWeek(const std::vector<GapRow>& gaps) {
    std::vector<GapRow> lost;
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(lost),
                 [](const GapRow& gap) { return gap.isLostThisWeek && gap.state == "missing"; });
    return lost;
}

std::string noticeOf(std::size_t lost) {
    return lost == 0
               ? std::string()
               : base::plural(static_cast<std::int64_t>(lost), "kind of material", "kinds of material") +
                     " may be lost this week. Open the checklist.";
}

}  // namespace strata::presenters
