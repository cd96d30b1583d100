#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbench/case_reader.h"

// Which version of each telling is compared: like with like, said on screen, and chosen by a person who wants
// another (accounts/compared_versions.h).
namespace strata::workbench {

// What a person asks for: a language for all, or versions by account id.
struct ComparedAs {
    std::string language;
    std::map<std::string, int> revisions;
};

struct ComparedVersion {
    std::string account;
    int revision = 1, revisions = 1;
    std::string language;  // empty where nobody said
    bool isTranslation = false;
    std::int64_t words = 0;
    std::string inWords() const;  // "P01/A-01 version 2 of 3, a translation, in en"
};

struct ComparedVersions {
    std::vector<ComparedVersion> sides;  // in the order asked
    std::vector<std::string> languages;  // that any version of them is in, by name: to choose from
    bool isLanguageMixed = false;        // of different languages: word by word tells little
    std::string sentence;                // "In the words used, all in vi."
};

// Throws Failure for an account or a version that is not there.
ComparedVersions chooseVersions(const CaseReader& reader, const std::vector<std::string>& ids,
                                const ComparedAs& as = {});
// Of the two sides. Throws Failure when one is limited.
ComparisonRows compareVersions(const CaseReader& reader, const ComparedVersion& left,
                               const ComparedVersion& right);
// The version of one account whose words are those of the telling: the latest that is no translation.
int originalRevision(const CaseReader& reader, const std::string& id);

}  // namespace strata::workbench
