#include "views/circumstance_fields.h"

#include <wx/bookctrl.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <stdexcept>

#include "presenters/account_form.h"
#include "views/reading_text.h"

namespace strata::views {

namespace {

constexpr int kLines = 52;  // pixels of a list's control at 100 %: two lines and a bit of the third

wxArrayString offered(const workbench::CircumstanceFieldRow& field) {
    wxArrayString words;
    for (const auto& word : presenters::offeredBy(field))
        words.push_back(wxString::FromUTF8(word));
    return words;
}

std::string typedIn(wxWindow* control) {
    if (auto* choice = dynamic_cast<wxChoice*>(control))
        return std::string(choice->GetStringSelection().utf8_str());
    return std::string(dynamic_cast<wxTextEntry&>(*control).GetValue().utf8_str());
}

}  // namespace

const workbench::CircumstanceFieldRow& circumstanceFieldOf(const std::string& key) {
    const auto& fields = workbench::circumstanceFields();
    const auto found = std::ranges::find(fields, key, &workbench::CircumstanceFieldRow::key);
    if (found == fields.end())
        throw std::logic_error("no circumstance is called " + key);
    return *found;
}

std::vector<std::string> circumstanceGroupTitles() {
    std::vector<std::string> titles;
    for (const auto& field : workbench::circumstanceFields())
        if (titles.empty() || titles.back() != field.group)
            titles.push_back(field.group);
    return titles;
}

wxWindow* CircumstanceFields::makeControl(wxWindow* parent, const workbench::CircumstanceFieldRow& field) {
    wxWindow* control = nullptr;
    if (field.isClosed)
        control = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, offered(field));
    else if (!field.choices.empty())
        control = new wxComboBox(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, offered(field));
    else
        control = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition,
                                 field.isList ? parent->FromDIP(wxSize(-1, kLines)) : wxDefaultSize,
                                 field.isList ? wxTE_MULTILINE : 0);
    if (auto* text = dynamic_cast<wxTextCtrl*>(control); text != nullptr && text->IsMultiLine())
        giveMargins(*text, parent->FromDIP(6), parent->FromDIP(4));
    control->SetName(wxString::FromUTF8(field.label));
    control->SetToolTip(wxString::FromUTF8(field.hint));
    controls_[field.key] = control;
    return control;
}

wxWindow* CircumstanceFields::makeGroup(wxWindow* parent, const std::string& group) {
    auto* page = new wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxVSCROLL | wxTAB_TRAVERSAL, wxString::FromUTF8(group));
    page->SetScrollRate(0, page->FromDIP(kGrid));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = page->FromDIP(kGrid);
    for (const auto& field : workbench::circumstanceFields()) {
        if (field.group != group || controls_.contains(field.key))
            continue;
        auto* label = new wxStaticText(page, wxID_ANY, wxString::FromUTF8(presenters::labelOf(field)));
        label->SetFont(smallFont());
        column->Add(label, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
        column->Add(makeControl(page, field), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    }
    page->SetSizer(column);
    return page;
}

std::vector<std::string> CircumstanceFields::values(const std::string& key) const {
    return presenters::valuesTyped(circumstanceFieldOf(key), typedIn(controls_.at(key)));
}

std::map<std::string, std::vector<std::string>> CircumstanceFields::values() const {
    std::map<std::string, std::vector<std::string>> all;
    for (const auto& [key, control] : controls_)
        if (auto said = values(key); !said.empty())
            all[key] = std::move(said);
    return all;
}

bool CircumstanceFields::focus(const std::string& key) {
    const auto found = controls_.find(key);
    if (found == controls_.end())
        return false;
    wxWindow* page = found->second->GetParent();
    if (auto* book = dynamic_cast<wxBookCtrlBase*>(page->GetParent()))
        book->SetSelection(static_cast<std::size_t>(std::max(0, book->FindPage(page))));
    found->second->SetFocus();
    return true;
}

}  // namespace strata::views
