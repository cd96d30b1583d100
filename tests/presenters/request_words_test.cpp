#include "presenters/request_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::RequestRow asked() {
    workbench::RequestRow row;
    row.id = "R-01";
    row.name = "School register";
    row.person = "Linh";
    row.holder = "Eddlestow School";
    row.contact = "The office, by secure mail";
    row.route = "Consent";
    row.asked = "2018-01-08";
    row.due = "2018-02-05";
    row.cost = "£10";
    row.by = "A. Patel";
    row.state = "asked";
    return row;
}

std::string value(const RequestDetail::Rows& rows, const std::string& word) {
    const auto found = std::ranges::find(rows, word, &std::pair<std::string, std::string>::first);
    return found == rows.end() ? "none" : found->second;
}

}  // namespace

TEST_CASE("a request says who holds it, how they are reached, by which route, when and at what cost") {
    auto row = asked();
    row.isOverdue = true;
    const auto detail = detailOf(row);
    CHECK(value(detail.asked, "Holder") == "Eddlestow School");
    CHECK(value(detail.asked, "Reached by") == "The office, by secure mail");
    CHECK(value(detail.asked, "Lawful route") == "Consent");
    CHECK(value(detail.asked, "Asked on") == "8 January 2018");
    CHECK(value(detail.asked, "Answer due") == "5 February 2018, overdue");
    CHECK(value(detail.asked, "Cost") == "£10");
    CHECK(value(detail.asked, "Entered by") == "A. Patel");
    CHECK(value(detail.steps, "So far") == "Asked; nothing came of it yet.");
}

TEST_CASE("a reply in part and the rest stand one after the other, with the exhibits that came") {
    auto row = asked();
    row.state = "received";
    row.steps = {{"received_in_part", "2018-02-02", "2018-03-01", "AP/9", "2014-09", "2015-02", "",
                  "One year", "A. Patel", ""},
                 {"received", "2018-02-20", "", "AP/14", "2015-03", "2015-07", "£5", "", "D. Cole", ""}};
    row.letters = {"abc"};
    const auto detail = detailOf(row);
    CHECK(value(detail.steps, "Received in part") ==
          "2 February 2018, by A. Patel: AP/9, covers September 2014 to February 2015, for 1 March 2018. One "
          "year");
    CHECK(value(detail.steps, "Received, and that is all of it") ==
          "20 February 2018, by D. Cole: AP/14, covers March 2015 to July 2015. Cost: £5");
    CHECK(value(detail.steps, "Letters written") == "1 letter, the text of each kept in the case");
    CHECK(value(detail.links, "Exhibits that came") == "AP/9, AP/14");
}

TEST_CASE("the register shows what came last") {
    auto row = asked();
    CHECK(requestCells(row, nullptr) == std::vector<std::string>{"R-01", "asked", "School register", "Linh",
                                                                 "Eddlestow School", "8 January 2018",
                                                                 "5 February 2018", ""});
    row.steps = {{"promised", "", "", "", "", "", "", "By Easter", "A. Patel", ""},
                 {"received", "", "", "AP/9", "", "", "", "", "A. Patel", ""}};
    row.state = "received";
    row.due = "";
    row.person = "";
    const auto cells = requestCells(row, nullptr);
    CHECK(cells[1] == "received");
    CHECK(cells[3] == "the case");
    CHECK(cells[6].empty());
    CHECK(cells[7] == "AP/9");
}

TEST_CASE("a request and the gap it is for are one line that says where both stand") {
    auto row = asked();
    workbench::GapRow gap;
    gap.state = "requested";
    CHECK(requestCells(row, &gap)[7].empty());
    gap.coverage = "missing: March 2015";
    row.note = "By post";
    CHECK(requestCells(row, &gap)[7] == "By post. missing: March 2015");
    gap.state = "obtained";
    CHECK(requestCells(row, &gap)[7] == "By post. The gap is now obtained. missing: March 2015");
}
