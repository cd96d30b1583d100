#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace strata::support {

// The text of a file in tests/golden. With STRATA_GOLDEN=refresh in the environment the file is written anew
// from what the program makes now, to be read as a difference before it is kept.
inline std::string golden(const std::string& name, const std::string& made) {
    const auto file = std::filesystem::path(STRATA_SOURCE_DIR) / "tests/golden" / name;
    if (const char* wish = std::getenv("STRATA_GOLDEN"); wish != nullptr && std::string(wish) == "refresh")
        std::ofstream(file, std::ios::binary) << made << '\n';
    std::ifstream kept(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(kept), std::istreambuf_iterator<char>()};
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

// One that no program of today writes any more, but that every later one reads.
inline std::string goldenOfOld(const std::string& name) {
    std::ifstream kept(std::filesystem::path(STRATA_SOURCE_DIR) / "tests/golden" / name, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(kept), std::istreambuf_iterator<char>()};
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

}  // namespace strata::support
