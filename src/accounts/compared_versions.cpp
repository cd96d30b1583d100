#include "accounts/compared_versions.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"

namespace strata::accounts {

namespace {

std::string primary(std::string_view language) {
    return base::foldForSearch(std::string(language.substr(0, language.find_first_of("-_"))));
}

// The latest version in a language; the words as said before a translation of the same language.
std::optional<std::size_t> latestIn(const TellingVersions& revisions, const std::string& language) {
    const auto languages = languagesOf(revisions);
    const auto original = originalWords(revisions);
    if (primary(languages[original]) == language)
        return original;
    for (std::size_t at = revisions.size(); at-- > 0;)
        if (primary(languages[at]) == language)
            return at;
    return std::nullopt;
}

bool areOneLanguage(const std::vector<std::string>& languages) {
    std::string first;
    for (const auto& language : languages) {
        if (first.empty())
            first = primary(language);
        else if (!language.empty() && primary(language) != first)
            return false;
    }
    return true;
}

// The language that every telling has a version in, and in which most were said.
std::optional<std::string> commonLanguage(const std::vector<TellingVersions>& tellings) {
    std::map<std::string, std::size_t> said;  // how many were said in it
    for (const auto& revisions : tellings)
        for (const auto& language : languagesOf(revisions))
            if (!language.empty())
                said.emplace(primary(language), 0);
    std::optional<std::string> best;
    std::size_t most = 0;
    for (auto& [language, count] : said) {
        bool isCommon = true;
        for (const auto& revisions : tellings) {
            isCommon = isCommon && latestIn(revisions, language).has_value();
            count += primary(languagesOf(revisions)[originalWords(revisions)]) == language;
        }
        if (isCommon && (!best || count > most)) {
            best = language;
            most = count;
        }
    }
    return best;
}

}  // namespace

bool isSameLanguage(std::string_view one, std::string_view other) {
    return primary(one) == primary(other);
}

std::vector<std::string> languagesOf(const TellingVersions& revisions) {
    std::vector<std::string> languages;
    for (const auto& revision : revisions) {
        std::string language = revision.language;
        if (language.empty() && !languages.empty() && revision.kind != "translation")
            language = languages.front();
        languages.push_back(std::move(language));
    }
    return languages;
}

std::vector<bool> areTranslations(const TellingVersions& revisions) {
    const auto languages = languagesOf(revisions);
    std::vector<bool> are;
    for (std::size_t at = 0; at < revisions.size(); ++at) {
        const bool isOther = !languages[at].empty() && !isSameLanguage(languages[at], languages.front());
        are.push_back(at > 0 &&
                      (revisions[at].kind == "translation" || (revisions[at].kind.empty() && isOther)));
    }
    return are;
}

std::size_t originalWords(const TellingVersions& revisions) {
    const auto translations = areTranslations(revisions);
    std::size_t latest = 0;
    for (std::size_t at = 0; at < revisions.size(); ++at)
        if (!translations[at])
            latest = at;
    return latest;
}

VersionChoice chooseVersions(const std::vector<TellingVersions>& tellings, const std::string& language) {
    VersionChoice choice;
    const auto take = [&](const std::optional<std::string>& wanted) {
        choice.versions.clear();
        choice.languages.clear();
        for (const auto& revisions : tellings) {
            const auto found = wanted ? latestIn(revisions, *wanted) : std::nullopt;
            choice.versions.push_back(found ? *found : originalWords(revisions));
            choice.languages.push_back(languagesOf(revisions)[choice.versions.back()]);
        }
    };
    take(language.empty() ? std::nullopt : std::optional(primary(language)));
    if (language.empty() && !areOneLanguage(choice.languages))
        if (const auto common = commonLanguage(tellings))
            take(common);
    choice.basis = basisOf(tellings, choice);
    return choice;
}

VersionChoice::Basis basisOf(const std::vector<TellingVersions>& tellings, const VersionChoice& choice) {
    if (!areOneLanguage(choice.languages))
        return VersionChoice::Basis::differentLanguages;
    for (std::size_t at = 0; at < tellings.size(); ++at)
        if (areTranslations(tellings[at])[choice.versions[at]])
            return VersionChoice::Basis::commonLanguage;
    return VersionChoice::Basis::originals;
}

}  // namespace strata::accounts
