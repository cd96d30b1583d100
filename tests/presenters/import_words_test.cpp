#include "presenters/import_words.h"

#include <catch2/catch.hpp>

using strata::presenters::inWords;
using strata::workbench::ImportRow;

namespace {

ImportRow imported(const std::string& file, std::int64_t records) {
    ImportRow row;
    row.file = "/evidence/" + file;
    row.status = "imported";
    row.importer = "csv";
    row.records = records;
    return row;
}

ImportRow refused(const std::string& file, const std::string& reason) {
    ImportRow row;
    row.file = "/evidence/" + file;
    row.status = "refused";
    row.refused = true;
    row.reason = reason;
    return row;
}

}  // namespace

TEST_CASE("a few files are told a line each, a refused one by its name and reason") {
    auto photo = refused("photo.bin", "No importer reads this file.");
    photo.canBeKeptWhole = true;
    auto kept = imported("notes.txt", 0);
    kept.importer.clear();
    CHECK(inWords({imported("bank.csv", 2), photo, refused("empty.csv", "It is empty."), kept}) ==
          "bank.csv: 2 records, 0 skipped, 0 issues\n"
          "photo.bin: No importer reads this file. Keep it whole, or say how to read it, with Import with "
          "options.\n"
          "empty.csv: It is empty.\n"
          "notes.txt: kept whole as an exhibit");
}

TEST_CASE("of many files the sums are told, and the first refused by name") {
    std::vector<ImportRow> rows;
    for (int at = 0; at < 1200; ++at)
        rows.push_back(imported("bank" + std::to_string(at) + ".csv", 2));
    rows.push_back(imported("again.csv", 9));
    rows.back().status = "already_imported";
    CHECK(inWords(rows) ==
          "1,201 files: 1,200 imported (2,400 records, 0 skipped, 0 issues), 1 already imported");
    rows.push_back(imported("notes.txt", 0));
    rows.back().importer.clear();
    for (int at = 1; at <= 7; ++at)
        rows.push_back(refused(std::to_string(at) + ".bin", "Why."));
    CHECK(
        inWords(rows) ==
        "1,209 files: 1,200 imported (2,400 records, 0 skipped, 0 issues), 1 kept whole, 1 already imported, "
        "7 refused\n"
        "1.bin: Why.\n2.bin: Why.\n3.bin: Why.\n4.bin: Why.\n5.bin: Why.\nand 2 more were refused");
}
