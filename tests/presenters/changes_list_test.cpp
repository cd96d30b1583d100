#include "presenters/changes_list.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/made_case.h"

using namespace strata;
using presenters::ChangeFilter;
using presenters::ChangesList;

namespace {

const std::string kFirst =
    "I came to England in a lorry in March 2016.\n\nI was paid £200 a week.\n\nHe took my passport.";
const std::string kSecond =
    "I came to England in a lorry in March 2016.\n\nI was paid £50 a week.\n\nHis brother locked the door.";

// Two tellings with a fact drawn from each.
struct TwoTellings : support::MadeCase {
    TwoTellings() {
        tell(kFirst, "2016-06-21", "Ha");
        tell(kSecond, "2016-07-01", "Minh");
        draw("P01/A-01", kFirst, "£200", 200);
        draw("P01/A-02", kSecond, "£50", 50);
    }
    void tell(const std::string& text, const std::string& given, const std::string& interpreter) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        account.given = given;
        account.interpreter = interpreter;
        REQUIRE(session.recordAccount(account).ok());
    }
    void draw(const std::string& account, const std::string& text, const std::string& words, double amount) {
        workbench::NewDrawnFact fact;
        fact.kind = "amount";
        fact.about = "wages";
        fact.topic = "pay and debt";
        const auto at = static_cast<std::int64_t>(text.find(words));
        fact.passage = {account, 1, at, at + static_cast<std::int64_t>(words.size())};
        fact.lowest = amount;
        fact.unit = "GBP";
        REQUIRE(workbench::AccountWork(session).drawFact(fact).ok());
    }
    ChangesList list(workbench::ChangesAsked::Pairs pairs = workbench::ChangesAsked::Pairs::next) {
        workbench::ChangesAsked asked;
        asked.person = "Linh";
        asked.pairs = pairs;
        const auto reader = session.reader();
        return ChangesList(std::make_shared<const workbench::AccountChanges>(
            workbench::AccountReading(reader).changes(asked)));
    }
};

const workbench::ChangeRow& factRow(const ChangesList& list) {
    const auto found =
        std::ranges::find_if(list.changes()->rows, [](const auto& row) { return row.fact.has_value(); });
    REQUIRE(found != list.changes()->rows.end());
    return *found;
}

std::string cellOf(const std::vector<std::vector<std::string>>& rows, const std::string& what,
                   std::size_t column) {
    const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row[0] == what; });
    return found == rows.end() ? "no such row" : (*found)[column];
}

}  // namespace

TEST_CASE("every filter keeps exactly the rows that it says, and all together lose none") {
    TwoTellings made;
    auto list = made.list();
    const auto& rows = list.changes()->rows;
    ChangeFilter everything;
    everything.relation.clear();
    list.filter(everything);
    REQUIRE(list.shown().size() == rows.size());
    std::size_t together = 0;
    for (const auto& [code, words] : list.relations()) {
        ChangeFilter one = everything;
        one.relation = code;
        list.filter(one);
        CHECK_FALSE(list.shown().empty());
        for (const auto at : list.shown())
            CHECK(rows[at].relation == code);
        together += list.shown().size();
    }
    CHECK(together == rows.size());
    for (const auto& [topic, words] : list.topics()) {
        ChangeFilter one = everything;
        one.topic = topic;
        list.filter(one);
        CHECK(list.shown().size() ==
              static_cast<std::size_t>(std::ranges::count(rows, topic, &workbench::ChangeRow::topic)));
    }
    list.filter({});
    for (const auto at : list.shown())
        CHECK(rows[at].isDifference());
}

TEST_CASE("beside a difference stands all that has to, whatever is not known said to be so") {
    TwoTellings made;
    const auto list = made.list();
    const auto& row = factRow(list);
    CHECK(row.relation == "changed");
    const auto quotes = presenters::quotesInWords(*list.changes(), row);
    for (const char* part : {"P01/A-01 para. 2 l. 1", "“£200”", "P01/A-02 para. 2 l. 1", "“£50”",
                             "Proposed by the rules; set by nobody."}) {
        INFO(quotes);
        CHECK(quotes.find(part) != std::string::npos);
    }
    const auto beside = presenters::besideRows(*list.changes(), row);
    CHECK(cellOf(beside, "Days between", 1) == "10 days");
    CHECK(cellOf(beside, "Interpreter", 1) == "Ha");
    CHECK(cellOf(beside, "Interpreter", 2) == "Minh");
    CHECK(cellOf(beside, "Interpreter, of the two", 1) == "different");
    CHECK(cellOf(beside, "Interviewer, of the two", 1) == "not recorded");
    CHECK(cellOf(beside, "Barriers", 1) == "not recorded");
    CHECK(cellOf(beside, "Explanation", 1) == "none offered");
    CHECK(cellOf(beside, "Independent evidence", 1) == "none linked");
}

TEST_CASE("a difference that somebody proposed for the MG6E says so until the proposal is withdrawn") {
    TwoTellings made;
    auto list = made.list();
    const auto silent = std::ranges::find_if(list.changes()->rows, [](const auto& row) {
        return !row.right && row.leftWords.find("passport") != std::string_view::npos;
    });
    REQUIRE(silent != list.changes()->rows.end());
    CHECK(silent->proposal.empty());
    const auto id =
        workbench::AccountWork(made.session)
            .propose(presenters::proposalOf(*list.changes(), *silent, "The defence may rely on it"));
    REQUIRE(id.ok());
    list = made.list();
    ChangeFilter proposed;
    proposed.proposed = ChangeFilter::Proposed::yes;
    list.filter(proposed);
    REQUIRE(list.shown().size() == 1);
    CHECK(list.changes()->rows[list.shown().front()].proposal == id.value());
    CHECK(list.changes()->rows[list.shown().front()].leftWords.find("passport") != std::string_view::npos);
    REQUIRE(workbench::AccountWork(made.session).withdrawProposal(id.value(), "Told elsewhere").ok());
    list = made.list();
    list.filter(proposed);
    CHECK(list.shown().empty());
}

TEST_CASE("what a person set is listed under their name, and silence is never said to be more") {
    TwoTellings made;
    auto list = made.list();
    const auto& fact = list.changes()->facts[*factRow(list).fact];
    REQUIRE(workbench::AccountWork(made.session)
                .setRelation({fact.left->id, fact.right->id, "record_error", "Checked with the tape", ""})
                .ok());
    list = made.list();
    const auto& row = factRow(list);
    REQUIRE_FALSE(row.setBy.empty());
    ChangeFilter marked;
    marked.setBy = row.setBy;
    list.filter(marked);
    CHECK(list.shown().size() == 1);
    list.filter({});
    for (const auto& cells : list.cells())
        for (const auto& cell : cells)
            for (const char* word : {"withdrawn", "inconsistent", "contradict", "lie"})
                CHECK((cell.find(word) == std::string::npos || cell.find("believe") != std::string::npos));
}
