#include <catch2/catch.hpp>

#include "support/every_row.h"
#include "support/made_case.h"

using namespace strata;
using support::MadeCase;
using workbench::NewAccount;

namespace {

NewAccount telling(const std::string& text, const std::string& given = {}) {
    NewAccount account;
    account.maker = "Linh";
    account.text = text;
    account.given = given;
    return account;
}

const workbench::CircumstanceRow* known(const workbench::AccountRow& row, std::string_view key) {
    for (const auto& circumstance : row.circumstances)
        if (circumstance.key == key)
            return &circumstance;
    return nullptr;
}

}  // namespace

TEST_CASE("what becomes known later stands beside what was recorded, which stays as it was") {
    MadeCase made;
    auto first = telling("I came by lorry.", "2017-03-02");
    first.circumstances = {{"room", {"home"}}, {"present", {"Amina"}}};
    REQUIRE(made.session.recordAccount(first).ok());
    const auto before = made.session.reader().entries().at(2).payloadSha256;
    const auto row = made.session.addCircumstance({"A-01", "room", {"custody"}, "The custody record"});
    REQUIRE(row.ok());
    REQUIRE(made.session.addCircumstance({"A-01", "could_overhear", {"a child"}, ""}).ok());
    const auto account = made.session.reader().accounts().at(0);
    CHECK(known(account, "room")->values == std::vector<std::string>{"home"});
    REQUIRE(known(account, "room")->later.size() == 1);
    CHECK(known(account, "room")->later[0].values == std::vector<std::string>{"custody"});
    CHECK(known(account, "room")->later[0].by == "A. Tester");
    CHECK(known(account, "room")->later[0].reason == "The custody record");
    CHECK(known(account, "room")->inWords() == "home; later: custody");
    CHECK(known(account, "could_overhear")->values.empty());
    CHECK(made.session.reader().entries().at(2).payloadSha256 == before);
    CHECK(made.session.undoSentence().empty());
    const auto again = made.session.addCircumstance({"A-01", "room", {"custody"}, ""});
    REQUIRE_FALSE(again.ok());
    CHECK_FALSE(made.session.addCircumstance({"A-01", "room", {" "}, ""}).ok());
    CHECK_FALSE(made.session.addCircumstance({"A-07", "room", {"home"}, ""}).ok());
    const auto live = support::everyRow(made.caseFolder());
    made.session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
}

TEST_CASE("an account whose date becomes known later takes its place; one that had a date keeps it") {
    MadeCase made;
    REQUIRE(made.session.recordAccount(telling("Second.", "2017-03")).ok());
    REQUIRE(made.session.recordAccount(telling("First.")).ok());
    REQUIRE(made.session.addCircumstance({"A-02", "given", {"about June 2016"}, "diary"}).ok());
    REQUIRE(made.session.addCircumstance({"A-01", "given", {"2015"}, "a guess"}).ok());
    const auto rows = made.session.reader().accounts();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == "P01/A-02");
    CHECK(rows[1].id == "P01/A-01");
    CHECK(rows[1].given == "2017-03");
}

TEST_CASE("revisions hang under the telling they revise, the first telling first, each saying what it is") {
    MadeCase made;
    REQUIRE(made.session.recordAccount(telling("Toi den.")).ok());
    auto revision = telling("Tôi đến.");
    revision.revises = "A-01";
    revision.revisionKind = "typing_correction";
    REQUIRE(made.session.recordAccount(revision).ok());
    revision.text = "I came.";
    revision.revisionKind = "translation";
    REQUIRE(made.session.recordAccount(revision).ok());
    const auto rows = made.session.reader().accountRevisions("A-01");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].revisionKind.empty());
    CHECK(rows[1].revisionKind == "typing_correction");
    CHECK(rows[2].revisionKind == "translation");
    CHECK(made.session.reader().accountText("A-01", 1) == "Toi den.");
    revision.revisionKind = "improvement";
    CHECK_FALSE(made.session.recordAccount(revision).ok());
    auto unrelated = telling("More.");
    unrelated.revisionKind = "translation";
    CHECK_FALSE(made.session.recordAccount(unrelated).ok());
}
