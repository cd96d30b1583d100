#include <fstream>

#include "base/failure.h"
#include "base/text.h"
#include "bundle/chronology.h"
#include "bundle/docx_package.h"
#include "bundle/xml_writer.h"

namespace strata::bundle {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Styled {
    std::string_view style;
    std::string text;
};
using Cell = std::vector<Styled>;

using Widths = std::vector<std::string>;  // in twentieths of a point
constexpr std::string_view kWidth = "10300";
const Widths kEventWidths{"780", "2000", "3620", "2260", "1640"};
const Widths kSourceWidths{"1300", "3200", "5800"};

// Word wants to be told which way a text runs, where other programs read it off the letters.
void run(XmlWriter& xml, std::string_view text) {
    xml.open("w:r");
    if (base::looksRightToLeft(text))
        xml.open("w:rPr").empty("w:rtl").close();
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        xml.open("w:t", {{"xml:space", "preserve"}}).text(text.substr(from, end - from)).close();
        if (end < text.size())
            xml.empty("w:br");
        from = end + 1;
    }
    xml.close();
}

void beginParagraph(XmlWriter& xml, std::string_view style, bool isRightToLeft) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", style}});
    if (isRightToLeft)
        xml.empty("w:bidi");
    xml.close();
}

void paragraph(XmlWriter& xml, std::string_view style, std::string_view text) {
    beginParagraph(xml, style, base::looksRightToLeft(text));
    run(xml, text);
    xml.close();
}

void field(XmlWriter& xml, std::string_view name) {
    xml.open("w:fldSimple", {{"w:instr", " " + std::string(name) + " "}});
    run(xml, "1");
    xml.close();
}

class Table {
public:
    Table(XmlWriter& xml, const std::vector<std::string>& heads, const Widths& widths)
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

std::vector<Cell> cellsOf(const ChronologyRow& row) {
    Cell when{{"Normal", row.when}}, what{{"Normal", row.what}}, citation, notes;
    if (!row.whenWritten.empty())
        when.push_back({"AsWritten", row.whenWritten});
    if (!row.words.empty())
        what.push_back({"Small", row.words});
    for (const auto& part : row.citation)
        citation.push_back({citation.empty() ? "Normal" : "Small", part});
    for (const auto& note : row.notes)
        notes.push_back({"Small", note});
    return {{{"Normal", std::to_string(row.number)}, {"Small", row.event}}, when, what, citation, notes};
}

void writeEnds(const DocxPackage& package, const ChronologyFrame& frame) {
    std::ofstream head(package.part("header.xml"), std::ios::binary);
    XmlWriter top(head);
    top.open("w:hdr", {{"xmlns:w", kMain}});
    paragraph(top, "Marking", printedText(frame.marking));
    paragraph(top, "Small", caseLine(frame) + " \u00B7 " + printedText(frame.title));
    top.close();
    std::ofstream foot(package.part("footer.xml"), std::ios::binary);
    XmlWriter bottom(foot);
    bottom.open("w:ftr", {{"xmlns:w", kMain}});
    beginParagraph(bottom, "Small", false);
    run(bottom, asOfLine(frame) + ". Page ");
    field(bottom, "PAGE");
    run(bottom, " of ");
    field(bottom, "NUMPAGES");
    bottom.close();
    paragraph(bottom, "Marking", printedText(frame.marking));
    bottom.close();
    if (!head.flush() || !foot.flush())
        throw base::Failure("The document cannot be written: the disk for temporary files may be full.");
}

void writeEvents(XmlWriter& xml, const ChronologyFrame& frame, const ChronologyRows& rows,
                 const ChronologyProgress& onProgress) {
    std::optional<Table> table;
    std::string month;
    std::optional<bool> part;
    const auto total = static_cast<double>(std::max<std::int64_t>(1, frame.placed + frame.unplaced));
    rows([&](const ChronologyRow& row) {
        if (part != row.isPlaced) {
            if (table)
                table->finish();
            paragraph(xml, "Heading1", row.isPlaced ? kPlacedHeading : kUnplacedHeading);
            if (!row.isPlaced)
                paragraph(xml, "Normal", kUnplacedNote);
            table.emplace(xml, kChronologyHeads, kEventWidths);
            part = row.isPlaced;
        }
        if (row.isPlaced && row.heading != month) {
            table->band(row.heading);
            month = row.heading;
        }
        table->row(cellsOf(row));
        onProgress(0.8 * static_cast<double>(row.number) / total);
    });
    if (table)
        table->finish();
}

}  // namespace

void writeChronologyDocx(const std::filesystem::path& file, const ChronologyFrame& frame,
                         const ChronologyRows& rows, const ChronologyProgress& onProgress) {
    DocxPackage package;
    {
        std::ofstream out(package.part("document.xml"), std::ios::binary);
        XmlWriter xml(out);
        xml.open("w:document", {{"xmlns:w", kMain}, {"xmlns:r", kRelations}}).open("w:body");
        paragraph(xml, "Title", printedText(frame.title));
        for (const auto& [name, value] : frontFacts(frame))
            paragraph(xml, "Normal", name + ": " + value);
        for (const auto& note : frontNotes(frame))
            paragraph(xml, "Normal", note);
        writeEvents(xml, frame, rows, onProgress);
        paragraph(xml, "Heading1", kSourcesHeading);
        Table sources(xml, {"Reference", "File", "SHA-256"}, kSourceWidths);
        for (const auto& source : frame.sources)
            sources.row({{{"Normal", printedText(source.reference)}},
                         {{"Normal", printedText(source.file)}},
                         {{"Small", source.sha256}}});
        sources.finish();
        paragraph(xml, "Normal", "");  // after a table that ends the text there must be a paragraph
        xml.open("w:sectPr");
        xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", "rId1"}});
        xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", "rId2"}});
        xml.empty("w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        xml.empty("w:pgMar", {{"w:top", "1440"},
                              {"w:right", "800"},
                              {"w:bottom", "1300"},
                              {"w:left", "800"},
                              {"w:header", "480"},
                              {"w:footer", "400"},
                              {"w:gutter", "0"}});
        xml.close().close().close();
        if (!out.flush())
            throw base::Failure("The document cannot be written: the disk for temporary files may be full.");
    }
    writeEnds(package, frame);
    package.finish(file, {printedText(frame.title) + ": " + caseLine(frame), printedText(frame.author),
                          printedText(frame.marking), frame.madeAtIso});
    onProgress(1);
}

}  // namespace strata::bundle
