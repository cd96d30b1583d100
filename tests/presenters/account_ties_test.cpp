#include "presenters/account_ties.h"

#include <catch2/catch.hpp>

#include "support/made_case.h"

using namespace strata;
using namespace strata::presenters;

namespace {

const std::string kElement = "msa2015_s1_labour/labour";

struct TiedCase : support::MadeCase {
    TiedCase() {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = "Tôi đến bằng xe tải.";
        account.language = "vi";
        REQUIRE(session.recordAccount(account).ok());
        workbench::NewAccount english;
        english.revises = "A-01";
        english.text = "I came by lorry. He drove.";
        english.revisionKind = "translation";
        english.language = "en";
        REQUIRE(session.recordAccount(english).ok());
        REQUIRE(session.addPerson({"Marek Novák", "suspect", ""}).ok());
        workbench::NewEvent event;
        event.title = "The lorry arrives";
        event.when = "2016-03-14";
        REQUIRE(session.makeEvent(event).ok());
        REQUIRE(session.setOffences({"msa2015_s1_labour"}).ok());
    }
    std::vector<AccountTie> ties() { return readTies(session.reader()); }
};

}  // namespace

TEST_CASE(
    "words are linked in the version that is read, listed with their place, and taken back with a reason") {
    TiedCase made;
    const workbench::PassageRow said{"P01/A-01", 1, 0, 4}, translated{"P01/A-01", 2, 17, 19};
    REQUIRE(tie(made.session, TieKind::event, "E1", said, "She says so").ok());
    REQUIRE(tie(made.session, TieKind::person, "P02", translated, "\"He\"").ok());
    REQUIRE(
        workbench::AccountWork(made.session).linkPassageToElement(said, {"", kElement, "", "", "Work"}).ok());
    const auto ties = made.ties();
    REQUIRE(ties.size() == 4);  // the account itself supports the element too
    CHECK(ties[0].kind == "element");
    CHECK_FALSE(ties[0].place.span);
    for (const auto& one : ties) {
        if (one.kind == "person") {
            CHECK(one.words == "He");
            CHECK(one.name == "Marek Novák");
            CHECK(one.place.written() == "P01/A-01#2@17-19");
        } else if (one.place.span) {
            CHECK(one.words == "Tôi");
            CHECK(one.place.written() == "P01/A-01@0-4");
        }
    }
    const auto all = listed(ties);
    CHECK(all.cells.size() == 4);
    CHECK(all.summary == "4 links of accounts and their words");
    for (const auto& one : ties) {
        CHECK_FALSE(one.takeBack(made.session, " ").ok());
        REQUIRE(one.takeBack(made.session, "Another lorry").ok());
    }
    CHECK(made.ties().empty());
    for (std::size_t step = 0; step < ties.size(); ++step)
        REQUIRE(made.session.undo().ok());
    CHECK(made.ties().size() == 4);
}

TEST_CASE("words of an account that is linked to the element already add no second link of the account") {
    TiedCase made;
    const workbench::PassageRow said{"P01/A-01", 1, 0, 4};
    for (int time = 0; time < 2; ++time)
        REQUIRE(workbench::AccountWork(made.session).linkPassageToElement(said, {"", kElement, "", ""}).ok());
    CHECK(made.session.reader().elementLinks("P01/A-01").size() == 1);
    CHECK(made.ties().size() == 3);
    CHECK_FALSE(
        workbench::AccountWork(made.session).linkPassageToElement(said, {"", "nothing/at_all", "", ""}).ok());
    CHECK(made.ties().size() == 3);
}

TEST_CASE("what words can be linked to is found by any of its words or by its number") {
    TiedCase made;
    const auto reader = made.session.reader();
    const auto idsOf = [&](TieKind kind, const std::string& typed) {
        std::vector<std::string> ids;
        for (const auto& choice : tieChoices(reader, kind, typed))
            ids.push_back(choice.id);
        return ids;
    };
    CHECK(idsOf(TieKind::person, "") == std::vector<std::string>{"P01", "P02"});
    CHECK(idsOf(TieKind::person, "novak marek") == std::vector<std::string>{"P02"});
    CHECK(idsOf(TieKind::event, "E1") == std::vector<std::string>{"E1"});
    CHECK(idsOf(TieKind::event, "lorry") == std::vector<std::string>{"E1"});
    CHECK(idsOf(TieKind::event, "aeroplane").empty());
    CHECK(idsOf(TieKind::exhibit, "").empty());
}
