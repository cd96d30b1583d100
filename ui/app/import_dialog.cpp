#include "app/import_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <array>

#include "app/dropped_files.h"
#include "base/text.h"
#include "views/theme.h"

namespace strata::app {

namespace {

enum How { kRecognise, kKeepWhole, kFirstImporter };

struct DateOrder {
    const char *words, *code;
};
constexpr std::array kDateOrders{DateOrder{"Decided from the whole column, or asked", ""},
                                 DateOrder{"Day first: 03/04/2016 is 3 April", "dmy"},
                                 DateOrder{"Month first: 03/04/2016 is 4 March", "mdy"},
                                 DateOrder{"Year first: 2016/04/03", "ymd"}};

// Where cases of this kind mostly lead; any IANA name may be typed.
constexpr std::array kZones{"Europe/London",    "Europe/Bucharest", "Europe/Tirane",     "Europe/Warsaw",
                            "Asia/Ho_Chi_Minh", "Africa/Lagos",     "Asia/Kolkata",      "Asia/Shanghai",
                            "Europe/Vilnius",   "Europe/Budapest",  "Europe/Bratislava", "UTC"};

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, const std::vector<std::string>& files,
                           const std::vector<workbench::ImporterRow>& importers)
    : wxDialog(parent, wxID_ANY, "Import with options", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    const int gap = FromDIP(views::kGrid * 2);
    auto* column = new wxBoxSizer(wxVERTICAL);
    files_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(520, 110)));
    files_->SetName("Files to import");
    for (const auto& file : files)
        files_->Append(wxString::FromUTF8(file));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, "Files to import"), wxSizerFlags(1).CenterVertical());
    auto* choose = new wxButton(this, wxID_ANY, wxString::FromUTF8("Add files…"));
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { addFiles(); });
    row->Add(choose);
    column->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    column->Add(files_, wxSizerFlags(1).Expand().Border(wxALL, gap));

    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(views::kGrid, views::kGrid)));
    grid->AddGrowableCol(1);
    const auto add = [&](const char* label, wxWindow* field) {
        field->SetName(wxString::FromUTF8(label));
        grid->Add(new wxStaticText(this, wxID_ANY, wxString::FromUTF8(label)),
                  wxSizerFlags().CenterVertical());
        grid->Add(field, wxSizerFlags().Expand());
    };
    how_ = new wxChoice(this, wxID_ANY);
    how_->Append("Recognise each file and read it");
    how_->Append("Keep each file whole as an exhibit; read nothing");
    for (const auto& importer : importers) {
        importers_.push_back(importer.id);
        how_->Append(wxString::FromUTF8("Read as " + importer.name));
    }
    how_->SetSelection(files.empty() ? kRecognise : kKeepWhole);
    add("How to read them", how_);
    zone_ = new wxComboBox(this, wxID_ANY);
    zone_->SetHint("As the file says, else that of the case");
    for (const char* zone : kZones)
        zone_->Append(zone);
    add("Zone of times that name none", zone_);
    dates_ = new wxChoice(this, wxID_ANY);
    for (const auto& order : kDateOrders)
        dates_->Append(order.words);
    dates_->SetSelection(0);
    add("Order of day and month", dates_);
    exhibit_ = new wxTextCtrl(this, wxID_ANY);
    exhibit_->SetHint("Such as AP/1; several files become AP/1/1, AP/1/2");
    add("Exhibit reference", exhibit_);
    column->Add(grid, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    column->Add(CreateButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, gap));
    FindWindow(wxID_OK)->SetLabel("Import");
    SetSizerAndFit(column);
    fitToFiles();
    CentreOnParent();
    choose->SetFocus();
}

void ImportDialog::addFiles() {
    files_->Append(askForFiles(this));
    fitToFiles();
}

void ImportDialog::fitToFiles() {
    FindWindow(wxID_OK)->Enable(!files_->IsEmpty());
}

workbench::ImportRequest ImportDialog::asked() const {
    workbench::ImportRequest request;
    for (const auto& file : pathsOf(files_->GetStrings()))
        request.files.emplace_back(file);
    const int how = how_->GetSelection();
    request.asExhibit = how == kKeepWhole;
    if (how >= kFirstImporter)
        request.importer = importers_[static_cast<std::size_t>(how - kFirstImporter)];
    request.zone = base::trimmed(zone_->GetValue().utf8_string());
    request.dates = kDateOrders[static_cast<std::size_t>(dates_->GetSelection())].code;
    request.exhibit = base::trimmed(exhibit_->GetValue().utf8_string());
    return request;
}

}  // namespace strata::app
