#pragma once

#include <map>
#include <set>

#include "word/story.h"
#include "word/xml.h"

namespace strata::word {

// Reads content.xml or styles.xml of an OpenDocument text. Inserted words are in the text; deleted and hidden
// ones, notes and comments stand beside it.
class OdtStory : public XmlReader {
public:
    void open(const Element& element) override;
    void close(std::string_view space, std::string_view name) override;
    void text(std::string_view words) override;

    Story body, notes, margins;

private:
    enum class Part { none, body, deletion, note, comment, margin };

    void openParagraph(const Element& element);
    void openInText(const Element& element);
    void closeParagraph();
    void add(std::string_view words);
    void beside(Beside one);
    Part part() const { return parts_.empty() ? Part::none : parts_.back(); }

    struct Change {
        std::string author, date, words;
        bool isInsertion = false;
    };

    std::vector<Part> parts_;
    std::vector<int> partDepths_;
    std::vector<StoryParagraph> open_;
    std::vector<int> hiddenBelow_;
    std::vector<Picture> pictures_;
    std::map<std::string, Change, std::less<>> changes_;
    std::set<std::string, std::less<>> hiddenStyles_, insertionsUnderWay_;
    std::string style_, change_, note_, aside_, author_, date_, hiddenWords_;
    std::string* caught_ = nullptr;  // an author or a date being read
    int depth_ = 0, skippedBelow_ = 0, tables_ = 0, tableDepth_ = 0, boxDepth_ = 0, listDepth_ = 0;
};

}  // namespace strata::word
