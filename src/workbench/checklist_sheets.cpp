#include <algorithm>
#include <map>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "bundle/new_file.h"
#include "bundle/sheet.h"
#include "casefile/payload.h"
#include "checklist/days.h"
#include "checklist/requests.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_reading.h"
#include "workbench/document_frame.h"
#include "workbench/gap_requests.h"
#include "workbench/month_grid.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

using bundle::SheetBlock;
using Rows = std::vector<std::vector<std::string>>;

std::string monthOf(const std::string& edtf) {
    const auto span = checklist::spanOf(edtf);
    return span.first ? checklist::monthInWords(*span.first) : edtf;
}

std::string whatAndWhom(const GapRow& gap) {
    return gap.name + (gap.person.empty() ? "" : "\nfor " + gap.person);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : "; ") + word;
    return all;
}

std::string goneInWords(const GapRow& gap) {
    return gap.due.empty() ? gap.retentionNote
                           : "from " + dayOf(gap.due) + ", all after " + dayOf(gap.goneBy);
}

class Sheet {
public:
    explicit Sheet(const CaseReader& reader) : reading_(reader), rows_(reading_.rows()) {}

    std::vector<SheetBlock> blocks(ChecklistSheet sheet) {
        switch (sheet) {
            case ChecklistSheet::sio:
                sio();
                break;
            case ChecklistSheet::disclosureOfficer:
                disclosure();
                break;
            case ChecklistSheet::cps:
                cps();
                break;
            case ChecklistSheet::evidenceLed:
                evidenceLed();
                break;
            case ChecklistSheet::coverage:
                coverage();
                break;
            case ChecklistSheet::calendar:
                calendar();
                break;
        }
        return std::move(blocks_);
    }
    std::int64_t rowCount() const { return count_; }

private:
    void table(const std::string& heading, std::vector<std::string> heads, std::vector<double> shares,
               Rows rows, const char* whenEmpty) {
        blocks_.push_back(bundle::headingBlock(heading + " (" + std::to_string(rows.size()) + ")"));
        count_ += static_cast<std::int64_t>(rows.size());
        if (rows.empty())
            blocks_.push_back(bundle::paragraphBlock(whenEmpty));
        else
            blocks_.push_back(
                {SheetBlock::Kind::table, "", std::move(heads), std::move(shares), std::move(rows)});
    }

    template <class Cells>
    Rows rowsOf(std::string_view state, const Cells& cells) const {
        Rows rows;
        for (const auto& gap : rows_.gaps)
            if (gap.state == state)
                rows.push_back(cells(gap));
        return rows;
    }

    void warnings() {
        for (const auto& warning : rows_.warnings)
            blocks_.push_back(bundle::paragraphBlock(warning));
    }

    // All that there is to decide on: every gap with its next step, and every open question.
    void sio() {
        warnings();
        table("Missing", {"Source", "Why", "Holder and next step", "May be gone"}, {22, 34, 28, 16},
              rowsOf("missing",
                     [](const GapRow& gap) -> std::vector<std::string> {
                         return {whatAndWhom(gap), inLines({gap.why, joined(gap.supports)}),
                                 inLines({gap.holder, gap.next}), goneInWords(gap)};
                     }),
              "Nothing is missing.");
        table("Can't tell yet", {"Question", "For", "Decides about"}, {50, 20, 30},
              rowsOf("undetermined",
                     [](const GapRow& gap) -> std::vector<std::string> {
                         return {gap.question, gap.person.empty() ? "the case" : gap.person, gap.name};
                     }),
              "No question is open.");
        asked();
    }

    // What was and was not asked for, and why: lines of enquiry towards and away.
    void disclosure() {
        table("Missing, not asked for", {"Source", "Rule and what it rests on", "Authority"}, {26, 50, 24},
              rowsOf(
                  "missing",
                  [](const GapRow& gap) -> std::vector<std::string> {
                      std::string facts;
                      for (const auto& fact : gap.facts)
                          facts += (facts.empty() ? "" : "\n") + fact.question + " " + fact.value + " (" +
                                   fact.how + ")";
                      return {whatAndWhom(gap), inLines({"Expected when " + gap.rule, facts}), gap.authority};
                  }),
              "Nothing is missing.");
        asked();
        const auto reasoned = [](const GapRow& gap) -> std::vector<std::string> {
            return {whatAndWhom(gap), inLines({gap.why, gap.coverage})};
        };
        table("Obtained", {"Source", "What was recorded"}, {35, 65}, rowsOf("obtained", reasoned),
              "Nothing was obtained yet.");
        table("Closed without it", {"Source", "Reason"}, {35, 65}, rowsOf("closed", reasoned), "None.");
        table("Not expected", {"Source", "Reason"}, {35, 65}, rowsOf("not_expected", reasoned), "None.");
    }

    // One page where it can be: what is not there, what it would go to, and when it will be.
    void cps() {
        table("Outstanding", {"Source", "Would support", "Holder"}, {34, 40, 26},
              rowsOf("missing",
                     [](const GapRow& gap) -> std::vector<std::string> {
                         return {whatAndWhom(gap),
                                 gap.supports.empty() ? joined(gap.topics) : joined(gap.supports),
                                 gap.holder};
                     }),
              "Nothing is outstanding.");
        asked();
    }

    void asked() {
        Rows rows;
        const auto requests = reading_.requests();
        for (const auto& request : requests)
            rows.push_back({request.id + "\n" + request.state, inLines({request.name, request.person}),
                            request.holder,
                            inLines({request.asked.empty() ? "" : "asked " + dayOf(request.asked),
                                     request.due.empty() ? "" : "due " + dayOf(request.due)})});
        for (const auto& gap : withoutRequest(rows_.gaps, requests))
            if (gap.state == "requested")
                rows.push_back({"by hand", whatAndWhom(gap), gap.holder, gap.why});
        table("Asked for", {"Request", "Source", "Holder", "When"}, {16, 34, 28, 22}, std::move(rows),
              "Nothing was asked for yet.");
    }

    void evidenceLed() {
        blocks_.push_back(
            bundle::paragraphBlock("Without the person's own accounts and words reported from them, unless a "
                                   "lawyer has marked the words "
                                   "as admissible without the witness. Counts are not weight."));
        warnings();
        Rows falls, stays;
        for (const auto& element : rows_.elements)
            if (element.kind == "element") {
                auto& into = element.sentence == element.sentenceEvidenceLed ? stays : falls;
                into.push_back({element.offenceTitle + "\n" + element.prove, element.sentence,
                                element.sentenceEvidenceLed});
            }
        const std::vector<std::string> heads = {"To prove", "As it stands", "Without the accounts"};
        table("Elements that change", heads, {40, 30, 30}, std::move(falls), "No element changes.");
        table("Elements that do not", heads, {40, 30, 30}, std::move(stays), "None.");
    }

    void coverage() {
        std::string person;
        Rows rows;
        const auto finish = [&] {
            if (!person.empty())
                table(person, {"Records", "Months of the window"}, {25, 75}, std::move(rows), "");
            rows.clear();
        };
        for (const auto& row : reading_.coverage()) {
            if (row.person != person) {
                finish();
                person = row.person;
            }
            rows.push_back(
                {row.name, row.sentence.empty() ? "the window of the conduct is not known" : row.sentence});
        }
        finish();
    }

    // Clocks, when material may be gone and when answers are due: month by month as a grid, and in full.
    void calendar() {
        std::vector<std::pair<std::string, std::vector<std::string>>> lines;  // by ISO date
        for (const auto& clock : rows_.clocks)
            lines.push_back({clock.due,
                             {dayOf(clock.due), inLines({clock.name, clock.limit}),
                              clock.person.empty() ? "the case" : clock.person,
                              clock.isLostThisWeek ? "being lost this week" : clock.state}});
        for (const auto& request : reading_.requests())
            if (!request.due.empty())
                lines.push_back({request.due,
                                 {dayOf(request.due),
                                  inLines({request.id + " " + request.name, "asked of " + request.holder}),
                                  request.person.empty() ? "the case" : request.person,
                                  request.isOverdue ? "overdue" : "answer due"}});
        std::ranges::stable_sort(lines, [](const auto& a, const auto& b) {
            return std::pair(a.first.empty(), a.first) < std::pair(b.first.empty(), b.first);
        });
        const std::vector<std::string> heads = {"Day", "What", "For", "State"};
        for (std::size_t at = 0; at < lines.size();) {
            const std::string month = lines[at].first.substr(0, 7);
            Rows rows;
            std::map<std::string, std::vector<std::string>> days;
            for (; at < lines.size() && lines[at].first.substr(0, 7) == month; ++at) {
                const auto& cells = lines[at].second;
                days[lines[at].first].push_back(base::split(cells[1], '\n').front() +
                                                (cells[2] == "the case" ? "" : ", " + cells[2]) + ": " +
                                                cells[3]);
                rows.push_back(std::move(lines[at].second));
            }
            blocks_.push_back(bundle::headingBlock((month.empty() ? "No number of days" : monthOf(month)) +
                                                   " (" + std::to_string(rows.size()) + ")"));
            if (auto weeks = monthGrid(month, days); !weeks.empty())
                blocks_.push_back(
                    {SheetBlock::Kind::table,
                     "",
                     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
                     std::vector<double>(7, 100.0 / 7),
                     std::move(weeks)});
            count_ += static_cast<std::int64_t>(rows.size());
            blocks_.push_back({SheetBlock::Kind::table, "", heads, {20, 48, 16, 16}, std::move(rows)});
        }
        if (lines.empty())
            blocks_.push_back(bundle::paragraphBlock("No clock runs yet, and no answer is due."));
    }

    ChecklistReading reading_;
    ChecklistRows rows_;
    std::vector<SheetBlock> blocks_;
    std::int64_t count_ = 0;
};

std::string titleOf(ChecklistSheet sheet) {
    switch (sheet) {
        case ChecklistSheet::sio:
            return "Evidence that is missing: for the SIO";
        case ChecklistSheet::disclosureOfficer:
            return "Evidence that is missing: for the disclosure officer";
        case ChecklistSheet::cps:
            return "Outstanding evidence: for the CPS";
        case ChecklistSheet::evidenceLed:
            return "What the case stands on without the accounts";
        case ChecklistSheet::calendar:
            return "Calendar of clocks";
        case ChecklistSheet::coverage:
            break;
    }
    return "What records cover of the window";
}

}  // namespace

bundle::ChronologyFrame ChecklistDesk::frame(const std::string& title) const {
    return documentFrame(session_.reader(), *session_.inside_->file, title);
}

SheetReceipt ChecklistDesk::print(ChecklistSheet sheet, const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (ending != ".pdf" && ending != ".docx")
        throw base::Failure("This is written as a .pdf or a .docx file, not " + file.filename().string() +
                            ". Name it accordingly.");
    bundle::NewFile made(file, "list");
    SheetReceipt receipt;
    {
        const CaseReader reader = session_.reader();
        Sheet contents(reader);
        const auto blocks = contents.blocks(sheet);
        receipt.rows = contents.rowCount();
        receipt.pages = bundle::writeSheet(made.partial(), ending == ".pdf", frame(titleOf(sheet)), blocks);
    }
    receipt.file = file.string();
    receipt.sha256 = base::sha256OfFile(made.partial());
    receipt.bytes = static_cast<std::int64_t>(std::filesystem::file_size(made.partial()));
    made.putInPlace();
    if (session_.isReadOnly())
        return receipt;  // as for bundles: made all the same, unrecorded
    [[maybe_unused]] const auto recorded = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        casefile::Payload payload;
        payload.set("file", file.filename().string()).set("sha256", receipt.sha256).set("rows", receipt.rows);
        writer.append({"checklist.exported", 1, file.filename().string(), "", payload.text(), std::nullopt});
        return {};
    });
    return receipt;
}

base::Outcome<LetterReceipt> ChecklistDesk::writeLetter(const std::string& id,
                                                        const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (ending != ".pdf" && ending != ".docx")
        return base::Refusal{"letter.form", "file",
                             "A letter is a .pdf or a .docx file, not " + file.filename().string() + "."};
    const auto text = letterText(id);
    if (!text.ok())
        return text.refusal();
    std::vector<bundle::SheetBlock> blocks;
    for (const auto& paragraph : base::split(text.value(), '\n'))
        if (!base::trimmed(paragraph).empty())
            blocks.push_back(bundle::paragraphBlock(paragraph));
    auto& inside = *session_.inside_->file;
    bundle::NewFile made(file, "letter");
    bundle::writeSheet(made.partial(), ending == ".pdf", frame("Request for information"), blocks);
    LetterReceipt receipt{file.string(), base::sha256OfFile(made.partial()), ""};
    auto done = inside.change([&](casefile::Writer& writer) -> base::Outcome<> {
        receipt.textSha256 = writer.blobs().addText(text.value()).sha256;
        checklist::recordLetter(writer, id, receipt.textSha256, receipt.sha256, ending.substr(1));
        return {};
    });
    if (!done.ok())
        return done.refusal();
    made.putInPlace();
    return receipt;
}

}  // namespace strata::workbench
