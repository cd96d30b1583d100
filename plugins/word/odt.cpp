#include "word/odt.h"

#include "sdk/refuse.h"
#include "sdk/text.h"
#include "word/odt_story.h"

namespace strata::word {

namespace {

class Manifest : public XmlReader {
public:
    void open(const Element& element) override {
        isEncrypted = isEncrypted || element.name == "encryption-data";
    }
    void close(std::string_view, std::string_view) override {}
    void text(std::string_view) override {}

    bool isEncrypted = false;
};

void refuseIfEncrypted(const Package& package) {
    Manifest manifest;
    if (const auto bytes = package.read("META-INF/manifest.xml"))
        readXml(*bytes, "META-INF/manifest.xml", manifest);
    if (manifest.isEncrypted)
        throw sdk::Refuse{
            "word.encrypted",
            "The document is locked with a password. Open it with the password, save it without "
            "one, and keep both files.",
            ""};
}

}  // namespace

bool isOdt(const Package& package) {
    const auto type = package.read("mimetype");
    return type && sdk::trim(*type).starts_with("application/vnd.oasis.opendocument.text") &&
           package.has("content.xml");
}

void readOdt(const Package& package, sdk::DocumentText& text) {
    refuseIfEncrypted(package);
    OdtStory content, styles;
    readXml(*package.read("content.xml"), "content.xml", content);
    tellStory(content.body, content.notes, {}, text);
    if (const auto bytes = package.read("styles.xml"))
        readXml(*bytes, "styles.xml", styles);
    for (const auto& margin : styles.margins)
        text.beside(0, "word.margin",
                    margin.owner == "header" ? "In the header of its pages" : "At the foot of its pages",
                    margin.words);
    std::size_t embedded = 0;
    for (const auto& [name, index] : package.parts())
        embedded += name.ends_with("/content.xml") && !name.starts_with("META-INF/");
    if (embedded > 0)
        text.remark(0, "word.embedded",
                    "There are " + std::to_string(embedded) +
                        " files inside the document. They were not read; the document is kept whole.");
}

}  // namespace strata::word
