#include "accounts/fact_proposals.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace strata;

namespace {

const std::string kText =
    "I think I came to Luton in March 2016, maybe in a van. Bao Nguyen paid me £200 a week.\n\nI worked 14 "
    "hours every day until 3 May 2016.";

std::vector<std::string> said(const std::vector<accounts::FactProposal>& all) {
    std::vector<std::string> words;
    for (const auto& one : all)
        words.push_back(
            one.kind + ": " +
            kText.substr(static_cast<std::size_t>(one.start), static_cast<std::size_t>(one.end - one.start)) +
            " = " + one.edtf + one.name +
            (one.kind == "amount" ? std::to_string(int(one.lowest)) + " " + one.unit : ""));
    return words;
}

}  // namespace

TEST_CASE("dates, amounts and names of the case are proposed where they stand, and nothing else") {
    const auto all = accounts::proposeFacts(kText, {"Bao Nguyen", "Linh"}, {"Luton", "Leeds"});
    const auto words = said(all);
    const auto has = [&](const std::string& wanted) {
        return std::ranges::find(words, wanted) != words.end();
    };
    CAPTURE(words);
    CHECK(has("place: Luton = Luton"));
    CHECK(has("event: March 2016 = 2016-03"));
    CHECK(has("person: Bao Nguyen = Bao Nguyen"));
    CHECK(has("event: 3 May 2016 = 2016-05-03"));
    CHECK(std::ranges::any_of(
        all, [](const auto& one) { return one.kind == "amount" && one.lowest == 200 && one.unit == "GBP"; }));
    CHECK(std::ranges::any_of(all, [](const auto& one) { return one.kind == "amount" && one.lowest == 14; }));
    CHECK(all.front().certainty == std::vector<std::string>{"I think", "maybe"});
}

TEST_CASE("words of certainty are kept as they stand, in several languages, and only as whole words") {
    CHECK(accounts::certaintyWords("và tôi nghĩ là có lẽ tháng ba") ==
          std::vector<std::string>{"tôi nghĩ", "có lẽ"});
    CHECK(accounts::certaintyWords("I THINK so; he was roundabout. I don't remember.") ==
          std::vector<std::string>{"I THINK", "I don't remember"});
    CHECK(accounts::certaintyWords("Poate; cred că da.") == std::vector<std::string>{"Poate", "cred că"});
}

TEST_CASE("any bytes are looked through, and every proposal lies in them") {
    std::string bytes;
    for (int at = 0; at < 4000; ++at)
        bytes += static_cast<char>(at * 37 % 256);
    for (const auto& one : accounts::proposeFacts(bytes + kText, {"Bao Nguyen"}, {"Luton"})) {
        CHECK(one.start < one.end);
        CHECK(one.end <= static_cast<std::int64_t>(bytes.size() + kText.size()));
    }
}
