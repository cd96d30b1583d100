#include "word/docx_story.h"

#include <algorithm>
#include <array>

#include "sdk/text_stream.h"

namespace strata::word {

namespace {

// The forms of 2006 and of the strict standard.
bool isWord(std::string_view space) {
    return space.find("wordprocessingml") != std::string_view::npos && space.ends_with("/main");
}

bool isOn(std::string_view value) {
    return value != "0" && value != "false" && value != "off";
}

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 4> kChanges = {"ins", "del", "moveFrom", "moveTo"};
constexpr std::array<std::string_view, 3> kPictures = {"drawing", "pict", "object"};
constexpr std::array<std::string_view, 3> kSkipped = {"instrText", "delInstrText", "rt"};

}  // namespace

void DocxStory::open(const Element& element) {
    ++depth_;
    if (skippedBelow_ > 0)
        return;
    const auto name = element.name;
    if (name == "AlternateContent")
        return choices_.push_back(false);
    if ((name == "Choice" || name == "Fallback") && !choices_.empty()) {
        if (choices_.back())
            skippedBelow_ = depth_;
        choices_.back() = true;
        return;
    }
    if (name == "t" && element.space.ends_with("/math")) {
        isInText_ = true;
        return;
    }
    if (name == "docPr" && !pictures_.empty()) {
        const auto described = element.attribute("descr");
        pictures_.back().words = described.empty() ? element.attribute("title") : described;
    }
    if (!isWord(element.space))
        return;
    if (isOneOf(name, kSkipped)) {
        skippedBelow_ = depth_;
        if (name == "rt")
            beside({"word.reading", "a reading aid above the line was left out.", ""});
        return;
    }
    if (name == "p") {
        StoryParagraph paragraph;
        paragraph.owner = owner_;
        paragraph.author = author_;
        paragraph.date = date_;
        paragraph.table = tableDepth_ > 0 ? tables_ : 0;
        paragraph.isInBox = boxDepth_ > 0;
        open_.push_back(std::move(paragraph));
    } else if (name == "pPr") {
        isInParagraphProperties_ = true;
    } else if (name == "rPr") {
        isInRunProperties_ = true;
    } else if (name == "tbl") {
        tables_ += tableDepth_++ == 0;
    } else if (name == "txbxContent") {
        ++boxDepth_;
    } else if (name == "footnote" || name == "endnote" || name == "comment") {
        owner_ = std::string(name) + " " + std::string(element.attribute("id"));
        author_ = element.attribute("author");
        date_ = element.attribute("date").substr(0, 10);
    } else if (isOneOf(name, kChanges)) {
        if (!isInRunProperties_ && !isInParagraphProperties_)
            changes_.push_back({std::string(name), std::string(element.attribute("author")),
                                std::string(element.attribute("date").substr(0, 10)), "",
                                name == "del" || name == "moveFrom"});
    } else if (isOneOf(name, kPictures)) {
        pictures_.push_back({story_.size(), {}});
    } else if (name == "altChunk" || name == "subDoc") {
        StoryParagraph place;
        place.chunk = element.attribute("id");
        story_.push_back(std::move(place));
    } else {
        openInRun(element);
    }
}

void DocxStory::openInRun(const Element& element) {
    const auto name = element.name;
    if (isInParagraphProperties_) {
        if (name == "numPr" && !open_.empty())
            open_.back().isNumbered = true;
        return;
    }
    if (isInRunProperties_) {
        if (name == "vanish" && isOn(element.attribute("val")))
            isHidden_ = true;
    } else if (name == "t" || name == "delText") {
        isInText_ = true;
    } else if (name == "r") {
        isHidden_ = false;
    } else if (name == "tab" || name == "ptab") {
        add("\t");
    } else if (name == "br" || name == "cr") {
        add("\n");
    } else if (name == "noBreakHyphen") {
        add("\u2011");
    } else if (name == "softHyphen") {
        add("\u00ad");
    } else if (name == "sym") {
        const auto code = element.attribute("char");
        std::string symbol;
        sdk::appendUtf8(symbol, static_cast<char32_t>(std::strtoul(std::string(code).c_str(), nullptr, 16)));
        if (symbol.size() == 3)
            add(symbol);
        beside({"word.symbol",
                "a symbol of the font " + std::string(element.attribute("font")) + ", code " +
                    std::string(code) + "; see the document for how it looks.",
                ""});
    } else if (!open_.empty() && (name == "footnoteReference" || name == "endnoteReference")) {
        open_.back().notes.push_back(std::string(name.substr(0, name.find("Reference"))) + " " +
                                     std::string(element.attribute("id")));
    } else if (!open_.empty() && name == "commentReference") {
        open_.back().comments.push_back("comment " + std::string(element.attribute("id")));
    }
}

void DocxStory::close(std::string_view space, std::string_view name) {
    const bool isSkipped = skippedBelow_ > 0;
    if (skippedBelow_ == depth_--)
        skippedBelow_ = 0;
    if (isSkipped)
        return;
    if (name == "AlternateContent" && !choices_.empty())
        return choices_.pop_back();
    if (name == "t" || name == "delText")
        isInText_ = false;
    if (!isWord(space))
        return;
    if (name == "p" && !open_.empty()) {
        story_.push_back(std::move(open_.back()));
        open_.pop_back();
    } else if (name == "pPr") {
        isInParagraphProperties_ = isInRunProperties_ = false;
    } else if (name == "rPr") {
        isInRunProperties_ = false;
    } else if (name == "r") {
        if (!hiddenWords_.empty())
            beside({"word.hidden", "hidden words", hiddenWords_});
        hiddenWords_.clear();
        isHidden_ = false;
    } else if (name == "tbl") {
        --tableDepth_;
    } else if (name == "txbxContent") {
        --boxDepth_;
    } else if (name == "footnote" || name == "endnote" || name == "comment") {
        owner_.clear();
    } else if (isOneOf(name, kChanges) && !isInRunProperties_ && !isInParagraphProperties_) {
        endChange();
    } else if (isOneOf(name, kPictures) && !pictures_.empty()) {
        if (pictures_.back().told == story_.size())
            beside(pictureWithoutWords(pictures_.back().words));
        pictures_.pop_back();
    }
}

void DocxStory::endChange() {
    if (changes_.empty())
        return;
    const Change change = std::move(changes_.back());
    changes_.pop_back();
    const char* what = change.name == "ins"        ? "words inserted"
                       : change.name == "del"      ? "words deleted"
                       : change.name == "moveFrom" ? "words moved from here"
                                                   : "words moved to here";
    if (!change.words.empty())
        beside({change.isDeletion ? "word.deleted" : "word.inserted",
                byWhom(what, change.author, change.date), change.words});
}

void DocxStory::text(std::string_view words) {
    if (isInText_ && skippedBelow_ == 0)
        add(words);
}

void DocxStory::add(std::string_view words) {
    if (open_.empty())
        return;
    const bool isDeleted = std::ranges::any_of(changes_, &Change::isDeletion);
    if (!changes_.empty())
        changes_.back().words += words;
    if (isDeleted)
        return;
    (isHidden_ ? hiddenWords_ : open_.back().words) += words;
}

void DocxStory::beside(Beside one) {
    if (!open_.empty())
        open_.back().besides.push_back(std::move(one));
    else if (!story_.empty())
        story_.back().besides.push_back(std::move(one));
}

}  // namespace strata::word
