#include "presenters/dropped_documents.h"

#include <catch2/catch.hpp>

using namespace strata::presenters;

TEST_CASE("one document dropped among the accounts is asked for at once, several are asked about first") {
    CHECK_FALSE(sorted({"/a/told.docx"}).needsAsking());
    CHECK_FALSE(sorted({"/a/calls.csv", "/a/photo.jpg"}).needsAsking());
    CHECK(sorted({"/a/told.docx", "/a/note.PDF"}).needsAsking());
    const auto mixed = sorted({"/a/told.docx", "/a/calls.csv"});
    CHECK(mixed.needsAsking());
    CHECK(mixed.accounts == std::vector<std::string>{"/a/told.docx"});
    CHECK(mixed.evidence == std::vector<std::string>{"/a/calls.csv"});
}

TEST_CASE("the question names every file and what becomes of those that cannot be an account") {
    const auto words = sorted({"/a/told.docx", "/a/note.pdf", "/a/calls.csv"}).question();
    for (const char* part :
         {"2 files may hold the words of an account: told.docx, note.pdf",
          "each as an account, one after the other", "calls.csv", "as evidence either way"})
        CHECK(words.find(part) != std::string::npos);
    CHECK(sorted({"/a/told.docx", "/a/note.pdf"}).question().find("either way") == std::string::npos);
    std::vector<std::string> many;
    for (int at = 0; at < 9; ++at)
        many.push_back("/a/told" + std::to_string(at) + ".txt");
    CHECK(sorted(many).question().find("told5.txt and 3 more") != std::string::npos);
}

TEST_CASE("what was not recorded of several is named") {
    CHECK(recordedOf({"/a/x.txt", "/a/y.txt"}, 2, {}) == "2 of 2 recorded as accounts.");
    CHECK(recordedOf({"/a/x.txt", "/a/y.txt"}, 1, {"/a/y.txt"}) ==
          "1 of 2 recorded as accounts. Not recorded: y.txt.");
}
