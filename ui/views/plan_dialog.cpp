#include "views/plan_dialog.h"

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "base/text.h"
#include "views/list_page.h"

namespace strata::views {

namespace {

std::string typed(const wxTextCtrl* field) {
    return field->GetValue().utf8_string();
}

void addLabelled(wxBoxSizer* column, wxWindow* field, const char* label, int proportion = 0) {
    column->Add(new wxStaticText(field->GetParent(), wxID_ANY, wxString::FromUTF8(label)));
    column->AddSpacer(field->FromDIP(2));
    column->Add(field, wxSizerFlags(proportion).Expand());
    column->AddSpacer(field->FromDIP(6));
    field->SetName(wxString::FromUTF8(label));
}

}  // namespace

struct PlanDialog::Everything {
    presenters::AlreadyRecorded recorded;
    std::vector<workbench::ElementChoiceRow> elements;
    std::vector<std::string> people;
};

PlanDialog::PlanDialog(wxWindow* parent, ViewContext& context, const std::string& person)
    : RecordingDialog(
          parent, context, "Plan an interview",
          "Look first at what is already recorded. The plan is kept with your name, so that it can "
          "be shown later what was to be asked and why; nothing of it comes into an account.",
          "Keep the plan") {
    auto* body = new wxPanel(this);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(makeQuestions(body), wxSizerFlags(2).Expand().Border(wxRIGHT, FromDIP(2 * kGrid)));
    columns->Add(makeRecorded(body), wxSizerFlags(3).Expand());
    body->SetSizer(columns);
    addField("", body, 1);
    finish();
    person_->SetValue(wxString::FromUTF8(person));
    person_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showRecorded(); });
    topics_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showRecorded(); });
    element_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        picker_.narrow(typed(element_));
        elementList_->setRows(picker_.texts());
    });
    context_.tasks->read<std::shared_ptr<Everything>>(
        life_,
        [session = context_.session](std::stop_token) {
            const auto reader = session->reader();
            auto all = std::make_shared<Everything>();
            all->recorded = presenters::readAlreadyRecorded(reader);
            all->elements = reader.elementChoices();
            for (const auto& one : reader.people())
                all->people.push_back(one.name);
            return all;
        },
        [this](std::shared_ptr<Everything> all) { arrived(*all); });
    (person.empty() ? person_ : topics_)->SetFocus();
}

wxTextCtrl* PlanDialog::addQuestion(wxWindow* parent, wxBoxSizer* column, const char* label, int lines) {
    auto* field = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition,
                                 FromDIP(wxSize(330, lines > 1 ? 46 : -1)), lines > 1 ? wxTE_MULTILINE : 0);
    addLabelled(column, field, label, lines > 1 ? 1 : 0);
    return field;
}

wxBoxSizer* PlanDialog::makeQuestions(wxWindow* parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    person_ = new wxComboBox(parent, wxID_ANY);
    addLabelled(column, person_, "Who is to be asked");
    topics_ = new wxComboBox(parent, wxID_ANY);
    topics_->SetHint("Parted by ;");
    addLabelled(column, topics_, "Topics");
    isNew_ = addQuestion(parent, column, "What is new since the last account", 2);
    isNeeded_ = addQuestion(parent, column, "Why another account is needed", 2);
    record_ = addQuestion(parent, column, "Whether a record could answer instead, and which", 2);
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 4)));
    grid->AddGrowableCol(1);
    const auto add = [&](const char* label, const char* hint) {
        auto* field = new wxTextCtrl(parent, wxID_ANY);
        field->SetName(label);
        field->SetHint(hint);
        grid->Add(new wxStaticText(parent, wxID_ANY, label), wxSizerFlags().CenterVertical());
        grid->Add(field, wxSizerFlags().Expand());
        return field;
    };
    interviewer_ = add("Interviewer", "Who is to ask");
    interpreter_ = add("Interpreter", "Who is to interpret");
    supporter_ = add("Supporter", "Who is to support them");
    when_ = add("When", "14 March 2016");
    column->Add(grid, wxSizerFlags().Expand());
    return column;
}

wxBoxSizer* PlanDialog::makeRecorded(wxWindow* parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    soFar_ = new wxStaticText(parent, wxID_ANY, wxEmptyString);
    column->Add(soFar_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    recordedList_ = new RowList(parent, "Already recorded",
                                columnsOf(presenters::kRecordedColumns, {110, 90, 100, 110, 110, 150}),
                                RowList::Fit::window);
    recordedList_->SetMinSize(FromDIP(wxSize(520, 140)));
    recordedList_->applyTheme(context_.theme);
    addLabelled(column, recordedList_, "Already recorded on these topics, and by whom", 3);
    element_ = new wxTextCtrl(parent, wxID_ANY);
    element_->SetHint("Words of the offence or of what must be proved");
    addLabelled(column, element_, "Which element it serves");
    elementList_ =
        new RowList(parent, "Elements", {{"", 110}, {"Offence", 180}, {"What must be proved", 300}},
                    RowList::Fit::window);
    elementList_->SetMinSize(FromDIP(wxSize(520, 100)));
    elementList_->applyTheme(context_.theme);
    column->Add(elementList_, wxSizerFlags(2).Expand().Border(wxBOTTOM, FromDIP(4)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    served_ = new wxListBox(parent, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 54)));
    served_->SetName("Elements that it serves");
    auto* add = new wxButton(parent, wxID_ANY, "Add");
    auto* remove = new wxButton(parent, wxID_ANY, "Remove");
    auto* buttons = new wxBoxSizer(wxVERTICAL);
    buttons->Add(add, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(2)));
    buttons->Add(remove, wxSizerFlags().Expand());
    row->Add(served_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(kGrid)));
    row->Add(buttons);
    column->Add(row, wxSizerFlags().Expand());
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { addServed(); });
    remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const int at = served_->GetSelection(); at != wxNOT_FOUND) {
            serves_.erase(serves_.begin() + at);
            showServed();
        }
    });
    elementList_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { addServed(); });
    return column;
}

void PlanDialog::arrived(const Everything& all) {
    recorded_ = all.recorded;
    picker_.setChoices(all.elements);
    elementList_->setRows(picker_.texts());
    const wxString person = person_->GetValue(), topics = topics_->GetValue();
    for (const auto& one : all.people)
        person_->Append(wxString::FromUTF8(one));
    for (const auto& one : presenters::topicsKnown(recorded_))
        topics_->Append(wxString::FromUTF8(one));
    person_->ChangeValue(person);
    topics_->ChangeValue(topics);
    showRecorded();
}

void PlanDialog::showRecorded() {
    const std::string person = person_->GetValue().utf8_string();
    soFar_->SetLabel(wxString::FromUTF8(presenters::toldSoFar(recorded_, person)));
    soFar_->Wrap(std::max(FromDIP(300), recordedList_->GetSize().x));
    recordedList_->setRows(presenters::recordedOn(recorded_, person, topics_->GetValue().utf8_string()));
    soFar_->GetParent()->Layout();
}

void PlanDialog::addServed() {
    const int row = elementList_->selectedRow();
    if (row < 0)
        return say("Pick an element in the list first.");
    const std::string& element = picker_.shown()[static_cast<std::size_t>(row)].element;
    if (std::ranges::find(serves_, element) == serves_.end())
        serves_.push_back(element);
    showServed();
}

void PlanDialog::showServed() {
    served_->Clear();
    for (const auto& element : serves_)
        served_->Append(wxString::FromUTF8(element));
}

RecordingDialog::Command PlanDialog::entered() const {
    workbench::NewPlan plan;
    plan.person = base::trimmed(person_->GetValue().utf8_string());
    plan.topics = presenters::topicsTyped(topics_->GetValue().utf8_string());
    plan.isNew = typed(isNew_);
    plan.isNeeded = typed(isNeeded_);
    plan.record = typed(record_);
    plan.serves = serves_;
    plan.interviewer = typed(interviewer_);
    plan.interpreter = typed(interpreter_);
    plan.supporter = typed(supporter_);
    plan.planned = typed(when_);
    return [plan](workbench::CaseSession& session) {
        return whether(workbench::AccountWork(session).plan(plan));
    };
}

wxWindow* PlanDialog::fieldOf(const std::string& name) const {
    if (name == "person")
        return person_;
    if (name == "topics")
        return topics_;
    if (name == "new")
        return isNew_;
    if (name == "needed")
        return isNeeded_;
    if (name == "record")
        return record_;
    return name == "serves" ? element_ : nullptr;
}

}  // namespace strata::views
