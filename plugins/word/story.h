#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sdk/document_text.h"

namespace strata::word {

// Words or a remark that stand beside a paragraph and are none of its text.
struct Beside {
    std::string code, what, words;  // no words: `what` is the whole remark
};

// A paragraph of a document, its notes, its comments or its headers.
struct StoryParagraph {
    std::string words;
    std::vector<Beside> besides;
    std::vector<std::string> notes, comments;  // what it refers to, "footnote 3"
    std::string owner, author, date;           // of a note or comment: its own name, and whose it is
    int table = 0;                             // 0: in none
    std::string chunk;                         // in its place, the relationship of a file to be joined in
    bool isInBox = false, isNumbered = false;
};
using Story = std::vector<StoryParagraph>;

// A picture under way: the paragraphs told when it began, and what it is described as.
struct Picture {
    std::size_t told = 0;
    std::string words;
};
Beside pictureWithoutWords(const std::string& described);

// "comment by A. Patel on 14 May 2017", as far as it says.
std::string byWhom(std::string what, std::string_view author, std::string_view date);

// Tells a document: its text in order, its notes at the end, and beside them what is no text.
void tellStory(const Story& body, const Story& notes, const Story& comments, sdk::DocumentText& text);

}  // namespace strata::word
