#include "workbench/account_changes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <stop_token>

#include "base/failure.h"
#include "support/made_case.h"
#include "workbench/account_work.h"

using namespace strata;
using workbench::AccountReading;
using workbench::ChangesAsked;

namespace {

struct Tellings : support::MadeCase {
    void tell(const std::string& text, const std::string& given, const std::string& form = {}) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        account.given = given;
        account.form = form;
        REQUIRE(session.recordAccount(account).ok());
    }
    workbench::AccountChanges changes(ChangesAsked::Pairs pairs, const std::string& against = {}) {
        ChangesAsked asked;
        asked.person = "Linh";
        asked.pairs = pairs;
        asked.against = against;
        const auto reader = session.reader();
        return AccountReading(reader).changes(asked);
    }
};

using Pair = std::pair<std::size_t, std::size_t>;
std::set<Pair> pairsIn(const workbench::AccountChanges& changes) {
    std::set<Pair> pairs;
    for (const auto& row : changes.rows)
        pairs.emplace(row.earlier, row.later);
    return pairs;
}

}  // namespace

TEST_CASE("the pairs compared are those asked for, in the order given and not in that recorded") {
    Tellings made;
    made.tell("I came in a van. He locked the door.", "2016-09-01");
    made.tell("I came in a lorry. He locked the door.", "2016-06-21");
    made.tell("I came by boat. He locked the door.", "2017-01-05");
    const auto next = made.changes(ChangesAsked::Pairs::next);
    REQUIRE(next.accounts.size() == 3);
    CHECK(next.accounts[0].id == "P01/A-02");
    CHECK(next.accounts[1].id == "P01/A-01");
    CHECK(pairsIn(next) == std::set<Pair>{{0, 1}, {1, 2}});
    CHECK(pairsIn(made.changes(ChangesAsked::Pairs::all)) == std::set<Pair>{{0, 1}, {0, 2}, {1, 2}});
    CHECK(pairsIn(made.changes(ChangesAsked::Pairs::against, "P01/A-03")) == std::set<Pair>{{0, 2}, {1, 2}});
}

TEST_CASE("the words on either side of a pair are each account whole, in order and without overlap") {
    Tellings made;
    const std::string first = "I came in a lorry. He took my passport.\n\nI was paid £200 a week.";
    const std::string second = "I was paid £50 a week. I came in a lorry.\n\nHis brother cooked.";
    made.tell(first, "2016-06-21");
    made.tell(second, "2016-07-01");
    const auto changes = made.changes(ChangesAsked::Pairs::next);
    for (const bool isLeft : {true, false}) {
        std::vector<std::pair<std::int64_t, std::string>> told;
        for (const auto& row : changes.rows)
            if (const auto& side = isLeft ? row.left : row.right; side && !row.fact)
                told.emplace_back(side->start, isLeft ? row.leftWords : row.rightWords);
        std::ranges::sort(told);
        std::string whole;
        for (const auto& [start, words] : told) {
            CHECK(static_cast<std::size_t>(start) == whole.size());
            whole += words;
        }
        CHECK(whole == (isLeft ? first : second));
    }
}

TEST_CASE("a limited account is left out and said to be, and no word of it is read") {
    Tellings made;
    made.tell("I came in a lorry.", "2016-06-21");
    made.tell("I dream of the house.", "2016-07-01", "therapy_note");
    made.tell("I came in a van.", "2016-08-01");
    const auto changes = made.changes(ChangesAsked::Pairs::next);
    CHECK(changes.limited == std::vector<std::string>{"P01/A-02"});
    REQUIRE(changes.accounts.size() == 2);
    for (const auto& row : changes.rows) {
        CHECK(row.leftWords.find("dream") == std::string_view::npos);
        CHECK(row.rightWords.find("dream") == std::string_view::npos);
    }
}

TEST_CASE("comparing every pair can be stopped, and tells how far it has come") {
    Tellings made;
    for (int day = 1; day <= 5; ++day)
        made.tell("I came in a lorry on day " + std::to_string(day) + ".", "2016-06-0" + std::to_string(day));
    ChangesAsked asked;
    asked.person = "Linh";
    asked.pairs = ChangesAsked::Pairs::all;
    const auto reader = made.session.reader();
    std::vector<double> shares;
    std::stop_source stop;
    CHECK_THROWS_AS(AccountReading(reader).changes(
                        asked,
                        [&](double share) {
                            shares.push_back(share);
                            if (shares.size() == 3)
                                stop.request_stop();
                        },
                        stop.get_token()),
                    base::Cancelled);
    CHECK(shares == std::vector<double>{0.1, 0.2, 0.3});
}
