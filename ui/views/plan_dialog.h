#pragma once

#include <string>
#include <vector>

#include "presenters/element_picker.h"
#include "presenters/plan_words.h"
#include "views/recording_dialog.h"

class wxBoxSizer;
class wxComboBox;
class wxListBox;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class RowList;

// Plans a new interview. What is already recorded on its topics, and by whom, stands beside the questions:
// what is new, why it is needed, which element it serves, and whether a record could answer instead. The plan
// is kept and never comes into an account.
class PlanDialog : public RecordingDialog {
public:
    PlanDialog(wxWindow* parent, ViewContext& context, const std::string& person);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    wxBoxSizer* makeQuestions(wxWindow* parent);
    wxBoxSizer* makeRecorded(wxWindow* parent);
    wxTextCtrl* addQuestion(wxWindow* parent, wxBoxSizer* column, const char* label, int lines);
    struct Everything;
    void arrived(const Everything& all);
    void showRecorded();
    void addServed();
    void showServed();

    presenters::AlreadyRecorded recorded_;
    presenters::ElementPicker picker_;
    std::vector<std::string> serves_;
    wxComboBox *person_ = nullptr, *topics_ = nullptr;
    wxTextCtrl *isNew_ = nullptr, *isNeeded_ = nullptr, *record_ = nullptr, *interviewer_ = nullptr,
               *interpreter_ = nullptr, *supporter_ = nullptr, *when_ = nullptr, *element_ = nullptr;
    wxStaticText* soFar_ = nullptr;
    RowList *recordedList_ = nullptr, *elementList_ = nullptr;
    wxListBox* served_ = nullptr;
};

}  // namespace strata::views
