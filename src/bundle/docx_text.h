#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bundle/chronology.h"
#include "bundle/docx_package.h"
#include "bundle/xml_writer.h"

// WordprocessingML (ECMA-376) of a document in the frame of the case: paragraphs in its styles, tables with a
// head row that repeats, and what stands on every page.
namespace strata::bundle {

inline constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Styled {
    std::string_view style;
    std::string text;
};
using Cell = std::vector<Styled>;

using Widths = std::vector<std::string>;  // in twentieths of a point
inline constexpr std::string_view kWidth = "10300";

void beginDocument(XmlWriter& xml);
void endDocument(XmlWriter& xml);  // with the last paragraph that there must be, and the A4 page
void paragraph(XmlWriter& xml, std::string_view style, std::string_view text);
// The head and foot of every page.
void writeEnds(const DocxPackage& package, const ChronologyFrame& frame);

class DocxTable {
public:
    DocxTable(XmlWriter& xml, const std::vector<std::string>& heads, const Widths& widths)
        : xml_(xml), widths_(widths) {
        xml_.open("w:tbl").open("w:tblPr");
        xml_.empty("w:tblW", {{"w:w", kWidth}, {"w:type", "dxa"}});
        xml_.open("w:tblBorders");
        for (const std::string_view side : {"w:top", "w:bottom", "w:insideH"})
            xml_.empty(side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "808080"}});
        xml_.close();
        xml_.empty("w:tblLayout", {{"w:type", "fixed"}});
        xml_.open("w:tblCellMar")
            .empty("w:left", {{"w:w", "80"}, {"w:type", "dxa"}})
            .empty("w:right", {{"w:w", "80"}, {"w:type", "dxa"}})
            .close();
        xml_.close().open("w:tblGrid");
        for (const auto& width : widths_)
            xml_.empty("w:gridCol", {{"w:w", width}});
        xml_.close();
        std::vector<Cell> cells;
        for (const auto& head : heads)
            cells.push_back({{"TableHead", head}});
        row(cells, true);
    }

    void row(const std::vector<Cell>& cells, bool isHead = false) {
        xml_.open("w:tr");
        if (isHead)
            xml_.open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            xml_.open("w:tc").open("w:tcPr");
            xml_.empty("w:tcW", {{"w:w", widths_[i]}, {"w:type", "dxa"}}).close();
            for (const Styled& styled : cells[i])
                paragraph(xml_, styled.style, styled.text);
            if (cells[i].empty())  // a cell must hold a paragraph
                paragraph(xml_, "Small", "");
            xml_.close();
        }
        xml_.close();
    }

    // A row across all columns, over those that it is about.
    void band(const std::string& words) {
        xml_.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        xml_.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", kWidth}, {"w:type", "dxa"}});
        xml_.empty("w:gridSpan", {{"w:val", std::to_string(widths_.size())}}).close();
        paragraph(xml_, "Heading2", words);
        xml_.close().close();
    }

    void finish() { xml_.close(); }

private:
    XmlWriter& xml_;
    const Widths& widths_;
};

}  // namespace strata::bundle
