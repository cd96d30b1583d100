#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "base/file.h"
#include "base/json_writer.h"
#include "cli/account_options.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"
#include "cli/words.h"
#include "workbench/account_work.h"
#include "workbench/compared_versions.h"

namespace strata::cli {
namespace {

constexpr std::int64_t kLongestAccount = 64 << 20;  // bytes

std::string textIn(const std::string& file) {
    if (file != "-")
        return base::readFile(file, kLongestAccount);
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

// What stands beside the words in their file, on standard error.
void tellRemarks(const workbench::AccountFileRow& file) {
    for (const auto& remark : file.remarks)
        complain(printable(remark.message));
}

bool hasSkipped(const workbench::NewAccount& account) {
    return account.document && std::ranges::any_of(account.document->file.remarks, [](const auto& remark) {
               return remark.action == "skipped";
           });
}

// "taken-by" of "taken_by".
std::string optionOf(const std::string& key) {
    std::string name = key;
    std::ranges::replace(name, '_', '-');
    return name;
}

Status printAccount(Invocation& invocation, const base::Outcome<workbench::AccountRow>& recorded) {
    if (!recorded)
        return refuse(recorded.refusal());
    invocation.out().line(invocation.wantsJson() ? toJson(recorded.value()) : recorded.value().id);
    return Status::done;
}

void printFile(Output& out, const workbench::AccountFileRow& file) {
    out.line(
        printable("       taken from " + file.file + " with " + file.importer + ", SHA-256 " + file.sha256));
    for (const auto& remark : file.remarks)
        out.line(printable("       " + remark.message));
}

void printRevision(Output& out, const workbench::AccountRow& row, const Words& words) {
    out.line(printable("    " + std::to_string(row.revision) + ": " +
                       (row.revision == 1          ? std::string("as first recorded")
                        : row.revisionKind.empty() ? std::string("kind not said")
                                                   : row.revisionKind) +
                       ", " + words.when(row.recordedAt) + " by " + row.recordedBy + ", SHA-256 " +
                       row.sha256));
}

}  // namespace

std::vector<Option> circumstanceOptions() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& field : workbench::circumstanceFields())
            all.push_back(optionOf(field.key));
        return all;
    }();
    std::vector<Option> options;
    const auto& fields = workbench::circumstanceFields();
    for (std::size_t at = 0; at < fields.size(); ++at) {
        Option option{names[at], fields[at].key == "given" ? "WHEN" : "TEXT", fields[at].hint};
        option.takes = fields[at].isList ? Option::Takes::several : Option::Takes::text;
        if (fields[at].isClosed)
            for (const auto& choice : fields[at].choices)
                option.choices.push_back(choice.first);
        options.push_back(std::move(option));
    }
    return options;
}

Status addAccount(Invocation& invocation) {
    workbench::NewAccount account;
    account.maker = invocation.option("maker");
    if (invocation.has("text") == invocation.has("from"))
        throw UsageError("say --text FILE or --from FILE: where the words are");
    if (invocation.has("from")) {
        auto document = workbench::readAccountDocument(invocation.option("from"), invocation.stop());
        if (!document) {
            auto refusal = document.refusal();
            if (std::filesystem::is_regular_file(invocation.option("from")))
                refusal.message +=
                    " `strata import CASE FILE --as-exhibit` keeps it whole as evidence, without its words.";
            return refuse(refusal);
        }
        tellRemarks(document.value().file);
        if (invocation.has("preview")) {
            invocation.out().write(document.value().text);
            return Status::done;
        }
        account.document = std::make_shared<const workbench::AccountDocument>(std::move(document.value()));
        account.exhibit = invocation.option("exhibit");
    } else {
        account.text = textIn(invocation.option("text"));
    }
    account.revises = invocation.option("revises");
    account.revisionKind = invocation.option("revision-kind");
    for (const auto& field : workbench::circumstanceFields())
        if (const auto values = invocation.options(optionOf(field.key)); !values.empty())
            account.circumstances[field.key] = values;
    const auto recorded = invocation.openForWriting().recordAccount(account);
    if (!recorded && recorded.refusal().field == "text") {
        auto refusal = recorded.refusal();
        refusal.message = invocation.option("text") + ": " + refusal.message;
        return refuse(refusal);
    }
    const Status status = printAccount(invocation, recorded);
    return status == Status::done && hasSkipped(account) ? Status::findings : status;
}

Status addCircumstance(Invocation& invocation) {
    std::string field = invocation.operand(2);
    std::ranges::replace(field, '-', '_');
    return printAccount(invocation, invocation.openForWriting().addCircumstance(
                                        {invocation.operand(1), field, invocation.operandsFrom(3),
                                         invocation.option("reason")}));
}

Status showAccount(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const auto revisions = reader.accountRevisions(invocation.operand(1));
    Output& out = invocation.out();
    if (invocation.wantsJson()) {
        for (const auto& row : revisions)
            out.line(toJson(row));
        return Status::done;
    }
    const Words words(reader.zone());
    const auto& first = revisions.front();
    out.line(printable(first.id + " by " + first.maker));
    std::string group;
    for (const auto& field : workbench::circumstanceFields()) {
        const auto known =
            std::ranges::find(first.circumstances, field.key, &workbench::CircumstanceRow::key);
        if (field.group != group)
            out.line(group = field.group);
        out.line(printable("    " + field.label + ": " +
                           (known == first.circumstances.end() ? "not recorded" : known->inWords())));
    }
    out.line("Revisions");
    for (const auto& row : revisions) {
        printRevision(out, row, words);
        if (const auto file = workbench::AccountReading(reader).file(row.id, row.revision))
            printFile(out, *file);
    }
    return Status::done;
}

Status printAccountText(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto revision = invocation.number("revision", 0);
    if (revision > 1'000'000)
        throw UsageError("--revision is too large");
    const auto reader = invocation.reader(session);
    const auto chosen =
        workbench::chooseVersions(reader, {invocation.operand(1)}, {invocation.option("language"), {}});
    const auto row = reader.accountRevision(
        invocation.operand(1), revision > 0 ? static_cast<int>(revision) : chosen.sides.front().revision);
    if (revision == 0 && chosen.sides.front().revisions > 1)
        complain(printable(chosen.sides.front().inWords()));
    if (row.isLimited) {
        auto writing = invocation.openForWriting();
        const auto recorded =
            workbench::AccountWork(writing).recordReading(row.id, row.revision, invocation.option("reason"));
        if (!recorded.ok())
            return refuse(recorded.refusal());
    }
    const std::string text = reader.accountText(row.id, row.revision);
    if (!invocation.wantsJson()) {
        invocation.out().write(text);
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject().member("account", invocation.operand(1)).member("text", text).endObject();
    invocation.out().line(writer.text());
    return Status::done;
}

}  // namespace strata::cli
