#include <fstream>

#include "base/failure.h"
#include "bundle/chronology.h"
#include "bundle/docx_text.h"

namespace strata::bundle {

namespace {

const Widths kEventWidths{"780", "2000", "3620", "2260", "1640"};
const Widths kSourceWidths{"1300", "3200", "5800"};

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

void writeEvents(XmlWriter& xml, const ChronologyFrame& frame, const ChronologyRows& rows,
                 const ChronologyProgress& onProgress) {
    std::optional<DocxTable> table;
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
        beginDocument(xml);
        paragraph(xml, "Title", printedText(frame.title));
        for (const auto& [name, value] : frontFacts(frame))
            paragraph(xml, "Normal", name + ": " + value);
        for (const auto& note : frontNotes(frame))
            paragraph(xml, "Normal", note);
        writeEvents(xml, frame, rows, onProgress);
        paragraph(xml, "Heading1", kSourcesHeading);
        DocxTable sources(xml, {"Reference", "File", "SHA-256"}, kSourceWidths);
        for (const auto& source : frame.sources)
            sources.row({{{"Normal", printedText(source.reference)}},
                         {{"Normal", printedText(source.file)}},
                         {{"Small", source.sha256}}});
        sources.finish();
        endDocument(xml);
        if (!out.flush())
            throw base::Failure("The document cannot be written: the disk for temporary files may be full.");
    }
    writeEnds(package, frame);
    package.finish(file, {printedText(frame.title) + ": " + caseLine(frame), printedText(frame.author),
                          printedText(frame.marking), frame.madeAtIso});
    onProgress(1);
}

}  // namespace strata::bundle
