#include "views/elements_page.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

#include "presenters/matrix_list.h"
#include "presenters/shown_words.h"
#include "views/folded_words.h"
#include "views/kept_layout.h"
#include "views/matrix_canvas.h"
#include "views/row_list.h"

namespace strata::views {

namespace {
constexpr int kListHeight = 70;  // two rows under its heads: the page is the matrix's
}

ElementsPage::ElementsPage(wxWindow* parent, ChecklistHost& host)
    : ChecklistPage(parent, host, "Elements by layer") {
    warnings_ = new FoldedWords(this, host.context, "Warnings on the elements",
                                {"warning", "warnings", "Most urgent"});
    evidenceLed_ = new wxCheckBox(
        this, wxID_ANY, "Evidence-led: without the person's own account and words reported from them");
    evidenceLed_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { fillElements(); });
    weight_ = new wxStaticText(this, wxID_ANY, "Counts are not weight.");
    auto* parts = new wxSplitterWindow(this, wxID_ANY);
    matrix_ = new MatrixCanvas(parts);
    matrix_->onCell = [this](std::size_t element, const std::string& layer) {
        list_->selectRow(static_cast<int>(element));
        select(host_.contents.rows.elements.at(element), layer);
    };
    list_ = new RowList(parts, "Elements by layer of evidence",
                        {{"To prove", 430}, {"In words", 480}, {"Offence", 260}}, RowList::Fit::window);
    list_->onSelected(
        [this](int row) { select(host_.contents.rows.elements.at(static_cast<std::size_t>(row)), ""); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(evidenceLed_, 1, wxALIGN_CENTRE_VERTICAL);
    line->Add(weight_, 0, wxALIGN_CENTRE_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(warnings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid / 2));
    column->Add(line, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kGrid / 2));
    column->Add(parts, 1, wxEXPAND);
    SetSizer(column);
    splitDown(*parts, matrix_, list_, "elements_list", -kListHeight);
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
    warnings_->show(host_.contents.rows.warnings);
}

wxString ElementsPage::heading() const {
    return "Elements";
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

presenters::ToPrint ElementsPage::toPrint() const {
    return presenters::listToPrint(
        presenters::matrixList(host_.contents.rows.elements, workbench::layersOfTheCatalogue(),
                               evidenceLed_->GetValue() ? presenters::MatrixReading::evidenceLed
                                                        : presenters::MatrixReading::asItStands));
}

void ElementsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
    matrix_->applyTheme(theme);
    weight_->SetForegroundColour(theme.secondary);
    evidenceLed_->SetForegroundColour(theme.text);
    warnings_->applyTheme(theme);
}

}  // namespace strata::views
