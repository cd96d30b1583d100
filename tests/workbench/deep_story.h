#pragma once

#include <functional>
#include <vector>

#include "casefile/case_file.h"
#include "casefile/case_settings.h"
#include "casefile/payload.h"
#include "checklist/admissible.h"
#include "checklist/coverage_module.h"
#include "checklist/packs.h"
#include "checklist/requests.h"
#include "checklist/reviews.h"
#include "timeline/finding_decisions.h"
#include "workbench/modules.h"

namespace strata::workbench::test {

// Kinds that are made below the facade, where no finding, lawyer or court is needed for it.
struct DeepStep {
    const char* kind;
    std::function<bool(casefile::Writer&)> take;
    bool isUndone = false;
    int version = 1;
};

inline std::vector<DeepStep> deepStory() {
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

}  // namespace strata::workbench::test
