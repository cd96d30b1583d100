#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "presenters/timeline_presenter.h"
#include "views/theme.h"

class wxCheckBox;
class wxDataViewCtrl;
class wxStaticText;

namespace strata::views {

// The events whose date is not known, beside the drawing: in the words that were used, with the reason why
// they have none. None is ever given a place on the axis.
class UndatedTray : public wxPanel {
public:
    UndatedTray(wxWindow* parent, presenters::TimelinePresenter& presenter);

    void restart();  // other events are shown
    void tell();     // how many there are, and whether the list below holds only them
    void filled(std::int64_t first, std::int64_t rows);  // rows that were blank are here
    std::vector<std::int64_t> picked() const;
    void applyTheme(const Theme& theme);
    std::function<void(const std::vector<std::int64_t>&)> onMenu;

private:
    class Model;
    void fetchSoon();

    presenters::TimelinePresenter& presenter_;
    Model* model_ = nullptr;
    wxDataViewCtrl* list_ = nullptr;
    wxStaticText* title_ = nullptr;
    wxCheckBox* alone_ = nullptr;
    bool isFetchDue_ = false;
};

}  // namespace strata::views
