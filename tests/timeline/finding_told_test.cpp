#include "timeline/finding_told.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "casefile/case_settings.h"
#include "evidence/clock_assessments.h"
#include "timeline/event_table.h"
#include "timeline/made_events.h"

using namespace strata;
using namespace strata::timeline;
using base::kDay;
using base::kHour;
using base::kMinute;
using base::kSecond;

namespace {

constexpr base::Micros kNoon = 16801 * kDay + 12 * kHour;  // 1 January 2016

// Records, and events made by hand that rest on words of an account.
struct Told : MadeEvents {
    Told() {
        database.execute(std::string(evidence::ClockModule().schema()));
        database.execute(std::string(casefile::SettingsModule().schema()));
    }

    std::int64_t tell(const GivenEvent& event, const std::string& words = "They took me there") {
        const std::int64_t number = nextEventNumber(database), entry = 1000 + number;
        database.run(
            "INSERT INTO made_event(number, id, entry, at, by, content, is_unmade) VALUES(?,?,?,0,'A. "
            "Patel','{}',0)",
            number, "m" + std::to_string(number), entry);
        EventFields fields;
        fields.number = number;
        fields.earliest = event.hasEarliest ? std::optional(event.earliest) : std::nullopt;
        fields.latest = event.hasLatest ? std::optional(event.latest) : std::nullopt;
        fields.precision = event.precision;
        fields.basis = "given";
        fields.zone = "UTC";
        fields.kind = event.kind;
        fields.people = event.people;
        fields.place = event.place;
        fields.lane = "Made by hand";
        EventTable(database, entry).insert(fields);
        set(number, words, {});
        return number;
    }
    void set(std::int64_t event, const std::string& words, std::vector<base::Bounds> says) {
        scope.told.push_back({event, "P01/A-01", "P01/A-01|" + words, {"P01/A-01 l. 1 (Linh)", words}, says});
    }
    std::vector<Finding> beside() { return find(FindingKind::told, scope); }

    FindingScope scope;
};

std::size_t places(const GivenEvent& told, const std::vector<GivenEvent>& records) {
    Told made;
    made.import(records);
    made.tell(told);
    return made.beside().size();
}

GivenEvent to(std::string precision, GivenEvent event) {
    event.precision = std::move(precision);
    return event;
}

GivenEvent noted(const std::string& where, base::Micros from, base::Micros until) {
    auto event = to("hour", seen("Linh", where, from, until));
    event.kind = "note";
    return event;
}

}  // namespace

TEST_CASE("A place that is told and a record of another place are told with both citations and both quotes") {
    Told made;
    made.import({seen("Linh", "The Wash", kNoon, kNoon + 6 * kHour)}, "AP/3");
    made.tell(noted("Luton", kNoon + kHour, kNoon + 3 * kHour));
    const auto found = made.beside();
    REQUIRE(found.size() == 1);
    CHECK(found[0].events == std::vector<std::int64_t>{2, 1});
    CHECK(found[0].person == "Linh");
    CHECK(
        found[0].sentence ==
        "\"Linh\" is at Luton, E2 (between 1 January 2016, 13:00:00 UTC and 1 January 2016, 15:00:00 UTC), "
        "as told "
        "in P01/A-01 l. 1 (Linh), \"They took me there\". The record has \"Linh\" at The Wash, E1 (1 January "
        "2016, 12:00 UTC to 18:00 UTC): AP/3. What is recorded there takes up all of the time told.");
    REQUIRE(found[0].quotes.size() == 2);
    CHECK(found[0].quotes[0].words == "They took me there");
    CHECK(found[0].quotes[1].citation == "AP/3");
    CHECK(made.find(FindingKind::clash, made.scope).empty());
}

TEST_CASE("What can both be, or cannot be known, is not set beside") {
    const auto wash = seen("Linh", "Wash", kNoon, kNoon + 6 * kHour);
    CHECK(places(noted("Luton", kNoon, kNoon + 6 * kHour), {wash}) == 1);
    CHECK(places(noted("Luton", kNoon - kSecond, kNoon + kHour), {wash}) == 0);  // she may have come after
    CHECK(places(noted("Luton", kNoon, kNoon + 6 * kHour + kSecond), {wash}) == 0);
    CHECK(places(noted("The Wash", kNoon, kNoon + kHour), {wash}) == 0);
    CHECK(places(noted("home", kNoon, kNoon + kHour), {wash}) == 0);
    CHECK(places(noted("51.5074, -0.1278", kNoon, kNoon + kHour), {wash}) == 0);
    auto another = noted("Luton", kNoon, kNoon + kHour);
    another.people = "Mai";
    CHECK(places(another, {wash}) == 0);
    another.people = "Linh; Mai";
    CHECK(places(another, {wash}) == 0);
    another.kind = "sighting";
    CHECK(places(another, {wash}) == 1);
    auto call = noted("Luton", kNoon, kNoon + kHour);
    call.kind = "call";
    CHECK(places(call, {wash}) == 0);
    CHECK(places(noted("Luton", kNoon, kNoon + kHour), {}) == 0);
    // The halves of a day at two other places leave no moment of it.
    CHECK(places(noted("Luton", kNoon, kNoon + 12 * kHour - kSecond),
                 {wash, seen("Linh", "Nails", kNoon + 6 * kHour + kSecond, kNoon + 12 * kHour)}) == 1);
    CHECK(places(noted("Luton", kNoon, kNoon + 12 * kHour),
                 {wash, seen("Linh", "Nails", kNoon + 7 * kHour, kNoon + 12 * kHour)}) == 0);
    // To the minute the two need only overlap.
    CHECK(places(to("minute", seen("Linh", "Luton", kNoon - kHour, kNoon + kHour)), {wash}) == 1);
    CHECK(places(to("minute", seen("Linh", "Luton", kNoon - kHour, kNoon)), {wash}) == 0);
    CHECK(places(to("month", noted("Luton", kNoon, kNoon + 40 * kDay)), {wash}) == 0);
}

TEST_CASE("An event made by hand that rests on no account is a clash as before") {
    Told made;
    made.import({seen("Linh", "Wash", kNoon, kNoon + kHour)});
    made.tell(seen("Linh", "Luton", kNoon, kNoon + kHour));
    CHECK(made.find(FindingKind::clash, made.scope).empty());
    CHECK(made.beside().size() == 1);
    made.scope.told.clear();
    CHECK(made.find(FindingKind::clash, made.scope).size() == 1);
    CHECK(made.beside().empty());
}

TEST_CASE("Words set beside a record are told when none of the dates in them reaches it") {
    const auto after = [](std::vector<base::Bounds> says) {
        Told made;
        made.import({onDay(16801)});
        made.set(1, "In May we moved", std::move(says));
        return made.beside();
    };
    const base::Bounds may{16922 * kDay, 16953 * kDay - kSecond}, that{16801 * kDay, 16802 * kDay - kSecond};
    const auto found = after({may});
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence ==
          "P01/A-01 l. 1 (Linh), \"In May we moved\" is set beside E1 (1 January 2016): S01. The words "
          "name 1 May 2016 to 31 May 2016, and the time of the record is not among that.");
    CHECK(after({}).empty());
    CHECK(after({may, that}).empty());
    CHECK(after({{std::nullopt, 16801 * kDay}}).empty());
    CHECK(after({{std::nullopt, 16801 * kDay - kSecond}}).size() == 1);
    CHECK(after({{16802 * kDay, std::nullopt}}).size() == 1);
}

TEST_CASE("Places set beside one another are those of trying every moment of the time told") {
    std::mt19937 random(11);
    const auto pick = [&](std::int64_t from, std::int64_t until) {
        return std::uniform_int_distribution<std::int64_t>(from, until)(random);
    };
    const std::vector<std::string> people{"Linh", "Mai"}, where{"Wash", "Nails", "Luton"};
    const auto someone = [&] { return people[static_cast<std::size_t>(pick(0, 1))]; };
    const auto somewhere = [&] { return where[static_cast<std::size_t>(pick(0, 2))]; };
    std::size_t total = 0;
    for (int round = 0; round < 150; ++round) {
        Told made;
        std::vector<GivenEvent> records;
        for (std::int64_t n = pick(1, 12); n > 0; --n) {
            const base::Micros from = kNoon + pick(0, 40) * kSecond;
            records.push_back(seen(someone(), somewhere(), from, from + pick(0, 20) * kSecond));
        }
        made.import(records);
        std::size_t expected = 0;
        for (int n = 0; n < 8; ++n) {
            const base::Micros from = kNoon + pick(0, 40) * kSecond;
            auto told = noted(somewhere(), from, from + pick(0, 20) * kSecond);
            told.people = someone();
            if (pick(0, 2) == 0)
                told.precision = "second";
            made.tell(told);
            const auto isElsewhere = [&](const GivenEvent& record, base::Micros moment) {
                return record.people == told.people && record.place != told.place &&
                       record.earliest <= moment && moment <= record.latest;
            };
            bool isAllTaken = true, isBothForLong = false;
            for (base::Micros moment = told.earliest; moment <= told.latest; moment += kSecond)
                isAllTaken &= std::ranges::any_of(
                    records, [&](const GivenEvent& record) { return isElsewhere(record, moment); });
            for (const GivenEvent& record : records)
                for (base::Micros moment = told.earliest; moment < told.latest; moment += kSecond)
                    isBothForLong |= told.precision == "second" && isElsewhere(record, moment) &&
                                     isElsewhere(record, moment + kSecond);
            // An instant inside the other's stretch.
            for (const GivenEvent& record : records)
                if (told.precision == "second" && record.earliest == record.latest)
                    isBothForLong |= isElsewhere(record, record.earliest) &&
                                     told.earliest < record.earliest && record.earliest < told.latest;
            expected += isAllTaken || isBothForLong ? 1 : 0;
        }
        total += expected;
        CHECK(made.beside().size() == expected);
    }
    CHECK(total > 100);
}
