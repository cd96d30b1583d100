#include "views/elements_page.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "presenters/matrix_list.h"
#include "presenters/shown_words.h"
#include "views/matrix_canvas.h"
#include "views/row_list.h"

namespace strata::views {

ElementsPage::ElementsPage(wxWindow* parent, ChecklistHost& host)
    : ChecklistPage(parent, host, "Elements by layer") {
    warnings_ = new wxStaticText(this, wxID_ANY, "");
    evidenceLed_ = new wxCheckBox(
        this, wxID_ANY, "Evidence-led: without the person's own account and words reported from them");
    evidenceLed_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { fillElements(); });
    weight_ = new wxStaticText(this, wxID_ANY, "Counts are not weight.");
    matrix_ = new MatrixCanvas(this);
    matrix_->onCell = [this](std::size_t element, const std::string& layer) {
        list_->selectRow(static_cast<int>(element));
        select(host_.contents.rows.elements.at(element), layer);
    };
    list_ = new RowList(this, "Elements by layer of evidence",
                        {{"To prove", 430}, {"In words", 480}, {"Offence", 260}}, RowList::Fit::window);
    list_->onSelected(
        [this](int row) { select(host_.contents.rows.elements.at(static_cast<std::size_t>(row)), ""); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(evidenceLed_, 1, wxALIGN_CENTRE_VERTICAL);
    line->Add(weight_, 0, wxALIGN_CENTRE_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(warnings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid));
    column->Add(line, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(matrix_, 3, wxEXPAND);
    column->Add(list_, 1, wxEXPAND | wxTOP, FromDIP(kGrid));
    SetSizer(column);
}

void ElementsPage::select(const workbench::ElementRow& element, const std::string& layer) {
    Selection selection;
    selection.title = element.prove;
    selection.saysSource = {{"Offence", element.offenceTitle}};
    if (!layer.empty())
        selection.saysSource.emplace_back("Layer", workbench::layerInWords(layer));
    selection.saysSource.emplace_back("Counted", presenters::itemsCounted(element, layer));
    selection.concluded = {{"As it stands", element.sentence},
                           {"Without the person's accounts", element.sentenceEvidenceLed},
                           {"Marked admissible by a lawyer", presenters::joined(element.admissible, "; ")}};
    for (auto& line : presenters::itemsOf(element, layer, host_.contents.items))
        selection.links.push_back({std::move(line.layer), std::move(line.words),
                                   line.fallsAway ? "Falls away without the person's accounts" : ""});
    host_.context.onSelect(selection);
}

void ElementsPage::fill() {
    fillElements();
    warnings_->SetLabel(wxString::FromUTF8(presenters::joined(host_.contents.rows.warnings, "\n")));
    warnings_->Wrap(std::max(FromDIP(300), GetClientSize().x - FromDIP(kGrid * 2)));
    Layout();
}

void ElementsPage::fillElements() {
    const auto& elements = host_.contents.rows.elements;
    const bool isLed = evidenceLed_->GetValue();
    matrix_->show(elements, isLed ? MatrixCanvas::Reading::evidenceLed : MatrixCanvas::Reading::asItStands);
    std::vector<std::vector<std::string>> texts;
    for (const auto& element : elements)
        texts.push_back(
            {element.prove, isLed ? element.sentenceEvidenceLed : element.sentence, element.offenceTitle});
    list_->setRows(std::move(texts));
}

std::optional<presenters::ShownList> ElementsPage::listed() const {
    return presenters::matrixList(host_.contents.rows.elements, workbench::layersOfTheCatalogue(),
                                  evidenceLed_->GetValue() ? presenters::MatrixReading::evidenceLed
                                                           : presenters::MatrixReading::asItStands);
}

void ElementsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
    matrix_->applyTheme(theme);
    weight_->SetForegroundColour(theme.secondary);
    evidenceLed_->SetForegroundColour(theme.text);
    warnings_->SetForegroundColour(theme.attention);
    warnings_->SetFont(smallFont());
}

}  // namespace strata::views
