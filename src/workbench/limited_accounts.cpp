#include "workbench/limited_accounts.h"

#include <algorithm>
#include <cctype>

#include "accounts/account_reader.h"
#include "base/text.h"
#include "casefile/case_file.h"
#include "people/people_module.h"

namespace strata::workbench {

namespace {

bool isOfWord(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || (letter & 0x80) != 0;
}

// Whether the words stand there, and not within a longer word.
bool standIn(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        if ((at == 0 || !isOfWord(text[at - 1])) && (end == text.size() || !isOfWord(text[end])))
            return true;
    }
    return false;
}

}  // namespace

std::string withoutWords(std::string_view sentence, const std::vector<std::string>& held,
                         std::string_view inTheirPlace) {
    std::string left;
    for (std::size_t at = 0; at < sentence.size();) {
        std::size_t longest = 0;
        if (at == 0 || !isOfWord(sentence[at - 1]) || !isOfWord(sentence[at]))
            for (const auto& words : held)
                if (const auto end = at + words.size();
                    sentence.substr(at).starts_with(words) &&
                    (end == sentence.size() || !isOfWord(sentence[end]) || !isOfWord(sentence[end - 1])))
                    longest = std::max(longest, words.size());
        if (longest > 0)
            left += inTheirPlace;
        else
            left += sentence[at];
        at += std::max<std::size_t>(longest, 1);
    }
    return left;
}

LimitedAccounts::LimitedAccounts(const casefile::ReadCase& reading)
    : reading_(reading), ids_(accounts::limitedAccounts(reading.database())) {}

bool LimitedAccounts::areCitedIn(std::string_view sentence) const {
    for (const auto& id : ids_)
        if (standIn(sentence, id))
            return true;
    return false;
}

// In a limited account any place counts; that it stands open takes words of its own.
bool LimitedAccounts::aloneHave(std::string_view words) const {
    const std::string folded =
        base::foldForSearch(base::trimmed(words.ends_with('*') ? words.substr(0, words.size() - 1) : words));
    if (ids_.empty() || folded.empty())
        return false;
    return texts().limited.find(folded) != std::string::npos && !standIn(texts().open, folded);
}

const LimitedAccounts::Texts& LimitedAccounts::texts() const {
    if (texts_)
        return *texts_;
    texts_.emplace();
    auto& database = reading_.database();
    for (const auto& account : accounts::listAccounts(database))
        for (const auto& version : accounts::listRevisions(database, account.id))
            (hold(account.id) ? texts_->limited : texts_->open) +=
                base::foldForSearch(reading_.blobs().read(version.sha256)) + "\n";
    for (const auto& person : people::listPeople(database))
        texts_->open += base::foldForSearch(person.name) + "\n";
    return *texts_;
}

}  // namespace strata::workbench
