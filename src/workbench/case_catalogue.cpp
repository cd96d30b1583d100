#include <map>
#include <mutex>

#include "checklist/packs.h"
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
    static std::mutex lock;
    static std::map<std::string, std::shared_ptr<const checklist::Catalogue>> known;
    const std::scoped_lock locked(lock);
    auto& held = known[key];
    if (held)
        return held;
    if (digests.empty()) {
        held = std::shared_ptr<const checklist::Catalogue>(&loadedCatalogue(), [](const auto*) {});
        return held;
    }
    std::vector<std::string> texts;
    for (const auto& digest : digests)
        texts.push_back(blobs.read(digest));
    held = std::make_shared<const checklist::Catalogue>(checklist::withPacks(loadedCatalogue(), texts));
    return held;
}

}  // namespace strata::workbench
