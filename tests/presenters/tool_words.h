#pragma once

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <string>

namespace strata::presenters {

// What a tool that knows nothing of Strata reads in a saved file: tool_words.py with Python's own readers,
// and pdftotext. Fails the test when the tool does not take the file.
inline std::string toolWords(const std::string& kind, const std::filesystem::path& file) {
    const std::string command = kind == "pdf"
                                    ? "pdftotext -layout '" + file.string() + "' -"
                                    : "python3 '" STRATA_SOURCE_DIR "/tests/presenters/tool_words.py' " +
                                          kind + " '" + file.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string words;
    char part[4096];
    while (const std::size_t count = std::fread(part, 1, sizeof part, pipe))
        words.append(part, count);
    REQUIRE(pclose(pipe) == 0);
    return words;
}

}  // namespace strata::presenters
