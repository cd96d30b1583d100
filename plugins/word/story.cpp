#include "word/story.h"

#include <algorithm>

#include "sdk/text.h"

namespace strata::word {

namespace {

std::string paragraphNumber(std::uint64_t number) {
    return "Paragraph " + std::to_string(number);
}

class Telling {
public:
    Telling(const Story& notes, const Story& comments, sdk::DocumentText& text)
        : notes_(notes), comments_(comments), text_(text) {}

    void tell(const Story& body) {
        for (const auto& paragraph : body)
            tell(paragraph);
        for (const auto& [note, at] : noted_)
            tellNote(note, at);
        for (const auto& note : notes_)
            if (std::ranges::none_of(noted_, [&](const auto& one) { return one.first == note.owner; }))
                text_.beside(place(), "word.note", "A note that no paragraph refers to, " + note.owner,
                             note.words);
        if (numbered_ > 0)
            text_.remark(0, "word.numbers",
                         "The numbers of " + std::to_string(numbered_) +
                             " numbered paragraphs are made by the program that shows the document and are "
                             "no words of its text; they were left out.");
    }

private:
    // What stands beside an empty paragraph is told at the one before.
    std::uint64_t place() const { return std::max<std::uint64_t>(1, text_.paragraphs()); }

    void tell(const StoryParagraph& paragraph) {
        text_.paragraph(paragraph.words);
        const bool isWords = !sdk::isBlank(paragraph.words);
        if (isWords && paragraph.table > table_) {
            table_ = paragraph.table;
            text_.remark(place(), "word.table",
                         paragraphNumber(place()) +
                             " begins a table. Its cells follow row by row, each paragraph by itself.");
        }
        if (isWords && paragraph.isInBox)
            text_.remark(place(), "word.box", paragraphNumber(place()) + " stands in a box of its own.");
        numbered_ += isWords && paragraph.isNumbered;
        tellBesides(paragraph);
        for (const auto& note : paragraph.notes)
            noted_.emplace_back(note, place());
    }

    void tellBesides(const StoryParagraph& paragraph) {
        const auto at = place();
        for (const auto& beside : paragraph.besides) {
            const std::string what = paragraphNumber(at) + ": " + beside.what;
            if (beside.words.empty())
                text_.remark(at, beside.code, what);
            else
                text_.beside(at, beside.code, what, beside.words);
        }
        for (const auto& owner : paragraph.comments)
            for (const auto& comment : comments_)
                if (comment.owner == owner)
                    text_.beside(at, "word.comment",
                                 paragraphNumber(at) + ": " + byWhom("comment", comment.author, comment.date),
                                 comment.words);
    }

    void tellNote(const std::string& name, std::uint64_t at) {
        for (const auto& note : notes_) {
            if (note.owner != name || sdk::isBlank(note.words))
                continue;
            text_.paragraph(note.words);
            text_.remark(place(), "word.note",
                         paragraphNumber(place()) + " is " + name + ", which paragraph " +
                             std::to_string(at) + " refers to.");
            tellBesides(note);
        }
    }

    const Story &notes_, &comments_;
    sdk::DocumentText& text_;
    std::vector<std::pair<std::string, std::uint64_t>> noted_;
    int table_ = 0;
    std::uint64_t numbered_ = 0;
};

}  // namespace

Beside pictureWithoutWords(const std::string& described) {
    if (sdk::isBlank(described))
        return {"word.picture", "a picture or an object that has no words; see the document.", ""};
    return {"word.picture", "a picture or an object that has no words; see the document. It is described as",
            described};
}

std::string byWhom(std::string what, std::string_view author, std::string_view date) {
    if (!author.empty())
        what.append(" by ").append(author);
    if (!date.empty())
        what.append(" on ").append(date);
    return what;
}

void tellStory(const Story& body, const Story& notes, const Story& comments, sdk::DocumentText& text) {
    Telling(notes, comments, text).tell(body);
}

}  // namespace strata::word
