// The forms of what the case rests on: the report for a charging decision, the summary of the facts, the
// witnesses and the exhibits.
#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/zone.h"
#include "forms/form_points.h"
#include "workbench/account_work.h"
#include "workbench/checklist_reading.h"
#include "workbench/form_reading.h"
#include "workbench/link_rows.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

FormPart partOf(const std::vector<FormPointRow>& points, const std::string& heading,
                const std::string& whenNone) {
    FormPart part{heading, {"No.", "Point", "Rests on"}, {10, 64, 26}, {}, whenNone};
    for (const auto& point : points)
        part.rows.push_back({point.id, inLines({point.text, "by " + byWhom(point.by, point.role)}),
                             joined(point.cites, "\n")});
    return part;
}

std::string placesOf(const std::map<std::string, std::vector<std::string>>& layers) {
    std::string all;
    for (const auto& [layer, items] : layers)
        if (!items.empty())
            all += (all.empty() ? "" : "\n") + layerInWords(layer) + ": " + joined(items, ", ");
    return all;
}

}  // namespace

// What the events say that were linked to elements, in order of time, with the exhibit or the statement that
// each is from. One that has neither is no fact of a summary, and one that is sensitive has no place on it.
std::vector<std::vector<std::string>> FormReading::linkedFacts() const {
    std::vector<std::int64_t> numbers;
    for (const auto& link : reader_.elementLinks())
        if (const auto number = link.item.starts_with("E") ? eventNumber(link.item) : std::nullopt)
            if (std::ranges::count(numbers, *number) == 0)
                numbers.push_back(*number);
    auto events = reader_.eventsNumbered(numbers);
    std::ranges::stable_sort(events, [](const EventRow& a, const EventRow& b) {
        return std::tuple(!a.earliest, a.earliest) < std::tuple(!b.earliest, b.earliest);
    });
    const auto zone = base::Zone::find(reader_.zone());
    std::vector<std::vector<std::string>> rows;
    for (const auto& event : events) {
        if (isSensitive(event.source))
            continue;
        std::vector<std::string> from;
        if (!event.exhibit.empty())
            from.push_back(event.exhibit + (event.position.empty() ? "" : ", " + event.position));
        for (const auto& link : reader_.passagesOfEvent(event.number))
            if (!isSensitive(link.passage.account))
                from.push_back(AccountReading(reader_).citation(link.passage));
        if (!from.empty())
            rows.push_back(
                {event.id, inLines({event.title, showEventTime(event, *zone)}), joined(from, "\n")});
    }
    return rows;
}

std::vector<FormPointRow> FormReading::servedPoints() const {
    auto rows = points("MG5");
    std::erase_if(rows, [this](const FormPointRow& point) {
        return std::ranges::any_of(point.cites, [this](const auto& cited) { return isSensitive(cited); });
    });
    return rows;
}

// For a form that the defence is given.
FormPart FormReading::undermining() const {
    FormPart part{"What undermines the case or assists the defence",
                  {"Record", "What", "Rests on"},
                  {14, 60, 26},
                  {},
                  "Nothing is recorded so far as undermining the case or assisting the defence."};
    for (const auto& point : servedPoints())
        if (point.doesUndermine)
            part.rows.push_back({point.id, point.text, joined(point.cites, "\n")});
    for (const auto& row : unused_)
        if ((row.state == "mg6c" || row.state == "served") && row.decision == "meets_test")
            part.rows.push_back({row.state == "served" ? "served" : row.line, row.description, row.item});
    for (const auto& proposal : AccountReading(reader_).proposals()) {
        if (proposal.isWithdrawn || isSensitive(proposal.left.account) || isSensitive(proposal.right.account))
            continue;
        part.rows.push_back({proposal.id, inLines({proposal.leftSaid(), proposal.rightSaid()}),
                             inLines({proposal.leftCitation, proposal.rightCitation})});
    }
    return part;
}

FormDraft FormReading::mg5() const {
    FormDraft draft = begun("mg5");
    draft.isForDefence = true;
    draft.notes = {
        "A summary of what the exhibits and the statements say, for and against. It says nothing that "
        "no exhibit and no statement bears out."};
    auto facts = servedPoints();
    std::erase_if(facts, [](const FormPointRow& point) { return point.doesUndermine; });
    draft.parts.push_back(partOf(facts, "Facts", "Nobody has written a fact for this summary yet."));
    draft.parts.push_back({"Events linked to what is to be proved",
                           {"Record", "Event", "Rests on"},
                           {10, 64, 26},
                           linkedFacts(),
                           "No event with an exhibit or a statement is linked to an element yet."});
    draft.parts.push_back(undermining());
    if (const auto all = points("MG5").size(), shown = servedPoints().size(); all != shown)
        draft.lacks.push_back(base::plural(static_cast<std::int64_t>(all - shown), "point", "points") +
                              " left out: sensitive material is among what they rest on.");
    if (facts.empty())
        draft.lacks.push_back("No fact is written for the summary yet.");
    return draft;
}

FormDraft FormReading::mg3() const {
    FormDraft draft = begun("mg3");
    draft.name = draft.version > 1 ? "MG3A" : "MG3";
    draft.title = draft.version > 1 ? "Further report to the CPS for a charging decision" : draft.title;
    draft.notes = {"For the prosecutor. Counts are not weight."};
    FormPart before{"Versions before this one",
                    {"Version", "Written", "By", "SHA-256"},
                    {14, 22, 26, 38},
                    {},
                    "This is the first."};
    for (const auto& version : versions())
        if (version.form == "MG3")
            before.rows.push_back({std::to_string(version.version), dayOf(version.at),
                                   byWhom(version.by, version.role), version.sha256});
    const ChecklistReading checklist(reader_);
    const auto rows = checklist.rows();
    draft.notes.insert(draft.notes.end(), rows.warnings.begin(), rows.warnings.end());
    FormPart elements{"What is to be proved",
                      {"Element", "As it stands", "Without the accounts", "Records"},
                      {30, 22, 22, 26},
                      {},
                      "No offence is under consideration yet."};
    for (const auto& element : rows.elements)
        if (element.kind == "element")
            elements.rows.push_back({inLines({element.prove, element.offenceTitle}), element.sentence,
                                     element.sentenceEvidenceLed, placesOf(element.layers)});
    FormPart missing{"Outstanding",
                     {"Source", "Why", "Holder and next step", "May be gone"},
                     {24, 32, 28, 16},
                     {},
                     "Nothing is missing."};
    for (const auto& gap : rows.gaps)
        if (gap.state == "missing" || gap.state == "requested")
            missing.rows.push_back(
                {inLines({gap.name, gap.person}), gap.why, inLines({gap.holder, gap.next}), dayOf(gap.due)});
    FormPart accounts{"Accounts",
                      {"Account", "By and when", "Disclosure", "Record"},
                      {16, 40, 26, 18},
                      {},
                      "Nobody has given an account yet."};
    for (const auto& account : reader_.accounts())
        if (!isSensitive(account.id))
            accounts.rows.push_back({account.id, inLines({account.maker, whenGiven(account)}),
                                     standingOf(account.id), account.sha256.substr(0, 16)});
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : unused_)
        ++counts[row.state];
    FormPart disclosure{"Disclosure", {"Material", "Items"}, {70, 30}, {}, ""};
    for (const auto& [state, words] :
         {std::pair("served", "Served as evidence"), std::pair("mg6c", "On the MG6C"),
          std::pair("mg6d", "On the MG6D"), std::pair("unlisted", "On no schedule yet")})
        disclosure.rows.push_back({words, std::to_string(counts[state])});
    draft.parts = {partOf(points("MG3"), "Points", "Nobody has written a point yet."),
                   std::move(elements),
                   std::move(missing),
                   std::move(accounts),
                   std::move(disclosure),
                   std::move(before)};
    noteUnlisted(draft);
    return draft;
}

FormDraft FormReading::mg9() const {
    FormDraft draft = begun("mg9");
    draft.notes = {"Addresses and other ways to reach a witness are not on this form."};
    FormPart witnesses{"",
                       {"No.", "Witness", "Statements", "Record"},
                       {8, 34, 44, 14},
                       {},
                       "Nobody is in the case as a witness yet."};
    const auto accounts = reader_.accounts();
    for (const auto& person : reader_.people()) {
        if (!isWitness(person))
            continue;
        std::string statements;
        for (const auto& account : accounts)
            if (account.personId == person.id && !isSensitive(account.id))
                statements += (statements.empty() ? "" : "\n") + account.id + ", " + whenGiven(account);
        witnesses.rows.push_back({std::to_string(witnesses.rows.size() + 1), person.name,
                                  statements.empty() ? "none recorded" : statements, person.id});
    }
    draft.parts.push_back(std::move(witnesses));
    return draft;
}

FormDraft FormReading::mg12() const {
    FormDraft draft = begun("mg12");
    draft.isForDefence = true;
    FormPart list{"",
                  {"Exhibit", "Description", "Produced by", "Statement page", "Kept at", "Record"},
                  {11, 28, 17, 17, 17, 10},
                  {},
                  "There is no exhibit yet."};
    const auto notes = exhibitNotes();
    const auto links = AccountReading(reader_).passageLinks();
    std::string bare;
    for (const auto& exhibit : reader_.exhibits()) {
        if (isSensitive(exhibit.source))
            continue;
        const auto note = notes.find(exhibit.reference);
        const forms::ExhibitNote said = note == notes.end() ? forms::ExhibitNote() : note->second;
        std::string pages;
        for (const auto& link : links)
            if ((link.target == exhibit.reference || link.target == exhibit.source) &&
                !isSensitive(link.passage.account))
                pages += (pages.empty() ? "" : "\n") + link.citation;
        if (said.description.empty() || said.producer.empty() || said.storage.empty() || pages.empty())
            bare += (bare.empty() ? "" : ", ") + exhibit.reference;
        list.rows.push_back({exhibit.reference, said.description.empty() ? exhibit.file : said.description,
                             said.producer.empty() ? "not recorded" : said.producer,
                             pages.empty() ? "not recorded" : pages,
                             said.storage.empty() ? "not recorded" : said.storage, exhibit.source});
    }
    draft.parts.push_back(std::move(list));
    if (!bare.empty())
        draft.lacks.push_back(
            "Without its description, producer, place or the page that produces it: " + bare + ".");
    return draft;
}

}  // namespace strata::workbench
