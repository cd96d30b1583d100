#include "views/view_actions.h"

#include <wx/choicdlg.h>
#include <wx/menu.h>
#include <wx/textdlg.h>

#include "base/failure.h"
#include "views/view_tasks.h"

namespace strata::views {

namespace {

using workbench::CaseSession;
using workbench::SavedViewRow;

constexpr int kKeepAfterMs = 1'500;

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

ViewActions::ViewActions(wxWindow* parent, ViewContext& context, presenters::TimelinePresenter& presenter)
    : parent_(parent), context_(context), presenter_(presenter) {
    timer_.SetOwner(&timer_);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(); });
}

void ViewActions::popUp(wxWindow& below) {
    wxMenu menu;
    const auto add = [&](const wxString& label, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, label);
        menu.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, item->GetId());
        return item;
    };
    const std::string shown = shownName();
    for (const SavedViewRow& view : views_) {
        const wxString mark = words(view.name == shown ? "●  " : "    ");
        wxString name = words(view.name);
        name.Replace("&", "&&");
        add(mark + name, [this, shows = view.shows] { presenter_.show(shows); });
    }
    if (views_.empty())
        menu.Append(wxID_ANY, "No view has a name yet")->Enable(false);
    menu.AppendSeparator();
    add("The whole timeline", [this] { presenter_.show({}); });
    menu.AppendSeparator();
    for (const auto& [id, label] : {std::pair("timeline.view_save", "Give this view a name…\tCtrl+D"),
                                    std::pair("timeline.view_rename", "Rename a view…"),
                                    std::pair("timeline.view_forget", "Forget a view…")})
        add(words(label), [this, id = std::string(id)] { context_.runCommand(id); });
    below.PopupMenu(&menu, 0, below.GetSize().y);
}

void ViewActions::save() {
    wxTextEntryDialog ask(
        parent_,
        "A name for what is shown now: the filter, the lanes and their order, the zone, the "
        "stretch of time and the order of the list.\nEverybody who works on the case can "
        "open it. A name that is taken is given to this view instead:",
        "Name this view", words(shownName()));
    if (ask.ShowModal() == wxID_OK)
        change([name = ask.GetValue().utf8_string(), shows = presenter_.shows()](CaseSession& session) {
            return session.saveView(name, shows);
        });
}

void ViewActions::open() {
    choose("Which view?", [this](const SavedViewRow& view) { presenter_.show(view.shows); });
}

void ViewActions::rename() {
    choose("Which view gets another name?", [this](const SavedViewRow& view) {
        wxTextEntryDialog ask(parent_, "Its new name:", "Rename a view", words(view.name));
        if (ask.ShowModal() == wxID_OK)
            change([was = view.name, name = ask.GetValue().utf8_string()](CaseSession& session) {
                return session.renameView(was, name);
            });
    });
}

void ViewActions::forget() {
    choose("Which view is no longer needed?", [this](const SavedViewRow& view) {
        change([name = view.name](CaseSession& session) { return session.forgetView(name); });
    });
}

void ViewActions::readNames(const std::function<void()>& then) {
    if (!context_.session)
        return;
    context_.tasks->read<std::shared_ptr<Views>>(
        life_,
        [session = context_.session](std::stop_token) {
            return std::make_shared<Views>(session->reader().savedViews());
        },
        [this, then](const std::shared_ptr<Views>& views) {
            views_ = *views;
            then();
        });
}

std::string ViewActions::shownName() const {
    const auto shows = presenter_.shows();
    for (const SavedViewRow& view : views_)
        if (view.shows == shows)
            return view.name;
    return {};
}

void ViewActions::choose(const wxString& question, const std::function<void(const SavedViewRow&)>& then) {
    if (views_.empty())
        return context_.onMessage("No view of this case has a name yet.");
    const Views views = views_;
    wxArrayString names;
    for (const SavedViewRow& view : views)
        names.push_back(words(view.name));
    wxSingleChoiceDialog ask(parent_, question, "Views", names);
    if (ask.ShowModal() == wxID_OK)
        then(views[static_cast<std::size_t>(ask.GetSelection())]);
}

void ViewActions::change(std::function<base::Outcome<>(CaseSession&)> command) {
    changeCase(context_, life_, std::move(command));
}

void ViewActions::withLast(const std::function<void()>& then) {
    if (!context_.hasPerson || shownFor_.lock() == context_.session)
        return then();
    shownFor_ = context_.session;
    kept_.clear();
    using Last = std::optional<workbench::TimelineShows>;
    context_.tasks->read<std::shared_ptr<Last>>(
        life_,
        [session = context_.session](std::stop_token) { return std::make_shared<Last>(session->lastView()); },
        [this, then](const std::shared_ptr<Last>& last) {
            if (*last) {
                kept_ = (*last)->json();
                presenter_.show(**last);
            }
            then();
        });
}

void ViewActions::keepSoon() {
    if (!timer_.IsRunning())
        timer_.StartOnce(kKeepAfterMs);
}

bool ViewActions::isOther() {
    if (!context_.session || !context_.hasPerson || context_.session->isReadOnly() || !presenter_.isLoaded())
        return false;
    std::string now = presenter_.shows().json();
    if (now == kept_)
        return false;
    kept_ = std::move(now);
    return true;
}

// What a case shows first of all is nobody's view; where that begins, it says itself.
bool ViewActions::isAsItBegan() const {
    auto shows = presenter_.shows();
    shows.from.reset();
    shows.to.reset();
    return kept_.empty() && shows == workbench::TimelineShows();
}

void ViewActions::keep() {
    const bool isFirst = isAsItBegan();
    if (!isOther())
        return;
    onOther();
    if (isFirst)
        return;
    context_.tasks->write<bool>(
        life_,
        [session = context_.session, shows = presenter_.shows()](std::stop_token) {
            session->keepLastView(shows);
            return true;
        },
        [](bool) {});
}

// The window is going, and with it whoever would do this later.
ViewActions::~ViewActions() {
    if (!timer_.IsRunning() || isAsItBegan() || !isOther())
        return;
    try {
        context_.session->keepLastView(presenter_.shows());
    } catch (const base::Failure&) {
        // The case is as it was; only where this person stood in it is not kept.
    }
}

}  // namespace strata::views
