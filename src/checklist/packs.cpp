#include "checklist/packs.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "checklist/pack_checks.h"

namespace strata::checklist {

namespace {

constexpr const char *kAdded = "pack.added", *kSwitched = "pack.switched";

base::Outcome<> wantReason(const std::string& reason) {
    if (reason.empty())
        return base::Refusal{"pack.reason", "reason", "Say why, so that it can be explained later."};
    return {};
}

}  // namespace

base::Outcome<std::string> readPackFile(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        return base::Refusal{"pack.file", "file",
                             file.string() + " cannot be read: " + error.message() + "."};
    if (size > static_cast<std::uintmax_t>(kLargestPack))
        return base::Refusal{"pack.size", "file",
                             file.filename().string() + " has " +
                                 base::groupedNumber(static_cast<std::int64_t>(size)) +
                                 " bytes; a pack has at most " + base::groupedNumber(kLargestPack) + "."};
    return base::readFile(file, kLargestPack);
}

base::Outcome<Pack> readPack(const Catalogue& catalogue, const std::string& text) {
    const auto refuse = [](const std::string& why) {
        return base::Refusal{"pack.content", "file", "The pack was not added: " + why};
    };
    if (static_cast<std::int64_t>(text.size()) > kLargestPack)
        return refuse("it is larger than a pack may be.");
    try {
        const auto json = base::Json::parse(text);
        if (std::string wrong = whatIsWrongWith(json, catalogue); !wrong.empty())
            return refuse(wrong);
        [[maybe_unused]] const Catalogue whole = withPacks(catalogue, {text});
        return Pack{json["id"].asString(),    json["title"].asString(),     json["version"].asString(),
                    json["dated"].asString(), json["authority"].asString(), text};
    } catch (const base::Failure& failure) {
        return refuse(failure.what());
    }
}

Catalogue withPacks(const Catalogue& catalogue, const std::vector<std::string>& packs) {
    std::vector<base::Json> read;
    for (const auto& pack : packs)
        read.push_back(base::Json::parse(pack));
    return catalogue.with(read);
}

std::string_view PackModule::schema() const {
    return R"(
CREATE TABLE catalogue_pack(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, version TEXT NOT NULL,
  sha256 TEXT NOT NULL, is_on INTEGER NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL,
  at INTEGER NOT NULL) STRICT;
)";
}

void PackModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kAdded && entry.kind != kSwitched))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const std::string id = payload["id"].asString();
    if (entry.kind == kAdded)
        into.database.run(
            "INSERT INTO catalogue_pack(id, title, version, sha256, is_on, by, role, reason, at) "
            "VALUES(?,?,?,?,1,?,?,?,?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, version = "
            "excluded.version, sha256 = excluded.sha256, is_on = 1, by = excluded.by, role = excluded.role, "
            "reason "
            "= excluded.reason, at = excluded.at",
            id, payload["title"].asString(), payload["version"].asString(), payload["sha256"].asString(),
            entry.author.actor, entry.author.role, payload["reason"].asString(), entry.at);
    else
        into.database.run(
            "UPDATE catalogue_pack SET is_on = ?, by = ?, role = ?, reason = ?, at = ? WHERE id = ?",
            std::int64_t{payload["on"].asBool()}, entry.author.actor, entry.author.role,
            payload["reason"].asString(), entry.at, id);
}

std::string PackModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kAdded && entry.kind != kSwitched))
        return {};
    if (entry.kind == kAdded)
        return "adding the pack \"" + base::Json::parse(*entry.payload)["title"].asString() + "\"";
    return std::string("switching the pack ") + entry.subject +
           (base::Json::parse(*entry.payload)["on"].asBool() ? " on" : " off");
}

base::Outcome<> addPack(casefile::Writer& writer, const Pack& pack, const std::string& given) {
    const std::string reason = base::trimmed(given);
    if (auto wanted = wantReason(reason); !wanted.ok())
        return wanted;
    const std::string sha256 = writer.blobs().addText(pack.text).sha256;
    for (const auto& held : packsOf(writer.database()))
        if (held.id == pack.id && held.sha256 == sha256 && held.isOn)
            return base::Refusal{"pack.there", "file",
                                 "The pack " + pack.id + " is there already, word for word."};
    writer.append({kAdded, 1, pack.id, reason,
                   casefile::Payload()
                       .set("id", pack.id)
                       .set("title", pack.title)
                       .set("version", pack.version)
                       .set("sha256", sha256)
                       .set("reason", reason)
                       .text(),
                   std::nullopt});
    return {};
}

base::Outcome<> switchPack(casefile::Writer& writer, const std::string& id, PackIs is,
                           const std::string& given) {
    const std::string reason = base::trimmed(given);
    if (auto wanted = wantReason(reason); !wanted.ok())
        return wanted;
    for (const auto& held : packsOf(writer.database())) {
        if (held.id != id)
            continue;
        if (held.isOn == (is == PackIs::on))
            return base::Refusal{"pack.switched", "pack",
                                 "The pack " + id + " is " + (held.isOn ? "on" : "off") + " already."};
        writer.append(
            {kSwitched, 1, id, reason,
             casefile::Payload().set("id", id).set("on", is == PackIs::on).set("reason", reason).text(),
             std::nullopt});
        return {};
    }
    return base::Refusal{
        "pack.unknown", "pack",
        "There is no pack \"" + id + "\" in this case. `strata show CASE packs` lists them."};
}

std::vector<CasePack> packsOf(store::Database& database) {
    std::vector<CasePack> packs;
    auto row = database.query(
        "SELECT id, title, version, sha256, by, role, reason, at, is_on FROM catalogue_pack ORDER BY number");
    while (row.next())
        packs.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                         row.text(6), row.integer(7), row.integer(8) != 0});
    return packs;
}

}  // namespace strata::checklist
