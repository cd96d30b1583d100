#include "views/checklist_view.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "base/text.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

std::string joined(const std::vector<std::string>& words, const char* between = "; ") {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

std::string forWhom(const workbench::GapRow& gap) {
    return gap.person.empty() ? "the case" : gap.person;
}

std::string counted(const std::map<std::string, std::vector<std::string>>& layers) {
    std::string all;
    for (const auto& [layer, items] : layers)
        all +=
            (all.empty() ? "" : "   ") + workbench::layerInWords(layer) + " " + std::to_string(items.size());
    return all.empty() ? "none yet" : all;
}

std::string inWords(const std::string& label) {
    return label == "single_layer" ? "single layer" : label;
}

}  // namespace

ChecklistView::ChecklistView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Checklist") {
    pages_ = new wxNotebook(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Checklist pages");
    pages_->AddPage(makeMissing(pages_), "Missing");
    pages_->AddPage(makeOpen(pages_), "Can't tell yet");
    notExpectedList_ = new RowList(pages_, "Not expected", {{"Source", 300}, {"For", 170}, {"Why not", 620}});
    pages_->AddPage(notExpectedList_, "Not expected");
    underWayList_ = new RowList(pages_, "Asked for, obtained or closed",
                                {{"Source", 300}, {"For", 170}, {"State", 110}, {"What was recorded", 620}});
    pages_->AddPage(underWayList_, "Under way");
    pages_->AddPage(makeElements(pages_), "Elements by layer");
    notExpectedList_->onSelected([this](int row) { select(notExpected_.at(static_cast<std::size_t>(row))); });
    underWayList_->onSelected([this](int row) { select(underWay_.at(static_cast<std::size_t>(row))); });
    trouble_ = new wxStaticText(this, wxID_ANY, "");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(pages_, 1, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(trouble_, 0, wxLEFT | wxBOTTOM, FromDIP(kGrid * 2));
    SetSizer(column);
    ChecklistView::applyTheme();
}

wxWindow* ChecklistView::makeMissing(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Missing");
    missingList_ = new RowList(panel, "Missing sources",
                               {{"Source", 270},
                                {"For", 150},
                                {"Why", 430},
                                {"Holder", 220},
                                {"Would support", 220},
                                {"Urgency", 80}});
    missingList_->onSelected([this](int row) { select(missing_.at(static_cast<std::size_t>(row))); });
    request_ = new wxButton(panel, wxID_ANY, "Record that it was requested");
    request_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { recordRequest(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(missingList_, 1, wxEXPAND);
    column->Add(request_, 0, wxALL, FromDIP(kGrid));
    panel->SetSizer(column);
    return panel;
}

wxWindow* ChecklistView::makeOpen(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Questions");
    openList_ = new RowList(panel, "Questions to answer",
                            {{"Question", 520}, {"For", 170}, {"Decides about", 300}, {"Level", 130}});
    openList_->onSelected([this](int row) {
        select(open_.at(static_cast<std::size_t>(row)));
        prepareAnswer(open_.at(static_cast<std::size_t>(row)));
    });
    question_ = new wxStaticText(panel, wxID_ANY, "Choose a question to answer it here.");
    yes_ = new wxButton(panel, wxID_ANY, "Yes");
    no_ = new wxButton(panel, wxID_ANY, "No");
    choice_ = new wxChoice(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0,
                           wxDefaultValidator, "Answer");
    value_ = new wxTextCtrl(panel, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(200, -1)), 0,
                            wxDefaultValidator, "Answer");
    set_ = new wxButton(panel, wxID_ANY, "Set");
    yes_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer("true"); });
    no_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer("false"); });
    set_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const wxString given = choice_->IsShown() ? choice_->GetStringSelection() : value_->GetValue();
        answer(std::string(given.utf8_str()));
    });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(question_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    for (wxWindow* control : std::initializer_list<wxWindow*>{yes_, no_, choice_, value_, set_}) {
        line->Add(control, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
        control->Hide();
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(openList_, 1, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    panel->SetSizer(column);
    return panel;
}

wxWindow* ChecklistView::makeElements(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Elements by layer");
    evidenceLed_ = new wxCheckBox(
        panel, wxID_ANY, "Evidence-led: without the person's own account and words reported from them");
    evidenceLed_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { fillElements(); });
    weight_ = new wxStaticText(panel, wxID_ANY, "Counts are not weight.");
    elements_ = new RowList(
        panel, "Elements by layer of evidence",
        {{"Offence", 260}, {"To prove", 430}, {"Layers", 330}, {"Now", 110}, {"Evidence-led", 110}});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(evidenceLed_, 0, wxALL, FromDIP(kGrid));
    column->Add(elements_, 1, wxEXPAND);
    column->Add(weight_, 0, wxALL, FromDIP(kGrid));
    panel->SetSizer(column);
    return panel;
}

void ChecklistView::refresh() {
    auto session = context_.session;
    context_.tasks->read<workbench::ChecklistRows>(
        life_, [session](std::stop_token) { return session->reader().checklist(); },
        [this](workbench::ChecklistRows rows) { fill(std::move(rows)); });
}

void ChecklistView::fill(workbench::ChecklistRows rows) {
    rows_ = std::move(rows);
    missing_.clear();
    open_.clear();
    notExpected_.clear();
    underWay_.clear();
    for (const auto& gap : rows_.gaps)
        (gap.state == "missing"        ? missing_
         : gap.state == "undetermined" ? open_
         : gap.state == "not_expected" ? notExpected_
                                       : underWay_)
            .push_back(gap);
    std::vector<std::vector<std::string>> texts;
    for (const auto& gap : missing_)
        texts.push_back(
            {gap.name, forWhom(gap), gap.why, gap.holder, joined(wouldSupport(gap)), gap.urgency});
    missingList_->setRows(std::move(texts));
    texts.clear();
    for (const auto& gap : open_)
        texts.push_back({gap.question, forWhom(gap), gap.name,
                         gap.level == "consider"   ? "to consider"
                         : gap.level == "expected" ? "expected"
                                                   : "after a line of enquiry"});
    openList_->setRows(std::move(texts));
    texts.clear();
    for (const auto& gap : notExpected_)
        texts.push_back({gap.name, forWhom(gap), gap.why});
    notExpectedList_->setRows(std::move(texts));
    texts.clear();
    for (const auto& gap : underWay_)
        texts.push_back({gap.name, forWhom(gap), workbench::stateInWords(gap.state), gap.why});
    underWayList_->setRows(std::move(texts));
    fillElements();
    const auto titled = [this](std::size_t page, const char* words, std::size_t count) {
        pages_->SetPageText(page, wxString::Format("%s (%zu)", words, count));
    };
    titled(0, "Missing", missing_.size());
    titled(1, "Can't tell yet", open_.size());
    titled(2, "Not expected", notExpected_.size());
    titled(3, "Under way", underWay_.size());
    context_.onCounts(std::to_string(missing_.size()) + " missing, " + std::to_string(open_.size()) +
                      " to answer, " + std::to_string(notExpected_.size()) + " not expected");
    // The lists forgot what was selected, so nothing else may go on showing it.
    prepareAnswer({});
    question_->SetLabel("Choose a question to answer it here.");
    if (IsShownOnScreen())
        context_.onSelect({});
    isReady_ = true;
}

// What a source would support, as the elements of the offences say it; where none names it, what it may speak
// to.
std::vector<std::string> ChecklistView::wouldSupport(const workbench::GapRow& gap) const {
    if (gap.supports.empty())
        return gap.topics.empty() ? gap.topics : std::vector{"May speak to " + joined(gap.topics, ", ")};
    std::vector<std::string> words;
    for (const auto& support : gap.supports) {
        const auto known = std::find_if(rows_.elements.begin(), rows_.elements.end(),
                                        [&](const workbench::ElementRow& element) {
                                            return element.offence + "/" + element.element == support;
                                        });
        words.push_back(known == rows_.elements.end() ? support : known->prove);
    }
    return words;
}

void ChecklistView::fillElements() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& element : rows_.elements) {
        const std::string kind = element.kind == "element"  ? ""
                                 : element.kind == "factor" ? " (may be considered)"
                                                            : " (a bar or defence, not counted)";
        std::string layers = counted(element.layers);
        if (evidenceLed_->GetValue())
            layers = counted(element.layersEvidenceLed) + "   (was: " + layers + ")";
        texts.push_back({element.offenceTitle, element.prove + kind, layers, inWords(element.label),
                         inWords(element.labelEvidenceLed)});
    }
    elements_->setRows(std::move(texts));
}

void ChecklistView::select(const workbench::GapRow& gap) {
    Selection selection;
    selection.title = gap.name;
    selection.saysSource = {
        {"Holder", gap.holder}, {"Lawful basis", joined(gap.lawfulBasis, "\n")}, {"May be gone by", gap.due}};
    selection.concluded = {
        {"State", workbench::stateInWords(gap.state)}, {"Why", gap.why}, {"Reason", gap.reason}};
    selection.links = {{"For", forWhom(gap)}, {"Would support", joined(wouldSupport(gap), "\n")}};
    context_.onSelect(selection);
}

void ChecklistView::prepareAnswer(const workbench::GapRow& gap) {
    question_->SetLabel(wxString::FromUTF8(gap.question));
    const bool isFact = !gap.questionFact.empty();
    const bool isChoice = gap.questionType == "choice";
    yes_->Show(isFact && gap.questionType == "boolean");
    no_->Show(isFact && gap.questionType == "boolean");
    choice_->Show(isFact && isChoice);
    value_->Show(isFact && !isChoice && gap.questionType != "boolean");
    set_->Show(isFact && gap.questionType != "boolean");
    choice_->Clear();
    for (const auto& one : gap.questionChoices)
        choice_->Append(wxString::FromUTF8(one));
    value_->Clear();
    question_->GetParent()->Layout();
}

void ChecklistView::answer(const std::string& value) {
    const int row = openList_->selectedRow();
    if (row < 0)
        return;
    const auto gap = open_.at(static_cast<std::size_t>(row));
    const bool isPremises = gap.questionFact.rfind("premises.", 0) == 0;
    auto session = context_.session;
    context_.tasks->write<base::Outcome<std::string>>(
        life_,
        [session, gap, value, isPremises](std::stop_token) {
            return session->setFact(gap.questionFact, value, isPremises ? "" : gap.personId,
                                    isPremises ? gap.person : "");
        },
        [this](const base::Outcome<std::string>& outcome) { done(outcome); });
}

void ChecklistView::recordRequest() {
    const int row = missingList_->selectedRow();
    if (row < 0)
        return;
    const auto gap = missing_.at(static_cast<std::size_t>(row));
    auto session = context_.session;
    context_.tasks->write<base::Outcome<std::string>>(
        life_,
        [session, gap](std::stop_token) {
            return session->recordSource(
                {gap.source, "requested", gap.personId, "", "", "", "", gap.personId});
        },
        [this](const base::Outcome<std::string>& outcome) { done(outcome); });
}

void ChecklistView::done(const base::Outcome<std::string>& outcome) {
    trouble_->SetLabel(outcome.ok() ? wxString() : wxString::FromUTF8(outcome.refusal().message));
    if (outcome.ok())
        context_.onChanged();
}

void ChecklistView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    for (std::size_t page = 0; page < pages_->GetPageCount(); ++page)
        pages_->GetPage(page)->SetBackgroundColour(theme.background);
    for (auto* list : {missingList_, openList_, notExpectedList_, underWayList_, elements_})
        list->applyTheme(theme);
    for (wxWindow* text : std::initializer_list<wxWindow*>{question_, weight_, evidenceLed_})
        text->SetForegroundColour(theme.text);
    trouble_->SetForegroundColour(theme.attention);
    Refresh();
}

}  // namespace strata::views
