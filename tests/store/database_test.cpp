#include "store/database.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "store/blobs.h"

using namespace strata;

TEST_CASE("what is not committed is rolled back") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute("CREATE TABLE t(a INTEGER, b TEXT) STRICT");
    {
        store::Transaction transaction(database);
        database.run("INSERT INTO t VALUES(?,?)", 1, "lost");
    }
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
    store::Transaction transaction(database);
    database.run("INSERT INTO t VALUES(?,?)", 1, "kept");
    transaction.commit();
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("text with a NUL inside comes back whole") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute("CREATE TABLE t(b TEXT) STRICT");
    const std::string odd("a\0b", 3);
    database.run("INSERT INTO t VALUES(?)", odd);
    auto row = database.query("SELECT b FROM t");
    REQUIRE(row.next());
    CHECK(row.text(0) == odd);
}

TEST_CASE("a statement may be used within itself") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES(1),(2)");
    int seen = 0;
    auto outer = database.query("SELECT a FROM t");
    while (outer.next()) {
        auto inner = database.query("SELECT a FROM t");
        while (inner.next())
            ++seen;
    }
    CHECK(seen == 4);
}

TEST_CASE("a file that is no database is damage, said with its name") {
    base::TempFolder folder;
    std::ofstream(folder.path() / "a.db") << std::string(4096, 'x');
    CHECK_THROWS_AS(store::Database(folder.path() / "a.db", store::Database::Access::readWrite),
                    base::Corruption);
}

TEST_CASE("the same bytes are one blob, and an unfinished one leaves nothing") {
    base::TempFolder folder;
    const store::Blobs blobs(folder.path() / "blobs");
    const auto first = blobs.addText("evidence");
    const auto again = blobs.addText("evidence");
    CHECK_FALSE(first.wasThere);
    CHECK(again.wasThere);
    CHECK(first.sha256 == again.sha256);
    CHECK(blobs.read(first.sha256) == "evidence");
    {
        store::Blobs::Writer writer(blobs);
        writer.append("half");
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() / "blobs"))
        files += entry.is_regular_file();
    CHECK(files == 1);
}
