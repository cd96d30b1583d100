#include <algorithm>
#include <catch2/catch.hpp>

#include "base/failure.h"
#include "base/instant.h"
#include "support/made_case.h"

using namespace strata;
using support::MadeCase;

namespace {

// Calls of two spells of forty days with two months between them.
std::string callsWithASilence() {
    std::string csv = "date,caller,called,duration\n";
    for (int day = 0; day < 40; ++day)
        for (const char* year : {"2015", "2016"})
            csv += std::to_string(1 + day % 28) + "/0" + std::to_string(1 + day / 28) + "/" + year +
                   " 10:00:00,07700900001,07700900002,65\n";
    return csv;
}

workbench::TimelineFindingRow silenceOf(const workbench::CaseReader& reader) {
    for (const auto& row : reader.findings().rows)
        if (row.kind == "silence")
            return row;
    return {};
}

}  // namespace

TEST_CASE(
    "a decision on a finding stands with its author, can be taken back, and is made again from history") {
    MadeCase made;
    made.session.import(
        {{made.write("calls.csv", callsWithASilence())}, "", "", "", "AP/1", {}, false, false}, {}, {});
    const auto before = silenceOf(made.session.reader());
    REQUIRE_FALSE(before.id.empty());
    CHECK(before.decision.empty());
    CHECK(before.events.size() == 2);
    const auto head = made.session.reader().heading().headSequence;

    CHECK_FALSE(made.session.decideFinding({before.id, "accepted", "  "}).ok());
    CHECK_FALSE(made.session.decideFinding({before.id, "scored", "Why not"}).ok());
    CHECK_FALSE(made.session.decideFinding({"silence-0000000000", "accepted", "Why not"}).ok());
    CHECK(made.session.reader().heading().headSequence == head);

    REQUIRE(made.session.decideFinding({before.id, "dismissed", "The handset was in repair"}).ok());
    REQUIRE(made.session.decideFinding({before.id, "accepted", "The shop has no such repair"}).ok());
    REQUIRE(made.session.decideFinding({before.id, "accepted", "The shop has no such repair"}).ok());
    CHECK(made.session.reader().heading().headSequence == head + 2);
    auto decided = silenceOf(made.session.reader());
    CHECK(decided.decision == "accepted");
    CHECK(decided.by == "A. Tester");
    CHECK(decided.role == "SIO");
    REQUIRE(decided.decidedAt);
    CHECK(made.session.undoSentence() == "Undo accepting the finding \"" + before.sentence + "\"");

    REQUIRE(made.session.undo().ok());
    decided = silenceOf(made.session.reader());
    CHECK(decided.decision == "dismissed");
    CHECK(decided.reason == "The handset was in repair");
    REQUIRE(made.session.undo().ok());
    CHECK(silenceOf(made.session.reader()).decision.empty());
    REQUIRE(made.session.redo().ok());
    const auto live = silenceOf(made.session.reader());
    made.session.rebuild({}, {});
    const auto rebuilt = silenceOf(made.session.reader());
    CHECK(rebuilt.reason == live.reason);
    CHECK(rebuilt.decidedAt == live.decidedAt);
    CHECK(rebuilt.id == before.id);
    CHECK(silenceOf(made.session.readerAsOf(head + 2)).decision == "accepted");
}

TEST_CASE("what was decided stays to be seen when later imports do away with the finding") {
    MadeCase made;
    const auto message = [](int month, int day) {
        return R"({"chat": "Hanh", "sender": "Hanh", "recipient": "Linh", "sent_at": "2015-0)" +
               std::to_string(month) + "-" + std::to_string(day) + R"(T10:00:00Z", "text": "Call"})" + "\n";
    };
    const auto import = [&](const std::string& name, const std::string& lines) {
        const auto rows =
            made.session.import({{made.write(name, lines)}, "", "", "", "", {}, false, false}, {}, {});
        REQUIRE(rows.at(0).status == "imported");
    };
    std::string chat;
    for (int day = 10; day < 28; ++day)
        chat += message(1, day) + message(6, day);
    import("chat.jsonl", chat);
    const auto before = silenceOf(made.session.reader());
    REQUIRE(made.session.decideFinding({before.id, "accepted", "Asked of the network"}).ok());
    import("found_later.jsonl", message(3, 10));
    const auto found = made.session.reader().findings().rows;
    const auto row = std::ranges::find(found, before.id, &workbench::TimelineFindingRow::id);
    REQUIRE(row != found.end());
    CHECK_FALSE(row->isFound);
    CHECK(row->sentence == before.sentence);
    CHECK(row->reason == "Asked of the network");
    CHECK(made.session.decideFinding({before.id, "dismissed", "It has been filled"}).ok());
}

TEST_CASE("what a source is said to cover is no gap of its exhibit") {
    MadeCase made;
    made.session.import(
        {{made.write("calls.csv", callsWithASilence())}, "", "", "", "AP/1", {}, false, false}, {}, {});
    const auto from = base::parseIsoInstant("2014-01-01T00:00:00Z");
    const auto gaps = [&] {
        std::vector<std::string> ends;
        for (const auto& row : made.session.reader().findings(from, {}).rows)
            if (row.kind == "gap")
                ends.push_back(row.sentence);
        return ends;
    };
    REQUIRE(gaps().size() == 1);
    REQUIRE(made.session.recordSource({"comms_data", "exhibited", "", "2014", "2016", "AP/1", ""}).ok());
    CHECK(gaps().empty());
}

TEST_CASE("looking is cancelled when asked, and a decision with it") {
    MadeCase made;
    made.session.import(
        {{made.write("calls.csv", callsWithASilence())}, "", "", "", "AP/1", {}, false, false}, {}, {});
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(made.session.reader().findings({}, {}, {}, stop.get_token()), base::Cancelled);
    CHECK_THROWS_AS(made.session.decideFinding({"x", "accepted", "y"}, {}, stop.get_token()),
                    base::Cancelled);
}
