#include "workbench/advice_pack.h"

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "base/edtf_words.h"
#include "base/text.h"
#include "base/zone.h"
#include "bundle/new_file.h"
#include "bundle/sheet.h"
#include "checklist/early_advice.h"
#include "workbench/advice_desk.h"
#include "workbench/advice_reading.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_reading.h"
#include "workbench/document_frame.h"
#include "workbench/link_rows.h"
#include "workbench/prosecutor_material.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

using bundle::SheetBlock;
using Row = std::vector<std::string>;

constexpr std::int64_t kMostEvents = 200;

// The pack in the order in which a lawyer reads it: what is asked, what is known, what is missing, who does
// what.
class Pack {
public:
    explicit Pack(const CaseReader& reader)
        : reader_(reader), seen_(reader), advice_(reader), checklist_(reader) {}

    std::vector<SheetBlock> blocks(std::int64_t version) {
        note(
            "Version " + std::to_string(version) +
            ". Between the investigation and the prosecutor: internal, not disclosable, in no bundle that is "
            "served. Made from the records of the case, which prevail.");
        questions();
        known();
        missing();
        whoDoesWhat();
        return std::move(blocks_);
    }

private:
    void note(const std::string& words) { blocks_.push_back(bundle::paragraphBlock(words)); }

    void table(const std::string& heading, std::vector<std::string> heads, std::vector<double> shares,
               std::vector<Row> rows, const std::string& whenNone) {
        blocks_.push_back(bundle::headingBlock(heading + " (" + std::to_string(rows.size()) + ")"));
        if (rows.empty())
            note(whenNone);
        else
            blocks_.push_back(
                {SheetBlock::Kind::table, "", std::move(heads), std::move(shares), std::move(rows)});
    }

    void questions() {
        const auto sought = advice_.sought();
        if (!sought.issues.empty())
            note("Advice is sought about: " + sought.issues);
        std::vector<Row> rows;
        for (const auto& question : advice_.questions())
            rows.push_back({question.id, question.text, question.about, byWhom(question.by, question.role)});
        table("Questions for the lawyer", {"No.", "Question", "About", "Asked by"}, {10, 54, 16, 20},
              std::move(rows), "No question was put yet.");
        for (const auto& name : advice_.inBothRoles())
            note(name +
                 " is recorded both as exploited and as a suspect: section 45 of the Modern Slavery Act 2015 "
                 "and the public interest are asked about.");
    }

    void known() {
        note("The window of the conduct: " + checklist_.windowInWords() + ".");
        std::map<std::string, std::int64_t> accountsOf;  // by person
        std::vector<Row> people, accounts, facts;
        for (const auto& account : reader_.accounts())
            if (seen_.account(account.id) != BundleHolds::Account::absent) {
                ++accountsOf[account.personId];
                accounts.push_back(
                    {account.id, account.maker,
                     account.given.empty() ? "date not known" : base::showEdtf(account.given, *zone_),
                     inLines({adviceWord(account.form), account.audience})});
            }
        for (const auto& person : reader_.people()) {
            std::string roles;
            for (const auto& role : person.roles)
                roles += (roles.empty() ? "" : ", ") + role;
            people.push_back({person.id, person.name, roles, std::to_string(accountsOf[person.id])});
        }
        table("People", {"Id", "Name", "Role", "Accounts"}, {12, 48, 28, 12}, std::move(people),
              "Nobody yet.");
        table("Accounts", {"Id", "By", "Given", "Form and to whom"}, {16, 30, 24, 30}, std::move(accounts),
              "No account was recorded yet.");
        for (const auto& fact : checklist_.facts())
            if (!fact.value.empty())
                facts.push_back({fact.question, fact.subject.empty() ? "the case" : fact.subject,
                                 fact.value == "true"    ? "yes"
                                 : fact.value == "false" ? "no"
                                                         : adviceWord(fact.value),
                                 fact.origin == "computed" ? fact.computedFrom
                                                           : inLines({"answered by " + fact.by, fact.from})});
        table("Facts of the case", {"Question", "Of", "Answer", "How it is known"}, {38, 18, 18, 26},
              std::move(facts), "No fact is answered yet.");
        layers();
        events();
    }

    void layers() {
        std::vector<Row> rows;
        for (const auto& warning : rows_.warnings)
            note(warning);
        for (const auto& element : rows_.elements) {
            if (element.kind != "element")
                continue;
            std::string items;
            for (const auto& [layer, held] : element.layers) {
                items += (items.empty() ? "" : "\n") + layerInWords(layer) + ": ";
                for (std::size_t at = 0; at < held.size(); ++at)
                    items += (at == 0 ? "" : ", ") + held[at];
            }
            rows.push_back(
                {element.offenceTitle + "\n" + element.prove, items.empty() ? "nothing yet" : items,
                 inLines({element.sentence, "Without the accounts: " + element.sentenceEvidenceLed})});
        }
        table("Elements by layer of evidence", {"To prove", "What supports it", "In words"}, {36, 30, 34},
              std::move(rows), "No offence is under consideration yet.");
        note("Counts are not weight.");
    }

    // Those that somebody linked to an element: what the case rests on, not all that is recorded.
    void events() {
        std::vector<std::int64_t> numbers;
        for (const auto& link : reader_.elementLinks())
            if (const auto number = eventNumber(link.item);
                number && link.item.starts_with("E") && std::ranges::count(numbers, *number) == 0)
                numbers.push_back(*number);
        const auto all = static_cast<std::int64_t>(numbers.size());
        if (all > kMostEvents)
            numbers.resize(kMostEvents);
        std::int64_t apart = 0;
        std::vector<Row> rows;
        for (const auto& event : reader_.eventsNumbered(numbers))
            if (const auto shown = seen_.event(event))
                rows.push_back({shown->id, showEventTime(*shown, *zone_),
                                inLines({shown->title, shown->place}), citationOf(*shown)});
            else
                ++apart;
        table("Events that support an element", {"Id", "When", "What", "Cited"}, {10, 24, 44, 22},
              std::move(rows), "No event is linked to an element yet; the matrix above cites what is.");
        if (apart > 0)
            note(base::plural(apart, "event", "events") +
                 " that rest on sensitive or limited material left out: what is sensitive goes to the "
                 "prosecutor by itself.");
        if (all > kMostEvents)
            note("The first " + base::groupedNumber(kMostEvents) + " of " + base::groupedNumber(all) +
                 " stand here; the timeline has them all.");
    }

    void missing() {
        const auto gaps = [&](std::string_view state, const auto& cells) {
            std::vector<Row> rows;
            for (const auto& gap : rows_.gaps)
                if (gap.state == state)
                    rows.push_back(cells(gap));
            return rows;
        };
        const auto named = [](const GapRow& gap) {
            return inLines({gap.name, gap.person.empty() ? "" : "for " + gap.person});
        };
        table("Missing", {"Source", "Why it is expected", "Holder", "May be gone"}, {26, 38, 18, 18},
              gaps("missing",
                   [&](const GapRow& gap) -> Row {
                       return {named(gap), gap.why, gap.holder,
                               gap.due.empty() ? gap.retentionNote : "from " + dayOf(gap.due)};
                   }),
              "Nothing is missing, for what is known so far.");
        std::vector<Row> asked;
        for (const auto& request : checklist_.requests())
            asked.push_back({inLines({request.id, adviceWord(request.state)}),
                             inLines({request.name, request.person}), request.holder,
                             inLines({request.asked.empty() ? "" : "asked " + dayOf(request.asked),
                                      request.due.empty() ? "" : "due " + dayOf(request.due),
                                      request.isOverdue ? "overdue" : ""})});
        table("Asked for", {"Request", "Source", "Holder", "When"}, {16, 36, 26, 22}, std::move(asked),
              "Nothing was asked for yet.");
        table("Can't tell yet", {"Question", "For", "Decides about"}, {50, 20, 30},
              gaps("undetermined",
                   [](const GapRow& gap) -> Row {
                       return {gap.question, gap.person.empty() ? "the case" : gap.person, gap.name};
                   }),
              "No question is open.");
        table("Closed without it", {"Source", "Reason"}, {36, 64},
              gaps("closed",
                   [&](const GapRow& gap) -> Row {
                       return {named(gap), gap.why};
                   }),
              "None.");
    }

    void whoDoesWhat() {
        std::vector<Row> rows;
        for (const auto& action : advice_.actions())
            rows.push_back({action.id, action.text, action.owner,
                            inLines({"due " + dayOf(action.due),
                                     action.state == "open" ? (action.isOverdue ? "overdue" : "open")
                                                            : adviceWord(action.state),
                                     action.outcome})});
        table("Actions of the CPS", {"No.", "What", "Owner", "State"}, {10, 46, 20, 24}, std::move(rows),
              "No action was raised yet.");
        const auto unit = advice_.ccu();
        if (unit.decisions.empty())
            return note("Whether the case goes to the Complex Casework Unit is not decided yet.");
        const auto& last = unit.decisions.back();
        note((last.decision == "escalate" ? "Taken to the Complex Casework Unit, " + last.head
                                          : std::string("Not taken to the Complex Casework Unit")) +
             ", as decided by " + byWhom(last.by, last.role) + ": " + last.reason);
    }

    const CaseReader& reader_;
    ProsecutorMaterial seen_;
    std::shared_ptr<const base::Zone> zone_ = base::Zone::find(reader_.zone());
    AdviceReading advice_;
    ChecklistReading checklist_;
    ChecklistRows rows_ = checklist_.rows();
    std::vector<SheetBlock> blocks_;
};

}  // namespace

PackWritten writePackDocument(const CaseReader& reader, const casefile::CaseFile& file, std::int64_t version,
                              const std::string& marking, const std::filesystem::path& to, bool isPdf) {
    auto frame = documentFrame(reader, file, "Early-advice pack, version " + std::to_string(version));
    if (!marking.empty())
        frame.marking = marking;
    return {frame.marking, bundle::writeSheet(to, isPdf, frame, Pack(reader).blocks(version))};
}

base::Outcome<PackReceipt> AdviceDesk::writePack(const std::filesystem::path& file,
                                                 const std::string& marking) {
    const std::string ending = file.extension().string();
    if (ending != ".pdf" && ending != ".docx")
        return base::Refusal{"early_advice.file", "file",
                             "The pack is a .pdf or a .docx file, not " + file.filename().string() + "."};
    auto& inside = *session_.inside_->file;
    if (auto refusal = inside.refusalOf(checklist::kAdvicePack.kind))
        return *refusal;
    if (session_.isReadOnly())
        return base::Refusal{"case.read_only", "",
                             "A pack has a number, which is kept in the case. " + session_.readOnlyReason()};
    bundle::NewFile made(file, "pack");
    PackReceipt receipt;
    const CaseReader reader = session_.reader();
    receipt.version = AdviceReading(reader).nextPack();
    const auto written =
        writePackDocument(reader, inside, receipt.version, marking, made.partial(), ending == ".pdf");
    receipt.pages = written.pages;
    receipt.file = file.string();
    receipt.sha256 = base::sha256OfFile(made.partial());
    receipt.bytes = static_cast<std::int64_t>(std::filesystem::file_size(made.partial()));
    const auto recorded = inside.change([&](casefile::Writer& writer) -> base::Outcome<> {
        checklist::recordPack(writer,
                              {receipt.version, file.filename().string(), receipt.sha256, written.marking});
        return {};
    });
    if (!recorded.ok())
        return recorded.refusal();
    made.putInPlace();
    return receipt;
}

}  // namespace strata::workbench
