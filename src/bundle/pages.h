#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata::bundle {

// What every page of a bundle carries: marking, case, for whom it is and how far the ledger had got.
struct PageFrame {
    std::string marking, caseName, reference, madeAt;
    std::string standing;                                    // "Served", "Internal: not for disclosure"
    std::vector<std::pair<std::string, std::string>> links;  // to the pages that others lead to: file, words
    long long headSequence = 0;
};

// For HTML text and attributes. A character that would show letters in another order is named instead of
// kept.
std::string escaped(std::string_view text);

// A page that needs no script and nothing from outside. `body` is HTML; `up` leads from the page back to the
// top ("" or "../").
std::string page(const PageFrame& frame, const std::string& title, const std::string& body,
                 const std::string& up = "");

// A table with a caption and a head row; cells are HTML already.
std::string table(const std::string& caption, const std::vector<std::string>& heads,
                  const std::vector<std::vector<std::string>>& rows);

std::string linkTo(const std::string& file, const std::string& words);

// What somebody said, as recorded; the language is a tag or empty.
std::string said(std::string_view text, const std::string& language);

// Words and their values, as a description list.
std::string facts(const std::vector<std::pair<std::string, std::string>>& facts);

// For a spreadsheet: RFC 4180, and a cell that a spreadsheet would calculate is led by an apostrophe.
std::string csvLine(const std::vector<std::string>& cells, bool isForSpreadsheet);

}  // namespace strata::bundle
