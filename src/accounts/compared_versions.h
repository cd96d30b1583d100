#pragma once

#include <string>
#include <string_view>
#include <vector>

// Which version of each telling stands for it when tellings are compared: like with like (DOMAIN 5.6), so
// that a translation is never set against original words while there is anything better.
namespace strata::accounts {

// A version of a telling, as far as the choice looks at it: what it is to the first (one of kRevisionKinds,
// or empty where nobody said), and its language.
struct TellingVersion {
    std::string kind, language;
};
using TellingVersions = std::vector<TellingVersion>;  // of one telling, the first first

// The language of each version, in the order of `revisions`: its own where it says one, else that of the
// words it revises; empty where nobody said.
std::vector<std::string> languagesOf(const TellingVersions& revisions);
// By what it is said to be, or, where nobody said, by a language that is not the first telling's.
std::vector<bool> areTranslations(const TellingVersions& revisions);
// The latest version of the words in the language in which they were said: an index.
std::size_t originalWords(const TellingVersions& revisions);
// Languages are compared by what stands before the first hyphen: "vi" and "vi-VN" are one.
bool isSameLanguage(std::string_view one, std::string_view other);

struct VersionChoice {
    enum class Basis {
        originals,          // the words as said, all in one language, or in languages that nobody recorded
        commonLanguage,     // some of them translations, into a language that all have
        differentLanguages  // as said, in languages that differ: there is nothing better
    };
    Basis basis = Basis::originals;
    std::vector<std::size_t> versions;   // by telling, an index into its revisions
    std::vector<std::string> languages;  // by telling; empty where nobody said
};

// `tellings` holds the revisions of each, the first first. `language` is the one asked for; empty leaves the
// choice to the rule: the words as said, if they are in one language; else the common language in which most
// of the words were said, the first by name on a tie. A telling that has no version in the language asked for
// keeps its own words.
VersionChoice chooseVersions(const std::vector<TellingVersions>& tellings, const std::string& language = {});

// What the versions chosen are to one another, when a person chose others than the rule.
VersionChoice::Basis basisOf(const std::vector<TellingVersions>& tellings, const VersionChoice& choice);

}  // namespace strata::accounts
