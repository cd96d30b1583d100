#include "views/disclosure_page.h"

#include <wx/notebook.h>
#include <wx/sizer.h>

#include "presenters/disclosure_words.h"
#include "views/review_dialog.h"

namespace strata::views {

namespace {

constexpr const char* kSaveSchedule = "Save the schedule…";
constexpr const char* kSaveHint = "Every account once, and the differences proposed, as PDF or DOCX";

}  // namespace

SchedulePage::SchedulePage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Every account and its review",
               columnsOf(presenters::kScheduleColumns, {100, 110, 130, 140, 110, 90, 150}),
               "How it was reviewed") {
    addAct("Review…", "Whether it meets the test, and whether it is served; with the reason", Needs::row,
           Does::change, [this] {
               ask(ReviewDialog(this, context_, schedule_.rows[static_cast<std::size_t>(row())].account.id));
           });
    addAct("Read it", "Open the account", Needs::row, Does::show,
           [this] { context_.go("accounts", schedule_.rows[static_cast<std::size_t>(row())].account.id); });
    addAct(kSaveSchedule, kSaveHint, Needs::nothing, Does::show,
           [this] { context_.runCommand("account.schedule"); });
    SchedulePage::applyTheme();
}

void SchedulePage::refresh() {
    readRows<workbench::ScheduleRows>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).schedule(); },
        presenters::listed, schedule_);
}

ProposalsPage::ProposalsPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Differences proposed for the MG6E",
               columnsOf(presenters::kProposalColumns, {100, 240, 240, 120, 200, 110}),
               "Both quotes and why it is proposed") {
    addAct("Withdraw…", "With a reason; the proposal stays listed", Needs::row, Does::change, [this] {
        const auto& one = rows_[static_cast<std::size_t>(row())];
        takeBack("the proposal " + one.id,
                 [id = one.id](workbench::CaseSession& session, const std::string& reason) {
                     return workbench::AccountWork(session).withdrawProposal(id, reason);
                 });
    });
    addAct("Compare the two", "Open both accounts side by side", Needs::row, Does::show, [this] {
        const auto& one = rows_[static_cast<std::size_t>(row())];
        context_.go("accounts", one.left.account + " " + one.right.account);
    });
    addAct(kSaveSchedule, kSaveHint, Needs::nothing, Does::show,
           [this] { context_.runCommand("account.schedule"); });
    ProposalsPage::applyTheme();
}

void ProposalsPage::refresh() {
    readRows<std::vector<workbench::ProposalRow>>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).proposals(); },
        presenters::listed, rows_);
}

DisclosurePage::DisclosurePage(wxWindow* parent, ViewContext& context)
    : AccountPage(parent, context, "Disclosure of accounts") {
    book_ = new wxNotebook(this, wxID_ANY);
    book_->SetName("Disclosure of accounts");
    schedule_ = new SchedulePage(book_, context);
    proposals_ = new ProposalsPage(book_, context);
    book_->AddPage(schedule_, "Every account");
    book_->AddPage(proposals_, "Differences for the MG6E");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(column);
    DisclosurePage::applyTheme();
}

void DisclosurePage::refresh() {
    schedule_->refresh();
    proposals_->refresh();
}

bool DisclosurePage::isReady() const {
    return schedule_->isReady() && proposals_->isReady();
}

void DisclosurePage::applyTheme() {
    SetBackgroundColour(context_.theme.surface);
    schedule_->applyTheme();
    proposals_->applyTheme();
}

void DisclosurePage::turnToProposals() {
    book_->ChangeSelection(1);
}

}  // namespace strata::views
