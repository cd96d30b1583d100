#include "base/digest.h"
#include "base/edtf.h"
#include "base/text.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "bundle/new_file.h"
#include "bundle/sheet.h"
#include "casefile/payload.h"
#include "workbench/account_work.h"
#include "workbench/case_inside.h"
#include "workbench/document_frame.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

constexpr const char* kKind = "schedule";

std::string inWords(const std::string& when, const base::Zone& zone) {
    const auto read = base::readEdtf(when, zone);
    return read ? base::showWhen(*read, zone) : when;
}

std::string wordsOf(const AccountRow& account, std::string_view key) {
    for (const auto& known : account.circumstances)
        if (known.key == key)
            return known.inWords();
    return {};
}

std::string prefixed(const std::string& words, const std::string& value) {
    return value.empty() ? value : words + value;
}

std::vector<std::string> cellsOf(const ScheduleRow& row, const base::Zone& zone) {
    const auto& account = row.account;
    const std::string given = account.given.empty() ? "date not known" : inWords(account.given, zone);
    return {inLines({account.id, account.revision > 1 ? std::to_string(account.revision) + " versions" : ""}),
            inLines({account.maker, given}),
            inLines({wordsOf(account, "form"), prefixed("to ", account.audience),
                     prefixed("taken by ", account.takenBy), prefixed("interpreter: ", account.interpreter),
                     wordsOf(account, "fidelity"), account.isLimited ? "access limited" : ""}),
            inLines({row.statusInWords, prefixed("by ", row.by), prefixed("", inWords(row.at, zone)),
                     row.reason}),
            inLines({base::plural(account.words, "word", "words"), account.sha256})};
}

// A heading, and the table or the words that there is none.
void addPart(std::vector<bundle::SheetBlock>& blocks, const std::string& heading, bundle::SheetBlock table,
             const std::string& ifNone) {
    blocks.push_back(bundle::headingBlock(heading));
    if (table.rows.empty())
        blocks.push_back(bundle::paragraphBlock(ifNone));
    else
        blocks.push_back(std::move(table));
}

bundle::SheetBlock tableOf(const ScheduleRows& schedule, bool isServed, const base::Zone& zone) {
    bundle::SheetBlock table{bundle::SheetBlock::Kind::table,
                             "",
                             {"Account", "By and when", "What it is", "Review", "Length and SHA-256"},
                             {62, 110, 140, 110, 93},
                             {}};
    for (const auto& row : schedule.rows)
        if (row.isServed == isServed)
            table.rows.push_back(cellsOf(row, zone));
    return table;
}

bundle::SheetBlock tableOf(const std::vector<ProposalRow>& proposals) {
    bundle::SheetBlock table{bundle::SheetBlock::Kind::table,
                             "",
                             {"No.", "One account", "The other", "Why"},
                             {34, 170, 170, 141},
                             {}};
    for (const auto& row : proposals)
        if (!row.isWithdrawn)
            table.rows.push_back({row.id, inLines({row.leftCitation, row.leftSaid()}),
                                  inLines({row.rightCitation, row.rightSaid()}),
                                  inLines({row.reason, "marked by " + row.by})});
    return table;
}

std::vector<bundle::SheetBlock> blocksOf(const CaseReader& reader, const ScheduleRows& schedule,
                                         const base::Zone& zone) {
    const auto total = static_cast<std::int64_t>(schedule.rows.size());
    std::vector<bundle::SheetBlock> blocks{
        bundle::paragraphBlock(base::plural(total, "account", "accounts") + ": " +
                               base::groupedNumber(schedule.served) + " served, " +
                               base::groupedNumber(schedule.scheduled) + " on the schedule."),
        bundle::paragraphBlock(
            "Every account that anybody gave is listed once, as it was recorded; none replaces another. One "
            "that nobody has reviewed stands on the schedule as not reviewed.")};
    addPart(blocks, "Served as evidence", tableOf(schedule, true, zone), "No account is served.");
    addPart(blocks, "On the schedule", tableOf(schedule, false, zone), "No account stands on the schedule.");
    addPart(blocks, "Differences proposed for the MG6E", tableOf(AccountReading(reader).proposals()),
            "No difference is proposed.");
    return blocks;
}

}  // namespace

ScheduleReceipt AccountWork::exportSchedule(const std::filesystem::path& target,
                                            const std::function<void(double)>& onProgress,
                                            std::stop_token stop) {
    auto& file = *session_.inside_->file;
    const std::string ending = target.extension().string();
    if (ending != ".pdf" && ending != ".docx")
        throw base::Failure("A schedule is a .pdf or a .docx file, not " + target.filename().string() +
                            ". Name it accordingly.");
    bundle::NewFile made(target, kKind);
    ScheduleReceipt receipt;
    {
        const CaseReader reader(file.read());
        const auto schedule = AccountReading(reader).schedule();
        if (stop.stop_requested())
            throw base::Cancelled();
        receipt.accounts = static_cast<std::int64_t>(schedule.rows.size());
        receipt.served = schedule.served;
        receipt.scheduled = schedule.scheduled;
        const auto zone = base::Zone::find(reader.zone());
        receipt.pages = bundle::writeSheet(made.partial(), ending == ".pdf",
                                           documentFrame(reader, file, "Schedule of accounts"),
                                           blocksOf(reader, schedule, *zone));
        onProgress(1);
    }
    receipt.file = target.string();
    receipt.sha256 = base::sha256OfFile(made.partial());
    receipt.bytes = static_cast<std::int64_t>(std::filesystem::file_size(made.partial()));
    made.putInPlace();
    if (file.isReadOnly())
        return receipt;  // made all the same, unrecorded
    [[maybe_unused]] const auto recorded = file.change([&](casefile::Writer& writer) -> base::Outcome<> {
        casefile::Payload payload;
        payload.set("file", target.filename().string()).set("sha256", receipt.sha256);
        payload.set("accounts", receipt.accounts).set("served", receipt.served);
        payload.set("scheduled", receipt.scheduled);
        writer.append({"schedule.exported", 1, target.filename().string(), "", payload.text(), std::nullopt});
        return {};
    });
    return receipt;
}

}  // namespace strata::workbench
