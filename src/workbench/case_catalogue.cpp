#include <map>
#include <mutex>

#include "checklist/packs.h"
#include "checklist/rule_changes.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

std::shared_ptr<const checklist::Catalogue> catalogueOf(store::Database& database,
                                                        const store::Blobs& blobs) {
    std::string key;
    std::vector<std::string> digests;
    for (const auto& pack : checklist::packsOf(database))
        if (pack.isOn) {
            digests.push_back(pack.sha256);
            key += pack.sha256;
        }
    const auto rules = checklist::ruleChanges(database);
    for (const auto& change : rules)
        key += "\n" + change.source + " " + change.rule + " " + change.sentence();
    static std::mutex lock;
    static std::map<std::string, std::shared_ptr<const checklist::Catalogue>> known;
    const std::scoped_lock locked(lock);
    auto& held = known[key];
    if (held)
        return held;
    if (digests.empty() && rules.empty()) {
        held = std::shared_ptr<const checklist::Catalogue>(&loadedCatalogue(), [](const auto*) {});
        return held;
    }
    std::vector<std::string> texts;
    for (const auto& digest : digests)
        texts.push_back(blobs.read(digest));
    held = std::make_shared<const checklist::Catalogue>(
        checklist::withRules(checklist::withPacks(loadedCatalogue(), texts), rules));
    return held;
}

std::vector<std::string> packTexts(store::Database& database, const store::Blobs& blobs,
                                   const std::string& without) {
    std::vector<std::string> texts;
    for (const auto& pack : checklist::packsOf(database))
        if (pack.isOn && pack.id != without)
            texts.push_back(blobs.read(pack.sha256));
    return texts;
}

}  // namespace strata::workbench
