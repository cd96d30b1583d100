#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bundle/chronology.h"

// A short document in the frame of the case: a letter, a list. Everything on it is given; nothing is looked
// up.
namespace strata::bundle {

struct SheetBlock {
    enum class Kind { heading, paragraph, table } kind = Kind::paragraph;
    std::string text;                            // of a heading or paragraph
    std::vector<std::string> heads;              // of a table
    std::vector<double> shares;                  // the width of each column, against the others
    std::vector<std::vector<std::string>> rows;  // a cell may have several lines; the first stands out
};

SheetBlock headingBlock(std::string text);
SheetBlock paragraphBlock(std::string text);

// `frame` gives marking, title, case and who made it when; its counts and sources are not looked at. The form
// is the one that the file's name ends in, .pdf or .docx. Returns the pages, of a .docx 0.
std::int64_t writeSheet(const std::filesystem::path& file, bool isPdf, const ChronologyFrame& frame,
                        const std::vector<SheetBlock>& blocks);

}  // namespace strata::bundle
