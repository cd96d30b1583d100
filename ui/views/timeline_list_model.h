#pragma once

#include <wx/dataview.h>

#include "presenters/event_table.h"
#include "presenters/timeline_presenter.h"

namespace strata::views {

// The rows of the event list as the list control asks for them. Rows that have not come yet are blank, and
// are asked for.
class TimelineListModel : public wxDataViewVirtualListModel {
public:
    explicit TimelineListModel(presenters::TimelinePresenter& presenter) : presenter_(presenter) {}

    std::function<void()> onWanted;  // rows were looked at that are not here

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned, unsigned, wxDataViewItemAttr&) const override { return false; }
    unsigned GetColumnCount() const override { return presenters::kEventColumns.size(); }
    wxString GetColumnType(unsigned) const override { return "string"; }

private:
    presenters::TimelinePresenter& presenter_;
};

}  // namespace strata::views
