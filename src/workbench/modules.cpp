#include "workbench/modules.h"

#include "accounts/account_module.h"
#include "base/json.h"
#include "casefile/case_settings.h"
#include "checklist/case_checklist.h"
#include "evidence/evidence_module.h"
#include "people/people_module.h"
#include "timeline/timeline_module.h"

namespace strata::workbench {

casefile::Modules allModules() {
    return {std::make_shared<casefile::SettingsModule>(),
            std::make_shared<evidence::EvidenceModule>(),
            std::make_shared<people::PeopleModule>(),
            std::make_shared<accounts::AccountModule>(),
            std::make_shared<timeline::TimelineModule>(),
            std::make_shared<checklist::ChecklistModule>(),
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
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    const fs::path file = "catalogue/checklist_catalogue.json";
    for (const fs::path& folder :
         {program / "../resources", program / "../share/strata", program / "../../resources"})
        if (fs::exists(folder / file, error))
            return folder / file;
    return program / "../resources" / file;
}

std::string programVersion() {
    return "Strata 0.1.0";
}

}  // namespace strata::workbench
