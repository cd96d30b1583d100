#include "workbench/material_apart.h"

#include <vector>

#include "workbench/served_material.h"

namespace strata::workbench {

MaterialApart::MaterialApart(const CaseReader& reader, const FormReading& forms) {
    readFiles(reader);
    std::vector<Apart> found;
    const auto byReference = ServedMaterial::heldByReference(reader);
    const auto find = [&](const std::string& id, bool isLimited) {
        if (forms.isSensitive(id))
            found.push_back({Why::sensitive, id, {}});
        else if (const auto held = byReference.find(id); held != byReference.end())
            found.push_back({Why::byReference, id, held->second});
        else if (isLimited)
            found.push_back({Why::limited, id, {}});
    };
    for (const auto& source : reader.sources())
        find(source.id, false);
    for (const auto& account : reader.accounts())
        find(account.id, account.isLimited);
    for (const auto& one : found)  // its own reason is the one that is told
        apart_.emplace(one.itself, one);
    for (const auto& one : found)
        for (const auto& record : together(one.itself))
            if (const auto [known, isNew] = apart_.emplace(record, one);
                !isNew && one.why < known->second.why)
                known->second = one;
}

void MaterialApart::readFiles(const CaseReader& reader) {
    std::multimap<std::string, std::string> sources;  // by digest
    for (const auto& source : reader.sources())
        sources.emplace(source.sha256, source.id);
    for (const auto& account : reader.accounts())
        for (const auto& version : reader.accountRevisions(account.id)) {
            const auto [first, end] = sources.equal_range(version.fileSha256);
            for (auto source = first; source != end; ++source) {
                beside_[account.id].insert(source->second);
                beside_[source->second].insert(account.id);
            }
        }
}

const std::set<std::string>& MaterialApart::withWordsOf(const std::string& record) const {
    static const std::set<std::string> none;
    const auto found = beside_.find(record);
    return found == beside_.end() ? none : found->second;
}

std::set<std::string> MaterialApart::together(const std::string& record) const {
    std::set<std::string> all{record};
    std::vector<std::string> next{record};
    while (!next.empty()) {
        const std::string one = next.back();
        next.pop_back();
        for (const auto& other : withWordsOf(one))
            if (all.insert(other).second)
                next.push_back(other);
    }
    return all;
}

const MaterialApart::Apart* MaterialApart::of(const std::string& record) const {
    const auto found = apart_.find(record);
    return found == apart_.end() ? nullptr : &found->second;
}

std::string MaterialApart::inWords(const std::string& record) const {
    const Apart* apart = of(record);
    if (apart == nullptr)
        return {};
    const std::string through =
        apart->itself == record ? record + " " : record + " holds the words of " + apart->itself + ", which ";
    switch (apart->why) {
        case Why::sensitive:
            return through + "is on the MG6D";
        case Why::byReference:
            return through + "came in as \"" + apart->cameInAs + "\"";
        case Why::limited:
            return through + "is limited";
    }
    return {};
}

}  // namespace strata::workbench
