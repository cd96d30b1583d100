#include "checklist/clocks.h"

#include <catch2/catch.hpp>

#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

namespace {

bool isFree(int year, unsigned month, unsigned day) {
    return !isWorkingDay(dayOf(year, month, day), shippedCatalogue().workingDayExceptions);
}

Evaluation evaluationOf(std::vector<CaseFact> facts, Observed observed = observedOn()) {
    return {shippedCatalogue(),
            {{{"case", "", ""}, {"victim", "P01", "Linh"}}, std::move(facts), {}, {}, {}, observed}};
}

}  // namespace

TEST_CASE("bank holidays of England and Wales are no working days") {
    // As gov.uk/bank-holidays lists them.
    CHECK(isFree(2021, 12, 27));  // Christmas Day was a Saturday
    CHECK(isFree(2021, 12, 28));
    CHECK_FALSE(isFree(2021, 12, 29));
    CHECK(isFree(2022, 1, 3));
    CHECK(isFree(2022, 4, 15));
    CHECK(isFree(2022, 4, 18));
    CHECK(isFree(2022, 6, 2));
    CHECK(isFree(2022, 6, 3));
    CHECK_FALSE(isFree(2022, 5, 30));
    CHECK(isFree(2022, 9, 19));
    CHECK(isFree(2022, 12, 26));
    CHECK(isFree(2022, 12, 27));
    CHECK(isFree(2023, 1, 2));
    CHECK(isFree(2023, 5, 8));
    CHECK(isFree(2020, 12, 28));  // Boxing Day was a Saturday
    CHECK_FALSE(isFree(2020, 12, 29));
    CHECK(isFree(2020, 5, 8));
    CHECK_FALSE(isFree(2020, 5, 4));
    CHECK(isFree(2026, 4, 3));
    CHECK(isFree(2026, 8, 31));
    CHECK_FALSE(isFree(2026, 11, 23));
}

TEST_CASE("five working days from the Thursday before Easter end on the second Friday") {
    CHECK(addWorkingDays(dayOf(2026, 4, 2), 5, shippedCatalogue().workingDayExceptions) ==
          dayOf(2026, 4, 13));
}

TEST_CASE("a clock starts with its date, is due a week before its limit, and then has passed") {
    const auto state = [](unsigned day) {
        const auto evaluation = evaluationOf({answered("case.letter_of_request_sent_on", "", "2026-11-01")},
                                             observedOn(2026, 11, day));
        for (const auto& clock : evaluation.clocks())
            if (clock.clock->id == "mla_chase") {
                CHECK(clock.time.due == dayOf(2026, 11, 29));
                return std::string(nameOf(clock.time.state));
            }
        return std::string("not started");
    };
    CHECK(state(21) == "running");
    CHECK(state(22) == "due");
    CHECK(state(29) == "due");
    CHECK(state(30) == "passed");
    CHECK(evaluationOf({}).clocks().empty());
}

TEST_CASE("material is lost from the first possible day of the window to its last") {
    const std::vector<CaseFact> facts = {answered("case.window_from", "", "2026-01~"),
                                         answered("case.window_to", "", "2026-11-20"),
                                         answered("timeline.recent_event_days", "", "3")};
    const auto evaluation = evaluationOf(facts);
    const Gap& cctv = gapFor(evaluation.gaps(), "cctv_public", "");
    REQUIRE(cctv.gone);
    CHECK(cctv.state == Gap::State::missing);
    CHECK(cctv.gone->due == dayOf(2025, 12, 31));  // about January may be December
    CHECK(cctv.gone->last == dayOf(2026, 12, 20));
    CHECK(cctv.gone->state == ClockState::due);
    CHECK(cctv.gone->isLostThisWeek(dayOf(2026, 11, 23)));
    CHECK_FALSE(cctv.gone->isLostThisWeek(dayOf(2026, 12, 21)));
    const Gap& calls = gapFor(evaluation.gaps(), "comms_data", "");
    REQUIRE(calls.gone);
    CHECK(calls.gone->due == dayOf(2026, 12, 1));
    CHECK(calls.gone->state == ClockState::due);
    CHECK_FALSE(calls.gone->isLostThisWeek(dayOf(2026, 11, 23)));
    CHECK_FALSE(gapFor(evaluationOf({}).gaps(), "comms_data", "").gone);
}

TEST_CASE("the catalogue says of every clock, beside its prose, what starts it and when it is due") {
    std::string all;
    for (const auto& clock : shippedCatalogue().clocks) {
        const Fact* start = shippedCatalogue().fact(clock.startFact);
        REQUIRE(start != nullptr);
        CHECK(start->type == Fact::Type::date);
        CHECK(start->isOf(clock.scope));
        all += clock.id + " " + clock.scope + " " + clock.startFact + " " +
               (clock.dueDays          ? std::to_string(*clock.dueDays) + "d"
                : clock.dueWorkingDays ? std::to_string(*clock.dueWorkingDays) + "wd"
                                       : "-") +
               " " + clock.sense + "\n";
    }
    CHECK(shippedCatalogue().version == "1.1");
    CHECK(all ==
          "vcode_update victim victim.key_event_on 1wd by\n"
          "nrm_rg victim victim.nrm_referred_on 5wd by\n"
          "nrm_gap victim victim.rg_positive_on 30d not_before\n"
          "nrm_reconsider victim victim.nrm_negative_on 30d by\n"
          "recovery victim victim.rg_positive_on 30d not_before\n"
          "duty_notify victim victim.believed_exploited_on - by\n"
          "vrr_cps victim victim.cps_decision_told_on 90d by\n"
          "vrr_police victim victim.police_decision_told_on 90d by\n"
          "cd_horizon case case.window_from 365d lost_after\n"
          "anpr_horizon case case.window_from 365d lost_after\n"
          "cctv_horizon case case.window_from 30d lost_after\n"
          "preservation case case.preservation_asked_on 90d by\n"
          "mla_chase case case.letter_of_request_sent_on 28d by\n"
          "vps_offer case case.charged_on - by\n"
          "stpo_consider case case.charged_on - by\n"
          "cpia_retain case case.first_contact_on - by\n");
}
