#pragma once

#include <wx/panel.h>

#include <functional>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"
#include "workbench/rows.h"

class wxSlider;
class wxStaticText;

namespace strata::views {

// A slider over the history of the case: what had come in by then. Each stop is an entry of the ledger that
// brought events.
class AsOfBar : public wxPanel {
public:
    AsOfBar(wxWindow* parent, ViewContext& context);

    std::function<void(std::int64_t entry)> onChosen;  // 0: all

    void begin();  // reads the history and stands at its end
    void applyTheme(const Theme& theme);

private:
    void tell();

    ViewContext& context_;
    presenters::Life life_;
    wxSlider* slider_ = nullptr;
    wxStaticText* words_ = nullptr;
    std::vector<workbench::EntryRow> stops_;
};

}  // namespace strata::views
