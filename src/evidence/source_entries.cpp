#include "evidence/source_entries.h"

#include <algorithm>
#include <cctype>

#include "base/json.h"
#include "casefile/payload.h"

namespace strata::evidence {

namespace {

std::string paddedId(char letter, std::int64_t number) {
    return std::string(1, letter) + (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

ledger::Draft ImportedSource::draft() const {
    casefile::Payload payload;
    payload.set("source", sourceId).set("file", file).set("sha256", sha256).set("bytes", bytes);
    payload.set("importer", importer)
        .set("importer_version", importerVersion)
        .set("importer_sha256", importerSha256);
    payload.set("format", format)
        .set("unit", unit)
        .set("sandbox", sandbox)
        .set("zone", zone)
        .set("zone_basis", zoneBasis);
    payload.set("options", options).set("output", output).set("output_sha256", outputSha256);
    payload.set("rows", rows).set("records", records).set("skipped", skipped).set("issues", issues);
    payload.set("earliest", earliest).set("latest", latest).setIfAny("exhibit", exhibit);
    return {"source.imported", 1, sourceId, "", payload.text(), std::nullopt};
}

ImportedSource ImportedSource::read(const std::string& text) {
    const auto payload = base::Json::parse(text);
    ImportedSource source;
    source.sourceId = payload["source"].asString();
    source.file = payload["file"].asString();
    source.sha256 = payload["sha256"].asString();
    source.bytes = payload["bytes"].asInt();
    source.importer = payload["importer"].asString();
    source.importerVersion = payload["importer_version"].asString();
    source.importerSha256 = payload["importer_sha256"].asString();
    source.format = payload["format"].asString();
    source.unit = payload["unit"].asString();
    source.sandbox = payload["sandbox"].asString();
    source.zone = payload["zone"].asString();
    source.zoneBasis = payload["zone_basis"].asString();
    for (const auto& [key, value] : payload["options"].members())
        source.options[std::string(key)] = value.asString();
    source.output = payload["output"].asString();
    source.outputSha256 = payload["output_sha256"].asString();
    source.rows = payload["rows"].asInt();
    source.records = payload["records"].asInt();
    source.skipped = payload["skipped"].asInt();
    source.issues = payload["issues"].asInt();
    if (!payload["earliest"].isNull())
        source.earliest = payload["earliest"].asInt();
    if (!payload["latest"].isNull())
        source.latest = payload["latest"].asInt();
    source.exhibit = payload["exhibit"].asString();
    return source;
}

ledger::Draft KeptSource::draft() const {
    casefile::Payload payload;
    payload.set("source", sourceId)
        .set("file", file)
        .set("sha256", sha256)
        .set("bytes", bytes)
        .setIfAny("exhibit", exhibit);
    return {"source.kept", 1, sourceId, "", payload.text(), std::nullopt};
}

KeptSource KeptSource::read(const std::string& text) {
    const auto payload = base::Json::parse(text);
    KeptSource source;
    source.sourceId = payload["source"].asString();
    source.file = payload["file"].asString();
    source.sha256 = payload["sha256"].asString();
    source.bytes = payload["bytes"].asInt();
    source.exhibit = payload["exhibit"].asString();
    return source;
}

std::string nextSourceId(store::Database& database) {
    return paddedId('S', database.integer("SELECT max(number) FROM source").value_or(0) + 1);
}

std::optional<HeldSource> findSource(store::Database& database, const std::string& sha256) {
    auto row = database.query(
        "SELECT id, file, importer, records, skipped, issues, entry, earliest, latest FROM source WHERE "
        "sha256 = ?",
        sha256);
    if (!row.next())
        return std::nullopt;
    return HeldSource{row.text(0),    row.text(1),    row.text(2),         row.integer(3),     row.integer(4),
                      row.integer(5), row.integer(6), row.maybeInteger(7), row.maybeInteger(8)};
}

base::Outcome<std::string> acceptExhibit(store::Database& database, const std::string& reference) {
    std::string accepted = reference;
    std::replace(accepted.begin(), accepted.end(), '_', '/');
    std::size_t at = 0;
    while (at < accepted.size() && std::isalpha(static_cast<unsigned char>(accepted[at])) != 0)
        ++at;
    bool isGood = at > 0 && at < accepted.size() && accepted.size() <= 40;
    while (isGood && at < accepted.size()) {
        isGood = accepted[at] == '/' && ++at < accepted.size() &&
                 std::isdigit(static_cast<unsigned char>(accepted[at])) != 0;
        while (at < accepted.size() && std::isdigit(static_cast<unsigned char>(accepted[at])) != 0)
            ++at;
    }
    if (!isGood)
        return base::Refusal{
            "exhibit.form", "exhibit",
            "\"" + reference +
                "\" is not an exhibit reference. Write initials and a number, such as AP/1 or AP/1/2."};
    if (auto row = database.query("SELECT file FROM source WHERE exhibit = ?", accepted); row.next())
        return base::Refusal{
            "exhibit.taken", "exhibit",
            "Exhibit " + accepted + " is already " + row.text(0) + ". Give the next free number."};
    return accepted;
}

}  // namespace strata::evidence
