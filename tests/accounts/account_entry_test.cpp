#include "accounts/account_entry.h"

#include <catch2/catch.hpp>

#include "support/golden.h"

using namespace strata;
using accounts::AccountRecorded;
using accounts::CircumstanceAdded;

namespace {

ledger::Entry entryOf(const std::string& kind, int version, const std::string& payload) {
    ledger::Entry entry;
    entry.kind = kind;
    entry.kindVersion = version;
    entry.payload = payload;
    return entry;
}

AccountRecorded asRecordedNow() {
    AccountRecorded told;
    told.account = "P01/A-01";
    told.person = "P01";
    told.maker = "Trần Thị Linh";
    told.sha256 = "3f2a1c0000000000000000000000000000000000000000000000000000000001";
    told.revision = told.ordinal = 1;
    told.bytes = 24;
    told.words = 5;
    told.circumstances = accounts::Circumstances(
        accounts::Circumstances::Values{{"given", {"2017-06-19"}},
                                        {"form", {"note of a conversation, summary"}},
                                        {"language", {"vi"}},
                                        {"taken_by", {"Amina Yusuf"}},
                                        {"interpreter", {"first name Ha, by telephone"}},
                                        {"setting", {"small sitting room"}},
                                        {"audience", {"Kestrel House"}},
                                        {"present", {"Amina Yusuf", "Ha"}}});
    told.givenEdtf = "2017-06-19";
    told.givenEarliest = 1497826800000000;
    told.givenLatest = 1497913199000000;
    return told;
}

}  // namespace

TEST_CASE("an account is written down as the golden entry has it") {
    const auto draft = asRecordedNow().draft();
    CHECK(draft.kind == "account.recorded");
    CHECK(draft.kindVersion == 2);
    CHECK(draft.payload == support::golden("entries/account.recorded.2.json", draft.payload));
    const auto read = AccountRecorded::read(entryOf(draft.kind, 2, draft.payload));
    CHECK(read.draft().payload == draft.payload);
}

TEST_CASE("an account taken from a file says which, where each paragraph stood, and what stood beside them") {
    auto told = asRecordedNow();
    told.source =
        accounts::AccountSource{"abe.vtt",
                                "3f2a1c0000000000000000000000000000000000000000000000000000000002",
                                "subtitles",
                                "1.0.0",
                                "3f2a1c0000000000000000000000000000000000000000000000000000000003",
                                "vtt",
                                "line",
                                812,
                                {{0, 6, 74815, 78114}, {31, 9}},
                                {{4, "subtitles.note", "A note of the file itself.", "kept_as_text"},
                                 {0, "text.encoding", "All.", "assumed"}}};
    const auto draft = told.draft();
    CHECK(draft.kindVersion == 3);
    CHECK(draft.payload == support::golden("entries/account.recorded.3.json", draft.payload));
    const auto read = AccountRecorded::read(entryOf(draft.kind, 3, draft.payload));
    CHECK(read.draft().payload == draft.payload);
    REQUIRE(read.source);
    CHECK(accounts::recordingTimes(*read.source, 3, 20) == "00:01:14 to 00:01:18");
    CHECK(accounts::recordingTimes(*read.source, 3, 40).empty());
}

TEST_CASE("an account of the first version of the entry is read as if it were recorded now") {
    const auto old = support::goldenOfOld("entries/account.recorded.1.json");
    REQUIRE_FALSE(old.empty());
    const auto read = AccountRecorded::read(entryOf("account.recorded", 1, old));
    CHECK(read.draft().payload == asRecordedNow().draft().payload);
}

TEST_CASE("what became known later is written down as the golden entry has it") {
    const CircumstanceAdded added{"P01/A-01", "given",          {"about June 2017"},
                                  "2017-06~", 1496271600000000, 1498863599000000};
    const auto draft = added.draft("The diary of Kestrel House");
    CHECK(draft.reason == "The diary of Kestrel House");
    CHECK(draft.payload == support::golden("entries/account.circumstance_added.1.json", draft.payload));
    const auto read = CircumstanceAdded::read(entryOf(draft.kind, 1, draft.payload));
    CHECK(read.draft(draft.reason).payload == draft.payload);
}
