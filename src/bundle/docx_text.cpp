#include "bundle/docx_text.h"

#include <algorithm>
#include <fstream>

#include "base/failure.h"
#include "base/text.h"

namespace strata::bundle {

namespace {

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

void field(XmlWriter& xml, std::string_view name) {
    xml.open("w:fldSimple", {{"w:instr", " " + std::string(name) + " "}});
    run(xml, "1");
    xml.close();
}

}  // namespace

void beginDocument(XmlWriter& xml) {
    xml.open("w:document", {{"xmlns:w", kMain}, {"xmlns:r", kRelations}}).open("w:body");
}

void endDocument(XmlWriter& xml) {
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
}

void paragraph(XmlWriter& xml, std::string_view style, std::string_view text) {
    beginParagraph(xml, style, base::looksRightToLeft(text));
    run(xml, text);
    xml.close();
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

}  // namespace strata::bundle
