#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bundle/table_writer.h"

// The XML inside an Excel workbook (ECMA-376), of the little that a table of words needs.
namespace strata::bundle::xlsx {

enum class Style : std::uint8_t { text = 1, head = 2 };  // their places in styles.xml

// For a cell: no longer than one holds, with nothing that XML forbids and nothing that Excel would decode.
std::string cellText(std::string_view words);

std::string row(std::int64_t number, const std::vector<std::string>& cells, Style style);  // the first is 1
std::string sheetBegin(const TableHead& head);
std::string sheetEnd(const TableHead& head);
std::string aboutSheet(const TableHead& head);
// All but the two sheets: name and text, [Content_Types].xml first.
std::vector<std::pair<std::string, std::string>> partsAround(const TableHead& head);

}  // namespace strata::bundle::xlsx
