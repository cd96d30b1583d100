#include "presenters/item_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/made_case.h"
#include "workbench/account_work.h"
#include "workbench/checklist_reading.h"

using namespace strata;

namespace {

const std::string kElement = "msa2015_s1_labour/labour";

struct LinkedCase : support::MadeCase {
    LinkedCase() {
        const auto file = write("log.jsonl", R"({"time":"2016-03-14","title":"The van arrived"})"
                                             "\n");
        REQUIRE(session.import({{file}, "", "", "", "AP/1", {}, false, false}, {}, {}).at(0).status ==
                "imported");
        REQUIRE(session.addPerson({"Linh", "exploited", ""}).ok());
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = "We came in March 2016.";
        REQUIRE(session.recordAccount(account).ok());
        workbench::NewDrawnFact fact;
        fact.passage = {"P01/A-01", 0, 11, 21};
        fact.kind = "event";
        fact.when = "March 2016";
        REQUIRE(workbench::AccountWork(session).drawFact(fact).ok());
        REQUIRE(session.setOffences({"msa2015_s1_labour"}).ok());
    }
    base::Outcome<std::string> link(const std::string& item, const std::string& layer,
                                    const std::string& as = "") {
        return session.linkItems({item}, {"", kElement, layer, as, "It says so"});
    }
    workbench::ElementRow labour() {
        const auto reader = session.reader();
        const auto elements = workbench::ChecklistReading(reader).rows().elements;
        return *std::ranges::find(elements, "labour", &workbench::ElementRow::element);
    }
    std::vector<presenters::ItemLine> lines(const std::string& layer) {
        const auto reader = session.reader();
        const auto elements = workbench::ChecklistReading(reader).rows().elements;
        return presenters::itemsOf(labour(), layer, presenters::itemWords(reader, elements));
    }
};

}  // namespace

TEST_CASE("a cell of the matrix lists its events, exhibits, facts and accounts") {
    LinkedCase made;
    REQUIRE(made.link("E1", "digital").ok());
    REQUIRE(made.link("AP/1", "digital").ok());
    REQUIRE(made.link("F1", "").ok());
    REQUIRE(made.link("P01/A-01", "").ok());
    std::string all;
    for (const auto& line : made.lines(""))
        all += line.words + (line.fallsAway ? " (falls away)" : "") + "\n";
    INFO(all);
    CHECK(all.find("E1: The van arrived, 14 March 2016\n") != std::string::npos);
    CHECK(all.find("AP/1: log.jsonl\n") != std::string::npos);
    CHECK(all.find("F1: event, \u201cMarch 2016\u201d, drawn from ") != std::string::npos);
    CHECK(all.find("P01/A-01: account of Linh (falls away)\n") != std::string::npos);
    CHECK(made.lines("digital").size() == 2);
    CHECK(made.lines("no_such_layer").empty());
    CHECK(presenters::itemsCounted(made.labour(), "") ==
          "1 exhibit or source, 1 event, 1 fact of an account, 1 account");
    CHECK(presenters::itemsCounted(made.labour(), "financial").empty());
}

TEST_CASE("a fact rests on its account, in whatever layer it is put") {
    LinkedCase made;
    CHECK_FALSE(made.link("F1", "digital", "own_observation").ok());
    CHECK_FALSE(made.link("F2", "digital").ok());
    REQUIRE(made.link("F1", "digital").ok());
    REQUIRE(made.link("E1", "digital").ok());
    const auto labour = made.labour();
    CHECK(labour.layers.at("digital") == std::vector<std::string>{"F1", "E1"});
    CHECK(labour.layersEvidenceLed.at("digital") == std::vector<std::string>{"E1"});
    CHECK(made.lines("digital").at(0).fallsAway);
    CHECK_FALSE(made.lines("digital").at(1).fallsAway);
}

TEST_CASE("a fact that supports an element is not taken back behind its back") {
    LinkedCase made;
    REQUIRE(made.link("F1", "").ok());
    const auto refused = workbench::AccountWork(made.session).takeBack("F1", "Misread");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().message.find(kElement) != std::string::npos);
    REQUIRE(made.session.unlinkItem("F1", kElement, "Misread").ok());
    CHECK(workbench::AccountWork(made.session).takeBack("F1", "Misread").ok());
    CHECK(made.labour().layers.empty());
}
