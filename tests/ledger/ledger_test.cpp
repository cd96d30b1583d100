#include "ledger/ledger.h"

#include <catch2/catch.hpp>

#include "base/failure.h"
#include "base/file.h"

using namespace strata;

namespace {

struct Book {
    base::TempFolder folder;
    store::Database database{folder.path() / "a.db", store::Database::Access::create};
    ledger::Ledger ledger{database};
    Book() {
        ledger::Ledger::createTables(database);
        for (int at = 1; at <= 5; ++at)
            ledger.append({"A. Tester", "SIO", "WS-1", "test"}, at,
                          {"note.made", 1, "n" + std::to_string(at), "", "{\"at\":1}", std::nullopt});
    }
    // As somebody with a database tool would: the triggers taken away first.
    void tamper(const std::string& sql) {
        database.execute(
            "DROP TRIGGER ledger_entry_keep_1; DROP TRIGGER ledger_entry_keep_2; DROP TRIGGER "
            "ledger_payload_keep_1;"
            "DROP TRIGGER ledger_payload_keep_2;" +
            sql);
    }
};

}  // namespace

TEST_CASE("an untouched ledger verifies") {
    Book book;
    const auto verified = book.ledger.verify({}, {}, {});
    CHECK(verified.ok());
    CHECK(verified.checked == 5);
    CHECK(verified.head.sequence == 5);
}

TEST_CASE("entries can be neither changed nor deleted") {
    Book book;
    CHECK_THROWS_AS(book.database.execute("UPDATE ledger_entry SET actor = 'x'"), base::Failure);
    CHECK_THROWS_AS(book.database.execute("DELETE FROM ledger_entry"), base::Failure);
    CHECK_THROWS_AS(book.database.execute("UPDATE ledger_payload SET payload = '{}'"), base::Failure);
    CHECK_THROWS_AS(book.database.execute("DELETE FROM ledger_payload"), base::Failure);
}

TEST_CASE("verify names the first bad entry") {
    Book book;
    SECTION("a field changed") {
        book.tamper("UPDATE ledger_entry SET actor = 'somebody else' WHERE sequence = 3");
        const auto verified = book.ledger.verify({}, {}, {});
        REQUIRE_FALSE(verified.ok());
        CHECK(verified.findings.front().where == "entry 3");
    }
    SECTION("a payload changed") {
        book.tamper("UPDATE ledger_payload SET payload = '{\"at\":2}' WHERE sequence = 2");
        CHECK(book.ledger.verify({}, {}, {}).findings.front().where == "entry 2");
    }
    SECTION("an entry taken out of the middle") {
        book.tamper("DELETE FROM ledger_entry WHERE sequence = 4");
        CHECK(book.ledger.verify({}, {}, {}).findings.front().where == "entry 4");
    }
    SECTION("entries cut off at the end, against the anchor") {
        const auto head = book.ledger.head();
        book.tamper("DELETE FROM ledger_entry WHERE sequence = 5");
        CHECK(book.ledger.verify({}, {}, {}).ok());
        CHECK(book.ledger.verify(head, {}, {}).findings.front().where == "entry 5");
    }
}

TEST_CASE("a lawful purge removes the payload and leaves a chain that holds") {
    Book book;
    book.ledger.purge({"A. Tester", "SIO", "WS-1", "test"}, 9, 2, "retention period over");
    CHECK_FALSE(book.ledger.entry(2)->payload);
    CHECK(book.ledger.verify({}, {}, {}).ok());
}
