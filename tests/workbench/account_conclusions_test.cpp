#include <algorithm>
#include <catch2/catch.hpp>

#include "support/kept_case.h"
#include "workbench/account_work.h"

using namespace strata;
using workbench::AccountReading;
using workbench::AccountWork;
using workbench::PassageRow;

namespace {

const std::string kFirst = "I came in a lorry.\n\nHe took my passport.";
const std::string kSecond = "I came in a lorry to Luton.\n\nHe took my passport.";
const std::string kThird = "Nobody took my passport, I was told to say so.\n\nTrên ĐƯỜNG CAO TỐC.";

// The passage of the words in an account of kFirst, kSecond or kThird.
PassageRow passage(const std::string& account, const std::string& text, const std::string& words) {
    const auto at = static_cast<std::int64_t>(text.find(words));
    return {account, 1, at, at + static_cast<std::int64_t>(words.size())};
}

struct Told : support::KeptCase {
    Told() {
        tell(kFirst, "2016-06-21");
        tell(kSecond, "2016-07-01");
        tell(kThird, "2016-08-01");
    }
    void tell(const std::string& text, const std::string& given, const std::string& maker = "Linh",
              const std::string& form = {}) {
        workbench::NewAccount account;
        account.maker = maker;
        account.text = text;
        account.given = given;
        account.form = form;
        REQUIRE(session.recordAccount(account).ok());
    }
    AccountWork work() { return AccountWork(session); }
    workbench::AccountChanges changes(
        workbench::ChangesAsked::Pairs pairs = workbench::ChangesAsked::Pairs::all) {
        workbench::ChangesAsked asked;
        asked.person = "Linh";
        asked.pairs = pairs;
        const auto reader = session.reader();
        return AccountReading(reader).changes(asked);
    }
};

workbench::NewMark withdrawnPassport(std::string reason = "She says that she was told to say so") {
    const auto later = passage("A-03", kThird, "Nobody took my passport");
    return {{{passage("A-01", kFirst, "He took my passport."), later},
             {passage("A-02", kSecond, "He took my passport."), later}},
            "withdrawn",
            std::move(reason),
            "She was afraid of him"};
}

std::vector<const workbench::ChangeRow*> marked(const workbench::AccountChanges& changes) {
    std::vector<const workbench::ChangeRow*> rows;
    for (const auto& row : changes.rows)
        if (row.mark)
            rows.push_back(&row);
    return rows;
}

}  // namespace

TEST_CASE("what a person says of words that differ stands over what the rules propose, of several at once") {
    Told made;
    const auto before = made.changes();
    REQUIRE(made.work().mark(withdrawnPassport()).ok());
    const auto changes = made.changes();
    const auto rows = marked(changes);
    REQUIRE(rows.size() >= 2);
    for (const auto* row : rows) {
        CHECK(row->relation == "withdrawn");
        CHECK(row->markedBy() == "A. Tester");
        CHECK(row->leftWords.find("He took my passport") != std::string_view::npos);
        const auto beside = workbench::besideOf(changes, *row);
        CHECK(beside.relationInWords == "withdrawn");
        CHECK(beside.reason == "She says that she was told to say so");
        CHECK(beside.explanation == "She was afraid of him");
        CHECK(beside.role == "SIO");
        CHECK_FALSE(beside.at.empty());
        CHECK_FALSE(beside.leftCitation.empty());
        CHECK_FALSE(beside.rightCitation.empty());
        CHECK(beside.days);
    }
    // What nobody spoke of is as it was.
    for (const auto& row : changes.rows)
        if (!row.mark)
            CHECK(row.setBy.empty());
    REQUIRE(made.session.undo().ok());
    CHECK(marked(made.changes()).empty());
    CHECK(made.changes().rows.size() == before.rows.size());
    REQUIRE(made.session.redo().ok());
    CHECK(marked(made.changes()).size() == rows.size());
    made.checkGolden("difference.marked");
    REQUIRE(made.work().takeBack("M1", "She was not asked").ok());
    made.checkGolden("difference.mark_taken_back");
    CHECK(marked(made.changes()).empty());
    made.checkHolds();
}

TEST_CASE("a mark stays with its words when a later account comes between, and is listed with the next") {
    Told made;
    REQUIRE(made.work().mark(withdrawnPassport()).ok());
    made.tell("I came by boat.", "2016-06-25");
    const auto changes = made.changes(workbench::ChangesAsked::Pairs::next);
    const auto rows = marked(changes);
    CHECK(std::ranges::any_of(rows, [&](const auto* row) {
        return changes.accounts[row->earlier].id == "P01/A-01" &&
               changes.accounts[row->later].id == "P01/A-03" &&
               workbench::besideOf(changes, *row).leftCitation == "P01/A-01 para. 2 l. 1";
    }));
}

TEST_CASE("of the same words the last that was said holds, and the rules again where that is said") {
    Told made;
    const auto one = passage("A-01", kFirst, "He took my passport."),
               other = passage("A-02", kSecond, "He took my passport.");
    REQUIRE(made.work().mark({{{one, other}}, "record_error", "Typed twice", ""}).ok());
    REQUIRE(made.work().mark({{{one, other}}, "translation", "Checked with the tape", ""}).ok());
    REQUIRE(marked(made.changes()).size() == 1);
    CHECK(marked(made.changes()).front()->relation == "translation");
    REQUIRE(made.work().mark({{{one, other}}, "as_proposed", "It says the same", ""}).ok());
    CHECK(marked(made.changes()).empty());
    CHECK_FALSE(made.work().takeBack("M3", " ").ok());
    REQUIRE(made.work().takeBack("M3", "Too soon").ok());
    CHECK(marked(made.changes()).front()->relation == "translation");
    CHECK_FALSE(made.work().takeBack("M3", "Again").ok());
    made.checkHolds();
}

TEST_CASE("a mark wants a reason, words, and two accounts of one person; silence is not withdrawn") {
    Told made;
    made.tell("A quiet garden.", "2016-09-01", "Linh", "therapy_note");
    made.tell("I came in a lorry.", "2016-09-01", "Mihai");
    const auto passport = passage("P01/A-01", kFirst, "He took my passport.");
    const PassageRow silent{"P01/A-02", 0, 0, 0};
    const auto refused = [&](workbench::NewMark mark) {
        const auto made_ = made.work().mark(mark);
        return made_.ok() ? std::string() : made_.refusal().code;
    };
    CHECK(refused(withdrawnPassport("  ")) == "mark.reason");
    CHECK(refused({{{passport, passport}}, "withdrawn", "Reason", ""}) == "mark.same");
    CHECK(refused({{}, "withdrawn", "Reason", ""}) == "mark.pairs");
    CHECK(refused({{{passport, silent}}, "withdrawn", "Reason", ""}) == "mark.silence");
    CHECK(refused({{{passport, silent}}, "contradicted", "Reason", ""}) == "mark.silence");
    CHECK(refused({{{passport, silent}}, "changed", "Reason", ""}) == "mark.relation");
    CHECK(refused({{{passport, {"P01/A-04", 0, 2, 7}}}, "contradicted", "Reason", ""}) == "mark.limited");
    CHECK(refused({{{passport, {"P02/A-01", 0, 0, 6}}}, "contradicted", "Reason", ""}) == "mark.person");
    CHECK(marked(made.changes()).empty());
    // An error of the record may be what makes an account silent.
    REQUIRE(made.work().mark({{{passport, silent}}, "record_error", "A line was not typed", ""}).ok());
    CHECK(marked(made.changes()).size() == 1);
}

TEST_CASE("several relations of facts are set at once or none of them is") {
    Told made;
    workbench::NewDrawnFact fact;
    fact.kind = "object";
    fact.about = "passport";
    for (const auto& [id, text] : {std::pair("A-01", kFirst), {"A-02", kSecond}, {"A-03", kThird}}) {
        fact.passage = passage(id, text, "took my passport");
        REQUIRE(made.work().drawFact(fact).ok());
    }
    CHECK_FALSE(made.work()
                    .setRelations({{"F1", "F3", "withdrawn", "She says so", ""},
                                   {"F2", "F9", "withdrawn", "She says so", ""}})
                    .ok());
    const auto set = [&] {
        const auto reader = made.session.reader();
        const auto rows = AccountReading(reader).differences("Linh");
        return std::ranges::count_if(rows, [](const auto& row) { return row.relation == "withdrawn"; });
    };
    CHECK(set() == 0);
    REQUIRE(made.work()
                .setRelations({{"F1", "F3", "withdrawn", "She says so", ""},
                               {"F2", "F3", "withdrawn", "She says so", ""}})
                .ok());
    CHECK(set() == 2);
    made.checkHolds();
}

TEST_CASE("a topic of the case is found by the words listed for it, wherever topics are asked for") {
    Told made;
    CHECK_FALSE(made.work().sayTopicWords({"the drive", {" "}, ""}).ok());
    CHECK_FALSE(made.work().sayTopicWords({"", {"Luton"}, ""}).ok());
    CHECK_FALSE(made.work().sayTopicWords({"the drive", {"…"}, ""}).ok());
    REQUIRE(made.work().sayTopicWords({"the drive", {"luton", "duong cao toc"}, "The route"}).ok());
    const auto drive = [&] {
        const auto reader = made.session.reader();
        const auto all = AccountReading(reader).toldOnTopics("Linh");
        std::vector<std::string> told;
        for (const auto& topic : all.topics)
            if (topic.topic == "the drive")
                for (const auto& cell : topic.cells)
                    told.push_back(cell.told.empty() ? workbench::topicStateInWords(cell.state)
                                                     : cell.told.front().words);
        return told;
    };
    CHECK(drive() == std::vector<std::string>{"topic not covered", "I came in a lorry to Luton.",
                                              "Trên ĐƯỜNG CAO TỐC."});
    {
        const auto reader = made.session.reader();
        const auto recorded = AccountReading(reader).recordedOn("Linh", "The Drive");
        REQUIRE(recorded.size() == 2);
        CHECK(recorded[0].account == "P01/A-02");
        CHECK(recorded[0].how == "told, by its words");
        const auto named = AccountReading(reader).topicsNamed();
        CHECK(std::ranges::count(named, "the drive") == 1);
    }
    const auto changes = made.changes();
    CHECK(std::ranges::any_of(changes.rows, [](const auto& row) { return row.topic == "the drive"; }));
    REQUIRE(made.session.undo().ok());
    CHECK(drive().empty());
    REQUIRE(made.session.redo().ok());
    REQUIRE(made.work().takeBack("T1", "Another road").ok());
    CHECK(drive().empty());
    made.checkGolden("topic.words_said");
    made.checkGolden("topic.words_taken_back");
    made.checkHolds();
}

TEST_CASE("a topic that everybody has keeps each stretch once when words are listed for it too") {
    Told made;
    REQUIRE(made.work().sayTopicWords({"Documents", {"passport"}, ""}).ok());
    const auto reader = made.session.reader();
    for (const auto& topic : AccountReading(reader).toldOnTopics("Linh").topics)
        for (const auto& cell : topic.cells)
            for (std::size_t at = 1; at < cell.told.size(); ++at)
                CHECK(cell.told[at - 1].passage.end <= cell.told[at].passage.start);
}
