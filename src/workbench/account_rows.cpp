#include "workbench/account_rows.h"

#include "accounts/account_commands.h"
#include "accounts/account_entry.h"
#include "base/instant.h"
#include "workbench/account_documents.h"
#include "workbench/case_inside.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::string joinedInWords(const std::string& key, const std::vector<std::string>& values) {
    const auto* field = accounts::circumstanceField(key);
    std::string words;
    for (const auto& value : values)
        words += (words.empty() ? "" : ", ") +
                 (field == nullptr ? value : std::string(accounts::circumstanceInWords(*field, value)));
    return words;
}

CircumstanceRow circumstanceOf(const accounts::Account& account, const accounts::CircumstanceField& field,
                               std::string_view group) {
    CircumstanceRow row{std::string(field.key),
                        std::string(field.label),
                        std::string(group),
                        field.isList(),
                        account.circumstances.values(field.key),
                        {}};
    for (const auto& later : account.later)
        if (later.field == field.key)
            row.later.push_back(
                {later.values, base::isoUtc(later.at), later.by, later.role, later.reason, later.entry});
    return row;
}

}  // namespace

std::string CircumstanceRow::inWords() const {
    std::string words = joinedInWords(key, values);
    for (const auto& known : later)
        words += (words.empty() ? "" : "; later: ") + joinedInWords(key, known.values);
    return words;
}

AccountRow rowOf(const accounts::Account& account) {
    AccountRow row;
    row.number = account.number;
    row.id = account.id;
    row.personId = account.personId;
    row.maker = account.maker;
    const auto& circumstances = account.circumstances;
    row.given = circumstances.text("given");
    row.form = circumstances.text("form");
    row.language = circumstances.text("language");
    row.takenBy = circumstances.text("taken_by");
    row.interpreter = circumstances.text("interpreter");
    row.setting = circumstances.text("setting");
    row.audience = circumstances.text("audience");
    row.present = circumstances.values("present");
    row.sha256 = account.sha256;
    row.file = account.file;
    row.fileSha256 = account.fileSha256;
    row.recordedAt = base::isoUtc(account.recordedAt);
    row.recordedBy = account.recordedBy;
    row.revision = account.revision;
    row.revisionKind = account.revisionKind;
    row.words = account.words;
    row.givenEarliest = account.givenEarliest;
    row.givenLatest = account.givenLatest;
    row.isLimited = account.isLimited;
    for (const auto& group : accounts::circumstanceGroups())
        for (const auto& field : group.fields)
            if (auto known = circumstanceOf(account, field, group.title);
                !known.values.empty() || !known.later.empty())
                row.circumstances.push_back(std::move(known));
    return row;
}

void refuseIfLimited(const AccountRow& account) {
    if (account.isLimited)
        throw base::Failure(
            account.id + " is limited: its words are read only for a recorded reason, and are not compared.");
}

const std::vector<CircumstanceFieldRow>& circumstanceFields() {
    static const auto rows = [] {
        std::vector<CircumstanceFieldRow> fields;
        for (const auto& group : accounts::circumstanceGroups())
            for (const auto& field : group.fields) {
                CircumstanceFieldRow row{std::string(field.key),
                                         std::string(field.label),
                                         std::string(field.hint),
                                         std::string(group.title),
                                         field.isList(),
                                         false,
                                         {}};
                row.isClosed = field.holds == accounts::CircumstanceField::Holds::choice;
                for (const auto& choice : field.choices)
                    row.choices.emplace_back(choice.id, choice.words);
                fields.push_back(std::move(row));
            }
        return fields;
    }();
    return rows;
}

std::vector<std::pair<std::string, std::string>> revisionKinds() {
    std::vector<std::pair<std::string, std::string>> kinds;
    for (const auto& kind : accounts::kRevisionKinds)
        kinds.emplace_back(kind.id, kind.words);
    return kinds;
}

base::Outcome<AccountRow> CaseSession::recordAccount(const NewAccount& asked) {
    accounts::Circumstances circumstances;
    for (const auto& [key, values] : asked.circumstances)
        circumstances.set(key, values);
    for (const auto& [key, value] : {std::pair{"given", &asked.given},
                                     {"form", &asked.form},
                                     {"taken_by", &asked.takenBy},
                                     {"language", &asked.language},
                                     {"interpreter", &asked.interpreter},
                                     {"setting", &asked.setting},
                                     {"audience", &asked.audience}})
        if (!value->empty())
            circumstances.set(key, {*value});
    if (!asked.present.empty())
        circumstances.set("present", asked.present);
    accounts::RecordAccount telling{asked.maker, asked.text, asked.revises, asked.revisionKind,
                                    circumstances};
    const auto& document = asked.document;
    store::Blobs::Added blob{"", 0, true};
    if (document) {
        telling.text = document->text;
        blob = inside_->file->blobs().addFile(document->path, {});
    }
    auto recorded = changed<AccountRow>(
        *inside_->file, [&](casefile::Writer& writer, AccountRow& row) -> base::Outcome<> {
            if (document && blob.sha256 != document->file.sha256)
                return base::Refusal{
                    "document.changed", "file",
                    document->file.file + " has changed since its words were read. Read it again."};
            if (document) {
                auto source = keepAccountFile(writer, *document, asked.exhibit);
                if (!source.ok())
                    return source.refusal();
                telling.source = std::move(source.value());
            }
            auto account = accounts::recordAccount(writer, telling);
            if (!account.ok())
                return account.refusal();
            row = rowOf(account.value());
            return {};
        });
    if (!recorded.ok() && !blob.wasThere)
        inside_->file->blobs().discard(blob.sha256);
    return recorded;
}

base::Outcome<AccountRow> CaseSession::addCircumstance(const NewCircumstance& asked) {
    return changed<AccountRow>(
        *inside_->file, [&](casefile::Writer& writer, AccountRow& row) -> base::Outcome<> {
            auto account =
                accounts::addCircumstance(writer, {asked.account, asked.field, asked.values, asked.reason});
            if (!account.ok())
                return account.refusal();
            row = rowOf(account.value());
            return {};
        });
}

}  // namespace strata::workbench
