#include "word/docx.h"

#include "sdk/refuse.h"
#include "sdk/text.h"
#include "word/docx_story.h"

namespace strata::word {

namespace {

struct Relationship {
    std::string type, target;
    bool isExternal = false;
};

class Relationships : public XmlReader {
public:
    void open(const Element& element) override {
        if (element.name == "Relationship")
            all.push_back({std::string(element.attribute("Type")), std::string(element.attribute("Target")),
                           element.attribute("TargetMode") == "External"});
    }
    void close(std::string_view, std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Relationship> all;
};

std::vector<Relationship> relationshipsIn(const Package& package, const std::string& part) {
    Relationships relationships;
    if (const auto bytes = package.read(part))
        readXml(*bytes, part, relationships);
    return std::move(relationships.all);
}

std::string folderOf(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

// A target as the name of a part: beside the part it is named in, or from the top.
std::string partNamed(const std::string& target, const std::string& folder) {
    return target.starts_with('/') ? target.substr(1) : folder + target;
}

std::string mainPart(const Package& package) {
    for (const auto& one : relationshipsIn(package, "_rels/.rels"))
        if (one.type.ends_with("/officeDocument") && !one.isExternal)
            return partNamed(one.target, "");
    return "word/document.xml";
}

Story storyOf(const Package& package, const std::string& part, bool* hasChunks = nullptr) {
    DocxStory story;
    if (const auto bytes = package.read(part))
        readXml(*bytes, part, story);
    if (hasChunks != nullptr)
        *hasChunks = story.hasChunks();
    return story.take();
}

void append(Story& into, Story more) {
    for (auto& paragraph : more)
        into.push_back(std::move(paragraph));
}

// A header stands on every page and is told once.
void tellMargin(const Story& story, std::string_view what, sdk::DocumentText& text) {
    std::string words;
    for (const auto& paragraph : story)
        if (!sdk::isBlank(paragraph.words))
            words += (words.empty() ? "" : "\n") + paragraph.words;
    text.beside(0, "word.margin", what, words);
}

}  // namespace

bool isDocx(const Package& package) {
    return package.has("[Content_Types].xml") && package.has(mainPart(package)) &&
           mainPart(package).find("word/") != std::string::npos;
}

void readDocx(const Package& package, sdk::DocumentText& text) {
    const std::string main = mainPart(package);
    if (!package.has(main))
        throw sdk::Refuse{"word.broken", "The document has no text part. Ask for it again.", main};
    bool hasChunks = false;
    const Story body = storyOf(package, main, &hasChunks);
    const std::string folder = folderOf(main);
    Story notes, comments;
    std::vector<std::pair<std::string, std::string>> margins;
    std::size_t outside = 0, embedded = 0;
    for (const auto& one :
         relationshipsIn(package, folder + "_rels/" + main.substr(folder.size()) + ".rels")) {
        const auto is = [&](const char* kind) { return one.type.ends_with(std::string("/") + kind); };
        const std::string part = partNamed(one.target, folder);
        outside += one.isExternal && !is("hyperlink");
        embedded += is("package") || is("oleObject");
        if (one.isExternal)
            continue;
        if (is("footnotes") || is("endnotes"))
            append(notes, storyOf(package, part));
        else if (is("comments"))
            append(comments, storyOf(package, part));
        else if (is("header") || is("footer"))
            margins.emplace_back(is("header") ? "In the header of its pages" : "At the foot of its pages",
                                 part);
    }
    tellStory(body, notes, comments, text);
    for (const auto& [what, part] : margins)
        tellMargin(storyOf(package, part), what, text);
    if (hasChunks)
        text.remark(0, "word.chunk",
                    "Word joins other files into this document when it opens it. Their words are not in its "
                    "text and were not read; open the document to see them.");
    if (outside > 0)
        text.remark(
            0, "word.outside",
            "The document points at " + std::to_string(outside) +
                " things outside it (a template, a picture, another document). They were not fetched.");
    if (embedded > 0)
        text.remark(0, "word.embedded",
                    "There are " + std::to_string(embedded) +
                        " files inside the document. They were not read; the document is kept whole.");
}

}  // namespace strata::word
