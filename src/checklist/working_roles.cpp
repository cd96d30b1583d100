#include "checklist/working_roles.h"

#include <algorithm>
#include <array>

#include "base/failure.h"
#include "base/file.h"
#include "base/json.h"
#include "base/text.h"

namespace strata::checklist {

namespace {

std::vector<std::string> wordsOf(const std::string& role) {
    std::string folded = base::foldForSearch(role);
    std::replace_if(
        folded.begin(), folded.end(), [](char letter) { return letter == '-' || letter == ','; }, ' ');
    std::vector<std::string> words;
    for (const auto& word : base::split(folded, ' '))
        if (!word.empty())
            words.push_back(word);
    return words;
}

}  // namespace

bool isLawyer(const std::string& role) {
    static constexpr std::array<std::string_view, 7> kWords = {
        "lawyer", "prosecutor", "counsel", "solicitor", "barrister", "ccu", "cps"};
    return std::ranges::any_of(wordsOf(role), [](const std::string& word) {
        return std::ranges::find(kWords, word) != kWords.end();
    });
}

bool isAdvisor(const std::string& role) {
    const auto words = wordsOf(role);
    if (words.empty() || (words.back() != "advisor" && words.back() != "adviser"))
        return false;
    return words.size() == 1 || words.front() == "tactical";
}

std::vector<WorkingRole> loadWorkingRoles(const std::filesystem::path& file) {
    const auto json = base::Json::parse(base::readFile(file, 1 << 20));
    if (json["schema"].asString() != "strata-working-roles" || json["schema_version"].asString() != "1.0")
        throw base::Failure(file.string() + " holds no working roles, version 1.0.");
    std::vector<WorkingRole> roles;
    for (const auto& line : json["roles"].items()) {
        WorkingRole role{line["name"].asString(), line["words"].asString(), line["side"].asString()};
        const std::string told = isLawyer(role.name)    ? "lawyer"
                                 : isAdvisor(role.name) ? "advisor"
                                                        : "investigation";
        if (role.name.empty() || role.side != told)
            throw base::Failure(file.string() + ": the role \"" + role.name + "\" stands as \"" + role.side +
                                "\"; by its name it is of the side \"" + told + "\".");
        roles.push_back(std::move(role));
    }
    return roles;
}

}  // namespace strata::checklist
