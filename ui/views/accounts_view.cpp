#include "views/accounts_view.h"

#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "views/account_list.h"
#include "views/changes_page.h"
#include "views/comparison_view.h"
#include "views/dates_page.h"
#include "views/disclosure_page.h"
#include "views/dropped_document.h"
#include "views/facts_view.h"
#include "views/kept_layout.h"
#include "views/names_page.h"
#include "views/plans_page.h"
#include "views/reading_page.h"
#include "views/retelling_page.h"
#include "views/table_page.h"
#include "views/ties_page.h"
#include "views/topic_page.h"
#include "views/topics_page.h"
#include "views/view_tasks.h"
#include "views/words_page.h"

namespace strata::views {

AccountsView::AccountsView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Accounts"),
      presenter_(*this, runThenOf(*context.tasks, life_)),
      actions_(this, context, presenter_) {
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    list_ = new AccountList(splitter, context);
    list_->onRecord = [this] { actions_.record(); };
    list_->onChosen = [this](const auto& ids) { chooseFromList(ids); };
    book_ = new wxNotebook(splitter, wxID_ANY);
    book_->SetName("What is shown of the accounts");
    addPage<WordsPage>("words", "Words");
    auto* compared = addGroup("All accounts");
    addPage<TablePage>("table", "All at once", compared);
    addPage<TopicPage>("topic", "One topic", compared);
    addPage<ChangesPage>("changes", "Changes", compared);
    addPage<DatesPage>("dates", "Dates", compared);
    addPage<FactsView>("facts", "Facts");
    auto* linked = addGroup("Links and names");
    addPage<TiesPage>("links", "Links", linked);
    addPage<NamesPage>("names", "Names", linked);
    addPage<TopicsPage>("topics", "Topics", linked);
    auto* interviews = addGroup("Interviews");
    addPage<RetellingPage>("retelling", "Retelling", interviews);
    addPage<PlansPage>("plans", "Plans", interviews);
    addPage<DisclosurePage>("disclosure", "Disclosure");
    words_ = &page<WordsPage>("words");
    words_->reading().onRevision = [this](std::size_t at) { presenter_.readRevision(at); };
    words_->comparison().onVersions = [this](workbench::ComparedAs as) {
        presenter_.compareAs(std::move(as));
    };
    Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (event.GetEventObject() == book_ ||
            std::ranges::any_of(tabs_, [&](const Tab& tab) { return tab.group == event.GetEventObject(); }))
            freshen();
    });
    splitter->SetMinimumPaneSize(FromDIP(160));
    splitAcross(*splitter, list_, book_, "accounts", 280);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    actions_.onRecorded = [this](const std::string& id) { pendingShow_ = id; };
    SetDropTarget(new DroppedDocument([this](const auto& files) { actions_.recordDropped(files); }));
    applyTheme();
    refresh();
}

template <class Page>
void AccountsView::addPage(const char* id, const char* title, wxNotebook* group) {
    wxNotebook* book = group == nullptr ? book_ : group;
    auto* place = new wxPanel(book, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL,
                              wxString::FromUTF8(title));
    place->SetSizer(new wxBoxSizer(wxVERTICAL));
    tabs_.push_back({id, place, group, [this](wxWindow* parent) { return new Page(parent, context_); }});
    book->AddPage(place, wxString::FromUTF8(title));
}

// Twelve pages at once would be most of the time that the view takes to open.
AccountPage& AccountsView::pageOf(Tab& tab) {
    if (tab.page == nullptr) {
        tab.page = tab.make(tab.place);
        tab.place->GetSizer()->Add(tab.page, wxSizerFlags(1).Expand());
        tab.place->Layout();
        tab.page->applyTheme();
        if (context_.onMade)
            context_.onMade(*tab.page);
    }
    return *tab.page;
}

template <class Page>
Page& AccountsView::page(const std::string& id) {
    return static_cast<Page&>(pageOf(*std::ranges::find(tabs_, id, &Tab::id)));
}

FactsView& AccountsView::facts() {
    return page<FactsView>("facts");
}

PlansPage& AccountsView::plans() {
    return page<PlansPage>("plans");
}

NamesPage& AccountsView::names() {
    return page<NamesPage>("names");
}

TopicsPage& AccountsView::topics() {
    return page<TopicsPage>("topics");
}

ChangesPage& AccountsView::changes() {
    return page<ChangesPage>("changes");
}

wxNotebook* AccountsView::addGroup(const char* title) {
    auto* group = new wxNotebook(book_, wxID_ANY);
    group->SetName(title);
    book_->AddPage(group, title);
    return group;
}

std::size_t AccountsView::shownTab() const {
    const wxWindow* shown = book_->GetCurrentPage();
    const auto found = std::ranges::find_if(tabs_, [shown](const Tab& tab) {
        return tab.place == shown || (tab.group == shown && tab.group->GetCurrentPage() == tab.place);
    });
    return static_cast<std::size_t>(found - tabs_.begin());
}

bool AccountsView::isReady() const {
    const Tab& tab = tabs_[shownTab()];
    return isReady_ && tab.page != nullptr && tab.page->isReady();
}

void AccountsView::refresh() {
    if (context_.session)
        presenter_.load(presenters::accountsOf([session = context_.session] { return session->reader(); }));
    for (Tab& tab : tabs_)
        tab.isStale = true;
    freshen();
}

void AccountsView::freshen() {
    Tab& tab = tabs_[shownTab()];
    pageOf(tab).choose(presenter_.chosen());
    if (std::exchange(tab.isStale, false))
        tab.page->refresh();
}

void AccountsView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    SetForegroundColour(theme.text);
    for (const Tab& tab : tabs_) {
        tab.place->SetBackgroundColour(theme.background);
        if (tab.page != nullptr)
            tab.page->applyTheme();
    }
    Refresh();
}

void AccountsView::turnTo(const std::string& page) {
    const auto found = std::ranges::find(tabs_, page, &Tab::id);
    if (found == tabs_.end())
        return;
    if (found->group != nullptr)
        found->group->ChangeSelection(static_cast<std::size_t>(found->group->FindPage(found->place)));
    wxWindow* shown = found->group == nullptr ? static_cast<wxWindow*>(found->place) : found->group;
    book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(shown)));
    freshen();
}

void AccountsView::show(const std::string& id) {
    if (std::ranges::find(tabs_, id, &Tab::id) != tabs_.end())
        return turnTo(id);
    pendingShow_ = id;
    if (!isReady_)
        return;
    const auto place = presenters::readAccountPlace(std::exchange(pendingShow_, std::string()));
    turnTo("words");
    words_->reading().expect(place);
    const auto before = presenter_.chosen();
    presenter_.choose(base::split(place.account, ' '));
    list_->mark(presenter_.chosen());
    const auto revision = static_cast<std::size_t>(place.revision);
    if (place.span && presenter_.chosen().size() == 1 && presenter_.revisionRead() + 1 != revision)
        presenter_.readRevision(revision - 1);
    else if (presenter_.chosen() == before)
        words_->reading().showExpected();
}

void AccountsView::showAccounts() {
    list_->show(presenter_.accounts());
    isReady_ = true;
    if (!pendingShow_.empty())
        show(pendingShow_);
    else
        list_->mark(presenter_.chosen());
    if (context_.onCounts && IsShownOnScreen())
        context_.onCounts(
            base::plural(static_cast<std::int64_t>(presenter_.accounts().size()), "account", "accounts"));
}

void AccountsView::chooseFromList(const std::vector<std::string>& ids) {
    const bool isOther = !ids.empty() && ids != presenter_.chosen();
    presenter_.choose(ids);
    if (isOther)
        turnTo("words");
}

void AccountsView::showReading(const presenters::AccountReading& reading) {
    words_->reading().show(reading);
    words_->turnToReading();
}

void AccountsView::showComparison(std::shared_ptr<const presenters::AccountsPair> pair) {
    words_->comparison().show(std::move(pair));
    words_->turnToComparison();
}

void AccountsView::showNothing() {
    words_->turnToNothing(!presenter_.accounts().empty());
}

void AccountsView::showTrouble(const std::string& message) {
    if (context_.onMessage)
        context_.onMessage(message);
}

}  // namespace strata::views
