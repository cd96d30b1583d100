#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "workbench/account_work.h"
#include "workbench/case_session.h"
#include "workbench/checklist_desk.h"
#include "workbench/form_desk.h"
#include "workbench/link_rows.h"
#include "workbench/made_copy.h"
#include "workbench/measure_rows.h"
#include "workbench/timeline_shows.h"

namespace strata::workbench::test {

namespace fs = std::filesystem;

// How each kind comes about, in an order in which the later find what they are about.
struct Step {
    const char* kind;
    std::function<void(CaseSession&, const fs::path& folder)> take;
    int version = 1;
};
inline const std::string kElement = "msa2015_s1_labour/labour";

inline workbench::StrandChange ofCarWash(const workbench::EventNumbers& events) {
    workbench::StrandChange change;
    change.strand = "The car wash";
    change.events = events;
    return change;
}

inline std::vector<Step> story() {
    const auto made = [](CaseSession& session) {
        workbench::NewEvent event;
        event.title = "Arrives at Luton";
        event.when = "about March 2016";
        event.people = {"P01", "a driver"};
        event.place = "Luton";
        event.cites = "notebook 4, page 12";
        event.account = "P01/A-01";
        event.start = 5;
        event.end = 11;
        return session.makeEvent(event).ok();
    };
    return {
        {"person.added",
         [](auto& s, auto&) {
             REQUIRE(s.addPerson({"Linh", "exploited", "1998~"}).ok());
         }},
        {"person.removed",
         [](auto& s, auto&) {
             REQUIRE(s.addPerson({"Lin", "", ""}).ok());
             REQUIRE(s.undo().ok());
         }},
        {"source.imported",
         [](auto& s, auto& folder) {
             std::ofstream(folder / "calls.csv")
                 << "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n15/03/2016 "
                    "10:00:00,07700900001,07700900003,5\n";
             REQUIRE(
                 s.import({{folder / "calls.csv"}, "", "", "", "AP/1", {}, false, false}, {}, {})[0].status ==
                 "imported");
         }},
        {"source.kept",
         [](auto& s, auto& folder) {
             std::ofstream(folder / "tenancy.bin") << std::string("\0\1\2 a picture", 13);
             REQUIRE(s.import({{folder / "tenancy.bin"}, "", "", "", "AP/2", {}, true, false}, {}, {})[0]
                         .reason.empty());
         }},
        {"account.recorded",
         [](auto& s, auto&) {
             REQUIRE(s.recordAccount({"Linh",
                                      "We came in a van.",
                                      "2017-07-03",
                                      "abe_interview",
                                      "DC Prior",
                                      "en",
                                      "",
                                      "",
                                      "police",
                                      "",
                                      {"Amina Yusuf"}})
                         .ok());
         },
         2},
        {"fact.set",
         [](auto& s, auto&) { REQUIRE(s.setFact("victim.age_disputed", "false", "Linh", "").ok()); }, 2},
        {"offence.considered", [](auto& s, auto&) { REQUIRE(s.setOffences({"msa2015_s1_labour"}).ok()); }},
        {"source_status.set",
         [](auto& s, auto&) {
             workbench::SourceStatusChange change;
             change.source = "school_file";
             change.status = "requested";
             change.person = "Linh";
             REQUIRE(s.recordSource(change).ok());
         }},
        {"item.linked",
         [](auto& s, auto&) {
             REQUIRE(s.linkItems({"E1", "E2"}, {"", kElement, "digital", "own_observation", "Calls on both"})
                         .ok());
         }},
        {"item.unlinked",
         [](auto& s, auto&) { REQUIRE(s.unlinkItem("E2", kElement, "Another phone").ok()); }},
        {"event.made", [made](auto& s, auto&) { REQUIRE(made(s)); }},
        {"event.unmade",
         [made](auto& s, auto&) {
             REQUIRE(made(s));
             REQUIRE(s.undo().ok());
         }},
        {"event.revised",
         [](auto& s, auto&) {
             auto event = *s.reader().madeEvent(3);
             event.place = "Luton, by the mosque";
             REQUIRE(s.reviseEvent(3, event).ok());
         }},
        {"event.noted",
         [](auto& s, auto&) {
             REQUIRE(s.noteEvents({1, 3}, "Both on a Monday").ok());
         }},
        {"event.unnoted",
         [](auto& s, auto&) {
             REQUIRE(s.noteEvents({2}, "Not this one").ok());
             REQUIRE(s.undo().ok());
         }},
        {"event.tagged",
         [](auto& s, auto&) {
             REQUIRE(s.tagEvents({1, 2}, {"travel"}).ok());
         }},
        {"event.untagged", [](auto& s, auto&) { REQUIRE(s.untagEvents({2}, {"travel"}).ok()); }},
        {"event.same",
         [](auto& s, auto&) {
             REQUIRE(s.sayEventsSame({1, 3}, "One journey").ok());
         }},
        {"event.not_same",
         [](auto& s, auto&) {
             REQUIRE(s.sayEventsSame({1, 2}).ok());
             REQUIRE(s.undo().ok());
         }},
        {"event.told_apart",
         [](auto& s, auto&) {
             REQUIRE(s.tellEventsApart({2, 3}, "Different days").ok());
         }},
        {"event.not_told_apart",
         [](auto& s, auto&) {
             REQUIRE(s.tellEventsApart({1, 2}, "Not yet").ok());
             REQUIRE(s.undo().ok());
         }},
        {"event.linked_passage",
         [](auto& s, auto&) {
             REQUIRE(s.linkEventsToPassage({1, 3}, {"P01/A-01", 0, 5, 11}, "She says so").ok());
         }},
        {"event.unlinked_passage",
         [](auto& s, auto&) {
             const auto link = s.reader().passagesOfEvent(1).at(0).link;
             REQUIRE(s.unlinkPassage(1, link, "A call, not the arrival").ok());
         }},
        {"strand.named", [](auto& s, auto&) { REQUIRE(s.nameStrand("The car wash").ok()); }},
        {"strand.filled",
         [](auto& s, auto&) {
             REQUIRE(s.putIntoStrand(ofCarWash({1, 2})).ok());
         }},
        {"strand.emptied", [](auto& s, auto&) { REQUIRE(s.takeOutOfStrand(ofCarWash({2})).ok()); }},
        {"strand.unnamed",
         [](auto& s, auto&) {
             REQUIRE(s.nameStrand("The nail bar").ok());
             REQUIRE(s.dropStrand("The nail bar").ok());
         }},
        {"chronology.exported",
         [](auto& s, auto& folder) {
             s.exportChronology({folder / "sequence.pdf", {}, {}, "", ""}, [](double) {}, {});
         }},
        {"bundle.exported",
         [](auto& s, auto& folder) {
             s.exportBundle({folder / "bundle.zip", "full", ""}, [](double) {}, {});
         }},
        {"view.saved",
         [](auto& s, auto&) {
             workbench::TimelineShows shows;
             shows.filter.person = "Linh";
             REQUIRE(s.saveView("Her nights", shows).ok());
         }},
        {"view.forgotten",
         [](auto& s, auto&) {
             REQUIRE(s.saveView("The van", workbench::TimelineShows()).ok());
             REQUIRE(s.forgetView("The van").ok());
         }},
        {"source.clock_assessed",
         [](auto& s, auto&) {
             REQUIRE(s.assessClock({"S01", 200, {}, {}, "Seen beside a radio clock"}).ok());
         }},
        {"source.clock_unassessed",
         [](auto& s, auto&) { REQUIRE(s.unassessClock("K01", "Another handset").ok()); }},
        {"event.time_told",
         [](auto& s, auto& folder) {
             std::ofstream(folder / "log.jsonl") << R"({"time":"after the raid","title":"The van left"})"
                                                 << "\n";
             REQUIRE(
                 s.import({{folder / "log.jsonl"}, "", "", "", "AP/3", {}, false, false}, {}, {})[0].status ==
                 "imported");
             workbench::NewEvent how;
             how.when = "about 16 March 2016";
             REQUIRE(s.tellEventTime(5, how, "As the manager says").ok());
         }},
        {"account.circumstance_added",
         [](auto& s, auto&) {
             REQUIRE(s.addCircumstance({"P01/A-01", "setting", {"A quiet room"}, "The officer's note"}).ok());
         }},
        {"account.reviewed",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).review({"P01/A-01", "meets_test", "It names the driver", true}).ok());
         }},
        {"account.read",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).recordReading("P01/A-01", 0, "To plan an interview").ok());
         }},
        {"disclosure.proposed",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s)
                         .propose({{"P01/A-01", 0, 0, 18}, {"P01/A-02", 0, 0, 17}, "changed", "A van"})
                         .ok());
         }},
        {"disclosure.proposal_withdrawn",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).withdrawProposal("D1", "The interpreter's slip").ok());
         }},
        {"interview.planned",
         [](auto& s, auto&) {
             workbench::NewPlan plan;
             plan.person = "Linh";
             plan.isNew = "Camera images of the van";
             plan.isNeeded = "The driver is not named";
             plan.record = "The hire records are asked for";
             plan.topics = {"the drive to Luton"};
             plan.serves = {kElement};
             REQUIRE(AccountWork(s).plan(plan).ok());
         }},
        {"interview.plan_taken_back",
         [](auto& s, auto&) { REQUIRE(AccountWork(s).takeBack("N1", "The hire records name him").ok()); }},
        {"account.passage_linked",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).linkPassage({"P01/A-02", 1, 0, 7}, "source", "S01", "The call").ok());
         }},
        {"account.passage_unlinked",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).linkPassage({"P01/A-02", 1, 8, 17}, "person", "P01", "").ok());
             REQUIRE(s.undo().ok());
         }},
        {"schedule.exported",
         [](auto& s, auto& folder) {
             AccountWork(s).exportSchedule(folder / "schedule.pdf", [](double) {}, {});
         }},
        {"copy.made",
         [](auto& s, auto&) {
             workbench::MadeCopy copy{"rows", "events.xlsx", std::string(64, 'a'), "No filter.", 512, 3, 0};
             REQUIRE(s.recordCopy(copy));
         }},
        {"unused.listed",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).list({{"S02"}, "A picture"}).ok());
         }},
        {"unused.unlisted",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).list({{"S03"}, "The log", "", "It names a source"}).ok());
             REQUIRE(s.undo().ok());
         }},
        {"unused.decided",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).decide("MG6C/1", "meets_test", "Names another driver").ok());
         }},
        {"unused.removed",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).list({{}, "A notebook", "Locker 4"}).ok());
             REQUIRE(FormDesk(s).remove("MG6C/2", "It is another case's").ok());
         }},
        {"material.served",
         [](auto& s, auto&) { REQUIRE(FormDesk(s).setServed("S01", true, "Produced by DC Prior").ok()); }},
        {"form.point_made",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).makePoint({"mg5", "Two calls were made.", {"AP/1"}, true}).ok());
         }},
        {"form.point_unmade",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).makePoint({"mg3", "The driver is not named.", {"P01/A-01"}}).ok());
             REQUIRE(s.undo().ok());
         }},
        {"exhibit.described",
         [](auto& s, auto&) {
             REQUIRE(FormDesk(s).describeExhibit({"AP/1", "Calls of a phone", "DC Prior", "Locker 4"}).ok());
         }},
        {"form.written",
         [](auto& s, auto& folder) { REQUIRE(FormDesk(s).write("mg9", folder / "mg9.pdf", "").ok()); }},
        {"difference.marked",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s)
                         .mark({{{{"P01/A-01", 0, 0, 17}, {"P01/A-02", 0, 0, 17}}},
                                "withdrawn",
                                "She says so",
                                "She was afraid"})
                         .ok());
         }},
        {"difference.mark_taken_back",
         [](auto& s, auto&) { REQUIRE(AccountWork(s).takeBack("M1", "Another van").ok()); }},
        {"topic.words_said",
         [](auto& s, auto&) {
             REQUIRE(AccountWork(s).sayTopicWords({"the drive", {"Luton", "M1"}, "The route"}).ok());
         }},
        {"topic.words_taken_back",
         [](auto& s, auto&) { REQUIRE(AccountWork(s).takeBack("T1", "Another road").ok()); }},
        {"finding.measured",
         [](auto& s, auto&) {
             REQUIRE(s.setFindingMeasures({900, 250, 300, 2'000}, "The masts of this town stand close").ok());
         }},
        {"rule.changed",
         [](auto& s, auto&) {
             ChecklistDesk desk(s);
             REQUIRE(desk.changeRule("health_gp", "victim.care_needs = true", "As the SIO decided").ok());
             REQUIRE(desk.changeRule("health_gp", "off", "None is ill").ok());
             REQUIRE(s.undo().ok());
             REQUIRE(desk.changeRule("health_gp", "as shipped", "One is").ok());
         }},
    };
}

}  // namespace strata::workbench::test
