#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"

namespace strata::cli {

// Columns that line up on a terminal, by display width (wide and combining characters count as they show).
// Cells are made printable here, so callers pass evidence as it is. A column ending in '#' in its heading is
// of numbers and stands to the right. Only the last column may be long; it is cut on a terminal alone.
class TextTable {
public:
    TextTable(Output& out, std::vector<std::string> headings);
    void add(std::vector<std::string> cells);
    void print();  // what was added since the last time; the headings only once, and not without rows
    bool isEmpty() const { return !hasPrinted_ && rows_.empty(); }

private:
    static constexpr std::size_t kWidest = 44;  // of every column but the last
    void printRow(const std::vector<std::string>& cells);

    Output& out_;
    std::vector<std::string> headings_;
    std::vector<bool> isNumber_;
    std::vector<std::size_t> widths_;
    std::vector<std::vector<std::string>> rows_;
    bool hasPrinted_ = false;
};

std::size_t displayWidth(std::string_view utf8);
std::string cutToWidth(std::string_view utf8, std::size_t width);  // with … when anything was cut off

}  // namespace strata::cli
