#include <unistd.h>

#include <filesystem>

#include "base/failure.h"
#include "cli/advice.h"
#include "cli/commands.h"
#include "cli/invocation.h"

// In place of the files that CMakeLists.txt calls documents, in `strata`: the verbs that write or check
// documents. The program that has them takes the place of this one, in the same process, before anything is
// opened.
namespace strata::cli {
namespace {

// Beside this one.
std::filesystem::path programForDocuments() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).replace_filename("strata-documents");
}

[[noreturn]] void handOver(const Invocation& invocation) {
    std::vector<std::string> words{"strata"};
    words.insert(words.end(), invocation.words().begin(), invocation.words().end());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const std::filesystem::path program = programForDocuments();
    ::execv(program.c_str(), arguments.data());
    throw base::Failure(program.string() +
                        " cannot be started, and documents are made by it. Nothing was changed; install "
                        "Strata again.");
}

}  // namespace

Status exportBundle(Invocation& invocation) {
    handOver(invocation);
}
Status makeChronology(Invocation& invocation) {
    handOver(invocation);
}
Status makeSchedule(Invocation& invocation) {
    handOver(invocation);
}
Status verify(Invocation& invocation) {
    handOver(invocation);
}
Status rebuild(Invocation& invocation) {
    handOver(invocation);
}
Status drawChart(Invocation& invocation) {
    handOver(invocation);
}
Status printSheet(Invocation& invocation) {
    handOver(invocation);
}
Status writeAdvicePack(Invocation& invocation) {
    handOver(invocation);
}
Status writeForm(Invocation& invocation) {
    handOver(invocation);
}
Status writeRequestLetter(Invocation& invocation) {
    handOver(invocation);
}

}  // namespace strata::cli
