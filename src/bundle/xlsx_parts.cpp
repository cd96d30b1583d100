#include "bundle/xlsx_parts.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "bundle/pages.h"

namespace strata::bundle::xlsx {

namespace {

constexpr const char* kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006";
constexpr const char* kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr const char* kCut = " … (cut here: a cell of a spreadsheet holds no more)";

std::string worksheet(const std::string& inside) {
    return std::string(kXml) + "<worksheet xmlns=\"" + kMain + "\">" + inside;
}

// At most `most` of Excel's letters, which are UTF-16 units.
std::string_view cutTo(std::string_view words, int most) {
    int units = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto byte = static_cast<unsigned char>(words[at]);
        if ((byte & 0xC0) == 0x80)
            continue;
        units += byte >= 0xF0 ? 2 : 1;
        if (units > most)
            return words.substr(0, at);
    }
    return words;
}

// "_x0041_" is "A" to Excel; where a source has such words, its first letter is written that way itself.
bool isDecodedAt(std::string_view words, std::size_t at) {
    if (at + 7 > words.size() || words[at] != '_' || words[at + 1] != 'x' || words[at + 6] != '_')
        return false;
    const std::string_view digits = words.substr(at + 2, 4);
    return std::all_of(digits.begin(), digits.end(),
                       [](unsigned char digit) { return std::isxdigit(digit) != 0; });
}

// In print: on every page the marking above and below, the case, the page.
std::string headerFooter(const TableHead& head) {
    const auto code = [](const std::string& words) {
        std::string doubled;  // & begins a code here
        for (const char letter : cutTo(words, 80))
            doubled += letter == '&' ? "&&" : std::string(1, letter);
        return escaped(doubled);
    };
    return "<headerFooter><oddHeader>&amp;C" + code(head.marking) + "</oddHeader><oddFooter>&amp;L" +
           code(head.caseName) + "&amp;C" + code(head.marking) +
           "&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>";
}

constexpr const char* kPrint =
    "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
    "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

}  // namespace

std::string cellText(std::string_view words) {
    const std::string whole = base::toUtf8Lossy(words);
    std::string text(cutTo(whole, kLettersOfACell));
    if (text.size() < whole.size())
        text = std::string(cutTo(whole, kLettersOfACell - 60)) + kCut;
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view three = std::string_view(text).substr(at, 3);
        if (three == "\uFFFE" || three == "\uFFFF") {
            plain += "\uFFFD";
            at += 2;
        } else if (text[at] == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n')
                plain += '\n';
        } else if (isDecodedAt(text, at)) {
            plain += "_x005F_";
        } else {
            plain += text[at];
        }
    }
    return escaped(plain);
}

std::string row(std::int64_t number, const std::vector<std::string>& cells, Style style) {
    const std::string place = std::to_string(number);
    std::string xml = "<row r=\"" + place + "\">";
    for (std::size_t at = 0; at < cells.size(); ++at)
        if (!cells[at].empty())
            xml += "<c r=\"" + std::string(1, static_cast<char>('A' + at)) + place + "\" s=\"" +
                   std::to_string(static_cast<int>(style)) +
                   "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + cellText(cells[at]) +
                   "</t></is></c>";
    return xml + "</row>\n";
}

std::string sheetBegin(const TableHead& head) {
    std::string xml = worksheet(
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (std::size_t at = 0; at < head.columns.size(); ++at) {
        const std::string number = std::to_string(at + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
               std::to_string(head.columns[at].letters) + "\" customWidth=\"1\"/>";
    }
    return xml + "</cols><sheetData>\n";
}

std::string sheetEnd(const TableHead& head) {
    return std::string("</sheetData>") + kPrint + headerFooter(head) + "</worksheet>\n";
}

std::string aboutSheet(const TableHead& head) {
    std::string xml = worksheet(
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><cols><col min=\"1\" max=\"1\" width=\"28\" "
        "customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"90\" customWidth=\"1\"/></cols><sheetData>\n");
    std::int64_t number = 0;
    xml += row(++number, {head.marking}, Style::head);
    for (const auto& [name, value] : head.facts)
        xml += row(++number, {name, value}, Style::text);
    return xml + sheetEnd(head);
}

std::vector<std::pair<std::string, std::string>> partsAround(const TableHead& head) {
    const std::string begin = kXml, type = kType, package = kPackage, office = kOffice;
    const std::string part = "<Override PartName=\"/xl/", relation = "<Relationship Id=\"rId";
    const std::string relations = begin + "<Relationships xmlns=\"" + package + "/relationships\">";
    const std::string name = escaped(head.name);
    return {
        {"[Content_Types].xml",
         begin + "<Types xmlns=\"" + package +
             "/content-types\"><Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
             part + "workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>" + part +
             "styles.xml\" ContentType=\"" + type + "styles+xml\"/>" + part +
             "worksheets/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/>" + part +
             "worksheets/sheet2.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>\n"},
        {"_rels/.rels", relations + relation + "1\" Type=\"" + office +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>\n"},
        {"xl/workbook.xml",
         begin + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"" +
             name + "\" sheetId=\"1\" r:id=\"rId1\"/>" +
             "<sheet name=\"About this table\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
             "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'" +
             name + "'!$1:$1</definedName></definedNames></workbook>\n"},
        {"xl/_rels/workbook.xml.rels",
         relations + relation + "1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
             relation + "2\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet2.xml\"/>" +
             relation + "3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/></Relationships>\n"},
        {"xl/styles.xml",
         begin + "<styleSheet xmlns=\"" + kMain +
             "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
             "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
             "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
             "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
             "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
             "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
             "</cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
             "borderId=\"0\" "
             "xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
             "applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
             "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
             "applyNumberFormat=\"1\" "
             "applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
             "builtinId=\"0\"/></cellStyles></styleSheet>\n"}};
}

}  // namespace strata::bundle::xlsx
