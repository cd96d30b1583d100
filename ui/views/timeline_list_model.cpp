#include "views/timeline_list_model.h"

namespace strata::views {

using presenters::EventColumn;

void TimelineListModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
    const EventColumn which = presenters::kEventColumns[column].column;
    const workbench::EventRow* event = presenter_.list().row(row);
    if (!event) {
        value = which == EventColumn::what ? wxString::FromUTF8("…") : wxString();
        onWanted();
        return;
    }
    value = wxString::FromUTF8(presenters::eventCell(*event, which, presenter_.shownZone()));
}

}  // namespace strata::views
