#include <algorithm>
#include <array>

#include "cli/record.h"
#include "cli/records.h"

namespace strata::cli {
namespace {

// The circumstances that have a place of their own in the object; the others follow by their keys.
constexpr std::array<std::string_view, 8> kNamed{"given",       "form",    "taken_by", "language",
                                                 "interpreter", "setting", "present",  "audience"};

void writeLater(base::JsonWriter& writer, const std::string& field,
                const workbench::CircumstanceRow::Later& later) {
    writer.beginObject().member("field", field).member("values", later.values);
    writer.member("at", later.at).member("by", later.by);
    writer.memberIfAny("role", later.role).memberIfAny("reason", later.reason);
    writer.member("entry", later.entry).endObject();
}

}  // namespace

std::string toJson(const workbench::AccountRow& row) {
    Record record;
    record.text("id", row.id)
        .text("person", row.personId)
        .text("maker", row.maker)
        .text("given", row.given)
        .text("form", row.form)
        .text("language", row.language)
        .text("taken_by", row.takenBy)
        .text("interpreter", row.interpreter)
        .text("setting", row.setting)
        .texts("present", row.present)
        .text("audience", row.audience)
        .number("revision", row.revision)
        .text("revision_kind", row.revisionKind)
        .number("words", row.words)
        .text("sha256", row.sha256)
        .text("file", row.file)
        .text("file_sha256", row.fileSha256)
        .text("recorded_at", row.recordedAt)
        .text("recorded_by", row.recordedBy)
        .time("given_earliest", row.givenEarliest)
        .time("given_latest", row.givenLatest);
    bool hasLater = false;
    for (const auto& known : row.circumstances) {
        hasLater = hasLater || !known.later.empty();
        if (std::ranges::count(kNamed, known.key) > 0)
            continue;
        if (known.isList)
            record.texts(known.key, known.values);
        else if (!known.values.empty())
            record.text(known.key, known.values.front());
    }
    if (hasLater) {
        record.writer().key("later").beginArray();
        for (const auto& known : row.circumstances)
            for (const auto& later : known.later)
                writeLater(record.writer(), known.key, later);
        record.writer().endArray();
    }
    if (row.isLimited)
        record.writer().member("limited", true);
    return record.done();
}

}  // namespace strata::cli
