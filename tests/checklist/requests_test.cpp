#include "checklist/requests.h"

#include <catch2/catch.hpp>

#include "checklist/admissible.h"
#include "checklist/coverage_module.h"
#include "checklist/reviews.h"
#include "kept_entries.h"
#include "shipped_catalogue.h"

using namespace strata;
using namespace strata::checklist;

TEST_CASE("a request and its steps are read from their entries, and each can be taken back and put again") {
    const RequestModule module;
    support::KeptEntries kept(module);
    const auto made = kept.project(
        "request.made", 1,
        R"({"request":1,"source":"health_gp","subject":"P01","holder":"Midmarch Surgery","asked_on":"2018-01-08","due":"2018-02-05"})");
    const auto step =
        kept.project("request.step_recorded", 1,
                     R"({"request":1,"number":1,"step":"promised","on":"2018-01-20","due":"2018-03-01"})");
    kept.project("request.letter_made", 1,
                 R"({"request":1,"text_sha256":"ab","file_sha256":"cd","form":"docx"})");
    auto requests = requestsOf(kept.database);
    REQUIRE(requests.size() == 1);
    CHECK(requests[0].id() == "R-01");
    CHECK((requests[0].state() == "promised" && requests[0].dueOn() == "2018-03-01"));
    CHECK(requests[0].letters == std::vector<std::string>{"ab"});
    kept.takeBack(step);
    CHECK(requestsOf(kept.database)[0].state() == "asked");
    CHECK(requestsOf(kept.database)[0].dueOn() == "2018-02-05");
    kept.takeBack(made);
    CHECK(requestsOf(kept.database).empty());
    kept.project("request.made", 1, *made.payload);
    CHECK(requestsOf(kept.database)[0].by == "A. Patel");
}

TEST_CASE("what a request says of its source is the later of its answer and what was recorded by hand") {
    Request request;
    request.number = 3;
    request.source = "health_gp";
    request.subject = "P01";
    request.by = "A. Patel";
    request.at = 10;
    const auto statusWith = [&](std::vector<CaseSourceStatus> held) {
        const auto statuses = withRequests(std::move(held), {request});
        REQUIRE(statuses.size() == 1);
        return statuses[0].status;
    };
    CHECK(statusWith({}) == "requested");
    request.steps.push_back({1, "received_in_part", "", "", "", "", "", "", "half of it", "A. Patel", 20});
    CHECK(statusWith({}) == "requested");
    request.steps.push_back({2, "none_held", "", "", "", "", "", "", "Never registered", "A. Patel", 30});
    CHECK(statusWith({}) == "does_not_exist");
    CHECK(request.isAnswered());
    const CaseSourceStatus later{"health_gp", "P01", "received", "", "", "", "", "B. Shaw", 40};
    CHECK(statusWith({later}) == "received");
}

TEST_CASE("coverage, admissibility and reviews are read from their entries") {
    const CoverageModule coverage([](const std::string& id) { return id; });
    support::KeptEntries covers(coverage);
    const auto said = covers.project(
        "coverage.recorded", 1,
        R"({"number":1,"source":"school_attendance","person":"P01","kind":"none_held","from":"2013-09","to":"2014-07","exhibit":"AP/9"})");
    REQUIRE(coverageOf(covers.database).size() == 1);
    CHECK(coverageOf(covers.database)[0].kind == CoverageSaid::Kind::noneHeld);
    covers.takeBack(said);
    CHECK(coverageOf(covers.database).empty());

    const AdmissibilityModule admissibility([](const std::string& id) { return id; });
    support::KeptEntries marks(admissibility);
    const auto mark =
        marks.project("words.admissibility_set", 1,
                      R"({"item":"AY/2","element":"msa2015_s2/travel","now":{"reason":"CJA 2003 s.117"}})");
    CHECK(admissibleLinks(marks.database).contains({"AY/2", "msa2015_s2/travel"}));
    marks.takeBack(mark);
    CHECK(admissibleLinks(marks.database).empty());

    const ReviewModule reviews([](const std::string& id) { return id; });
    support::KeptEntries signatures(reviews);
    const auto& row = *support::shippedCatalogue().row("source:health_gp");
    CHECK(reviewInWords(row, reviewsOf(signatures.database)) == "For verification.");
    signatures.project(
        "catalogue_row.reviewed", 1,
        R"({"row":"source:health_gp","digest":")" + row.digest + R"(","decision":"confirmed"})");
    CHECK(reviewInWords(row, reviewsOf(signatures.database)) ==
          "Confirmed by A. Patel, SIO, 1 January 1970.");
    signatures.project("catalogue_row.reviewed", 1,
                       R"({"row":"source:health_gp","digest":"of other words","decision":"confirmed"})");
    CHECK(reviewInWords(row, reviewsOf(signatures.database)).find("earlier wording") != std::string::npos);
    signatures.project("catalogue_row.review_withdrawn", 1,
                       R"({"row":"source:health_gp","reason":"Read again"})");
    CHECK(reviewsOf(signatures.database).empty());
}
