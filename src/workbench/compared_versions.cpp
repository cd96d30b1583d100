#include "workbench/compared_versions.h"

#include <algorithm>

#include "accounts/compared_versions.h"
#include "base/failure.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

using Basis = accounts::VersionChoice::Basis;

accounts::TellingVersions versionsOf(const std::vector<AccountRow>& revisions) {
    accounts::TellingVersions versions;
    for (const auto& row : revisions)
        versions.push_back({row.revisionKind, row.language});
    return versions;
}

std::string sentenceOf(Basis basis, const accounts::VersionChoice& choice) {
    std::string language;
    for (const auto& one : choice.languages)
        if (language.empty())
            language = one;
    if (basis == Basis::differentLanguages)
        return "These versions are in different languages, so differences of words say nothing. Record a "
               "translation, or choose versions in one language.";
    if (basis == Basis::originals)
        return language.empty() ? "In the words used; the language is not recorded."
                                : "In the words used, in " + language + ".";
    return "In " + language +
           ", the language that they have in common. A translation is the work of whoever made it: look at "
           "the "
           "words used before anything rests on a difference.";
}

}  // namespace

std::string ComparedVersion::inWords() const {
    std::string said = account;
    if (revisions > 1)
        said += " version " + std::to_string(revision) + " of " + std::to_string(revisions);
    said += isTranslation ? ", a translation" : ", the words used";
    return language.empty() ? said + ", language not recorded" : said + ", in " + language;
}

ComparedVersions chooseVersions(const CaseReader& reader, const std::vector<std::string>& ids,
                                const ComparedAs& as) {
    std::vector<std::vector<AccountRow>> rows;
    std::vector<accounts::TellingVersions> tellings;
    for (const auto& id : ids) {
        rows.push_back(reader.accountRevisions(id));
        tellings.push_back(versionsOf(rows.back()));
        const auto asked = as.revisions.find(rows.back().front().id);
        if (asked == as.revisions.end())
            continue;
        if (asked->second < 1 || static_cast<std::size_t>(asked->second) > rows.back().size())
            throw base::Failure(rows.back().front().id + " has no revision " + std::to_string(asked->second) +
                                ".");
    }
    auto choice = accounts::chooseVersions(tellings, as.language);
    ComparedVersions chosen;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto languages = accounts::languagesOf(tellings[at]);
        if (const auto asked = as.revisions.find(rows[at].front().id); asked != as.revisions.end()) {
            choice.versions[at] = static_cast<std::size_t>(asked->second) - 1;
            choice.languages[at] = languages[choice.versions[at]];
        }
        chosen.sides.push_back({rows[at].front().id, rows[at][choice.versions[at]].revision,
                                static_cast<int>(rows[at].size()), choice.languages[at],
                                accounts::areTranslations(tellings[at])[choice.versions[at]],
                                rows[at][choice.versions[at]].words});
        for (const auto& language : languages)
            if (!language.empty() && std::ranges::find(chosen.languages, language) == chosen.languages.end())
                chosen.languages.push_back(language);
    }
    std::ranges::sort(chosen.languages);
    if (!as.revisions.empty())
        choice.basis = accounts::basisOf(tellings, choice);
    chosen.isLanguageMixed = choice.basis == Basis::differentLanguages;
    chosen.sentence = sentenceOf(choice.basis, choice);
    return chosen;
}

ComparisonRows compareVersions(const CaseReader& reader, const ComparedVersion& left,
                               const ComparedVersion& right) {
    const auto textOf = [&](const ComparedVersion& side) {
        refuseIfLimited(reader.accountRevision(side.account, side.revision));
        return ComparedText{side.account, reader.accountText(side.account, side.revision)};
    };
    return comparisonOf(textOf(left), textOf(right));
}

int originalRevision(const CaseReader& reader, const std::string& id) {
    const auto rows = reader.accountRevisions(id);
    return rows[accounts::originalWords(versionsOf(rows))].revision;
}

}  // namespace strata::workbench
