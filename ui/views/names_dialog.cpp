#include "views/names_dialog.h"

#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "workbench/account_work.h"

namespace strata::views {

namespace {

constexpr std::pair<const char*, const char*> kKinds[] = {
    {"within", "The place lies within the other"},
    {"place", "Both names are of one place"},
    {"person", "Both names are of one person; the people stay apart"}};

}  // namespace

NamesDialog::NamesDialog(wxWindow* parent, ViewContext& context)
    : RecordingDialog(parent, context, "Say of places and names",
                      "For the comparison of facts: \"Luton\" against \"Bedfordshire\" is narrowed, not "
                      "changed. Nothing is looked up anywhere; what you say carries your name.",
                      "Record") {
    name_ = new wxComboBox(this, wxID_ANY);
    addField("Name", name_);
    kind_ = new wxChoice(this, wxID_ANY);
    for (const auto& kind : kKinds)
        kind_->Append(kind.second);
    kind_->SetSelection(0);
    addField("What they are", kind_);
    other_ = new wxComboBox(this, wxID_ANY);
    addField("The other", other_);
    reason_ = addReason("How it is known; may stay empty");
    finish();
    offer({name_, other_}, [](const workbench::CaseReader& reader) {
        std::vector<std::string> names;
        for (const auto& fact : workbench::AccountReading(reader).facts("", ""))
            if (!fact.name.empty())
                names.push_back(fact.name);
        for (const auto& person : reader.people())
            names.push_back(person.name);
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    });
    name_->SetFocus();
}

RecordingDialog::Command NamesDialog::entered() const {
    workbench::NameRow said;
    said.kind = kKinds[std::max(0, kind_->GetSelection())].first;
    said.name = name_->GetValue().utf8_string();
    said.other = other_->GetValue().utf8_string();
    said.reason = reason_->GetValue().utf8_string();
    return
        [said](workbench::CaseSession& session) { return workbench::AccountWork(session).sayOfNames(said); };
}

wxWindow* NamesDialog::fieldOf(const std::string& name) const {
    return name == "name" ? static_cast<wxWindow*>(name_) : name == "other" ? other_ : nullptr;
}

}  // namespace strata::views
