#include <algorithm>

#include "bundle/chronology.h"
#include "bundle/pdf_sheets.h"

namespace strata::bundle {

namespace {

std::vector<Paragraph> inLines(Face first, const std::vector<std::string>& lines) {
    std::vector<Paragraph> paragraphs;
    for (const auto& line : lines)
        paragraphs.push_back({paragraphs.empty() ? first : Face::small, line});
    return paragraphs;
}

Cells cellsOf(const ChronologyRow& row) {
    std::vector<Paragraph> when{{Face::text, row.when}}, what{{Face::text, row.what}};
    if (!row.whenWritten.empty())
        when.push_back({Face::italic, row.whenWritten});
    if (!row.words.empty())
        what.push_back({Face::small, row.words});
    return {{{Face::text, std::to_string(row.number)}, {Face::small, row.event}},
            std::move(when),
            std::move(what),
            inLines(Face::text, row.citation),
            inLines(Face::small, row.notes)};
}

std::int64_t drawAll(PdfPaper& paper, const ChronologyFrame& frame, std::int64_t pages,
                     const ChronologyRows& rows, const ChronologyProgress& onProgress) {
    Sheets sheets(paper, frame, pages);
    sheets.front();
    const auto columns = columnsOf({36, 100, 182, 116, 81});
    std::string month;
    std::optional<bool> part;
    const auto total = static_cast<double>(std::max<std::int64_t>(1, frame.placed + frame.unplaced));
    rows([&](const ChronologyRow& row) {
        if (part != row.isPlaced) {
            sheets.endTable();
            sheets.heading(row.isPlaced ? kPlacedHeading : kUnplacedHeading);
            if (!row.isPlaced)
                sheets.note(kUnplacedNote);
            sheets.beginTable(kChronologyHeads, columns);
            part = row.isPlaced;
        }
        if (row.isPlaced && row.heading != month) {
            sheets.band(row.heading);
            month = row.heading;
        }
        sheets.row(cellsOf(row),
                   {{{Face::text, std::to_string(row.number)}, {Face::small, "goes on"}}, {}, {}, {}, {}});
        onProgress(static_cast<double>(row.number) / total);
    });
    sheets.endTable();
    sheets.heading(kSourcesHeading);
    sheets.beginTable({"Reference", "File", "SHA-256"}, columnsOf({60, 160, 295}));
    for (const auto& source : frame.sources)
        sheets.row({{{Face::text, printedText(source.reference)}},
                    {{Face::text, printedText(source.file)}},
                    {{Face::small, source.sha256}}},
                   {{}, {}, {}});
    return sheets.finish();
}

}  // namespace

std::int64_t writeChronologyPdf(const std::filesystem::path& file, const ChronologyFrame& frame,
                                const ChronologyRows& rows, const ChronologyProgress& onProgress) {
    std::int64_t pages = 0;
    {
        PdfPaper paper;
        pages = drawAll(paper, frame, 0, rows, [&](double done) { onProgress(done / 2); });
    }
    PdfPaper paper(file, {printedText(frame.title) + ": " + caseLine(frame), printedText(frame.author),
                          printedText(frame.marking), frame.program});
    return drawAll(paper, frame, pages, rows, [&](double done) { onProgress(0.5 + done / 2); });
}

}  // namespace strata::bundle
