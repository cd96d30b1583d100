#include "views/forms_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "presenters/form_list.h"
#include "presenters/shown_words.h"
#include "views/folded_words.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

std::vector<RowList::Column> columnsOf(const std::vector<std::string>& heads,
                                       const std::vector<double>& shares) {
    std::vector<RowList::Column> columns;
    for (std::size_t at = 0; at < heads.size(); ++at)
        columns.push_back(
            {wxString::FromUTF8(heads[at]), at < shares.size() ? static_cast<int>(shares[at] * 9) : 100});
    return columns;
}

}  // namespace

FormsPage::FormsPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Forms") {
    forms_ = new RowList(this, "Forms of the case file", {{"Form", 90}, {"What", 200}, {"Now", 130}},
                         RowList::Fit::window);
    forms_->onSelected([this](int row) {
        form_ = row <= 0 ? "material" : host_.contents.forms.at(static_cast<std::size_t>(row - 1)).form;
        showChosen();
    });
    about_ = new wxStaticText(this, wxID_ANY, "");
    notes_ = new FoldedWords(this, host.context, "Notes on the form", {"note", "notes", "First"},
                             FoldedWords::Tone::quiet);
    lacks_ = new FoldedWords(this, host.context, "What is not complete",
                             {"thing is not complete", "things are not complete", "First"});
    part_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0, wxDefaultValidator,
                         "Part of the form");
    part_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showPart(); });
    lines_ = new RowList(this, "Lines of the form", columnsOf(presenters::unusedHeads(), {}),
                         RowList::Fit::window);
    lines_->onSelected([this](int) { enableActs(); });
    bindMenu(*lines_, [this] { popUp(); });
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(notes_, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    right->Add(lacks_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    right->Add(part_, 0, wxLEFT | wxBOTTOM, FromDIP(kGrid));
    right->Add(about_, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    right->Add(lines_, 1, wxEXPAND);
    right->Add(makeButtons(), 0, wxEXPAND | wxALL, FromDIP(kGrid));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(forms_, 3, wxEXPAND);
    across->Add(right, 5, wxEXPAND | wxLEFT, FromDIP(kGrid));
    SetSizer(across);
}

wxSizer* FormsPage::makeButtons() {
    auto* line = new wxWrapSizer(wxHORIZONTAL);
    const auto button = [&](const char* label, void (FormsPage::*act)()) {
        auto* made = new wxButton(this, wxID_ANY, wxString::FromUTF8(label));
        made->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
        line->Add(made, 0, wxRIGHT | wxBOTTOM, FromDIP(kGrid));
        return made;
    };
    save_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Save as…"));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { host_.context.runCommand("form.save"); });
    line->Add(save_, 0, wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    list_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Put on the MG6C…"));
    list_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { list(false); });
    sensitive_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Put on the MG6D…"));
    sensitive_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { list(true); });
    for (auto* one : {list_, sensitive_})
        line->Add(one, 0, wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    everything_ = button("Put all that is left on the MG6C", &FormsPage::listEverything);
    byHand_ = button("Add material not in the case…", &FormsPage::addByHand);
    decide_ = button("Decide…", &FormsPage::decide);
    serve_ = button("Say that it is served…", &FormsPage::serve);
    remove_ = button("Take off its schedule…", &FormsPage::remove);
    return line;
}

const workbench::FormDraft* FormsPage::chosen() const {
    for (const auto& form : host_.contents.forms)
        if (form.form == form_)
            return &form;
    return nullptr;
}

const workbench::UnusedRow* FormsPage::selected() const {
    const int row = lines_->selectedRow();
    return chosen() == nullptr && row >= 0 && static_cast<std::size_t>(row) < host_.contents.unused.size()
               ? &host_.contents.unused[static_cast<std::size_t>(row)]
               : nullptr;
}

void FormsPage::fill() {
    forms_->setRows(presenters::formList(host_.contents.forms, host_.contents.unused));
    showForm(form_);
}

void FormsPage::showForm(const std::string& form) {
    const auto& forms = host_.contents.forms;
    int row = 0;
    for (std::size_t at = 0; at < forms.size(); ++at)
        if (forms[at].form == form)
            row = static_cast<int>(at + 1);
    forms_->selectRow(row);
    form_ = form;
    showChosen();
}

void FormsPage::showChosen() {
    const auto* form = chosen();
    notes_->show(form == nullptr ? std::vector<std::string>() : form->notes);
    lacks_->show(form == nullptr ? std::vector<std::string>() : form->lacks);
    const int held = part_->GetSelection();
    part_->Clear();
    if (form != nullptr)
        for (const auto& part : form->parts)
            part_->Append(wxString::FromUTF8(presenters::partInWords(part)));
    part_->Show(form != nullptr && form->parts.size() > 1);
    if (part_->GetCount() > 0)
        part_->SetSelection(held >= 0 && held < static_cast<int>(part_->GetCount()) ? held : 0);
    for (wxWindow* act :
         std::initializer_list<wxWindow*>{list_, sensitive_, everything_, byHand_, decide_, serve_, remove_})
        act->Show(form == nullptr);
    save_->Show(form != nullptr);
    showPart();
}

void FormsPage::showPart() {
    std::vector<std::vector<std::string>> texts;
    if (const auto* form = chosen()) {
        const auto& part = form->parts.at(static_cast<std::size_t>(std::max(0, part_->GetSelection())));
        lines_->setColumns(columnsOf(part.heads, part.shares));
        texts = part.rows;
        for (auto& row : texts)
            for (auto& cell : row)
                cell = presenters::onOneLine(cell);
        tell(texts.empty() ? part.whenNone : "");
    } else {
        lines_->setColumns(columnsOf(presenters::unusedHeads(), {9, 23, 34, 18, 16, 20}));
        for (const auto& row : host_.contents.unused)
            texts.push_back(presenters::unusedCells(row));
        tell(
            "Every source and every account is served as evidence, or stands on the MG6C or the MG6D under a "
            "number that is never given again." +
            std::string(texts.empty()
                            ? " Nothing is in the case yet: import files, record an account, or add "
                              "material that is held somewhere else."
                            : ""));
    }
    lines_->setRows(std::move(texts));
    enableActs();
    Layout();
}

void FormsPage::tell(const std::string& about) {
    about_->SetLabel(wxString::FromUTF8(about));
    about_->Wrap(std::max(FromDIP(300), GetClientSize().x * 5 / 8 - FromDIP(kGrid * 3)));
    about_->Show(!about.empty());
}

void FormsPage::enableActs() {
    const auto* row = selected();
    const auto acts = row == nullptr ? presenters::UnusedActs() : presenters::unusedActs(*row);
    const std::string why = whyNot(host_.context);
    offer(*list_, acts.canList, why);
    offer(*sensitive_, acts.canList, why);
    offer(*everything_,
          std::ranges::count(host_.contents.unused, "unlisted", &workbench::UnusedRow::state) > 0, why);
    offer(*byHand_, true, why);
    offer(*decide_, acts.canDecide || (acts.isDecidedInReview && row != nullptr), why);
    offer(*serve_, acts.canServe || acts.canStopServing, why);
    serve_->SetLabel(wxString::FromUTF8(acts.canStopServing ? "Say that it is served no longer…"
                                                            : "Say that it is served…"));
    offer(*remove_, acts.canRemove, why);
}

void FormsPage::popUp() {
    popUpActs(*this, {save_, list_, sensitive_, decide_, serve_, remove_});
}

// A part without lines says on paper why, as it does on the page.
presenters::ToPrint FormsPage::toPrint() const {
    auto list = lines_->shown();
    if (list.rows.empty() && list.columns.size() > 1) {
        list.rows.emplace_back(list.columns.size());
        list.rows.back()[1] = about_->GetLabel().utf8_string();
    }
    return presenters::listToPrint(std::move(list));
}

void FormsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    forms_->applyTheme(theme);
    lines_->applyTheme(theme);
    about_->SetForegroundColour(theme.secondary);
    notes_->applyTheme(theme);
    lacks_->applyTheme(theme);
}

}  // namespace strata::views
