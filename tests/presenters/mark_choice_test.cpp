#include "presenters/mark_choice.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/made_case.h"

using namespace strata;
using presenters::MarkChoice;

namespace {

const std::string kFirst = "I came in a lorry.\n\nHe took my passport.";
const std::string kThird = "I came in a lorry.\n\nNobody took anything, I was told to say so.";

struct Told : support::MadeCase {
    Told() {
        tell(kFirst, "2016-06-21");
        tell(kFirst, "2016-07-01");
        tell(kThird, "2016-08-01");
    }
    void tell(const std::string& text, const std::string& given) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        account.given = given;
        REQUIRE(session.recordAccount(account).ok());
    }
    workbench::AccountChanges changes() {
        workbench::ChangesAsked asked;
        asked.person = "Linh";
        asked.pairs = workbench::ChangesAsked::Pairs::all;
        const auto reader = session.reader();
        return workbench::AccountReading(reader).changes(asked);
    }
};

// Of: what the later does not tell.
const workbench::ChangeRow& passportRow(const workbench::AccountChanges& changes) {
    const auto found = std::ranges::find_if(changes.rows, [&](const auto& row) {
        return row.earlier == 0 && row.later == 2 && row.left &&
               row.leftWords.find("passport") != std::string_view::npos;
    });
    REQUIRE(found != changes.rows.end());
    return *found;
}

}  // namespace

TEST_CASE("with a difference stand both quotes and others that share words with it, and none that does not") {
    Told made;
    const auto changes = made.changes();
    const auto choice = presenters::markChoiceOf(changes, passportRow(changes));
    CHECK(choice.quotes.find("He took my passport.") != std::string::npos);
    CHECK(choice.quotes.find("P01/A-01 para. 2 l. 1") != std::string::npos);
    for (const auto& item : choice.items)
        CHECK(item.inWords.find("lorry") == std::string::npos);
}

TEST_CASE("of an account that does not mention it the words are picked in which it says so after all") {
    Told made;
    const auto changes = made.changes();
    auto choice = presenters::markChoiceOf(changes, passportRow(changes));
    if (!choice.silent) {  // the rules put the two beside one another
        CHECK(choice.items.front().right.start < choice.items.front().right.end);
        choice.items.front().right = {"P01/A-03", 1, 0, 0};
        choice.silent = {false, "P01/A-03", kThird, 1};
    }
    presenters::Marking marking{{0}, std::nullopt, "withdrawn", "She says so", ""};
    CHECK_FALSE(presenters::mark(made.session, choice, marking).ok());  // silence is not withdrawn
    const auto at = static_cast<std::int64_t>(kThird.find("Nobody"));
    marking.said = workbench::PassageRow{"P01/A-03", 1, at, at + 20};
    REQUIRE(presenters::mark(made.session, choice, marking).ok());
    const auto reader = made.session.reader();
    const auto marks = workbench::AccountReading(reader).marks();
    REQUIRE(marks.size() == 1);
    CHECK(marks.front().relation == "withdrawn");
    CHECK(marks.front().pairs.front().rightQuote == "Nobody took anything");
    marking.relation.clear();
    CHECK_FALSE(presenters::mark(made.session, choice, marking).ok());
}
