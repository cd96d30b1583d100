#include "workbench/gap_requests.h"

#include <catch2/catch.hpp>

using namespace strata::workbench;

namespace {

GapRow gapAbout(const std::string& personId) {
    GapRow gap;
    gap.source = "school";
    gap.personId = personId;
    return gap;
}

}  // namespace

TEST_CASE("a request is for the gap of its source about its person, and only that one is left out") {
    RequestRow request;
    request.source = "school";
    request.personId = "P01";
    auto other = gapAbout("P01");
    other.source = "health_gp";
    other.reason = "R-01 is what the school calls it";
    const std::vector<GapRow> gaps = {gapAbout("P02"), gapAbout("P01"), gapAbout(""), other};
    CHECK(gapOf(request, gaps) == &gaps[1]);
    CHECK(gapOf(request, {gaps[0], gaps[2], gaps[3]}) == nullptr);
    const auto left = withoutRequest(gaps, {request});
    REQUIRE(left.size() == 3);
    CHECK((left[0].personId == "P02" && left[1].personId.empty() && left[2].source == "health_gp"));
    CHECK(withoutRequest(gaps, {}).size() == gaps.size());
}

TEST_CASE("a gap that is asked for again stands beside the request that was refused") {
    RequestRow request;
    request.source = "school";
    request.personId = "P01";
    request.state = "refused";
    auto gap = gapAbout("P01");
    gap.state = "closed";
    CHECK(withoutRequest({gap}, {request}).empty());
    gap.state = "requested";
    CHECK(withoutRequest({gap}, {request}).size() == 1);
    request.state = "chased";
    CHECK(withoutRequest({gap}, {request}).empty());
}
