#include "presenters/dropped_documents.h"

#include <filesystem>

#include "base/text.h"
#include "presenters/account_form.h"

namespace strata::presenters {

namespace {

constexpr std::size_t kMostNamed = 6;

std::string namesOf(const std::vector<std::string>& files) {
    std::string names;
    for (std::size_t at = 0; at < files.size() && at < kMostNamed; ++at)
        names += (names.empty() ? "" : ", ") +
                 base::toUtf8Lossy(std::filesystem::path(files[at]).filename().string());
    if (files.size() > kMostNamed)
        names += " and " + std::to_string(files.size() - kMostNamed) + " more";
    return names;
}

std::string filesOf(const std::vector<std::string>& files) {
    return base::plural(static_cast<std::int64_t>(files.size()), "file", "files");
}

}  // namespace

DroppedDocuments sorted(const std::vector<std::string>& files) {
    DroppedDocuments dropped;
    for (const auto& file : files)
        (mayHoldAnAccount(file) ? dropped.accounts : dropped.evidence).push_back(file);
    return dropped;
}

std::string DroppedDocuments::question() const {
    std::string words =
        filesOf(accounts) + " may hold the words of an account: " + namesOf(accounts) + ".\n\nRecord " +
        (accounts.size() == 1 ? "it as an account" : "each as an account, one after the other") +
        ", saying whose it is and how it came about? Or import everything as evidence, which makes "
        "no account of it.";
    if (!evidence.empty())
        words += "\n\n" + filesOf(evidence) + " cannot be an account and " +
                 (evidence.size() == 1 ? "is" : "are") +
                 " imported as evidence either way: " + namesOf(evidence) + ".";
    return words;
}

std::string recordedOf(const std::vector<std::string>& files, std::size_t recorded,
                       const std::vector<std::string>& leftOut) {
    std::string words = std::to_string(recorded) + " of " + std::to_string(files.size()) + " recorded as " +
                        (files.size() == 1 ? "an account." : "accounts.");
    if (!leftOut.empty())
        words += " Not recorded: " + namesOf(leftOut) + ".";
    return words;
}

}  // namespace strata::presenters
