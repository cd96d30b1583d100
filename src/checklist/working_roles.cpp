#include "checklist/working_roles.h"

#include <algorithm>
#include <array>

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

}  // namespace strata::checklist
