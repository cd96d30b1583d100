#include <algorithm>

#include "base/clock.h"
#include "base/json.h"
#include "casefile/case_file.h"
#include "checklist/evaluation.h"
#include "checklist/packs.h"
#include "checklist/reviews.h"
#include "checklist/rule_changes.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_reading.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

using Row = checklist::Catalogue::Row;

// Read against the packs that are on, but not against another version of itself.
base::Outcome<checklist::Pack> readBeside(store::Database& database, const store::Blobs& blobs,
                                          const std::string& text) {
    auto alone = checklist::readPack(loadedCatalogue(), text);
    if (!alone.ok())
        return alone;
    return checklist::readPack(
        checklist::withPacks(loadedCatalogue(), packTexts(database, blobs, alone.value().id)), text);
}

base::Refusal noPack(const std::string& id) {
    return {"pack.unknown", "pack",
            "There is no pack \"" + id + "\" in this case. `strata show CASE packs` lists them."};
}

// The digest of the pack's text; empty where the case has none of that id.
std::string digestOf(store::Database& database, const std::string& id) {
    for (const auto& pack : checklist::packsOf(database))
        if (pack.id == id)
            return pack.sha256;
    return {};
}

void count(PackRow& into, const Row& row, const checklist::Catalogue& ofTheCase,
           const std::map<std::string, checklist::RowReview>& reviews) {
    const Row* now = ofTheCase.row(row.id);
    const std::string& digest = (now == nullptr ? row : *now).digest;
    const auto review = reviews.find(row.id);
    const bool isConfirmed =
        review != reviews.end() && review->second.digest == digest && review->second.decision == "confirmed";
    ++into.rows;
    into.forVerification += isConfirmed ? 0 : 1;
}

}  // namespace

std::vector<PackRow> ChecklistReading::packs() const {
    const auto reviews = checklist::reviewsOf(reader_.case_->database());
    std::vector<PackRow> rows;
    for (const auto& pack : checklist::packsOf(reader_.case_->database())) {
        const std::string text = reader_.case_->blobs().read(pack.sha256);
        const auto json = base::Json::parse(text);
        PackRow row{pack.id,
                    pack.title,
                    pack.version,
                    pack.sha256,
                    pack.by,
                    pack.role,
                    pack.reason,
                    base::isoUtc(pack.at),
                    json["dated"].asString(),
                    json["authority"].asString(),
                    0,
                    0,
                    pack.isOn};
        for (const auto& one : checklist::withPacks(loadedCatalogue(), {text}).rows)
            if (loadedCatalogue().row(one.id) == nullptr)
                count(row, one, *catalogue_, reviews);
        rows.push_back(std::move(row));
    }
    return rows;
}

PackRow ChecklistReading::shippedRows() const {
    const auto reviews = checklist::reviewsOf(reader_.case_->database());
    PackRow shipped;
    shipped.title = "As shipped";
    shipped.version = loadedCatalogue().version;
    shipped.dated = loadedCatalogue().compiled;
    for (const auto& row : loadedCatalogue().rows)
        count(shipped, row, *catalogue_, reviews);
    return shipped;
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::changesWith(
    const std::vector<std::string>& packs) const {
    return changesTo(checklist::withRules(checklist::withPacks(loadedCatalogue(), packs),
                                          checklist::ruleChanges(reader_.case_->database())));
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::previewPack(
    const std::filesystem::path& file) const {
    const auto text = checklist::readPackFile(file);
    if (!text.ok())
        return text.refusal();
    const auto pack = readBeside(reader_.case_->database(), reader_.case_->blobs(), text.value());
    if (!pack.ok())
        return pack.refusal();
    auto texts = packTexts(reader_.case_->database(), reader_.case_->blobs(), pack.value().id);
    texts.push_back(text.value());
    return changesWith(texts);
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::previewSwitch(const std::string& id,
                                                                                     bool isOn) const {
    auto& database = reader_.case_->database();
    const auto& blobs = reader_.case_->blobs();
    const std::string digest = digestOf(database, id);
    if (digest.empty())
        return noPack(id);
    auto texts = packTexts(database, blobs, id);
    if (isOn) {
        texts.push_back(blobs.read(digest));
        if (const auto pack = readBeside(database, blobs, texts.back()); !pack.ok())
            return pack.refusal();
    }
    return changesWith(texts);
}

base::Outcome<std::string> ChecklistDesk::addPack(const std::filesystem::path& file,
                                                  const std::string& reason) {
    const auto text = checklist::readPackFile(file);
    if (!text.ok())
        return text.refusal();
    return changed<std::string>(
        *session_.inside_->file, [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
            const auto pack = readBeside(writer.database(), writer.blobs(), text.value());
            if (!pack.ok())
                return pack.refusal();
            id = pack.value().id;
            return checklist::addPack(writer, pack.value(), reason);
        });
}

base::Outcome<std::string> ChecklistDesk::switchPack(const std::string& id, bool isOn,
                                                     const std::string& reason) {
    return changed<std::string>(
        *session_.inside_->file, [&](casefile::Writer& writer, std::string& switched) -> base::Outcome<> {
            switched = id;
            const std::string digest = digestOf(writer.database(), id);
            if (digest.empty())
                return noPack(id);
            if (isOn)
                if (const auto pack =
                        readBeside(writer.database(), writer.blobs(), writer.blobs().read(digest));
                    !pack.ok())
                    return pack.refusal();
            return checklist::switchPack(writer, id, isOn ? checklist::PackIs::on : checklist::PackIs::off,
                                         reason);
        });
}

}  // namespace strata::workbench
