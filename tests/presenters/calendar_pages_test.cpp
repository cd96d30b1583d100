#include "presenters/calendar_pages.h"

#include <catch2/catch.hpp>

#include "presenters/civil_day.h"
#include "presenters/written_pen.h"

using namespace strata;
using namespace strata::presenters;

namespace {

CalendarEntry entry(const std::string& day, const std::string& words) {
    return {*dayFrom(day), CalendarEntry::Kind::retention, words, "Linh", "running", false};
}

ShownList listOf(const std::vector<CalendarEntry>& entries) {
    ShownList list{"Clocks", {{"Due", 100}, {"What", 300}}, {}};
    for (const auto& one : entries)
        list.rows.push_back({isoOf(one.day), one.words});
    return list;
}

std::string asOne(std::string lines) {
    std::ranges::replace(lines, '\n', ' ');
    return lines;
}

}  // namespace

TEST_CASE("each month is a sheet of weeks from Monday, and the list of everything follows") {
    const std::vector<CalendarEntry> entries = {entry("2016-03-14", "CCTV"),
                                                entry("2016-06-02", "GP record")};
    const auto months = calendarMonths(entries, std::chrono::year(2016) / 3, *dayFrom("2016-03-20"));
    REQUIRE(months.size() == 2);  // nothing falls in April or May
    const auto list = listOf(entries);
    const auto sheet = sheetOfLarch();
    SheetWords words;
    CalendarPages pages(months, list, sheet, words);
    CHECK(pages.pages() == 3);
    writtenOn(pages);
    WrittenPen march, rows;
    pages.draw(march, 0);
    for (const char* said :
         {"March 2016", "Monday", "Sunday", "CCTV, Linh, running", "20, today", "kept until"})
        CHECK(says(march.words, said));
    CHECK_FALSE(says(march.words, "GP record"));
    pages.draw(rows, 2);
    for (const char* said : {"CCTV", "GP record", "2016-06-02"})
        CHECK(says(rows.words, said));
}

TEST_CASE("what a day has no room for is counted there and stands in the list") {
    std::vector<CalendarEntry> entries;
    for (int at = 1; at <= 30; ++at)
        entries.push_back(entry("2016-02-29", "Material number " + std::to_string(at)));
    entries.push_back(entry("2016-02-03",
                            "One whose name is so long that no cell of a month on any sheet of paper "
                            "that people print would ever have the room for all of its words"));
    std::ranges::stable_sort(entries, {}, &CalendarEntry::day);
    const auto months = calendarMonths(entries, std::chrono::year(2016) / 2, *dayFrom("2016-03-20"));
    const auto list = listOf(entries);
    const auto sheet = sheetOfLarch();
    SheetWords words;
    CalendarPages pages(months, list, sheet, words);
    WrittenPen month;
    pages.draw(month, 0);
    int shown = 0, more = 0;
    for (const auto& said : month.words) {
        shown += said.starts_with("Material") ? 1 : 0;
        if (said.starts_with("and ") && said.ends_with(" more in the list"))
            more = std::stoi(said.substr(4));
    }
    CHECK(shown > 0);
    CHECK(shown + more == 30);
    const std::string all = asOne(writtenOn(pages));
    for (const auto& one : entries)
        CHECK(all.find(one.words) != std::string::npos);
}
