#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/job.h"
#include "presenters/port.h"
#include "presenters/printed_pages.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"
#include "workbench/advice_desk.h"
#include "workbench/case_session.h"
#include "workbench/checklist_desk.h"
#include "workbench/saved_table.h"

namespace strata::app {

class JobBar;

// The long pieces of work on a case, one at a time on the writer: each shows in the job bar with its
// progress, can be cancelled, and ends with a sentence for the message bar. Whatever goes wrong is told there
// too.
class CaseJobs {
public:
    using Session = std::shared_ptr<workbench::CaseSession>;
    struct Opened {
        Session session;
        workbench::CaseHeading heading;
    };
    CaseJobs(presenters::Tasks& tasks, JobBar& bar, workbench::Actor actor,
             std::function<void(const std::string&)> say);
    ~CaseJobs();

    void actAs(workbench::Actor actor) { actor_ = std::move(actor); }  // whoever opens or makes a case next
    bool isBusy() const { return progress_ != nullptr; }
    void cancel() { stop_.request_stop(); }
    // Once nothing reads `was` any more, where it is this case as it was open before.
    void open(const std::string& folder, const std::weak_ptr<const workbench::CaseSession>& was,
              std::function<void(Opened)> onOpened);
    struct NewCase {
        std::string folder, name, reference;
        std::optional<workbench::NewAdviceSought> early = {};  // nothing: the Overview asks
    };
    void create(const NewCase& asked, std::function<void()> onCreated);
    // `onDone` is given the files that were refused and might be kept whole or read another way.
    void importFiles(const Session& session, const workbench::ImportRequest& request,
                     std::function<void(const std::vector<std::string>&)> onDone);
    void exportBundle(const Session& session, const workbench::ExportRequest& request,
                      std::function<void()> onDone);
    // The frame is as it was on screen; who and when is filled in.
    void saveTimeline(const Session& session, presenters::TimelineFrame frame,
                      presenters::TimelineSheet sheet, const std::string& file, std::function<void()> onDone);
    // Laid out for paper, off the main thread.
    using PagesOf = std::function<presenters::PrintedPages(const presenters::TimelineSheet&)>;
    void makePages(const Session& session, const presenters::TimelineSheet& sheet, PagesOf pagesOf,
                   std::function<void(std::shared_ptr<const presenters::PrintedPages>)> onMade);
    using TableOf = std::function<workbench::TableToSave(const presenters::TimelineSheet&)>;
    void saveRows(const Session& session, const presenters::TimelineSheet& sheet, TableOf tableOf,
                  const std::string& file, std::function<void()> onDone);
    void printChecklist(const Session& session, workbench::ChecklistSheet sheet, const std::string& file,
                        std::function<void()> onDone);
    void exportSchedule(const Session& session, const std::string& file, std::function<void()> onDone);
    void makeAdvicePack(const Session& session, const std::string& file, std::function<void()> onDone);
    void exportChronology(const Session& session, const workbench::ChronologyRequest& request,
                          std::function<void()> onDone);
    void verify(const Session& session, std::function<void(bool ok)> onDone);

private:
    using Work = std::function<std::string(JobProgress&, std::stop_token)>;
    void start(const std::string& title, const std::string& whenCancelled, Work work,
               std::function<void()> onDone);

    presenters::Tasks& tasks_;
    JobBar& bar_;
    workbench::Actor actor_;
    std::function<void(const std::string&)> say_;
    std::stop_source stop_;
    std::shared_ptr<JobProgress> progress_;  // while a job runs
    presenters::Life life_;
};

}  // namespace strata::app
