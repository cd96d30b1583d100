#pragma once

#include "word/story.h"
#include "word/xml.h"

namespace strata::word {

// Reads one part of a Word document: its body, its notes ("footnote", "endnote"), its comments, a header.
// The text is that of the document as it stands: inserted words are in it, deleted and hidden ones beside it.
class DocxStory : public XmlReader {
public:
    void open(const Element& element) override;
    void close(std::string_view space, std::string_view name) override;
    void text(std::string_view words) override;

    Story take() { return std::move(story_); }

private:
    struct Change {
        std::string name, author, date, words;
        bool isDeletion = false;
    };

    void openInRun(const Element& element);
    void endChange();
    void add(std::string_view words);
    void beside(Beside one);

    Story story_;
    std::vector<StoryParagraph> open_;
    std::vector<Change> changes_;
    std::vector<bool> choices_;  // of each alternative under way: whether one was taken
    std::vector<Picture> pictures_;
    std::string owner_, author_, date_, hiddenWords_;
    int depth_ = 0, skippedBelow_ = 0, tables_ = 0, tableDepth_ = 0, boxDepth_ = 0;
    bool isInText_ = false, isInParagraphProperties_ = false, isInRunProperties_ = false, isHidden_ = false;
};

}  // namespace strata::word
