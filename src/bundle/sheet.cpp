#include "bundle/sheet.h"

#include <fstream>
#include <numeric>

#include "base/failure.h"
#include "base/text.h"
#include "bundle/docx_text.h"
#include "bundle/pdf_sheets.h"

namespace strata::bundle {

namespace {

using Kind = SheetBlock::Kind;

std::vector<double> widthsOf(const SheetBlock& table, double whole) {
    const double all = std::accumulate(table.shares.begin(), table.shares.end(), 0.0);
    std::vector<double> widths;
    for (const double share : table.shares)
        widths.push_back(whole * share / all);
    return widths;
}

std::int64_t draw(PdfPaper& paper, const ChronologyFrame& frame, std::int64_t pages,
                  const std::vector<SheetBlock>& blocks) {
    Sheets sheets(paper, frame, pages);
    sheets.title(printedText(frame.title));
    for (const auto& block : blocks) {
        if (block.kind == Kind::heading)
            sheets.heading(printedText(block.text));
        else if (block.kind == Kind::paragraph)
            sheets.note(printedText(block.text));
        if (block.kind != Kind::table)
            continue;
        sheets.beginTable(block.heads, columnsOf(widthsOf(block, kRight - kLeft)));
        for (const auto& row : block.rows) {
            Cells cells;
            for (const auto& cell : row) {
                std::vector<Paragraph> lines;
                for (const auto& line : base::split(cell, '\n'))
                    lines.push_back({lines.empty() ? Face::text : Face::small, printedText(line)});
                cells.push_back(std::move(lines));
            }
            sheets.row(std::move(cells), Cells(row.size()));
        }
        sheets.endTable();
    }
    return sheets.finish();
}

void writeWord(const std::filesystem::path& file, const ChronologyFrame& frame,
               const std::vector<SheetBlock>& blocks) {
    DocxPackage package;
    {
        std::ofstream out(package.part("document.xml"), std::ios::binary);
        XmlWriter xml(out);
        beginDocument(xml);
        paragraph(xml, "Title", printedText(frame.title));
        for (const auto& block : blocks) {
            if (block.kind != Kind::table) {
                paragraph(xml, block.kind == Kind::heading ? "Heading1" : "Normal", printedText(block.text));
                continue;
            }
            Widths widths;
            for (const double width : widthsOf(block, 10'300))
                widths.push_back(std::to_string(static_cast<int>(width)));
            DocxTable table(xml, block.heads, widths);
            for (const auto& row : block.rows) {
                std::vector<Cell> cells;
                for (const auto& cell : row) {
                    Cell lines;
                    for (const auto& line : base::split(cell, '\n'))
                        lines.push_back({lines.empty() ? "Normal" : "Small", printedText(line)});
                    cells.push_back(std::move(lines));
                }
                table.row(cells);
            }
            table.finish();
        }
        endDocument(xml);
        if (!out.flush())
            throw base::Failure("The document cannot be written: the disk for temporary files may be full.");
    }
    writeEnds(package, frame);
    package.finish(file, {printedText(frame.title) + ": " + caseLine(frame), printedText(frame.author),
                          printedText(frame.marking), frame.madeAtIso});
}

}  // namespace

SheetBlock headingBlock(std::string text) {
    return {Kind::heading, std::move(text), {}, {}, {}};
}

SheetBlock paragraphBlock(std::string text) {
    return {Kind::paragraph, std::move(text), {}, {}, {}};
}

std::int64_t writeSheet(const std::filesystem::path& file, bool isPdf, const ChronologyFrame& frame,
                        const std::vector<SheetBlock>& blocks) {
    if (!isPdf) {
        writeWord(file, frame, blocks);
        return 0;
    }
    std::int64_t pages = 0;
    {
        PdfPaper measuring;
        pages = draw(measuring, frame, 0, blocks);
    }
    PdfPaper paper(file, {printedText(frame.title) + ": " + caseLine(frame), printedText(frame.author),
                          printedText(frame.marking), frame.program});
    return draw(paper, frame, pages, blocks);
}

}  // namespace strata::bundle
