#include <catch2/catch.hpp>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "presenters/event_table.h"
#include "presenters/timeline_fakes.h"
#include "presenters/tool_words.h"

namespace strata::presenters {
namespace {

constexpr Micros kMarch = 1'457'946'300 * base::kSecond;  // 14 March 2016, 09:05 GMT

const ShownZone kLondon{base::Zone::find("Europe/London")};

TimelineSheet someSheet() {
    TimelineSheet sheet;
    sheet.marking = "OFFICIAL-SENSITIVE";
    sheet.caseName = "Operation Larch & Sons";
    sheet.zone = "Europe/London";
    sheet.filter = "Filter: Words: <salon>.";
    sheet.counts = "3 of 4,512 events";
    sheet.madeBy = "Ana Price";
    sheet.madeAtWords = "2 June 2026, 10:30 BST";
    sheet.ledgerEntry = 1'204;
    return sheet;
}

std::shared_ptr<test::FakeTimeline> awkwardEvents() {
    auto timeline = std::make_shared<test::FakeTimeline>();
    timeline->add("Calls", kMarch, kMarch + 59 * base::kSecond, "minute",
                  "=HYPERLINK(\"http://x\",\"call\")");
    timeline->add("Calls", kMarch, kMarch + base::kMinute, "minute",
                  "said, \"come\"\nand\x02 went _x0041_ \u202E");
    timeline->add("Notes", std::nullopt, std::nullopt, "none", "N\u1EE3 c\u00F2n 13.400 b\u1EA3ng");
    timeline->all[1].position = "row 4";
    timeline->all[1].original = "";
    timeline->all[2].original = "";
    timeline->add("Notes", std::nullopt, std::nullopt, "none", std::string(40'000, 'w'));
    return timeline;
}

struct SavedRows {
    base::TempFolder folder;
    std::filesystem::path file;
    std::vector<double> parts;
    SavedRows(const std::string& name, std::shared_ptr<const TimelineSource> source, std::int64_t first,
              std::int64_t rows, std::stop_token stop = {})
        : file(folder.path() / name) {
        workbench::saveTable(
            eventTable(someSheet(), std::move(source), first, rows, kLondon), file,
            [this](double part) { parts.push_back(part); }, stop);
    }
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// What went wrong in saving, with nothing left behind in the folder.
std::string troubleSaving(const std::string& name, const workbench::TableToSave& table) {
    const base::TempFolder folder;
    std::string trouble;
    try {
        workbench::saveTable(table, folder.path() / name, {}, {});
    } catch (const base::Failure& failure) {
        trouble = failure.what();
        CHECK(holds(trouble, (folder.path() / name).string()));
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    return trouble;
}

}  // namespace

TEST_CASE("Rows saved as CSV are those of the list and none is a formula") {
    const SavedRows saved("rows.csv", awkwardEvents(), 0, 4);
    const std::string bytes = base::readFile(saved.file, 1 << 20);
    CHECK(bytes.starts_with(
        "\xef\xbb\xbfWhen,What,Lane,Source,Kind,People,Place,Original words,Not in order with,EDTF\r\n"));
    const std::string rows = toolWords("csv", saved.file);
    CHECK(holds(rows,
                "14 March 2016, 09:05 GMT|'=HYPERLINK(\"http://x\",\"call\")|Calls|calls.csv||||as written"));
    CHECK(holds(rows,
                "|said, \"come\"\nand\x02 went _x0041_ \u202E|Calls|calls.csv, row "
                "4|||||E1|2016-03-14T09:05:00Z/2016-03-14T09:06:00Z\n"));
    CHECK(holds(rows, "date not known|N\u1EE3 c\u00F2n 13.400 b\u1EA3ng|Notes|calls.csv||||||\n"));
}

TEST_CASE("Rows saved as XLSX are words on a sheet, with another that says what they are") {
    const SavedRows saved("rows.xlsx", awkwardEvents(), 0, 4);
    const std::string rows = toolWords("xlsx", saved.file);
    CHECK(holds(
        rows,
        "sheet Events\nWhen|What|Lane|Source|Kind|People|Place|Original words|Not in order with|EDTF\n"));
    CHECK(
        holds(rows, "14 March 2016, 09:05 GMT|=HYPERLINK(\"http://x\",\"call\")|Calls|calls.csv|as written"));
    CHECK(holds(rows, "|said, \"come\"\nand\uFFFD went _x005F_x0041_ [U+202E]|Calls|calls.csv, row 4"));
    CHECK(holds(rows,
                "www \u2026 (cut here: a cell of a spreadsheet holds no more)|Notes|calls.csv|as written\n"));
    CHECK(holds(rows, "sheet About this table\nOFFICIAL-SENSITIVE\nCase|Operation Larch & Sons\n"));
    CHECK(holds(rows, "Chosen by|Filter: Words: <salon>.\n"));
    CHECK(holds(rows, "Made|Ledger entry 1,204  \u00B7  Made by Ana Price on 2 June 2026, 10:30 BST\n"));
    const std::string parts = toolWords("xlsx-parts", saved.file);
    CHECK(holds(parts, "state=\"frozen\""));
    CHECK(holds(parts, "&amp;COFFICIAL-SENSITIVE"));
    CHECK(holds(parts, "&amp;LOperation Larch &amp;&amp; Sons"));
    CHECK_FALSE(holds(parts, "<f>"));
    CHECK(base::readFile(saved.file, 1 << 20) ==
          base::readFile(SavedRows("rows.xlsx", awkwardEvents(), 0, 4).file, 1 << 20));
}

TEST_CASE("Only the rows that the list shows are saved") {
    const SavedRows saved("rows.CSV", awkwardEvents(), 2, 1);  // the undated
    const std::string rows = toolWords("csv", saved.file);
    CHECK(holds(rows, "date not known"));
    CHECK_FALSE(holds(rows, "14 March"));
    const SavedRows none("rows.xlsx", awkwardEvents(), 0, 0);
    CHECK(holds(toolWords("xlsx", none.file),
                "sheet Events\nWhen|What|Lane|Source|Kind|People|Place|Original words|Not in order "
                "with|EDTF\nsheet About"));
}

TEST_CASE("Many rows go page by page, telling how far they are") {
    constexpr int kMany = 100'000;
    struct Pages : test::FakeTimeline {
        mutable std::int64_t most = 0;
        std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const override {
            most = std::max(most, limit);
            std::vector<workbench::EventRow> rows(static_cast<std::size_t>(limit));
            for (auto& row : rows)
                row.title = "event " + std::to_string(first++);
            return rows;
        }
    };
    const auto pages = std::make_shared<Pages>();
    const SavedRows saved("rows.xlsx", pages, 0, kMany);
    CHECK(pages->most <= 1'000);  // a page, and its neighbours for what is not in order
    CHECK(saved.parts.size() > 50);
    CHECK(std::is_sorted(saved.parts.begin(), saved.parts.end()));
    CHECK(saved.parts.back() == Approx(1));
    const std::string rows = toolWords("xlsx", saved.file);
    CHECK(holds(rows, "event 0\n"));
    CHECK(holds(rows, "event 99999\n"));
}

TEST_CASE("Saving rows that is stopped leaves what was there") {
    for (const char* name : {"rows.csv", "rows.xlsx"}) {
        const base::TempFolder folder;
        const auto file = folder.path() / name;
        std::ofstream(file) << "before";
        std::stop_source stop;
        const auto table = eventTable(someSheet(), awkwardEvents(), 0, 3, kLondon);
        CHECK_THROWS_AS(workbench::saveTable(
                            table, file, [&](double) { stop.request_stop(); }, stop.get_token()),
                        base::Cancelled);
        CHECK(base::readFile(file, 100) == "before");
        CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
        workbench::saveTable(table, file, {}, {});
        CHECK(base::readFile(file, 1 << 20) != "before");
    }
}

TEST_CASE("Rows that cannot be saved say why and leave nothing behind") {
    auto table = eventTable(someSheet(), awkwardEvents(), 0, 3, kLondon);
    CHECK(holds(troubleSaving("rows.ods", table), "End the name in .csv or .xlsx"));
    auto tooMany = table;
    tooMany.rows = 1'048'576;
    CHECK(holds(troubleSaving("rows.xlsx", tooMany), "Narrow the filter, or save the rows as CSV."));
    auto fewer = table;
    fewer.rows = 5;
    CHECK(holds(troubleSaving("rows.csv", fewer), "the rows changed while they were read"));
    CHECK(holds(troubleSaving("rows.xlsx", fewer), "the rows changed while they were read"));
}

}  // namespace strata::presenters
