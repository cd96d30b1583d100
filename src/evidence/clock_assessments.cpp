#include "evidence/clock_assessments.h"

#include <cctype>
#include <charconv>

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

namespace strata::evidence {

namespace {

constexpr const char *kAssessed = "source.clock_assessed", *kUnassessed = "source.clock_unassessed";

std::optional<base::Micros> maybeInt(const base::Json& json) {
    return json.isInt() ? std::optional(json.asInt()) : std::nullopt;
}

ClockAssessment read(const base::Json& payload, const ledger::Entry& entry) {
    ClockAssessment one;
    one.id = payload["clock"].asString();
    one.source = payload["source"].asString();
    one.sourceSha256 = payload["source_sha256"].asString();
    one.seconds = payload["seconds"].asInt();
    one.period = {maybeInt(payload["from"]), maybeInt(payload["to"])};
    one.reason = payload["reason"].asString();
    one.by = entry.author.actor;
    one.at = entry.at;
    return one;
}

std::string payloadOf(const ClockAssessment& one) {
    casefile::Payload payload;
    payload.set("clock", one.id).set("source", one.source).set("source_sha256", one.sourceSha256);
    payload.set("seconds", one.seconds).set("from", one.period.earliest).set("to", one.period.latest);
    return payload.set("reason", one.reason).text();
}

}  // namespace

std::string ClockAssessment::inWords() const {
    const std::int64_t all = seconds < 0 ? -seconds : seconds;
    std::string words = "ran";
    for (const auto& [count, unit] : {std::pair(all / 86'400, " d"), std::pair(all / 3'600 % 24, " h"),
                                      std::pair(all / 60 % 60, " min"), std::pair(all % 60, " s")})
        if (count > 0)
            words += " " + std::to_string(count) + unit;
    return words + (seconds < 0 ? " slow" : " fast");
}

bool ClockAssessment::covers(std::optional<base::Micros> earliest, std::optional<base::Micros> latest) const {
    return earliest && latest && (!period.earliest || *latest >= *period.earliest) &&
           (!period.latest || *earliest <= *period.latest);
}

std::optional<std::int64_t> readClockOffset(std::string_view text) {
    std::int64_t seconds = 0, smallest = INT64_MAX;
    const auto skipBlanks = [&text] {
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
    };
    for (skipBlanks(); !text.empty(); skipBlanks()) {
        int count = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (problem != std::errc() || count < 0 || count > 100'000)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        skipBlanks();
        std::string unit;
        while (!text.empty() && std::isalpha(static_cast<unsigned char>(text.front()))) {
            unit += text.front();
            text.remove_prefix(1);
        }
        std::int64_t size = 0;
        for (const auto& [names, of] :
             {std::pair("d day days", 86'400), std::pair("h hour hours", 3'600),
              std::pair("m min mins minute minutes", 60), std::pair("s sec secs second seconds", 1)})
            for (const auto& name : base::split(names, ' '))
                if (!unit.empty() && name == unit)
                    size = of;
        if (size == 0 || size >= smallest)  // the larger unit first, and each once
            return std::nullopt;
        smallest = size;
        seconds += count * size;
    }
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

std::string_view ClockModule::schema() const {
    return R"(
CREATE TABLE clock_assessment(id TEXT PRIMARY KEY, entry INTEGER NOT NULL, source TEXT NOT NULL, source_sha256 TEXT NOT NULL,
  seconds INTEGER NOT NULL, earliest INTEGER, latest INTEGER, reason TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
  is_taken_back INTEGER NOT NULL) STRICT;
)";
}

void ClockModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kAssessed && entry.kind != kUnassessed))
        return;
    const auto one = read(base::Json::parse(*entry.payload), entry);
    if (entry.kind == kUnassessed) {
        into.database.run("UPDATE clock_assessment SET is_taken_back = 1 WHERE id = ?", one.id);
        return;
    }
    into.database.run(
        "INSERT INTO clock_assessment VALUES(?,?,?,?,?,?,?,?,?,?,0) ON CONFLICT DO UPDATE SET is_taken_back "
        "= 0",
        one.id, entry.sequence, one.source, one.sourceSha256, one.seconds, one.period.earliest,
        one.period.latest, one.reason, one.by, one.at);
}

std::optional<ledger::Draft> ClockModule::inverse(const ledger::Entry& entry) const {
    return casefile::otherOfPair(entry, kAssessed, kUnassessed);
}

std::string ClockModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kAssessed && entry.kind != kUnassessed))
        return {};
    const auto one = read(base::Json::parse(*entry.payload), entry);
    return (entry.kind == kAssessed ? "saying that the clock of " : "taking back that the clock of ") +
           one.source + " " + one.inWords();
}

base::Outcome<std::string> assessClock(casefile::Writer& writer, ClockAssessment asked) {
    auto& database = writer.database();
    auto row = database.query("SELECT id, sha256 FROM source WHERE id = ?1 OR exhibit = ?1", asked.source);
    if (!row.next())
        return base::Refusal{"clock.source", "source",
                             "There is no source or exhibit \"" + asked.source + "\" in this case."};
    asked.source = row.text(0);
    asked.sourceSha256 = row.text(1);
    row.reset();
    constexpr std::int64_t kYear = 366 * 86'400;
    if (asked.seconds == 0 || asked.seconds > kYear || asked.seconds < -kYear)
        return base::Refusal{"clock.offset", "offset",
                             "Say by how much the clock ran fast or slow, such as 3m20s, up to a year."};
    asked.reason = base::trimmed(asked.reason);
    if (asked.reason.empty() || !base::isUtf8(asked.reason))
        return base::Refusal{"clock.reason", "reason",
                             "Say why: an assessment of a clock is kept with its reason."};
    if (asked.period.earliest && asked.period.latest && *asked.period.latest < *asked.period.earliest)
        return base::Refusal{"clock.period", "to", "The period ends before it begins."};
    const auto number = database.integer("SELECT count(*) FROM clock_assessment").value_or(0) + 1;
    asked.id = std::string("K") + (number < 10 ? "0" : "") + std::to_string(number);
    writer.append({kAssessed, 1, asked.id, asked.reason, payloadOf(asked), std::nullopt});
    return asked.id;
}

base::Outcome<> unassessClock(casefile::Writer& writer, const std::string& id, const std::string& reason) {
    for (const auto& one : clockAssessments(writer.database())) {
        if (one.id != id)
            continue;
        if (base::trimmed(reason).empty())
            return base::Refusal{"clock.reason", "reason", "Say why the assessment is taken back."};
        writer.append({kUnassessed, 1, id, base::trimmed(reason), payloadOf(one), std::nullopt});
        return {};
    }
    return base::Refusal{"clock.unknown", "clock",
                         "There is no assessment " + id + " of a clock, or it was taken back already."};
}

std::vector<ClockAssessment> clockAssessments(store::Database& database) {
    std::vector<ClockAssessment> all;
    auto row = database.query(
        "SELECT id, source, source_sha256, seconds, earliest, latest, reason, by, at FROM clock_assessment "
        "WHERE "
        "is_taken_back = 0 ORDER BY id");
    while (row.next())
        all.push_back({row.text(0),
                       row.text(1),
                       row.text(2),
                       row.integer(3),
                       {row.maybeInteger(4), row.maybeInteger(5)},
                       row.text(6),
                       row.text(7),
                       row.integer(8)});
    return all;
}

}  // namespace strata::evidence
