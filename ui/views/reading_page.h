#pragma once

#include <wx/panel.h>

#include <functional>
#include <optional>

#include "presenters/account_ties.h"
#include "presenters/accounts_presenter.h"
#include "presenters/passage_choice.h"
#include "views/event_actions.h"
#include "views/view_context.h"

class wxChoice;
class wxStaticText;

namespace strata::views {

class ReadingText;

// One account as it was said, and what can be done with words selected in it.
class ReadingPage : public wxPanel {
public:
    ReadingPage(wxWindow* parent, ViewContext& context);

    void show(const presenters::AccountReading& reading);
    void expect(const presenters::AccountPlace& place);  // to be picked out when that account is read
    void showExpected();                                 // it is read already
    void applyTheme();
    std::function<void(std::size_t)> onRevision;  // another version was chosen

    void copyCitation();  // of the words selected
    void drawFact();      // from the words selected
    // The words selected, in the version that is read, to something else of the case.
    void linkToEvent() { linkTo(presenters::TieKind::event); }
    void linkToPerson() { linkTo(presenters::TieKind::person); }
    void linkToExhibit() { linkTo(presenters::TieKind::exhibit); }
    void linkToElement();

private:
    struct Chosen;
    void withSelection(std::function<void(const Chosen&)> then);
    void linkTo(presenters::TieKind kind);
    void popUp();
    void wrapCircumstances();

    ViewContext& context_;
    presenters::Life life_;
    EventActions actions_;
    presenters::AccountReading reading_;
    std::optional<presenters::AccountPlace> place_;
    std::string strip_;  // of circumstances
    wxStaticText *heading_ = nullptr, *circumstances_ = nullptr;
    ReadingText* text_ = nullptr;
    wxChoice* revisions_ = nullptr;
};

}  // namespace strata::views
