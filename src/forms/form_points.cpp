#include "forms/form_points.h"

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

namespace strata::forms {

namespace {

constexpr const char *kMade = "form.point_made", *kUnmade = "form.point_unmade",
                     *kDescribed = "exhibit.described", *kWritten = "form.written";

std::string noteJson(const ExhibitNote& note) {
    return casefile::Payload()
        .set("reference", note.reference)
        .setIfAny("description", note.description)
        .setIfAny("producer", note.producer)
        .setIfAny("storage", note.storage)
        .text();
}

std::string pointJson(const FormPoint& point) {
    return casefile::Payload()
        .set("form", point.form)
        .set("number", point.number)
        .set("text", point.text)
        .set("cites", point.cites)
        .set("undermines", point.doesUndermine)
        .text();
}

}  // namespace

std::string_view FormModule::schema() const {
    return R"(
CREATE TABLE form_point(form TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, cites TEXT NOT NULL,
  undermines INTEGER NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL, entry INTEGER NOT NULL,
  is_unmade INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(form, number)) STRICT;
CREATE TABLE exhibit_note(reference TEXT PRIMARY KEY, description TEXT NOT NULL, producer TEXT NOT NULL,
  storage TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
CREATE TABLE form_version(form TEXT NOT NULL, version INTEGER NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(form, version)) STRICT;
)";
}

void FormModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || !(entry.kind.starts_with("form.") || entry.kind == kDescribed))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    auto& database = into.database;
    // Made again by a redo, a point stays whose it was and when.
    if (entry.kind == kMade)
        database.run(
            "INSERT INTO form_point VALUES(?,?,?,?,?,?,?,?,?,0) ON CONFLICT(form, number) DO UPDATE SET "
            "is_unmade = 0",
            payload["form"].asString(), payload["number"].asInt(), payload["text"].asString(),
            payload["cites"].write(), std::int64_t{payload["undermines"].asBool()}, entry.author.actor,
            entry.author.role, entry.at, entry.sequence);
    else if (entry.kind == kUnmade)
        database.run("UPDATE form_point SET is_unmade = 1 WHERE form = ? AND number = ?",
                     payload["form"].asString(), payload["number"].asInt());
    else if (entry.kind == kDescribed && payload["now"].has("reference"))
        database.run("INSERT OR REPLACE INTO exhibit_note VALUES(?,?,?,?,?,?,?)",
                     payload["now"]["reference"].asString(), payload["now"]["description"].asString(),
                     payload["now"]["producer"].asString(), payload["now"]["storage"].asString(),
                     entry.author.actor, entry.at, entry.sequence);
    else if (entry.kind == kDescribed)
        database.run("DELETE FROM exhibit_note WHERE reference = ?", entry.subject);
    else if (entry.kind == kWritten)
        database.run("INSERT INTO form_version VALUES(?,?,?,?,?,?,?)", payload["form"].asString(),
                     payload["version"].asInt(), payload["file"].asString(), payload["sha256"].asString(),
                     entry.author.actor, entry.author.role, entry.at);
}

std::optional<ledger::Draft> FormModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kDescribed)
        return casefile::otherOfPair(entry, kMade, kUnmade);
    const auto payload = base::Json::parse(*entry.payload);
    return ledger::Draft{
        kDescribed,
        1,
        entry.subject,
        "Undone",
        casefile::Payload().raw("was", payload["now"].write()).raw("now", payload["was"].write()).text(),
        std::nullopt};
}

std::string FormModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind == kMade)
        return "making the point " + entry.subject;
    if (entry.kind == kUnmade)
        return "taking back the point " + entry.subject;
    if (entry.kind == kDescribed)
        return "describing the exhibit " + entry.subject;
    return entry.kind == kWritten ? "writing the " + entry.subject : std::string();
}

base::Outcome<std::string> makePoint(casefile::Writer& writer, FormPoint point) {
    if (point.form != "MG3" && point.form != "MG5")
        return base::Refusal{"form.form", "form", "Points are made for the MG3 and the MG5."};
    point.text = base::trimmed(point.text);
    if (point.text.empty() || !base::isUtf8(point.text))
        return base::Refusal{"form.text", "text", "Write the point in words."};
    if (point.cites.empty())
        return base::Refusal{
            "form.cites", "cites",
            "No fact stands without the exhibit or the statement that it rests on. Name it."};
    point.number = writer.database()
                       .integer("SELECT max(number) FROM form_point WHERE form = ?", point.form)
                       .value_or(0) +
                   1;
    writer.append({kMade, 1, point.id(), "", pointJson(point), std::nullopt});
    return point.id();
}

base::Outcome<> unmakePoint(casefile::Writer& writer, const std::string& id, const std::string& given) {
    const std::string reason = base::trimmed(given);
    if (reason.empty())
        return base::Refusal{"form.reason", "reason", "A point is taken back for a reason. Give it."};
    for (const auto& point : formPoints(writer.database(), id.substr(0, id.find('/'))))
        if (point.id() == id) {
            writer.append({kUnmade, 1, id, reason, pointJson(point), std::nullopt});
            return {};
        }
    return base::Refusal{"form.point", "point", "No point " + id + " stands in this case."};
}

base::Outcome<> describeExhibit(casefile::Writer& writer, const ExhibitNote& note) {
    if (note.description.empty() && note.producer.empty() && note.storage.empty())
        return base::Refusal{"exhibit.nothing", "description",
                             "Say what the exhibit is, who produces it or where it is kept."};
    const auto notes = exhibitNotes(writer.database());
    const auto was = notes.find(note.reference);
    writer.append({kDescribed, 1, note.reference, "",
                   casefile::Payload()
                       .raw("was", was == notes.end() ? "{}" : noteJson(was->second))
                       .raw("now", noteJson(note))
                       .text(),
                   std::nullopt});
    return {};
}

std::int64_t recordVersion(casefile::Writer& writer, const std::string& form, const std::string& file,
                           const std::string& sha256, const std::string& reason) {
    const auto version = nextVersion(writer.database(), form);
    writer.append({kWritten, 1, form + " version " + std::to_string(version), reason,
                   casefile::Payload()
                       .set("form", form)
                       .set("version", version)
                       .set("file", file)
                       .set("sha256", sha256)
                       .text(),
                   std::nullopt});
    return version;
}

std::vector<FormPoint> formPoints(store::Database& database, const std::string& form) {
    std::vector<FormPoint> points;
    auto row = database.query(
        "SELECT form, number, text, cites, undermines, by, role, at, entry FROM form_point WHERE form = ? "
        "AND "
        "is_unmade = 0 ORDER BY number",
        form);
    while (row.next()) {
        FormPoint point{row.text(0), row.integer(1), row.text(2),   {}, row.integer(4) != 0, row.text(5),
                        row.text(6), row.integer(7), row.integer(8)};
        point.cites = base::Json::parse(row.text(3)).asStrings();
        points.push_back(std::move(point));
    }
    return points;
}

std::map<std::string, ExhibitNote> exhibitNotes(store::Database& database) {
    std::map<std::string, ExhibitNote> notes;
    auto row =
        database.query("SELECT reference, description, producer, storage, by, at, entry FROM exhibit_note");
    while (row.next())
        notes[row.text(0)] = {row.text(0), row.text(1),    row.text(2),   row.text(3),
                              row.text(4), row.integer(5), row.integer(6)};
    return notes;
}

std::vector<FormVersion> formVersions(store::Database& database) {
    std::vector<FormVersion> versions;
    auto row = database.query(
        "SELECT form, version, file, sha256, by, role, at FROM form_version ORDER BY form, version");
    while (row.next())
        versions.push_back({row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5),
                            row.integer(6)});
    return versions;
}

std::int64_t nextVersion(store::Database& database, const std::string& form) {
    return database.integer("SELECT max(version) FROM form_version WHERE form = ?", form).value_or(0) + 1;
}

}  // namespace strata::forms
