#include "workbench/modules.h"

#include "accounts/account_module.h"
#include "accounts/account_work_module.h"
#include "accounts/conclusion_module.h"
#include "accounts/fact_module.h"
#include "base/failure.h"
#include "base/json.h"
#include "casefile/case_settings.h"
#include "checklist/admissible.h"
#include "checklist/case_checklist.h"
#include "checklist/coverage_module.h"
#include "checklist/early_advice_module.h"
#include "checklist/packs.h"
#include "checklist/requests.h"
#include "checklist/reviews.h"
#include "checklist/rule_changes.h"
#include "evidence/clock_assessments.h"
#include "evidence/evidence_module.h"
#include "forms/form_points.h"
#include "forms/unused_material.h"
#include "people/people_module.h"
#include "timeline/finding_decisions.h"
#include "timeline/finding_measures.h"
#include "timeline/saved_views.h"
#include "timeline/strands.h"
#include "timeline/timeline_module.h"
#include "workbench/copies.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/resources.h"

namespace strata::workbench {

// An id's own words where the catalogue's are sentences.
std::string catalogueWords(const std::string& id) try {
    const auto& catalogue = loadedCatalogue();
    if (const auto* source = catalogue.source(id))
        return source->name;
    const auto spelt = [&](std::size_t mark) { return catalogue.statusInWords(id.substr(mark + 1)); };
    if (const auto* offence = catalogue.offence(id))
        return offence->title;
    if (catalogue.fact(id) != nullptr)
        return spelt(id.find('.'));
    if (const auto slash = id.find('/'); catalogue.element(id) != nullptr)
        return "\"" + spelt(slash) + "\" of \"" + catalogue.offence(id.substr(0, slash))->title + "\"";
    return catalogue.statusInWords(id);
} catch (const base::Failure&) {
    return id;
}

casefile::Modules allModules() {
    return {std::make_shared<casefile::SettingsModule>(),
            std::make_shared<evidence::EvidenceModule>(),
            std::make_shared<evidence::ClockModule>(),
            std::make_shared<people::PeopleModule>(),
            std::make_shared<accounts::AccountModule>(),
            std::make_shared<accounts::AccountWorkModule>(),
            std::make_shared<accounts::FactModule>(),
            std::make_shared<accounts::ConclusionModule>(),
            std::make_shared<timeline::TimelineModule>(),
            std::make_shared<timeline::FindingsModule>(),
            std::make_shared<timeline::MeasuresModule>(),
            std::make_shared<timeline::StrandsModule>(),
            std::make_shared<timeline::SavedViewsModule>(),
            std::make_shared<checklist::ChecklistModule>(catalogueWords),
            std::make_shared<checklist::AdmissibilityModule>(catalogueWords),
            std::make_shared<checklist::CoverageModule>(catalogueWords),
            std::make_shared<checklist::PackModule>(),
            std::make_shared<checklist::RuleModule>(catalogueWords),
            std::make_shared<checklist::RequestModule>(),
            std::make_shared<checklist::ReviewModule>(catalogueWords),
            std::make_shared<checklist::EarlyAdviceModule>(),
            std::make_shared<forms::UnusedModule>(),
            std::make_shared<forms::FormModule>(),
            std::make_shared<CopiesModule>(),
            std::make_shared<importing::ImportingModule>(recordSinks())};
}

importing::SinkMaker recordSinks() {
    return [](store::Database& database, const evidence::ImportIdentity& import) {
        std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
        sinks.push_back(evidence::makeEvidenceSink(database, import));
        sinks.push_back(timeline::makeEventSink(database, import));
        return sinks;
    };
}

std::filesystem::path cataloguePath() {
    return resourcePath("catalogue/checklist_catalogue.json");
}

std::string programVersion() {
    return "Strata 0.1.0";
}

}  // namespace strata::workbench
