#pragma once

#include <vector>

#include "presenters/element_picker.h"
#include "views/recording_dialog.h"

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace strata::views {

class RowList;

// Says which element of an offence something supports, in which layer, and whether somebody saw it or was
// told it.
class LinkElementDialog : public RecordingDialog {
public:
    using Link = std::function<base::Outcome<>(workbench::CaseSession&, const workbench::NewLink& how)>;
    LinkElementDialog(wxWindow* parent, ViewContext& context, const std::string& intro, Link link);
    // Events: one entry for all of them.
    LinkElementDialog(wxWindow* parent, ViewContext& context, const std::vector<std::int64_t>& events);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void arrived(std::vector<workbench::ElementChoiceRow> choices);
    void fill();

    Link link_;
    std::vector<std::string> layers_;  // ids, in the order of the choice after its first
    presenters::ElementPicker picker_;
    wxTextCtrl *typed_ = nullptr, *reason_ = nullptr;
    wxCheckBox* onlyConsidered_ = nullptr;
    RowList* list_ = nullptr;
    wxChoice *layer_ = nullptr, *as_ = nullptr;
};

}  // namespace strata::views
