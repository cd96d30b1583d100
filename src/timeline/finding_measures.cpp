#include "timeline/finding_measures.h"

#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::timeline {

namespace {

constexpr const char* kKind = "finding.measured";

FindingMeasures measuresIn(const base::Json& side) {
    return {side["together_seconds"].asInt() * base::kSecond, side["within_metres"].asInt(),
            side["overlap_seconds"].asInt() * base::kSecond, side["apart_metres"].asInt()};
}

std::string json(const FindingMeasures& measures) {
    return casefile::Payload()
        .set("together_seconds", measures.together / base::kSecond)
        .set("within_metres", measures.within)
        .set("overlap_seconds", measures.overlap / base::kSecond)
        .set("apart_metres", measures.apart)
        .text();
}

std::optional<FindingMeasures> held(store::Database& database) {
    auto row = database.query("SELECT together, within, overlap, apart FROM finding_measure");
    if (!row.next())
        return std::nullopt;
    return FindingMeasures{row.integer(0) * base::kSecond, row.integer(1), row.integer(2) * base::kSecond,
                           row.integer(3)};
}

}  // namespace

FindingMeasures FindingMeasures::read(store::Database& database) {
    return held(database).value_or(FindingMeasures());
}

std::string_view MeasuresModule::schema() const {
    return R"(
CREATE TABLE finding_measure(id INTEGER PRIMARY KEY CHECK(id = 1), together INTEGER NOT NULL, within INTEGER NOT NULL,
  overlap INTEGER NOT NULL, apart INTEGER NOT NULL) STRICT;
)";
}

void MeasuresModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (entry.kind != kKind || !entry.payload)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    if (!payload.has("now")) {
        into.database.run("DELETE FROM finding_measure");
        return;
    }
    const auto now = measuresIn(payload["now"]);
    into.database.run("INSERT OR REPLACE INTO finding_measure VALUES(1,?,?,?,?)",
                      now.together / base::kSecond, now.within, now.overlap / base::kSecond, now.apart);
}

std::optional<ledger::Draft> MeasuresModule::inverse(const ledger::Entry& entry) const {
    if (entry.kind != kKind || !entry.payload)
        return std::nullopt;
    const auto payload = base::Json::parse(*entry.payload);
    casefile::Payload back;
    if (payload.has("was"))
        back.raw("now", json(measuresIn(payload["was"])));
    if (payload.has("now"))
        back.raw("was", json(measuresIn(payload["now"])));
    return ledger::Draft{kKind, 1, entry.subject, "Undone", back.text(), std::nullopt};
}

std::string MeasuresModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind != kKind || !entry.payload)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const auto now = payload.has("now") ? measuresIn(payload["now"]) : FindingMeasures();
    return "counting as one place what is " + lengthInWords(now.together) + " and " +
           metresInWords(now.within) + " apart at most, and as two what overlaps " +
           (now.overlap == 0 ? std::string("at all") : "for " + lengthInWords(now.overlap)) + " from " +
           metresInWords(now.apart);
}

base::Outcome<> setMeasures(casefile::Writer& writer, const FindingMeasures& measures,
                            const std::string& reason) {
    const auto refused = [](const char* field, const char* message) {
        return base::Refusal{"finding.measure", field, message};
    };
    if (measures.together < 0 || measures.together > 7 * base::kDay)
        return refused("together", "Two people are counted as together up to 7 days apart at most.");
    if (measures.within < 0 || measures.within > 100'000)
        return refused("within", "Two positions are one place up to 100 km apart at most.");
    if (measures.overlap < 0 || measures.overlap > base::kDay)
        return refused("overlap", "What is looked at lasts a day at most, and so can two overlap.");
    if (measures.apart > 20'000'000)
        return refused("apart", "Nothing on earth is more than 20,000 km apart.");
    if (measures.apart <= measures.within)
        return refused("apart", "Positions this near would count as one place and as two at once.");
    const auto was = held(writer.database());
    if (was.value_or(FindingMeasures()) == measures)
        return {};
    casefile::Payload payload;
    if (was)
        payload.raw("was", json(*was));
    payload.raw("now", json(measures));
    writer.append({kKind, 1, "findings", base::trimmed(reason), payload.text(), std::nullopt});
    return {};
}

std::string metresInWords(std::int64_t metres) {
    if (metres < 1'000 || metres % 100 != 0)
        return base::groupedNumber(metres) + " m";
    std::string words = base::groupedNumber(metres / 1'000);
    if (const auto tenths = metres % 1'000 / 100; tenths > 0)
        words += "." + std::to_string(tenths);
    return words + " km";
}

std::string lengthInWords(base::Micros span) {
    return span % base::kMinute == 0 ? base::plural(span / base::kMinute, "minute", "minutes")
                                     : base::plural(span / base::kSecond, "second", "seconds");
}

}  // namespace strata::timeline
