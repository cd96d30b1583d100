#pragma once

#include <wx/timer.h>
#include <wx/window.h>

#include <functional>
#include <memory>

#include "presenters/port.h"
#include "presenters/timeline_presenter.h"
#include "views/view_context.h"
#include "workbench/timeline_shows.h"

namespace strata::views {

// The views of the timeline that have been given a name, for everybody who works on the case; and the view
// that this person last had, which comes back when the case is opened.
class ViewActions {
public:
    ViewActions(wxWindow* parent, ViewContext& context, presenters::TimelinePresenter& presenter);
    ~ViewActions();  // keeps what is shown, if it still has to be

    void popUp(wxWindow& below);
    void save();
    void open();
    void rename();
    void forget();

    void readNames(const std::function<void()>& then);  // of the case as it is now
    std::string shownName() const;  // of the view that is shown as it was named; else empty

    void withLast(const std::function<void()>& then);  // with the last view asked for, once a case
    void keepSoon();                                   // what is shown now as the last view
    std::function<void()> onOther;                     // another stretch or other lanes are shown

private:
    using Views = std::vector<workbench::SavedViewRow>;
    void choose(const wxString& question, const std::function<void(const workbench::SavedViewRow&)>& then);
    void change(std::function<base::Outcome<>(workbench::CaseSession&)> command);
    void keep();
    bool isOther();  // than what is kept, which it is then
    bool isAsItBegan() const;

    wxWindow* parent_;
    ViewContext& context_;
    presenters::TimelinePresenter& presenter_;
    presenters::Life life_;
    Views views_;
    std::weak_ptr<workbench::CaseSession> shownFor_;
    wxTimer timer_;
    std::string kept_;
};

}  // namespace strata::views
