#pragma once

#include <wx/panel.h>

#include <optional>

#include "presenters/printed_pages.h"
#include "views/view_context.h"

namespace strata::views {

// A view in the centre of the frame. refresh() asks for what it shows again, off the main thread; isReady()
// is true once that has come and been drawn at least once (pictures wait for it).
class CaseView : public wxPanel {
public:
    CaseView(wxWindow* parent, ViewContext& context, const wxString& accessibleName)
        : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, accessibleName),
          context_(context) {}
    virtual void refresh() = 0;
    virtual bool isReady() const = 0;
    virtual void applyTheme() = 0;
    // What the view lists, as it would stand on paper; nothing where it has no list, or draws pages of its
    // own.
    virtual std::optional<presenters::ShownList> listed() const { return std::nullopt; }
    virtual bool canPrint() const { return listed().has_value(); }
    // What goes on paper of what is shown, where it can print: its list, unless it draws pages of its own.
    virtual presenters::ToPrint toPrint() const { return presenters::listToPrint(*listed()); }
    virtual void show(const std::string& id) { (void)id; }  // go to an item of this view
    virtual void takeKeys() { SetFocus(); }                 // the keyboard comes to this view

protected:
    ViewContext& context_;
};

}  // namespace strata::views
