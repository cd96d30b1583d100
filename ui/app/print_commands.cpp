// What the frame does to put what is shown on paper. That it was printed, and where, stands in the ledger.
#include "app/main_frame.h"
#include "base/text.h"
#include "presenters/event_table.h"
#include "presenters/printed_pages.h"
#include "views/pages_printout.h"
#include "views/timeline_view.h"
#include "workbench/made_copy.h"

namespace strata::app {

namespace {

constexpr std::int64_t kMostPrinted = 5'000;  // rows: about 150 sheets

}  // namespace

views::CaseView* MainFrame::shownView() const {
    for (const auto& place : places_)
        if (place.id == shown_)
            return place.view;
    return nullptr;
}

bool MainFrame::canPrint() const {
    if (session_ == nullptr || jobs_->isBusy() || shownView() == nullptr)
        return false;
    return shown_ == "timeline" || shownView()->canPrint();
}

void MainFrame::printShown(Printing how) {
    if (shown_ == "timeline") {
        auto& presenter = timeline()->presenter();
        const presenters::TimelineFrame frame = presenter.frame();
        if (!presenter.isComplete())
            return say("The timeline is still being read. Print it once the picture is whole.");
        return printPages(how, "the timeline", presenters::sheetOfPicture(presenter),
                          [frame](const presenters::TimelineSheet& filled) {
                              return presenters::printedTimeline(frame, filled);
                          });
    }
    if (shownView()->canPrint())
        print(how, shownView()->toPrint());
}

void MainFrame::print(Printing how, const presenters::ToPrint& shown) {
    printPages(how, shown.title, shown.sheet, shown.pages);
}

void MainFrame::printRows() {
    auto& presenter = timeline()->presenter();
    if (!presenter.isLoaded())
        return say("The rows are still being read. Print them once they are there.");
    const std::int64_t rows = presenter.listTotal();
    if (rows > kMostPrinted)
        return say("The list has " + base::groupedNumber(rows) + " rows. Up to " +
                   base::groupedNumber(kMostPrinted) +
                   " can be printed: filter it, or save the rows as a table.");
    printPages(Printing::preview, "the list: Events", presenters::sheetOfRows(presenter),
               [listing = presenter.listing(), clock = presenter.shownZone(), first = presenter.listSkips(),
                rows](const presenters::TimelineSheet& filled) {
                   return presenters::printedList(
                       presenters::shownRows(presenters::eventTable(filled, listing, first, rows, clock)),
                       filled);
               });
}

void MainFrame::printPages(Printing how, const std::string& title, const presenters::TimelineSheet& sheet,
                           CaseJobs::PagesOf pagesOf) {
    const std::string stretch = sheet.stretch.empty() ? std::string() : sheet.stretch + ". ";
    workbench::MadeCopy copy{"print", title, "", stretch + sheet.filter};
    const auto onPrinted = [this, session = session_, copy](int pages, const std::string& printer) mutable {
        copy.pages = pages;
        copy.printer = printer;
        tasks_.write<bool>(
            life_, [session, copy](std::stop_token) { return session->recordCopy(copy); },
            [this](bool isRecorded) {
                if (isRecorded)
                    return refreshHistory();
                say("The case is open for reading only, so its ledger does not say that this was printed.");
            });
    };
    jobs_->makePages(session_, sheet, std::move(pagesOf),
                     [this, how, title, onPrinted](std::shared_ptr<const presenters::PrintedPages> pages) {
                         const wxString name = wxString::FromUTF8("Print " + title);
                         if (how == Printing::preview)
                             views::previewPages(this, name, pages, onPrinted);
                         else
                             views::printPages(this, name, pages, onPrinted);
                     });
}

}  // namespace strata::app
