#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "presenters/port.h"
#include "presenters/strand_choice.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;

namespace strata::views {

class RowList;

// The strands of the case and what each holds: named, renamed and dropped here, and what is in one taken out.
// Each change is an entry of its own and one step to undo.
class StrandsDialog : public wxDialog {
public:
    StrandsDialog(wxWindow* parent, ViewContext& context);

private:
    using Command = std::function<base::Outcome<>(workbench::CaseSession&)>;
    void read();
    void arrived(std::vector<workbench::StrandRow> strands);
    void showItems();
    void nameNew();
    void rename();
    void change(Command command);
    std::string askName(const wxString& title, const std::string& name);
    const workbench::StrandRow* chosen() const;
    void tellReady();

    ViewContext& context_;
    presenters::Life life_;
    std::vector<workbench::StrandRow> strands_;
    std::vector<presenters::StrandOffer> items_;
    std::string wanted_;  // the strand to choose again once the list is read anew
    RowList *list_ = nullptr, *holds_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton *new_ = nullptr, *rename_ = nullptr, *drop_ = nullptr, *takeOut_ = nullptr;
};

}  // namespace strata::views
