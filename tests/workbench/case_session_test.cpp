#include "workbench/case_session.h"

#include <catch2/catch.hpp>

#include "base/failure.h"
#include "support/every_row.h"
#include "support/made_case.h"

using namespace strata;
using support::MadeCase;

namespace {

const std::string kCalls =
    "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n15/03/2016 "
    "10:00:00,07700900001,07700900003,5\n";

}  // namespace

TEST_CASE("an import is one entry, traceable to its row, and the same bytes again add nothing") {
    MadeCase made;
    const auto file = made.write("calls.csv", kCalls);
    const auto first = made.session.import({{file}, "", "", "", "AP/1", {}, false, false}, {}, {});
    REQUIRE(first.size() == 1);
    INFO(first[0].reason);
    CHECK(first[0].status == "imported");
    CHECK(first[0].rows == first[0].records + first[0].skipped);
    CHECK(first[0].records == 2);
    const auto again =
        made.session.import({{made.write("copy.csv", kCalls)}, "", "", "", "", {}, false, false}, {}, {});
    CHECK(again[0].status == "already_imported");
    const auto reader = made.session.reader();
    const auto events = reader.events({});
    REQUIRE(events.size() == 2);
    CHECK(events[0].position == "row 2");
    CHECK(events[0].exhibit == "AP/1");
    CHECK(reader.original(events[0].number)
              .lines.at(reader.original(events[0].number).highlight)
              .find("14/03/2016") == 0);
    CHECK(reader.search("07700900003").size() == 1);
}

TEST_CASE("a refused file leaves the case exactly as it was") {
    MadeCase made;
    const std::string before = support::everyRow(made.caseFolder());
    for (const auto& [name, bytes] :
         std::vector<std::pair<std::string, std::string>>{{"empty.csv", ""},
                                                          {"picture.png", "\x89PNG\r\n\x1a\n    "},
                                                          {"nul.csv", std::string(5000, '\0')}}) {
        const auto rows =
            made.session.import({{made.write(name, bytes)}, "", "", "", "", {}, false, false}, {}, {});
        CHECK(rows[0].status == "refused");
        CHECK(rows[0].file.ends_with(name));
        CHECK_FALSE(rows[0].reason.empty());
    }
    const auto missing =
        made.session.import({{made.folder.path() / "nowhere.csv"}, "", "", "", "", {}, false, false}, {}, {});
    CHECK(missing[0].status == "refused");
    CHECK(support::everyRow(made.caseFolder()) == before);
    CHECK(std::filesystem::is_empty(made.caseFolder() / "blobs"));
}

TEST_CASE("preview changes nothing") {
    MadeCase made;
    const std::string before = support::everyRow(made.caseFolder());
    const auto rows =
        made.session.import({{made.write("calls.csv", kCalls)}, "", "", "", "", {}, false, true}, {}, {});
    CHECK(rows[0].records == 2);
    CHECK(support::everyRow(made.caseFolder()) == before);
}

TEST_CASE("rebuilt tables are exactly the live ones, and the chain verifies") {
    MadeCase made;
    made.session.import({{made.write("calls.csv", kCalls)}, "", "", "", "", {}, false, false}, {}, {});
    REQUIRE(made.session.addPerson({"Trần Thị Linh", "exploited", "1999-05~"}).ok());
    REQUIRE(made.session
                .recordAccount({"Linh",
                                "I came in March 2016.",
                                "2017-03-02",
                                "first account",
                                "",
                                "vi",
                                "",
                                "",
                                "",
                                "",
                                {}})
                .ok());
    REQUIRE(made.session.setFact("victim.age_disputed", "true", "P01", "").ok());
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    REQUIRE(made.session.link({"E1", "msa2015_s1_labour/labour", "digital", ""}).ok());
    REQUIRE(made.session.recordSource({"health_gp", "requested", "P01", "", "", "", ""}).ok());
    workbench::NewEvent arrival;
    arrival.title = "Arrives at Luton";
    arrival.when = "March 2016";
    arrival.people = {"Linh"};
    REQUIRE(made.session.makeEvent(arrival).ok());
    REQUIRE(made.session.noteEvents({1, 3}, "The same day.").ok());
    REQUIRE(made.session.tagEvents({2, 3}, {"travel"}).ok());
    REQUIRE(made.session.sayEventsSame({1, 3}).ok());
    REQUIRE(made.session.linkEventsToPassage({3}, {"A-01", 0, 0, 6}).ok());
    REQUIRE(made.session.undo().ok());
    const std::string live = support::everyRow(made.caseFolder());
    CHECK(made.session.rebuild({}, {}) == 14);
    CHECK(support::everyRow(made.caseFolder()) == live);
    CHECK(made.session.reader().search("march").size() == 1);
    CHECK(made.session.reader().search("\"same day\" OR travel").size() == 3);
    CHECK(made.session.verify({}, {}).ok);
}

TEST_CASE("undo appends what takes it back, redo does it again, and a new step forgets redo") {
    MadeCase made;
    REQUIRE(made.session.addPerson({"Mihai", "witness", ""}).ok());
    CHECK(made.session.undoSentence() == "Undo adding Mihai");
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.reader().people().empty());
    REQUIRE(made.session.redo().ok());
    REQUIRE(made.session.reader().people().size() == 1);
    CHECK(made.session.reader().people()[0].id == "P01");
    REQUIRE(made.session.undo().ok());
    REQUIRE(made.session.addPerson({"Ana", "", ""}).ok());
    CHECK(made.session.redoSentence().empty());
    CHECK(made.session.reader().people()[0].id == "P02");
    CHECK(made.session.verify({}, {}).ok);
}

TEST_CASE("an account is kept byte for byte, beside its revisions, and is never taken back") {
    MadeCase made;
    const std::string words = "Tôi đến vào tháng ba.\r\n\r\nI came by lorry.  ";
    REQUIRE(made.session.recordAccount({"Linh", words, "2017-03", "", "", "vi", "", "", "", "", {}}).ok());
    const auto revised =
        made.session.recordAccount({"", "I came in March.", "", "", "", "en", "", "", "", "A-01", {}});
    REQUIRE(revised.ok());
    CHECK(revised.value().id == "P01/A-01");
    const auto reader = made.session.reader();
    CHECK(reader.accountText("A-01", 1) == words);
    CHECK(reader.accountText("P01/A-01") == "I came in March.");
    CHECK(reader.people()[0].roles == std::vector<std::string>{"witness"});
    CHECK(made.session.undoSentence().empty());
}

TEST_CASE("a person who gave an account is not taken back by undo, also when they were there before it") {
    MadeCase made;
    REQUIRE(made.session.addPerson({"Ana", "", ""}).ok());
    REQUIRE(made.session.addPerson({"Linh", "", ""}).ok());
    REQUIRE(made.session.setFact("victim.age_disputed", "true", "Linh", "").ok());
    REQUIRE(
        made.session.recordAccount({"Linh", "I came in March.", "", "", "", "", "", "", "", "", {}}).ok());
    CHECK(made.session.undoSentence() == "Undo setting age disputed for Linh (P02) to yes");
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.undoSentence() == "Undo adding Ana");
    made.session.rebuild({}, {});
    CHECK(made.session.undoSentence() == "Undo adding Ana");
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.undoSentence().empty());
    REQUIRE(made.session.reader().people().size() == 1);
    CHECK(made.session.reader().people()[0].name == "Linh");
}

TEST_CASE("a name that several share is refused with the ids to choose from") {
    MadeCase made;
    REQUIRE(made.session.addPerson({"Ana", "", ""}).ok());
    REQUIRE(made.session.addPerson({"Ana", "", ""}).ok());
    const auto refused = made.session.setFact("victim.age_disputed", "true", "Ana", "");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().message.find("P01") != std::string::npos);
    CHECK(refused.refusal().message.find("P02") != std::string::npos);
}

TEST_CASE("the second to open a case reads it and is told who has it") {
    MadeCase made;
    auto second = workbench::CaseSession::open(made.caseFolder(), {"B. Second", ""});
    CHECK(second.isReadOnly());
    CHECK(second.readOnlyReason().find("A. Tester") != std::string::npos);
    CHECK_FALSE(second.addPerson({"Nobody", "", ""}).ok());
    CHECK(second.reader().people().empty());
}

TEST_CASE("the case can be asked as it stood") {
    MadeCase made;
    REQUIRE(made.session.addPerson({"Ana", "", ""}).ok());
    REQUIRE(made.session.addPerson({"Bela", "", ""}).ok());
    CHECK(made.session.readerAsOf(2).people().size() == 1);
    CHECK(made.session.readerAsOf(1).people().empty());
    CHECK(made.session.reader().people().size() == 2);
}

TEST_CASE("a changed evidence file is found by verify") {
    MadeCase made;
    made.session.import({{made.write("calls.csv", kCalls)}, "", "", "", "", {}, false, false}, {}, {});
    const auto sha = made.session.reader().sources()[0].sha256;
    const auto blob = made.caseFolder() / "blobs" / sha.substr(0, 2) / sha;
    std::filesystem::permissions(blob, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    std::ofstream(blob, std::ios::app) << "x";
    const auto verified = made.session.verify({}, {});
    CHECK_FALSE(verified.ok);
    CHECK(verified.findings[0].expected == sha);
}

TEST_CASE("a bundle verifies on its own and holds the originals") {
    MadeCase made;
    made.session.import({{made.write("calls.csv", kCalls)}, "", "", "", "AP/1", {}, false, false}, {}, {});
    REQUIRE(
        made.session.recordAccount({"Linh", "I came in March 2016.", "2017", "", "", "", "", "", "", "", {}})
            .ok());
    const auto zip = made.folder.path() / "bundle.zip";
    const auto receipt = made.session.exportBundle({zip, "full", ""}, {}, {});
    CHECK(receipt.events == 2);
    const auto verified = workbench::verifyBundle(zip, {});
    for (const auto& finding : verified.findings)
        UNSCOPED_INFO(finding.what + " " + finding.where);
    CHECK(verified.ok);
    CHECK(verified.headSequence == 4);
}
