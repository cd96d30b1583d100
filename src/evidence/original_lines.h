#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace strata::evidence {

// The lines of a source file around a record, decoded for showing; the file itself is never changed.
struct OriginalLines {
    std::vector<std::string> lines;
    std::size_t highlight = 0;   // the record's own first line among them
    std::int64_t firstLine = 1;  // the number of the first of them in the file
};

// `unit` is row (as a spreadsheet shows it: a quoted cell may hold line ends) or line; a file that is found
// by page or paragraph has no lines to show. O(bytes before the place).
OriginalLines originalLines(const std::filesystem::path& file, const std::string& unit, std::int64_t at,
                            int before, int after);

}  // namespace strata::evidence
