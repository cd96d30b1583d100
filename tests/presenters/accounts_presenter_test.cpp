#include <catch2/catch.hpp>
#include <set>

#include "presenters/accounts_presenter.h"
#include "timeline_fakes.h"

using namespace strata;
using namespace strata::presenters;
using namespace strata::presenters::test;

namespace {

workbench::AccountRow account(const std::string& id, const std::string& person, std::optional<Micros> given) {
    workbench::AccountRow row;
    row.id = person + "/" + id;
    row.personId = person;
    row.givenEarliest = given;
    row.form = "MG11";
    return row;
}

workbench::PairRow pairOf(std::string_view relation, std::optional<std::string_view> left,
                          std::size_t leftStart, std::optional<std::string_view> right,
                          std::size_t rightStart) {
    workbench::PairRow pair;
    pair.relation = relation;
    if (left)
        pair.left = workbench::QuoteRow{"A-01", 0, leftStart, leftStart + left->size(), *left};
    if (right)
        pair.right = workbench::QuoteRow{"A-02", 0, rightStart, rightStart + right->size(), *right};
    return pair;
}

std::string joined(const std::vector<MarkedText>& marked) {
    std::string text;
    for (const auto& piece : marked)
        text += piece.text;
    return text;
}

class SixPixels : public WordWidths {
public:
    int widthOf(std::string_view word, TextMark) override { return static_cast<int>(word.size()) * 6; }
    int spaceWidth() override { return 6; }
};

class FakeAccounts : public AccountsSource {
public:
    std::vector<workbench::AccountRow> rows;
    mutable int texts = 0, comparisons = 0;
    std::vector<workbench::AccountRow> accounts() const override { return rows; }
    std::string zone() const override { return "Europe/London"; }
    std::vector<workbench::AccountRow> revisions(const std::string& id) const override {
        std::vector<workbench::AccountRow> all;
        for (const auto& row : rows)
            for (int revision = 1; row.id == id && revision <= row.revision; ++revision) {
                all.push_back(row);
                all.back().revision = revision;
            }
        return all;
    }
    std::string text(const std::string& id, int revision) const override {
        ++texts;
        return "Words of " + id + (revision > 1 ? ", " + std::to_string(revision) : "");
    }
    Links linksOf(const std::string& id) const override {
        workbench::PassageLinkRow link;
        link.words = "said in " + id;
        return {{}, {link}};
    }
    mutable workbench::ComparedAs as;
    Compared compare(const std::string& left, const std::string& right,
                     const workbench::ComparedAs& asked) const override {
        ++comparisons;
        as = asked;
        workbench::ComparisonRows rowsOf;
        rowsOf.left = left;
        rowsOf.right = right;
        rowsOf.counts = {{"added", 3}, {"not_repeated", 1}};
        return {{}, revisions(left), revisions(right), rowsOf};
    }
};

class FakeAccountsScreen : public AccountsScreen {
public:
    std::vector<std::string> said;
    std::shared_ptr<const AccountsPair> pair;
    std::vector<workbench::PassageLinkRow> events;
    void showAccounts() override { said.push_back("accounts"); }
    void showReading(const AccountReading& reading) override {
        said.push_back("reading " + reading.account.id + ": " + reading.text);
        events = reading.links.events;
    }
    void showComparison(std::shared_ptr<const AccountsPair> shown) override {
        pair = shown;
        said.push_back("comparison");
    }
    void showWaiting() override {}
    void showNothing() override { said.push_back("nothing"); }
    void showTrouble(const std::string& message) override { said.push_back(message); }
};

}  // namespace

TEST_CASE("Days between accounts are counted on the wall calendar, across a change of the clocks") {
    const auto zone = base::Zone::find("Europe/London");
    REQUIRE(zone);
    const auto at = [&](int month, int day, int hour) {
        return zone->toUtc({2016, static_cast<unsigned>(month), static_cast<unsigned>(day), hour}).utc;
    };
    const auto first = account("A-01", "P01", at(3, 20, 23)), second = account("A-02", "P01", at(3, 28, 1));
    CHECK(daysBetween(first, second, *zone) == 8);
    const auto other = account("A-01", "P02", at(3, 25, 9)), undated = account("A-03", "P01", std::nullopt);
    const std::vector<workbench::AccountRow> all{first, other, second, undated};
    CHECK(daysSinceWords(all, 0, *zone).empty());
    CHECK(daysSinceWords(all, 1, *zone).empty());
    CHECK(daysSinceWords(all, 2, *zone) == "8 days since A-01");
    CHECK(daysSinceWords(all, 3, *zone).empty());
}

TEST_CASE("Side by side, every passage of both accounts stands once and in its order") {
    workbench::ComparisonRows comparison;
    comparison.pairs = {
        pairOf("repeated", "I came in March. ", 0, "I came in March. ", 0),
        pairOf("moved", "He took my passport. ", 17, "He took my passport. ", 60),
        pairOf("not_repeated", "It was cold. ", 38, std::nullopt, 0),
        pairOf("changed", "They paid me ten pounds. ", 51, "They paid me five pounds. ", 17),
        pairOf("added", std::nullopt, 0, "I was not paid after May. ", 43),
        pairOf("repeated", "That is all.", 76, "That is all.", 81),
    };
    const auto rows = layOutComparison(comparison);
    std::string left, right;
    for (const auto& row : rows) {
        left += joined(row.left);
        right += joined(row.right);
    }
    CHECK(left == "I came in March. He took my passport. It was cold. They paid me ten pounds. That is all.");
    CHECK(right ==
          "I came in March. They paid me five pounds. I was not paid after May. He took my passport. That is "
          "all.");
    for (const auto& row : rows) {
        const auto& relation = comparison.pairs[row.pair].relation;
        if (relation == "repeated" || relation == "changed")
            CHECK((row.hasLeft && row.hasRight));
        if (relation == "moved") {
            CHECK(row.hasLeft != row.hasRight);
            REQUIRE(row.otherRow);
            CHECK(rows[*row.otherRow].pair == row.pair);
            CHECK(row.relation.mark == "↔");
        }
    }
}

TEST_CASE("Pairs that cross are parted rather than shown out of order") {
    workbench::ComparisonRows comparison;
    comparison.pairs = {pairOf("changed", "a ", 0, "A ", 4), pairOf("changed", "b ", 2, "B ", 0),
                        pairOf("changed", "c ", 4, "C ", 2)};
    std::string left, right;
    for (const auto& row : layOutComparison(comparison)) {
        left += joined(row.left);
        right += joined(row.right);
    }
    CHECK(left == "a b c ");
    CHECK(right == "B C A ");
}

TEST_CASE("Words that only one side has are marked on that side") {
    auto pair = pairOf("changed", "paid me ten pounds", 0, "paid me five pounds", 0);
    pair.operations = {{"equal", "paid me "}, {"delete", "ten"}, {"insert", "five"}, {"equal", " pounds"}};
    const auto left = markedText(pair, true), right = markedText(pair, false);
    CHECK(joined(left) == "paid me ten pounds");
    CHECK(joined(right) == "paid me five pounds");
    CHECK(left.at(1).mark == TextMark::different);
    CHECK(right.at(1).text == "five");
    CHECK(right.at(2).mark == TextMark::same);
}

TEST_CASE("No relation is called inconsistent or withdrawn") {
    for (const char* relation : {"repeated", "added", "not_repeated", "topic_not_covered", "narrowed",
                                 "broadened", "changed", "moved"}) {
        const auto words = wordsOf(relation);
        CHECK_FALSE(words.mark.empty());
        CHECK(words.words.find("withdrawn") == std::string::npos);
        CHECK(words.words.find("nconsistent") == std::string::npos);
    }
}

TEST_CASE("Set text keeps every word within its width") {
    SixPixels widths;
    const std::vector<MarkedText> text{
        {"She said that the house in", TextMark::same},
        {" Larchwood", TextMark::different},
        {", which was cold, had averyveryverylongwordindeed.\nThen nothing.", TextMark::same}};
    const auto flow = flowText(text, 90, widths);
    std::string words;
    int lastLine = 0;
    for (const auto& run : flow.runs) {
        CHECK(run.left + run.width <= 90);
        CHECK(run.line >= lastLine);
        lastLine = run.line;
        words += run.text;
    }
    CHECK(words == "ShesaidthatthehouseinLarchwood,whichwascold,hadaveryveryverylongwordindeed.Thennothing.");
    CHECK(flow.lines == lastLine + 1);
    CHECK_FALSE(flow.isRightToLeft);
}

TEST_CASE("Script that runs right to left begins at the right") {
    SixPixels widths;
    const std::vector<MarkedText> text{{"قال إن MG11 form كان هناك", TextMark::same}};
    const auto flow = flowText(text, 600, widths);
    REQUIRE(flow.isRightToLeft);
    CHECK(flow.runs.front().left + flow.runs.front().width == 600);
    CHECK(flow.runs[1].left < flow.runs[0].left);
    CHECK(flow.runs[2].left < flow.runs[3].left);
}

TEST_CASE("Numbers stand where the script that runs right to left puts them, with their spaces") {
    SixPixels widths;
    const std::vector<MarkedText> text{{"البيت 17 Tansy Court 9 كان", TextMark::same},
                                       {".", TextMark::different}};
    const auto flow = flowText(text, 600, widths);
    const auto at = [&](std::string_view word) {
        return std::ranges::find(flow.runs, word, &TextFlow::Run::text)->left;
    };
    CHECK(at("17") > at("Court"));     // before words of another script: by itself
    CHECK(at("Tansy") < at("Court"));  // which keep their order
    CHECK(at("Court") < at("9"));      // and the numbers that follow them
    CHECK(at(".") < at("كان"));
    CHECK(flow.runs[1].isAfterBlank);
    CHECK_FALSE(flow.runs.back().isAfterBlank);
}

TEST_CASE("One account is read, two are compared with the one given first on the left") {
    auto source = std::make_shared<FakeAccounts>();
    source->rows = {account("A-01", "P01", 0), account("A-02", "P01", 40 * base::kDay),
                    account("A-01", "P02", 50 * base::kDay)};
    HandRun run;
    FakeAccountsScreen screen;
    AccountsPresenter presenter(screen, run.runThen());
    presenter.load(source);
    run.runAll();
    CHECK(screen.said == std::vector<std::string>{"accounts", "nothing"});
    presenter.choose({"P01/A-02"});
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-02: Words of P01/A-02");
    presenter.choose({"P01/A-02", "P01/A-01"});
    run.runAll();
    REQUIRE(screen.pair);
    CHECK(screen.pair->left.id == "P01/A-01");
    CHECK(screen.pair->rightSince == "40 days since A-01");
    CHECK(screen.pair->between == "40 days apart");
    CHECK(screen.pair->isSamePerson);
    CHECK(countWordsOf(screen.pair->comparison) == "3 added, 1 not repeated");
    presenter.choose({"P01/A-02", "P02/A-01"});
    run.runAll();
    CHECK_FALSE(screen.pair->isSamePerson);
}

TEST_CASE("A choice made meanwhile is the one that is shown") {
    auto source = std::make_shared<FakeAccounts>();
    source->rows = {account("A-01", "P01", 0), account("A-02", "P01", 1)};
    HandRun run;
    FakeAccountsScreen screen;
    AccountsPresenter presenter(screen, run.runThen());
    presenter.load(source);
    run.runAll();
    presenter.choose({"P01/A-01"});
    presenter.choose({"P01/A-02"});
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-02: Words of P01/A-02");
    CHECK(std::count(screen.said.begin(), screen.said.end(), "reading P01/A-01: Words of P01/A-01") == 0);
}

TEST_CASE("The first telling is what is read, until one of its later versions is asked for") {
    FakeAccountsScreen screen;
    HandRun run;
    AccountsPresenter presenter(screen, run.runThen());
    auto source = std::make_shared<FakeAccounts>();
    source->rows = {account("A-01", "P01", 1)};
    source->rows[0].revision = 2;
    presenter.load(source);
    run.runAll();
    presenter.choose({"P01/A-01"});
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-01: Words of P01/A-01");
    presenter.readRevision(1);
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-01: Words of P01/A-01, 2");
    presenter.choose({});
    presenter.choose({"P01/A-01"});
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-01: Words of P01/A-01");
}

TEST_CASE("The words of a limited account are not asked for before a reason was recorded") {
    FakeAccountsScreen screen;
    HandRun run;
    AccountsPresenter presenter(screen, run.runThen());
    auto source = std::make_shared<FakeAccounts>();
    source->rows = {account("A-01", "P01", 1)};
    source->rows[0].isLimited = true;
    presenter.load(source);
    run.runAll();
    presenter.choose({"P01/A-01"});
    run.runAll();
    CHECK(source->texts == 0);
    CHECK(screen.said.back().find("This account is limited") != std::string::npos);
    presenter.readLimited("P01/A-01");
    run.runAll();
    CHECK(screen.said.back() == "reading P01/A-01: Words of P01/A-01");
}
