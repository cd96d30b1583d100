#pragma once

#include <vector>

#include "presenters/strand_choice.h"
#include "views/recording_dialog.h"

class wxComboBox;

namespace strata::views {

class RowList;

// Puts the events picked, or all events of a source, lane or tag of theirs, into a strand, which may be a new
// one; or takes them out of one.
class StrandDialog : public RecordingDialog {
public:
    enum class Way { in, out };
    StrandDialog(wxWindow* parent, ViewContext& context, const std::vector<std::int64_t>& events, Way way,
                 std::vector<presenters::StrandOffer> known = {});  // to choose from, instead of the events'

private:
    struct Found {
        std::vector<workbench::EventRow> events;
        std::vector<workbench::StrandRow> strands;
    };
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void arrived(const Found& found);
    void tellReady();

    Way way_;
    std::vector<std::int64_t> picked_;
    std::vector<presenters::StrandOffer> offers_;
    std::vector<std::string> known_;  // names of strands
    wxComboBox* strand_ = nullptr;
    RowList* what_ = nullptr;
};

}  // namespace strata::views
