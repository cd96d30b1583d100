// Every entry kind, in every version ever written, as it stands in tests/golden/entries: today's code reads
// them all. A kind without a golden entry fails here; `test_workbench "[add golden entries]"` goes on with
// the story by the steps below for the kinds that have none, and never changes a line that is there.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <set>

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "casefile/case_settings.h"
#include "casefile/payload.h"
#include "checklist/admissible.h"
#include "checklist/coverage_module.h"
#include "checklist/packs.h"
#include "checklist/requests.h"
#include "checklist/reviews.h"
#include "support/hand_clock.h"
#include "timeline/finding_decisions.h"
#include "workbench/account_work.h"
#include "workbench/advice_desk.h"
#include "workbench/advice_reading.h"
#include "workbench/case_session.h"
#include "workbench/form_desk.h"
#include "workbench/link_rows.h"
#include "workbench/made_copy.h"
#include "workbench/measure_rows.h"
#include "workbench/modules.h"
#include "workbench/timeline_shows.h"

using namespace strata;
namespace fs = std::filesystem;
using workbench::AccountWork;
using workbench::CaseSession;
using workbench::FormDesk;

namespace {

const fs::path kGolden = fs::path(STRATA_SOURCE_DIR) / "tests/golden/entries";

std::vector<base::Json> goldenEntries() {
    std::vector<base::Json> entries;
    std::ifstream file(kGolden / "history.jsonl");
    for (std::string line; std::getline(file, line);)
        entries.push_back(base::Json::parse(line));
    return entries;
}

ledger::Draft draftOf(const base::Json& golden) {
    ledger::Draft draft{golden["kind"].asString(),    static_cast<int>(golden["version"].asInt()),
                        golden["subject"].asString(), golden["reason"].asString(),
                        golden["payload"].asString(), std::nullopt};
    if (golden.has("compensates"))
        draft.compensates = golden["compensates"].asInt();
    return draft;
}

std::unique_ptr<casefile::CaseFile> openFile(const fs::path& folder) {
    return casefile::CaseFile::open(folder, casefile::CaseFile::Access::write,
                                    {workbench::allModules(),
                                     {"A. Tester", "SIO", "WS-1", "Strata"},
                                     std::make_shared<support::HandClock>()});
}

// The golden history in a case of its own, as if it were being written today.
void replay(const fs::path& folder) {
    const auto golden = goldenEntries();
    casefile::CaseSettings settings;
    settings.name = "Operation Golden";
    auto file =
        casefile::CaseFile::create(folder, golden.empty() ? settings.created() : draftOf(golden.front()),
                                   {workbench::allModules(),
                                    {"A. Tester", "SIO", "WS-1", "Strata"},
                                    std::make_shared<support::HandClock>()});
    if (fs::exists(kGolden / "blobs"))
        fs::copy(kGolden / "blobs", folder / "blobs", fs::copy_options::recursive);
    for (std::size_t at = 1; at < golden.size(); ++at)
        REQUIRE(file->change([&](casefile::Writer& writer) -> base::Outcome<> {
                        writer.append(draftOf(golden[at]));
                        return {};
                    })
                    .ok());
    file->rebuild({}, {});
}

std::set<std::pair<std::string, int>> kindsIn(const std::vector<base::Json>& golden) {
    std::set<std::pair<std::string, int>> kinds;
    for (const auto& entry : golden)
        kinds.emplace(entry["kind"].asString(), static_cast<int>(entry["version"].asInt()));
    return kinds;
}

// How each kind comes about, in an order in which the later find what they are about.
struct Step {
    const char* kind;
    std::function<void(CaseSession&, const fs::path& folder)> take;
    int version = 1;
};
const std::string kElement = "msa2015_s1_labour/labour";

workbench::StrandChange ofCarWash(const workbench::EventNumbers& events) {
    workbench::StrandChange change;
    change.strand = "The car wash";
    change.events = events;
    return change;
}

std::vector<Step> story() {
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
        {"finding.measured",
         [](auto& s, auto&) {
             REQUIRE(s.setFindingMeasures({900, 250, 300, 2'000}, "The masts of this town stand close").ok());
         }},
    };
}

// Early advice and what follows from it: each kind, and the same once more and undone.
std::vector<Step> adviceStory() {
    using Desk = workbench::AdviceDesk;
    const auto done = [](auto command) {
        return [command](CaseSession& session, const fs::path&) {
            Desk desk(session);
            REQUIRE(command(desk).ok());
        };
    };
    const auto undone = [](auto command) {
        return [command](CaseSession& session, const fs::path&) {
            Desk desk(session);
            REQUIRE(command(desk).ok());
            REQUIRE(session.undo().ok());
        };
    };
    const auto sought = [](Desk& desk) {
        return desk.answerSought({"sought", "2016-07-03", "B. Shaw", "Midshire CCU", "Section 45", "", ""});
    };
    const auto asked = [](Desk& desk) { return desk.putQuestion("Does section 45 arise?", "P01"); };
    const auto advised = [](Desk& desk) {
        return desk.giveAdvice(
            {"Ask for the wage records first", "B. Shaw", "reviewing lawyer", "2016-07-10", "E1", "Q-01"});
    };
    const auto answered = [](Desk& desk) {
        return desk.answerAdvice("AD-01", "accepted_in_part", "The company keeps none");
    };
    const auto raised = [](Desk& desk) {
        return desk.raiseAction({"Statement of the bank", "A. Patel", "2016-08-01", "B. Shaw", "AD-01"});
    };
    const auto concluded = [](Desk& desk) {
        return desk.concludeAction({"CA-01", "not_done", "2016-08-01", "The bank asks for an order"});
    };
    const auto escalated = [](Desk& desk) {
        return desk.decideCcu({"escalate", "C. Rees", "2016-07-04", "Evidence from abroad"});
    };
    const auto accepted = [](Desk& desk) {
        return desk.recordCcuOutcome("Taken on; the lawyer is B. Shaw", "2016-07-12");
    };
    const auto commented = [](Desk& desk) { return desk.writeComment("E1", "Is the cashier a witness?"); };
    return {{"early_advice.answered", done(sought)},
            {"early_advice.answer_taken_back", undone(sought)},
            {"early_advice.question_put", done(asked)},
            {"early_advice.question_taken_back", undone(asked)},
            {"advice.given", done(advised)},
            {"advice.taken_back", undone(advised)},
            {"advice.answered", done(answered)},
            {"advice.answer_taken_back", undone(answered)},
            {"cps_action.raised", done(raised)},
            {"cps_action.taken_back", undone(raised)},
            {"cps_action.concluded", done(concluded)},
            {"cps_action.conclusion_taken_back", undone(concluded)},
            {"ccu.decided", done(escalated)},
            {"ccu.decision_taken_back", undone(escalated)},
            {"ccu.outcome_recorded", done(accepted)},
            {"ccu.outcome_taken_back", undone(accepted)},
            {"comment.written", done(commented)},
            {"comment.taken_back", undone(commented)},
            {"early_advice.pack_made",
             [](auto& s, auto& folder) { REQUIRE(Desk(s).writePack(folder / "early advice.docx").ok()); }},
            {"person.role_given",
             [](auto& s, auto&) { REQUIRE(s.giveRole("P01", "witness", "2016-07", "Saw the van").ok()); }},
            {"person.role_taken_back", [](auto& s, auto&) {
                 REQUIRE(s.giveRole("P01", "professional", "", "Interpreted for others").ok());
                 REQUIRE(s.undo().ok());
             }}};
}

void change(casefile::CaseFile& file, const std::function<bool(casefile::Writer&)>& command) {
    REQUIRE(file.change([&](casefile::Writer& writer) -> base::Outcome<> {
                    REQUIRE(command(writer));
                    return {};
                })
                .ok());
}

// Kinds that are made below the facade, where no finding, lawyer or court is needed for it.
struct DeepStep {
    const char* kind;
    std::function<bool(casefile::Writer&)> take;
    bool isUndone = false;
    int version = 1;
};

std::vector<DeepStep> deepStory() {
    using casefile::Writer;
    const auto ask = [](const char* holder) {
        return [holder](Writer& writer) {
            checklist::Request request;
            request.source = "health_gp";
            request.subject = "P01";
            request.holder = holder;
            request.askedOn = "2016-05-03";
            request.line = {{"line", "The surgery registered her"}};
            return checklist::makeRequest(writer, request).ok();
        };
    };
    const auto step = [](const char* on) {
        return [on](Writer& writer) {
            checklist::RequestStep chased;
            chased.step = "chased";
            chased.on = on;
            return checklist::recordStep(writer, "R-01", chased).ok();
        };
    };
    const auto cover = [](const char* to) {
        return [to](Writer& writer) {
            checklist::CoverageSaid said;
            said.source = "health_gp";
            said.person = "P01";
            said.from = "2015-09";
            said.to = to;
            return checklist::recordCoverage(writer, said).ok();
        };
    };
    const auto review = [](const char* decision, const char* reason) {
        return [decision, reason](Writer& writer) {
            const auto catalogue = checklist::Catalogue::load(workbench::cataloguePath());
            return checklist::reviewRow(writer, catalogue, "source:health_gp", decision, reason).ok();
        };
    };
    return {
        {"finding.decided",
         [](Writer& writer) {
             timeline::FindingDecision decision;
             decision.finding = "silence-3f2a9c04d1";
             decision.kind = "silence";
             decision.sentence = "Nothing is recorded for 8 days.";
             decision.decision = "dismissed";
             decision.reason = "The handset was being repaired";
             return timeline::decideFinding(writer, decision).ok();
         }},
        {"payload.purged",
         [](Writer& writer) {
             writer.append(
                 {"payload.purged", 1, "2", "By order of the court", "{\"sequence\":2}", std::nullopt});
             return true;
         }},
        {"enquiry_line.set",
         [](Writer& writer) {
             return checklist::recordLine(writer, {"health_gp", "P01", {{"reason", "She says she was seen"}}})
                 .ok();
         }},
        {"request.made", ask("Brindlegate surgery"), false, 2},
        {"request.unmade", ask("Another surgery"), true, 2},
        {"request.step_recorded", step("2016-05-20")},
        {"request.step_taken_back", step("2016-05-21"), true},
        {"request.letter_made",
         [](Writer& writer) {
             checklist::recordLetter(writer, "R-01", std::string(64, 'b'), std::string(64, 'c'), "txt");
             return true;
         }},
        {"coverage.recorded", cover("2016-07")},
        {"coverage.taken_back", cover("2016-08"), true},
        {"pack.added",
         [](Writer& writer) {
             const auto pack = checklist::readPack(
                 checklist::Catalogue::load(workbench::cataloguePath()),
                 R"({"schema": "strata-checklist-pack", "schema_version": "1.0", "id": "golden_pack",
 "title": "A golden pack", "version": "1", "dated": "2016-05-03", "authority": "A test", "facts": [],
 "sources": [], "offences": []})");
             return pack.ok() && checklist::addPack(writer, pack.value(), "New guidance").ok();
         }},
        {"pack.switched",
         [](Writer& writer) {
             return checklist::switchPack(writer, "golden_pack", checklist::PackIs::off, "Withdrawn").ok();
         }},
        {"catalogue_row.reviewed", review("confirmed", "")},
        {"catalogue_row.review_withdrawn", review("withdrawn", "Read too quickly")},
        {"words.admissibility_set",
         [](Writer& writer) {
             return checklist::setAdmissible(writer, {"B. Osei", "reviewing lawyer", "", ""}, "E1", kElement,
                                             checklist::Admissible::yes, "A business record")
                 .ok();
         }},
        {"checklist.exported",
         [](Writer& writer) {
             writer.append({"checklist.exported", 1, "checklist.pdf", "",
                            casefile::Payload().set("file", "checklist.pdf").text(), std::nullopt});
             return true;
         }},
    };
}

void write(const fs::path& folder, std::size_t golden) {
    fs::create_directories(kGolden);
    std::ofstream file(kGolden / "history.jsonl", std::ios::app);
    const auto reading = openFile(folder)->read();
    reading->ledger().forEach(
        static_cast<std::int64_t>(golden) + 1, 0, ledger::Ledger::Direction::forwards,
        [&](const ledger::Entry& entry) {
            base::JsonWriter json;
            json.beginObject().member("kind", entry.kind).member("version", entry.kindVersion);
            json.member("subject", entry.subject).member("reason", entry.reason);
            if (entry.compensates)
                json.member("compensates", *entry.compensates);
            json.member("payload", entry.payload.value()).endObject();
            file << json.text() << "\n";
            return true;
        });
    fs::copy(folder / "blobs", kGolden / "blobs",
             fs::copy_options::recursive | fs::copy_options::skip_existing);
}

}  // namespace

TEST_CASE("golden entries are added for kinds that have none", "[.][add golden entries]") {
    base::TempFolder folder;
    const auto place = folder.path() / "Golden.strata";
    replay(place);
    const auto golden = goldenEntries();
    const auto known = kindsIn(golden);
    const auto tell = [&](const std::vector<Step>& steps) {
        for (const auto& step : steps)
            if (!known.contains({step.kind, step.version})) {
                auto session = CaseSession::open(place, {"A. Tester", "SIO"});
                step.take(session, folder.path());
            }
    };
    tell(story());
    tell(adviceStory());
    for (const auto& step : deepStory())
        if (!known.contains({step.kind, step.version})) {
            const auto file = openFile(place);
            change(*file, step.take);
            if (step.isUndone)
                REQUIRE(file->undo().ok());
        }
    write(place, golden.size());
}

TEST_CASE("every entry kind has a golden entry of each version ever written") {
    const auto known = kindsIn(goldenEntries());
    for (const auto& module : workbench::allModules())
        for (const auto& kind : module->kinds())
            for (int version = 1; version <= kind.version; ++version) {
                INFO(kind.name << " version " << version);
                const std::string name(kind.name);
                CHECK((known.contains({name, version}) ||
                       fs::exists(kGolden / (name + "." + std::to_string(version) + ".json"))));
            }
}

TEST_CASE("an entry kind that no module owns is not written") {
    base::TempFolder folder;
    replay(folder.path() / "Golden.strata");
    const auto file = openFile(folder.path() / "Golden.strata");
    const auto head = file->read()->ledger().head().sequence;
    for (const auto& [kind, version] : {std::pair{"person.praised", 1}, std::pair{"person.added", 2}}) {
        bool isRefused = false;
        try {
            [[maybe_unused]] const auto done = file->change(
                [&, kind = kind, version = version](casefile::Writer& writer) -> base::Outcome<> {
                    writer.append({kind, version, "P01", "", "{}", std::nullopt});
                    return {};
                });
        } catch (const std::logic_error&) {
            isRefused = true;
        }
        CHECK(isRefused);
    }
    CHECK(file->read()->ledger().head().sequence == head);
}

TEST_CASE("every golden entry is read by today's code, and said in words") {
    base::TempFolder folder;
    const auto place = folder.path() / "Golden.strata";
    replay(place);
    const auto session = CaseSession::openReadOnly(place, {"B. Reader", ""});
    const auto reader = session.reader();
    for (const auto& entry : reader.entries()) {
        INFO(entry.sequence << " " << entry.kind << ": " << entry.sentence);
        CHECK_FALSE(entry.sentence.empty());
        CHECK(entry.sentence.find('_') == std::string::npos);
        CHECK(entry.sentence.find(entry.kind) == std::string::npos);
        std::string kind = entry.kind;
        std::replace(kind.begin(), kind.end(), '.', ' ');
        CHECK(entry.sentence != kind);
    }
    CHECK(reader.heading().name == "Operation Golden");
    REQUIRE(reader.people().size() == 1);
    CHECK(reader.people()[0].name == "Linh");
    REQUIRE(reader.sources().size() == 3);
    CHECK(reader.sources()[0].exhibit == "AP/1");
    CHECK(reader.sources()[1].file == "tenancy.bin");
    CHECK(reader.accountText("P01/A-01") == "Tôi đến Luton.");
    CHECK(reader.accountText("P01/A-02") == "We came in a van.");
    CHECK(reader.accountText("P01/A-03") == "We came in a van.");
    REQUIRE(reader.countEvents({}) == 4);
    CHECK(reader.event(5)->edtf == "2016-03-16~");
    const auto call = *reader.event(1), arrival = *reader.event(3);
    CHECK(call.tags == std::vector<std::string>{"travel"});
    REQUIRE(call.notes.size() == 1);
    CHECK(call.notes[0].text == "Both on a Monday");
    CHECK(call.sameAs == std::vector<std::string>{"E3"});
    CHECK(reader.event(2)->tags.empty());
    CHECK(reader.event(2)->notes.empty());
    CHECK(arrival.place == "Luton, by the mosque");
    CHECK(arrival.edtf == "2016-03~");
    CHECK(reader.passagesOfEvent(1).empty());
    REQUIRE(reader.passagesOfEvent(3).size() == 1);
    CHECK(reader.passagesOfEvent(3)[0].words == "đến");
    CHECK(reader.passagesOfEvent(3)[0].said.reason == "She says so");
    REQUIRE(reader.elementLinks().size() == 1);
    CHECK(reader.elementLinks("E1")[0].said.reason == "Calls on both");
    CHECK(reader.savedViews().size() == 1);
    CHECK(workbench::AccountReading(reader).passageLinks().size() == 1);
    CHECK(workbench::AccountReading(reader).proposals().at(0).isWithdrawn);
    const workbench::AdviceReading advice(reader);
    CHECK(advice.sought().lawyer == "B. Shaw");
    REQUIRE(advice.questions().size() == 1);
    CHECK(advice.questions()[0].answeredBy == std::vector<std::string>{"AD-01"});
    REQUIRE(advice.sheets().size() == 1);
    CHECK(advice.sheets()[0].decision == "accepted_in_part");
    REQUIRE(advice.actions().size() == 1);
    CHECK(advice.actions()[0].state == "not_done");
    REQUIRE(advice.ccu().decisions.size() == 1);
    CHECK(advice.ccu().decisions[0].outcome == "Taken on; the lawyer is B. Shaw");
    REQUIRE(advice.comments("E1").size() == 1);
    CHECK(advice.packs().size() == 1);
    CHECK(reader.people()[0].roles == std::vector<std::string>{"exploited", "witness"});
    REQUIRE(reader.findings().rows.size() == 1);
    CHECK(reader.findings().rows[0].reason == "The handset was being repaired");
}
