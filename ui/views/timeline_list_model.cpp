#include "views/timeline_list_model.h"

namespace strata::views {

namespace {

std::string textOf(const presenters::TimelinePresenter& presenter, const workbench::EventRow& event,
                   unsigned column) {
    switch (column) {
        case TimelineListModel::when:
            return presenter.whenWords(event);
        case TimelineListModel::what:
            return event.title;
        case TimelineListModel::lane:
            return event.lane;
        case TimelineListModel::source:
            return event.source + (event.position.empty() ? "" : ", " + event.position);
        default:
            return event.original;
    }
}

}  // namespace

void TimelineListModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
    const workbench::EventRow* event = presenter_.list().row(row);
    if (!event) {
        value = column == what ? wxString::FromUTF8("…") : wxString();
        onWanted();
        return;
    }
    value = wxString::FromUTF8(textOf(presenter_, *event, column));
}

}  // namespace strata::views
