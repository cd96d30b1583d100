#include "checklist/coverage_module.h"

#include "base/edtf.h"
#include "base/json.h"
#include "casefile/said_by.h"

namespace strata::checklist {

namespace {

constexpr const char *kRecorded = "coverage.recorded", *kTakenBack = "coverage.taken_back";

std::string_view nameOf(CoverageSaid::Kind kind) {
    return kind == CoverageSaid::Kind::held ? "held" : "none_held";
}

base::Outcome<> check(const CoverageSaid& said) {
    for (const auto& bound : {said.from, said.to})
        if (const std::string_view why = base::whyNotEdtf(bound, base::Zone::utc());
            !bound.empty() && !why.empty())
            return base::Refusal{
                "coverage.bound", "covers",
                "\"" + bound + "\" is not a date: " + std::string(why) + ". Write 2015-09/2016-07."};
    const auto first = spanOf(said.from).first, last = spanOf(said.to).last;
    if (first && last && *last < *first)
        return base::Refusal{
            "coverage.order", "covers",
            "It cannot be covered from " + said.from + " to " + said.to + ": that ends before it begins."};
    return {};
}

}  // namespace

std::string_view CoverageModule::schema() const {
    return R"(
CREATE TABLE coverage(number INTEGER PRIMARY KEY, source TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL,
  covers_from TEXT NOT NULL, covers_to TEXT NOT NULL, exhibit TEXT NOT NULL, note TEXT NOT NULL, by TEXT NOT NULL,
  at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL) STRICT;
)";
}

void CoverageModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kRecorded && entry.kind != kTakenBack))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const auto said = casefile::saidBy(payload, entry);
    into.database.run("INSERT OR REPLACE INTO coverage VALUES(?,?,?,?,?,?,?,?,?,?,?)",
                      payload["number"].asInt(), payload["source"].asString(), payload["person"].asString(),
                      payload["kind"].asString(), payload["from"].asString(), payload["to"].asString(),
                      payload["exhibit"].asString(), payload["note"].asString(), said.by, said.at,
                      std::int64_t{entry.kind == kTakenBack});
}

std::optional<ledger::Draft> CoverageModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kRecorded && entry.kind != kTakenBack))
        return std::nullopt;
    const auto payload = base::Json::parse(*entry.payload);
    casefile::Payload json;
    for (const auto& [key, value] : payload.members())
        if (key != "by" && key != "at")
            json.raw(key, value.write());
    const auto said = casefile::saidBy(payload, entry);
    json.set("by", said.by).set("at", said.at);
    return ledger::Draft{entry.kind == kRecorded ? kTakenBack : kRecorded,
                         1,
                         entry.subject,
                         "Undone",
                         json.text(),
                         std::nullopt};
}

std::string CoverageModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kRecorded && entry.kind != kTakenBack))
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const std::string person = payload["person"].asString();
    return std::string(entry.kind == kRecorded ? "recording" : "taking back") + " what " +
           inWords_(payload["source"].asString()) + " covers" + (person.empty() ? "" : " for " + person);
}

base::Outcome<std::int64_t> recordCoverage(casefile::Writer& writer, CoverageSaid said) {
    if (auto checked = check(said); !checked.ok())
        return checked.refusal();
    said.number = writer.database().integer("SELECT MAX(number) FROM coverage").value_or(0) + 1;
    casefile::Payload payload;
    payload.set("number", said.number)
        .set("source", said.source)
        .set("person", said.person)
        .set("kind", nameOf(said.kind))
        .setIfAny("from", said.from)
        .setIfAny("to", said.to)
        .setIfAny("exhibit", said.exhibit)
        .setIfAny("note", said.note);
    writer.append({kRecorded, 1, said.source, said.note, payload.text(), std::nullopt});
    return said.number;
}

std::vector<CoverageSaid> coverageOf(store::Database& database) {
    std::vector<CoverageSaid> all;
    auto row = database.query(
        "SELECT number, source, person, kind, covers_from, covers_to, exhibit, note, by, at FROM coverage "
        "WHERE is_taken_back = 0 ORDER BY number");
    while (row.next())
        all.push_back({row.text(1), row.text(2),
                       row.text(3) == "held" ? CoverageSaid::Kind::held : CoverageSaid::Kind::noneHeld,
                       row.text(4), row.text(5), row.text(6), row.text(7), row.text(8), row.integer(0),
                       row.integer(9)});
    return all;
}

}  // namespace strata::checklist
