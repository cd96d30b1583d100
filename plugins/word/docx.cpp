#include "word/docx.h"

#include <algorithm>

#include "sdk/refuse.h"
#include "sdk/text.h"
#include "word/chunk.h"
#include "word/docx_story.h"

namespace strata::word {

namespace {

constexpr std::size_t kMostChunkBytes = 32 << 20;  // of all files that are joined in

struct Relationship {
    std::string id, type, target;
    bool isExternal = false;
};

class Relationships : public XmlReader {
public:
    void open(const Element& element) override {
        if (element.name == "Relationship")
            all.push_back({std::string(element.attribute("Id")), std::string(element.attribute("Type")),
                           std::string(element.attribute("Target")),
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

Story storyOf(const Package& package, const std::string& part) {
    DocxStory story;
    if (const auto bytes = package.read(part))
        readXml(*bytes, part, story);
    return story.take();
}

void append(Story& into, Story more) {
    for (auto& paragraph : more)
        into.push_back(std::move(paragraph));
}

// The paragraphs of a file that Word joins in, a line each; none when it cannot be read.
Story storyOfChunk(const Package& package, const std::string& part, std::size_t& room) {
    Story story;
    const auto bytes = package.read(part);
    if (!bytes || bytes->size() > room)
        return story;
    room -= bytes->size();
    const auto words = wordsOfChunk(*bytes, part);
    for (std::size_t at = 0; words && at < words->size();) {
        const auto end = std::min(words->find('\n', at), words->size());
        StoryParagraph paragraph;
        paragraph.words = sdk::trim(std::string_view(*words).substr(at, end - at));
        if (!paragraph.words.empty())
            story.push_back(std::move(paragraph));
        at = end + 1;
    }
    if (!story.empty())
        story.front().besides.push_back(
            {"word.chunk",
             "Word joins the words from here on in from a file inside the document, " + part +
                 ". They were read without their form; open the document to see it.",
             ""});
    return story;
}

// In their places; how many could not be read.
std::size_t joinChunks(const Package& package, const std::vector<Relationship>& relationships,
                       const std::string& folder, Story& body) {
    Story whole;
    std::size_t room = kMostChunkBytes, unread = 0;
    for (auto& paragraph : body) {
        if (paragraph.chunk.empty()) {
            whole.push_back(std::move(paragraph));
            continue;
        }
        Story chunk;
        for (const auto& one : relationships)
            if (one.id == paragraph.chunk && !one.isExternal)
                chunk = storyOfChunk(package, partNamed(one.target, folder), room);
        unread += chunk.empty();
        append(whole, std::move(chunk));
    }
    body = std::move(whole);
    return unread;
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
    Story body = storyOf(package, main);
    const std::string folder = folderOf(main);
    const auto relationships =
        relationshipsIn(package, folder + "_rels/" + main.substr(folder.size()) + ".rels");
    const std::size_t unread = joinChunks(package, relationships, folder, body);
    Story notes, comments;
    std::vector<std::pair<std::string, std::string>> margins;
    std::size_t outside = 0, embedded = 0;
    for (const auto& one : relationships) {
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
    if (unread > 0)
        text.remark(0, "word.chunk",
                    "Word joins other files into this document when it opens it. The words of " +
                        std::to_string(unread) +
                        " of them could not be read; open the document to see them, and save it as a new one "
                        "to have them in its text.");
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
