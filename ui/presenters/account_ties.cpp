#include "presenters/account_ties.h"

#include <algorithm>

#include "base/text.h"
#include "base/zone.h"
#include "presenters/link_words.h"
#include "workbench/case_session.h"

namespace strata::presenters {

namespace {

AccountTie tieOf(const workbench::PassageLinkRow& row, const std::string& citation) {
    AccountTie tie{row.passage.account,
                   citation,
                   row.isLimited ? row.quoted() : row.words,
                   "event",
                   row.event,
                   row.eventTitle,
                   row.said,
                   {row.passage.account, ByteSpan{row.passage.start, row.passage.end}, row.passage.revision},
                   {}};
    tie.takeBack = [row](workbench::CaseSession& session, const std::string& reason) {
        return session.unlinkPassage(workbench::eventNumber(row.event).value_or(0), row.link, reason);
    };
    tie.isLimited = row.isLimited;
    return tie;
}

AccountTie tieOf(const workbench::ElementLinkRow& row) {
    AccountTie tie{row.item,    row.item,
                   "",          "element",
                   row.element, row.offenceTitle + ": " + supportInWords(row),
                   row.said,    {row.item, std::nullopt},
                   {}};
    tie.takeBack = [row](workbench::CaseSession& session, const std::string& reason) {
        return session.unlinkItem(row.item, row.element, reason);
    };
    return tie;
}

bool isAccount(const std::string& item) {
    return item.find("/A-") != std::string::npos;
}

// Whether every word typed stands in one of the cells.
bool holds(const std::vector<std::string>& cells, const std::string& typed) {
    std::string all;
    for (const auto& cell : cells)
        all += base::foldWithoutMarks(cell) + " ";
    for (const auto& word : base::split(base::foldWithoutMarks(typed), ' '))
        if (!word.empty() && all.find(word) == std::string::npos)
            return false;
    return true;
}

std::vector<TieChoice> eventChoices(const workbench::CaseReader& reader, const std::string& typed) {
    std::vector<TieChoice> choices;
    const auto zone = base::Zone::find(reader.zone());
    const auto add = [&](const workbench::EventRow& row) {
        choices.push_back({row.id,
                           {row.id, showEventTime(row, zone ? *zone : base::Zone::utc()), row.title,
                            workbench::citationOf(row)}});
    };
    const std::string words = base::trimmed(typed);
    if (const auto number = workbench::eventNumber(words))
        if (const auto row = reader.event(*number))
            add(*row);
    workbench::EventFilter filter;
    filter.text = words;
    filter.limit = static_cast<std::int64_t>(kMostChoices);
    for (const auto& row : reader.events(filter))
        add(row);
    return choices;
}

}  // namespace

AccountTie tieOf(const workbench::AccountLinkRow& row) {
    AccountTie tie{row.passage.account,
                   row.citation,
                   row.said(),
                   row.targetKind,
                   row.target,
                   row.targetName,
                   {row.by, "", row.at, row.reason},
                   {row.passage.account, ByteSpan{row.passage.start, row.passage.end}, row.passage.revision},
                   {}};
    tie.takeBack = [id = row.id](workbench::CaseSession& session, const std::string& reason) {
        return workbench::AccountWork(session).takeBack(id, reason);
    };
    tie.isLimited = row.isLimited;
    return tie;
}

std::vector<AccountTie> readTies(const workbench::CaseReader& reader) {
    const workbench::AccountReading reading(reader);
    std::vector<AccountTie> ties;
    for (const auto& row : reading.passageLinks())
        ties.push_back(tieOf(row));
    for (const auto& row : reader.passageLinks())
        ties.push_back(tieOf(row, reading.citation(row.passage)));
    for (const auto& row : reader.elementLinks())
        if (isAccount(row.item))
            ties.push_back(tieOf(row));
    std::ranges::stable_sort(ties, {}, [](const AccountTie& tie) {
        return std::pair(tie.account, tie.place.span ? tie.place.span->from : -1);
    });
    return ties;
}

std::string inWords(const AccountTie& tie) {
    return "the link of " + tie.citation + " to " + (tie.kind == "event" ? tie.target + " " : "") + tie.name;
}

ListedRows listed(const std::vector<AccountTie>& ties) {
    ListedRows all;
    for (const auto& tie : ties) {
        const std::string words = base::trimmed(tie.words);
        const std::string whole = tie.place.span ? "" : "the account as a whole";
        const std::string name = tie.kind == "event" ? tie.target + " " + tie.name : tie.name;
        all.cells.push_back(
            {tie.citation, words.empty() ? whole : words, name, tie.kind, tie.said.reason, tie.said.by});
        const std::string said = words.empty() ? "" : tie.isLimited ? "  " + words : "  “" + words + "”";
        all.words.push_back(tie.citation + said + "\nGoes with the " + tie.kind + " " + name + "\nSaid by " +
                            saidInWords(tie.said));
    }
    const auto count = static_cast<std::int64_t>(ties.size());
    all.summary =
        base::plural(count, "link of accounts and their words", "links of accounts and their words");
    all.hint =
        ties.empty()
            ? "Nothing is linked to words of an account. Choose an account, select words in it, and link "
              "them to an event, an element, an exhibit or a person from their menu."
            : "Pick a link to see the words and who linked them. A link is taken back with a reason.";
    return all;
}

std::vector<TieChoice> tieChoices(const workbench::CaseReader& reader, TieKind kind,
                                  const std::string& typed) {
    if (kind == TieKind::event)
        return eventChoices(reader, typed);
    std::vector<TieChoice> choices;
    if (kind == TieKind::person)
        for (const auto& row : reader.people())
            choices.push_back(
                {row.id, {row.id, row.name, listedOr(row.otherNames, ""), listedOr(row.roles, "")}});
    else
        for (const auto& row : reader.sources()) {
            const std::string id = row.exhibit.empty() ? row.id : row.exhibit;
            choices.push_back({id, {id, row.file, row.id, row.importer}});
        }
    std::erase_if(choices, [&](const TieChoice& choice) { return !holds(choice.cells, typed); });
    if (choices.size() > kMostChoices)
        choices.resize(kMostChoices);
    return choices;
}

base::Outcome<> tie(workbench::CaseSession& session, TieKind kind, const std::string& id,
                    const workbench::PassageRow& passage, const std::string& reason) {
    if (kind == TieKind::event)
        return session.linkEventsToPassage({workbench::eventNumber(id).value_or(0)}, passage, reason);
    return workbench::AccountWork(session).linkPassage(
        passage, kind == TieKind::person ? "person" : "exhibit", id, reason);
}

}  // namespace strata::presenters
