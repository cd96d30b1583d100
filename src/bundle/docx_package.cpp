#include "bundle/docx_package.h"

#include <zip.h>

#include <memory>
#include <sstream>
#include <vector>

#include "base/failure.h"
#include "bundle/xml_writer.h"

namespace strata::bundle {

namespace {

constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string plus(std::string_view left, std::string_view right) {
    return std::string(left) + std::string(right);
}

std::string contentTypes() {
    std::ostringstream out;
    XmlWriter xml(out);
    xml.open("Types", {{"xmlns", plus(kPackage, "content-types")}});
    xml.empty("Default", {{"Extension", "rels"},
                          {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const auto& [name, type] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"document", "document.main+xml"},
             {"styles", "styles+xml"},
             {"settings", "settings+xml"},
             {"header", "header+xml"},
             {"footer", "footer+xml"}})
        xml.empty("Override",
                  {{"PartName", "/word/" + std::string(name) + ".xml"}, {"ContentType", plus(kWord, type)}});
    xml.empty("Override", {{"PartName", "/docProps/core.xml"},
                           {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
    xml.close();
    return out.str();
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
    std::ostringstream out;
    XmlWriter xml(out);
    xml.open("Relationships", {{"xmlns", plus(kPackage, "relationships")}});
    int number = 0;
    for (const auto& [type, target] : targets)
        xml.empty("Relationship",
                  {{"Id", "rId" + std::to_string(++number)}, {"Type", type}, {"Target", target}});
    xml.close();
    return out.str();
}

std::string coreProperties(const DocxDetails& details) {
    std::ostringstream out;
    XmlWriter xml(out);
    xml.open("cp:coreProperties", {{"xmlns:cp", plus(kPackage, "metadata/core-properties")},
                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                   {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                   {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    xml.open("dc:title").text(details.title).close();
    xml.open("dc:subject").text(details.subject).close();
    xml.open("dc:creator").text(details.author).close();
    xml.open("dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}).text(details.created).close();
    xml.close();
    return out.str();
}

struct Style {
    std::string_view id, name, basedOn, size, before, after;  // half points; twentieths of a point
    bool isBold, isItalic;
    std::string_view outline;
};

std::string styles() {
    std::ostringstream out;
    XmlWriter xml(out);
    xml.open("w:styles", {{"xmlns:w", kMain}});
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", {{"w:ascii", "Times New Roman"},
                           {"w:hAnsi", "Times New Roman"},
                           {"w:eastAsia", "Times New Roman"},
                           {"w:cs", "Times New Roman"}});
    xml.empty("w:sz", {{"w:val", "20"}}).empty("w:szCs", {{"w:val", "20"}});
    xml.empty("w:lang", {{"w:val", "en-GB"}});
    xml.close().close().close();
    for (const Style& style : {Style{"Normal", "Normal", "", "20", "0", "40", false, false, ""},
                               Style{"Title", "Title", "Normal", "36", "0", "120", true, false, ""},
                               Style{"Heading1", "heading 1", "Normal", "24", "240", "80", true, false, "0"},
                               Style{"Heading2", "heading 2", "Normal", "20", "40", "40", true, false, "1"},
                               Style{"Marking", "Marking", "Normal", "22", "0", "60", true, false, ""},
                               Style{"TableHead", "Table head", "Normal", "18", "0", "0", true, false, ""},
                               Style{"Small", "Small", "Normal", "16", "0", "0", false, false, ""},
                               Style{"AsWritten", "As written", "Small", "16", "0", "0", false, true, ""}}) {
        if (style.id == "Normal")
            xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", style.id}});
        else
            xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
        xml.empty("w:name", {{"w:val", style.name}});
        if (!style.basedOn.empty())
            xml.empty("w:basedOn", {{"w:val", style.basedOn}});
        xml.empty("w:qFormat").open("w:pPr");
        if (!style.outline.empty())
            xml.empty("w:keepNext");
        xml.empty("w:spacing", {{"w:before", style.before}, {"w:after", style.after}});
        if (style.id == "Marking")
            xml.empty("w:jc", {{"w:val", "center"}});
        if (!style.outline.empty())
            xml.empty("w:outlineLvl", {{"w:val", style.outline}});
        xml.close().open("w:rPr");
        if (style.isBold)
            xml.empty("w:b").empty("w:bCs");
        if (style.isItalic)
            xml.empty("w:i").empty("w:iCs");
        xml.empty("w:sz", {{"w:val", style.size}}).empty("w:szCs", {{"w:val", style.size}});
        xml.close().close();
    }
    xml.close();
    return out.str();
}

// Fields such as the page numbers are counted by the program that opens the document.
std::string settings() {
    std::ostringstream out;
    XmlWriter xml(out);
    xml.open("w:settings", {{"xmlns:w", kMain}});
    xml.open("w:compat");
    xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                  {"w:uri", "http://schemas.microsoft.com/office/word"},
                                  {"w:val", "15"}});
    xml.close().close();
    return out.str();
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

}  // namespace

std::filesystem::path DocxPackage::part(std::string_view name) const {
    return folder_.path() / name;
}

void DocxPackage::finish(const std::filesystem::path& file, const DocxDetails& details) {
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    const auto fail = [&](const std::string& why) {
        throw base::Failure("The document cannot be written: " + why +
                            ". Check the room on the disk and your permission to write.");
    };
    if (!archive)
        fail("the file cannot be made");
    const auto put = [&](const char* name, zip_source_t* source) {
        if (source == nullptr || zip_file_add(archive.get(), name, source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            fail(zip_strerror(archive.get()));
        }
    };
    const std::vector<std::pair<std::string, std::string>> texts{
        {"[Content_Types].xml", contentTypes()},
        {"_rels/.rels",
         relations({{plus(kOffice, "officeDocument"), "word/document.xml"},
                    {plus(kPackage, "relationships/metadata/core-properties"), "docProps/core.xml"}})},
        {"word/_rels/document.xml.rels", relations({{plus(kOffice, "header"), "header.xml"},
                                                    {plus(kOffice, "footer"), "footer.xml"},
                                                    {plus(kOffice, "styles"), "styles.xml"},
                                                    {plus(kOffice, "settings"), "settings.xml"}})},
        {"docProps/core.xml", coreProperties(details)},
        {"word/styles.xml", styles()},
        {"word/settings.xml", settings()}};
    for (const auto& [name, text] : texts)
        put(name.c_str(), zip_source_buffer(archive.get(), text.data(), text.size(), 0));
    for (const char* name : {"document.xml", "header.xml", "footer.xml"})
        put((std::string("word/") + name).c_str(), zip_source_file(archive.get(), part(name).c_str(), 0, -1));
    if (zip_close(archive.get()) != 0)
        fail(zip_strerror(archive.get()));
    [[maybe_unused]] auto* closed = archive.release();
}

}  // namespace strata::bundle
