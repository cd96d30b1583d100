#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace strata::bench {

struct MadeFile {
    std::filesystem::path path;
    std::uint64_t rows = 0;  // without the header
};

// Writes evidence of the sample case's shape into `folder` (made when absent): call data of two phones, bank
// statements of two people, ANPR hits and chats, `rows` rows in all, spread over the window of the case in
// order of time. The same rows and seed give the same bytes anywhere.
std::vector<MadeFile> makeEvidence(const std::filesystem::path& folder, std::uint64_t rows,
                                   std::uint64_t seed);

// One wide table instead, events.csv, about 170 bytes a row: the file that import is measured with.
MadeFile makeOneTable(const std::filesystem::path& folder, std::uint64_t rows, std::uint64_t seed);

// ANPR hits of as many vehicles as there shall be lanes, in files that each span the whole window:
// sightings_1.csv and on, about 60 bytes a row. Of 100 rows, `roughPercent` have an uncertain time.
struct Sightings {
    std::uint64_t lanes = 200, roughPercent = 0, files = 1;
};
std::vector<MadeFile> makeSightings(const std::filesystem::path& folder, const Sightings& wanted,
                                    std::uint64_t rows, std::uint64_t seed);

}  // namespace strata::bench
