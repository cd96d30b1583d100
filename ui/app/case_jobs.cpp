#include "app/case_jobs.h"

#include <filesystem>
#include <optional>
#include <thread>

#include "app/job_bar.h"
#include "app/recent_cases.h"
#include "base/clock.h"
#include "base/digest.h"
#include "base/text.h"
#include "base/when_said.h"
#include "presenters/disclosure_words.h"
#include "presenters/import_words.h"
#include "presenters/timeline_vector.h"
#include "workbench/advice_desk.h"
#include "workbench/made_copy.h"

namespace strata::app {

namespace {

constexpr std::chrono::milliseconds kUntilClosed{5};  // between two looks

std::string inWords(const workbench::VerifyRows& rows) {
    if (rows.ok)
        return "Everything holds: " + base::groupedNumber(rows.checked) +
               " things checked, up to ledger entry " + base::groupedNumber(rows.headSequence) + ".";
    std::string words =
        base::plural(static_cast<std::int64_t>(rows.findings.size()), "thing does", "things do") +
        " not hold. The case was not changed. These are the first:";
    for (std::size_t at = 0; at < rows.findings.size() && at < 4; ++at)
        words += "\n" + rows.findings[at].what + ": " + rows.findings[at].where;
    return words;
}

// Whose case it is, how far its ledger has got, who makes this and when.
presenters::TimelineSheet filledIn(presenters::TimelineSheet sheet, const workbench::CaseSession& session) {
    const auto heading = session.reader().heading();
    if (sheet.zone.empty())
        sheet.zone = session.reader().zone();
    sheet.marking = heading.marking;
    sheet.caseName = heading.name;
    sheet.reference = heading.reference;
    sheet.ledgerEntry = heading.headSequence;
    sheet.madeBy = session.actor().name;
    sheet.madeAt = base::SystemClock().now();
    const auto zone = base::Zone::find(sheet.zone);
    sheet.madeAtWords = base::showInstant(sheet.madeAt, zone ? *zone : base::Zone::utc());
    return sheet;
}

std::string savedWords(const std::string& what, const std::string& file) {
    return what + " " + file + " (" +
           base::inBytes(static_cast<std::int64_t>(std::filesystem::file_size(file))) + ").";
}

// What the ledger will say of a file that was saved.
workbench::MadeCopy copyIn(const std::string& file, const char* what, const std::string& selection) {
    workbench::MadeCopy copy;
    copy.what = what;
    copy.file = file;
    copy.sha256 = base::sha256OfFile(file);
    copy.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file));
    copy.selection = selection;
    return copy;
}

// The ledger says that it was made; where it cannot, the person is told.
std::string recorded(workbench::CaseSession& session, const workbench::MadeCopy& copy) {
    return session.recordCopy(copy)
               ? std::string()
               : " The case is open for reading only, so its ledger does not say that this was saved.";
}

}  // namespace

CaseJobs::CaseJobs(presenters::Tasks& tasks, JobBar& bar, workbench::Actor actor,
                   std::function<void(const std::string&)> say)
    : tasks_(tasks), bar_(bar), actor_(std::move(actor)), say_(std::move(say)) {}

CaseJobs::~CaseJobs() {
    stop_.request_stop();
}

void CaseJobs::start(const std::string& title, const std::string& whenCancelled, Work work,
                     std::function<void()> onDone) {
    if (isBusy())
        return say_("One thing at a time: wait for the job that is running, or cancel it.");
    stop_ = std::stop_source();
    progress_ = bar_.begin(title, stop_);
    tasks_.write<std::string>(
        life_,
        [work = std::move(work), progress = progress_, stop = stop_.get_token(),
         whenCancelled](std::stop_token) -> std::string {
            try {
                return work(*progress, stop);
            } catch (const base::Cancelled&) {
                return whenCancelled;
            } catch (const std::exception& failure) {
                return base::explain(failure);
            }
        },
        [this, onDone = std::move(onDone)](const std::string& words) {
            progress_.reset();
            bar_.end();
            if (!words.empty())
                say_(words);
            if (onDone)
                onDone();
        });
}

void CaseJobs::open(const std::string& folder, const std::weak_ptr<const workbench::CaseSession>& was,
                    std::function<void(Opened)> onOpened) {
    auto opened = std::make_shared<std::optional<Opened>>();
    start(
        "Opening " + std::filesystem::path(folder).filename().string(), "",
        [folder, was, opened, actor = actor_](JobProgress&, std::stop_token stop) -> std::string {
            while (!was.expired()) {
                if (stop.stop_requested())
                    throw base::Cancelled();
                std::this_thread::sleep_for(kUntilClosed);
            }
            auto session =
                std::make_shared<workbench::CaseSession>(workbench::CaseSession::open(folder, actor));
            auto heading = session->reader().heading();
            *opened = Opened{std::move(session), std::move(heading)};
            rememberCase(folder);
            return "";
        },
        [opened, onOpened = std::move(onOpened)] {
            if (*opened)
                onOpened(std::move(**opened));
        });
}

void CaseJobs::create(const NewCase& asked, std::function<void()> onCreated) {
    auto isMade = std::make_shared<bool>(false);
    start(
        "Making " + std::filesystem::path(asked.folder).filename().string(), "",
        [asked, isMade, actor = actor_](JobProgress&, std::stop_token) -> std::string {
            auto made = workbench::CaseSession::create(asked.folder, asked.name, asked.reference, actor);
            *isMade = true;
            if (asked.early)
                if (const auto said = workbench::AdviceDesk(made).answerSought(*asked.early); !said)
                    return said.refusal().message;
            return "";
        },
        [isMade, onCreated = std::move(onCreated)] {
            if (*isMade)
                onCreated();
        });
}

void CaseJobs::importFiles(const Session& session, const workbench::ImportRequest& request,
                           std::function<void(const std::vector<std::string>&)> onDone) {
    auto refused = std::make_shared<std::vector<std::string>>();
    start(
        "Importing", "Cancelled. The file under way was left out whole.",
        [session, request, refused](JobProgress& shown, std::stop_token stop) {
            const auto onProgress = [&shown](const workbench::ImportProgress& progress) {
                const double part = progress.bytesTotal > 0 ? static_cast<double>(progress.bytes) /
                                                                  static_cast<double>(progress.bytesTotal)
                                                            : 0;
                shown.set(part, progress.file + " (" + std::to_string(progress.fileNumber) + " of " +
                                    std::to_string(progress.files) + "), " +
                                    base::plural(progress.records, "record", "records"));
            };
            const auto rows = session->import(request, onProgress, stop);
            for (const auto& row : rows)
                if (row.canBeKeptWhole)
                    refused->push_back(row.file);
            return presenters::inWords(rows);
        },
        [refused, onDone = std::move(onDone)] { onDone(*refused); });
}

void CaseJobs::exportBundle(const Session& session, const workbench::ExportRequest& request,
                            std::function<void()> onDone) {
    start(
        "Making the bundle", "Cancelled. No bundle was made.",
        [session, request](JobProgress& shown, std::stop_token stop) {
            const auto receipt = session->exportBundle(
                request, [&shown](double part) { shown.set(part, ""); }, stop);
            std::string said = "The bundle is " + receipt.file + " (" + base::inBytes(receipt.bytes) + ", " +
                               base::plural(receipt.files, "file", "files") + ").";
            for (const auto& left : receipt.leftOut)
                said += (&left == &receipt.leftOut.front() ? " Left out: " : " ") + left;
            return said;
        },
        std::move(onDone));
}

void CaseJobs::saveTimeline(const Session& session, presenters::TimelineFrame frame,
                            presenters::TimelineSheet sheet, const std::string& file,
                            std::function<void()> onDone) {
    start(
        "Saving the timeline", "Cancelled. No picture was saved.",
        [session, frame = std::move(frame), sheet = std::move(sheet), file](JobProgress&, std::stop_token) {
            presenters::saveTimeline(frame, filledIn(sheet, *session), file);
            return savedWords("The timeline is saved as", file) +
                   recorded(*session, copyIn(file, "timeline", sheet.stretch + ". " + sheet.filter));
        },
        std::move(onDone));
}

void CaseJobs::makePages(const Session& session, const presenters::TimelineSheet& sheet, PagesOf pagesOf,
                         std::function<void(std::shared_ptr<const presenters::PrintedPages>)> onMade) {
    auto made = std::make_shared<std::shared_ptr<const presenters::PrintedPages>>();
    start(
        "Laying out the pages", "Cancelled. Nothing was printed.",
        [session, sheet, pagesOf = std::move(pagesOf), made](JobProgress&, std::stop_token) -> std::string {
            *made = std::make_shared<const presenters::PrintedPages>(pagesOf(filledIn(sheet, *session)));
            return "";
        },
        [made, onMade = std::move(onMade)] {
            if (*made)
                onMade(*made);
        });
}

void CaseJobs::saveRows(const Session& session, const presenters::TimelineSheet& sheet, TableOf tableOf,
                        const std::string& file, std::function<void()> onDone) {
    start(
        "Saving the rows", "Cancelled. No table was saved.",
        [session, sheet, tableOf = std::move(tableOf), file](JobProgress& shown, std::stop_token stop) {
            const auto table = tableOf(filledIn(sheet, *session));
            const auto onProgress = [&](double part) {
                shown.set(part, "of " + base::plural(table.rows, "row", "rows"));
            };
            workbench::saveTable(table, file, onProgress, stop);
            auto copy = copyIn(file, "rows", sheet.filter);
            copy.events = table.rows;
            return savedWords(table.rows == 1 ? "1 row is saved as"
                                              : base::groupedNumber(table.rows) + " rows are saved as",
                              file) +
                   recorded(*session, copy);
        },
        std::move(onDone));
}

void CaseJobs::printChecklist(const Session& session, workbench::ChecklistSheet sheet,
                              const std::string& file, std::function<void()> onDone) {
    start(
        "Printing the checklist", "Cancelled. No document was made.",
        [session, sheet, file](JobProgress&, std::stop_token) {
            const auto receipt = workbench::ChecklistDesk(*session).print(sheet, file);
            return "The list is " + receipt.file + " (" + base::plural(receipt.rows, "row", "rows") + ").";
        },
        std::move(onDone));
}

void CaseJobs::makeAdvicePack(const Session& session, const std::string& file, std::function<void()> onDone) {
    start(
        "Making the early-advice pack", "Cancelled. No document was made.",
        [session, file](JobProgress&, std::stop_token) {
            const auto made = workbench::AdviceDesk(*session).writePack(file);
            if (!made.ok())
                return made.refusal().message;
            return "Version " + std::to_string(made.value().version) + " of the pack is " +
                   made.value().file + ".";
        },
        std::move(onDone));
}

void CaseJobs::exportChronology(const Session& session, const workbench::ChronologyRequest& request,
                                std::function<void()> onDone) {
    start(
        "Making the sequence of events", "Cancelled. No document was made.",
        [session, request](JobProgress& shown, std::stop_token stop) {
            const auto receipt = session->exportChronology(
                request, [&shown](double part) { shown.set(part, ""); }, stop);
            return "The sequence of events is " + receipt.file + " (" +
                   base::plural(receipt.events, "event", "events") + ").";
        },
        std::move(onDone));
}

void CaseJobs::exportSchedule(const Session& session, const std::string& file, std::function<void()> onDone) {
    start(
        "Making the schedule of accounts", "Cancelled. No schedule was made.",
        [session, file](JobProgress& shown, std::stop_token stop) {
            return presenters::scheduleSaved(workbench::AccountWork(*session).exportSchedule(
                file, [&shown](double part) { shown.set(part, ""); }, stop));
        },
        std::move(onDone));
}

void CaseJobs::verify(const Session& session, std::function<void(bool ok)> onDone) {
    auto isSound = std::make_shared<std::optional<bool>>();
    start(
        "Checking every digest", "Cancelled. Nothing was concluded.",
        [session, isSound](JobProgress& shown, std::stop_token stop) {
            const auto rows = session->verify([&shown](double part) { shown.set(part, ""); }, stop);
            *isSound = rows.ok;
            return inWords(rows);
        },
        [isSound, onDone = std::move(onDone)] {
            if (*isSound)
                onDone(**isSound);
        });
}

}  // namespace strata::app
