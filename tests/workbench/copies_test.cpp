#include "workbench/copies.h"

#include <catch2/catch.hpp>

#include "support/made_case.h"
#include "workbench/made_copy.h"

using namespace strata;

TEST_CASE("a copy that left the program stands in the ledger with who made it, and is not undone") {
    support::MadeCase made;
    const auto undo = made.session.undoSentence();
    REQUIRE(made.session.recordCopy(
        {"rows", "/somewhere/events.xlsx", std::string(64, 'a'), "Kind: call.", 512, 1204, 0}));
    const auto entry = made.session.reader().entries().back();
    CHECK(entry.kind == "copy.made");
    CHECK(entry.subject == "events.xlsx");
    CHECK(entry.actor == "A. Tester");
    CHECK(entry.sentence == "saved 1,204 events as the table events.xlsx");
    CHECK(made.session.undoSentence() == undo);
    REQUIRE(made.session.recordCopy({"print", "the timeline", "", "No filter.", 0, 0, 3, "Back office"}));
    CHECK(made.session.reader().entries().back().sentence == "printed the timeline, 3 pages");
    CHECK(made.session.verify({}, {}).ok);
}

TEST_CASE("nothing is written of a copy of a case open for reading only") {
    support::MadeCase made;
    const auto head = made.session.reader().heading().headSequence;
    auto reading = workbench::CaseSession::openReadOnly(made.caseFolder(), {"B. Reader", ""});
    CHECK_FALSE(reading.recordCopy({"timeline", "march.pdf", std::string(64, 'a'), "No filter.", 512, 0, 0}));
    CHECK(made.session.reader().heading().headSequence == head);
}

// Kept for ever: what version 1 wrote is said in words by every later program.
TEST_CASE("entries of copies as version 1 wrote them are read") {
    const workbench::CopiesModule copies;
    const auto said = [&](const char* kind, const char* subject, const char* payload) {
        ledger::Entry entry;
        entry.kind = kind;
        entry.subject = subject;
        entry.payload = payload;
        return copies.sentence(entry);
    };
    CHECK(
        said("copy.made", "march.pdf",
             R"({"what":"timeline","file":"march.pdf","sha256":"00","bytes":1,"selection":"No filter."})") ==
        "saving the timeline as the picture march.pdf");
    CHECK(said("copy.made", "rows.csv",
               R"({"what":"rows","file":"rows.csv","sha256":"00","bytes":1,"events":1,"selection":"x"})") ==
          "saving 1 event as the table rows.csv");
    CHECK(said("copy.made", "the timeline",
               R"({"what":"print","file":"the timeline","pages":2,"selection":"x","printer":"Office"})") ==
          "printing the timeline, 2 pages");
    CHECK(said("bundle.exported", "larch.zip",
               R"({"file":"larch.zip","sha256":"00","profile":"full","files":9,"events":3})") ==
          "making the bundle larch.zip");
    CHECK(said("chronology.exported", "larch.pdf", R"({"file":"larch.pdf","sha256":"00","events":3})") ==
          "making the chronology larch.pdf");
    CHECK(said("checklist.exported", "gaps.pdf", R"({"file":"gaps.pdf","sha256":"00","rows":3})") ==
          "printing the checklist as gaps.pdf");
}
