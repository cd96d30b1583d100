#include "word/odt_story.h"

#include <algorithm>
#include <charconv>

#include "sdk/text.h"

namespace strata::word {

namespace {

constexpr int kMostSpaces = 10'000;  // in one run of spaces

bool isSkipped(std::string_view name) {
    return name == "sequence-decls" || name == "note-citation" || name == "ruby-text" || name == "forms" ||
           name == "title" || name == "desc" || name == "event-listeners" || name == "scripts";
}

// Of a number of spaces or columns; a number that is none counts as one.
int countIn(std::string_view text) {
    int count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp(count, 0, kMostSpaces);
}

}  // namespace

void OdtStory::open(const Element& element) {
    ++depth_;
    if (skippedBelow_ > 0)
        return;
    const auto name = element.name;
    const auto enter = [this](Part part) {
        parts_.push_back(part);
        partDepths_.push_back(depth_);
    };
    if ((name == "title" || name == "desc") && !pictures_.empty()) {
        caught_ = &pictures_.back().words;
    } else if (isSkipped(name) && !(name == "title" && part() == Part::none)) {
        skippedBelow_ = depth_;
    } else if (name == "text" && element.space.find(":office:") != std::string_view::npos) {
        enter(Part::body);
    } else if (name == "header" || name == "footer" || name == "header-left" || name == "footer-left") {
        enter(Part::margin);
        note_ = name.starts_with("header") ? "header" : "footer";
    } else if (name == "style") {
        style_ = element.attribute("name");
    } else if (name == "text-properties") {
        if (element.attribute("display") == "none")
            hiddenStyles_.insert(style_);
    } else if (name == "changed-region") {
        change_ = element.attribute("id");
    } else if (name == "deletion") {
        enter(Part::deletion);
    } else if (name == "insertion") {
        changes_[change_].isInsertion = true;
    } else if (name == "change-start") {
        insertionsUnderWay_.insert(std::string(element.attribute("change-id")));
    } else if (name == "change-end" || name == "change") {
        const std::string id(element.attribute("change-id"));
        insertionsUnderWay_.erase(id);
        if (const auto found = changes_.find(id); found != changes_.end() && !found->second.words.empty())
            beside({found->second.isInsertion ? "word.inserted" : "word.deleted",
                    byWhom(found->second.isInsertion ? "words inserted" : "words deleted",
                           found->second.author, std::string_view(found->second.date).substr(0, 10)),
                    found->second.words});
    } else if (name == "creator") {
        caught_ = change_.empty() ? &author_ : &changes_[change_].author;
    } else if (name == "date" && element.space.find("/dc/") != std::string_view::npos) {
        caught_ = change_.empty() ? &date_ : &changes_[change_].date;
    } else if (name == "note") {
        note_ = std::string(element.attribute("note-class")) + " " + std::string(element.attribute("id"));
        if (!open_.empty())
            open_.back().notes.push_back(note_);
    } else if (name == "note-body") {
        enter(Part::note);
    } else if (name == "annotation") {
        enter(Part::comment);
        aside_.clear();
        author_.clear();
        date_.clear();
    } else if (name == "p" || name == "h") {
        openParagraph(element);
    } else {
        openInText(element);
    }
}

void OdtStory::openParagraph(const Element& element) {
    StoryParagraph paragraph;
    if (part() == Part::note || part() == Part::margin)
        paragraph.owner = note_;
    paragraph.table = tableDepth_ > 0 ? tables_ : 0;
    paragraph.isInBox = boxDepth_ > 0;
    paragraph.isNumbered = listDepth_ > 0;
    open_.push_back(std::move(paragraph));
    if (hiddenStyles_.contains(element.attribute("style-name")))
        hiddenBelow_.push_back(depth_);
}

void OdtStory::openInText(const Element& element) {
    const auto name = element.name;
    if (name == "s")
        add(std::string(static_cast<std::size_t>(countIn(element.attribute("c"))), ' '));
    else if (name == "tab")
        add("\t");
    else if (name == "line-break")
        add("\n");
    else if (name == "table")
        tables_ += tableDepth_++ == 0;
    else if (name == "text-box")
        ++boxDepth_;
    else if (name == "list")
        ++listDepth_;
    else if (name == "frame")
        pictures_.push_back({body.size(), {}});
    else if (name == "hidden-text" || name == "hidden-paragraph" ||
             (name == "span" && hiddenStyles_.contains(element.attribute("style-name"))))
        hiddenBelow_.push_back(depth_);
}

void OdtStory::close(std::string_view, std::string_view name) {
    const bool isSkippedHere = skippedBelow_ > 0;
    const int depth = depth_--;
    if (skippedBelow_ == depth)
        skippedBelow_ = 0;
    if (isSkippedHere)
        return;
    caught_ = nullptr;
    if (!hiddenBelow_.empty() && hiddenBelow_.back() == depth) {
        hiddenBelow_.pop_back();
        if (hiddenBelow_.empty() && !hiddenWords_.empty())
            beside({"word.hidden", "hidden words", std::exchange(hiddenWords_, {})});
    }
    if ((name == "p" || name == "h") && !open_.empty())
        closeParagraph();
    else if (name == "changed-region")
        change_.clear();
    else if (name == "table")
        --tableDepth_;
    else if (name == "text-box")
        --boxDepth_;
    else if (name == "list")
        --listDepth_;
    else if (name == "frame" && !pictures_.empty()) {
        if (pictures_.back().told == body.size())
            beside(pictureWithoutWords(pictures_.back().words));
        pictures_.pop_back();
    }
    if (partDepths_.empty() || partDepths_.back() != depth)
        return;
    const Part ended = part();
    parts_.pop_back();
    partDepths_.pop_back();
    if (ended == Part::comment)
        beside({"word.comment", byWhom("comment", author_, std::string_view(date_).substr(0, 10)), aside_});
}

void OdtStory::closeParagraph() {
    StoryParagraph paragraph = std::move(open_.back());
    open_.pop_back();
    switch (part()) {
        case Part::body:
            body.push_back(std::move(paragraph));
            break;
        case Part::note:
            notes.push_back(std::move(paragraph));
            break;
        case Part::margin:
            margins.push_back(std::move(paragraph));
            break;
        case Part::deletion:
            changes_[change_].words += (changes_[change_].words.empty() ? "" : "\n") + paragraph.words;
            break;
        case Part::comment:
            aside_ += (aside_.empty() ? "" : "\n") + paragraph.words;
            break;
        case Part::none:
            break;
    }
}

void OdtStory::text(std::string_view words) {
    if (skippedBelow_ > 0)
        return;
    if (caught_ != nullptr) {
        *caught_ += words;
        return;
    }
    if (open_.empty())
        return;
    // White space of the file is one space, as in a page of the web.
    std::string collapsed;
    for (const char letter : words) {
        const std::string& before = collapsed.empty() ? open_.back().words : collapsed;
        if (!sdk::isBlankByte(letter))
            collapsed += letter;
        else if (!before.empty() && !sdk::isBlankByte(before.back()))
            collapsed += ' ';
    }
    add(collapsed);
}

void OdtStory::add(std::string_view words) {
    if (open_.empty())
        return;
    if (part() == Part::body)
        for (const auto& id : insertionsUnderWay_)
            changes_[id].words += words;
    (hiddenBelow_.empty() ? open_.back().words : hiddenWords_) += words;
}

void OdtStory::beside(Beside one) {
    if (!open_.empty())
        open_.back().besides.push_back(std::move(one));
    else if (!body.empty())
        body.back().besides.push_back(std::move(one));
}

}  // namespace strata::word
