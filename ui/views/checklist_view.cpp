#include "views/checklist_view.h"

#include <wx/button.h>
#include <wx/choicdlg.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/text.h"
#include "views/case_facts_page.h"
#include "views/clocks_page.h"
#include "views/coverage_page.h"
#include "views/elements_page.h"
#include "views/forms_page.h"
#include "views/gap_tabs.h"
#include "views/may_change.h"
#include "views/requests_page.h"
#include "views/rules_page.h"
#include "workbench/checklist_reading.h"
#include "workbench/form_reading.h"

namespace strata::views {

using workbench::GapRow;

ChecklistView::ChecklistView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Checklist"), host_{context, {}, {}, {}, {}, {}, {}} {
    host_.changeCase = [this](CaseCommand command) { change(std::move(command)); };
    host_.change = [this](DeskCommand command) {
        change([command = std::move(command)](workbench::CaseSession& session) {
            workbench::ChecklistDesk desk(session);
            return command(desk);
        });
    };
    host_.select = [this](const GapRow* gap) { select(gap); };
    host_.showPage = [this](const std::string& page) { show(page); };
    auto* filters = makeFilters();
    notebook_ = new wxNotebook(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Checklist pages");
    gaps_ = std::make_unique<GapTabs>(notebook_, host_);
    addPage("requests", requests_ = new RequestsPage(notebook_, host_));
    addPage("elements", new ElementsPage(notebook_, host_));
    addPage("coverage", new CoveragePage(notebook_, host_));
    addPage("clocks", new ClocksPage(notebook_, host_));
    addPage("facts", new CaseFactsPage(notebook_, host_));
    addPage("forms", forms_ = new FormsPage(notebook_, host_));
    addPage("rules", rules_ = new RulesPage(notebook_, host_));
    notebook_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (isReady_)
            tellSelection();
    });
    trouble_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filters, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid));
    column->Add(notebook_, 1, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(trouble_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid * 2));
    SetSizer(column);
    ChecklistView::applyTheme();
}

ChecklistView::~ChecklistView() = default;

void ChecklistView::addPage(const std::string& id, ChecklistPage* page) {
    pages_[id] = page;
    notebook_->AddPage(page, page->GetName());
}

wxWindow* ChecklistView::makeFilters() {
    auto* bar = new wxPanel(this);
    bar->SetName("Which gaps");
    const auto choice = [&](const char* name) {
        auto* made = new wxChoice(bar, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(230, -1)), 0, nullptr, 0,
                                  wxDefaultValidator, name);
        made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            filter_.person = people_.at(static_cast<std::size_t>(std::max(0, person_->GetSelection())));
            filter_.offence = offences_.at(static_cast<std::size_t>(std::max(0, offence_->GetSelection())));
            fillLists();
        });
        return made;
    };
    person_ = choice("For whom");
    offence_ = choice("Of which offence");
    lost_ = new wxStaticText(bar, wxID_ANY, "");
    auto* offences = new wxButton(bar, wxID_ANY, wxString::FromUTF8("Offences…"));
    offences->SetToolTip("Put offences under consideration");
    offences->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("checklist.offences"); });
    auto* print = new wxButton(bar, wxID_ANY, wxString::FromUTF8("Print a list…"));
    print->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("checklist.print"); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* control : std::initializer_list<wxWindow*>{person_, offence_, offences, lost_})
        line->Add(control, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    line->AddStretchSpacer();
    line->Add(print, 0, wxALIGN_CENTRE_VERTICAL);
    bar->SetSizer(line);
    return bar;
}

void ChecklistView::refresh() {
    auto session = context_.session;
    context_.tasks->read<ChecklistContents>(
        life_,
        [session](std::stop_token) {
            const auto reader = session->reader();
            const workbench::ChecklistReading reading(reader);
            const workbench::FormReading forms(reader);
            ChecklistContents contents;
            contents.rows = reading.rows();
            contents.coverage = reading.coverage();
            contents.requests = reading.requests();
            contents.facts = reading.facts();
            contents.questions = reading.questions();
            contents.rules = reading.rules();
            contents.ruleFacts = reading.ruleFacts();
            contents.shipped = reading.shippedRows();
            contents.packs = reading.packs();
            contents.reviews = reading.reviews();
            contents.items = presenters::itemWords(reader, contents.rows.elements);
            contents.unused = forms.unused();
            for (const auto& form : workbench::formNames())
                contents.forms.push_back(forms.draft(form.id));
            return contents;
        },
        [this](ChecklistContents contents) { fill(std::move(contents)); });
}

void ChecklistView::fill(ChecklistContents contents) {
    host_.contents = std::move(contents);
    isReady_ = true;
    fillFilters();
    fillLists();
    tellTrouble("");
}

void ChecklistView::tellTrouble(const std::string& words) {
    trouble_->SetLabel(wxString::FromUTF8(words));
    trouble_->Show(!words.empty());
    Layout();
}

void ChecklistView::fillFilters() {
    const auto offer = [](wxChoice* choice, std::vector<std::string>& ids, std::string& held, const char* all,
                          const std::vector<std::pair<std::string, std::string>>& rows) {
        ids = {""};
        choice->Clear();
        choice->Append(all);
        for (const auto& [id, name] : rows)
            if (std::ranges::count(ids, id) == 0) {
                ids.push_back(id);
                choice->Append(wxString::FromUTF8(name));
            }
        const auto found = std::ranges::find(ids, held);
        if (found == ids.end())
            held.clear();
        choice->SetSelection(found == ids.end() ? 0 : static_cast<int>(found - ids.begin()));
    };
    std::vector<std::pair<std::string, std::string>> people, offences;
    for (const auto& gap : host_.contents.rows.gaps)
        if (!gap.personId.empty())
            people.emplace_back(gap.personId, gap.person);
    for (const auto& element : host_.contents.rows.elements)
        offences.emplace_back(element.offence, element.offenceTitle);
    offer(person_, people_, filter_.person, "Everyone and the case", people);
    offer(offence_, offences_, filter_.offence, "Every offence", offences);
    const auto lost = presenters::lostThisWeek(host_.contents.rows.gaps).size();
    lost_->SetLabel(
        lost == 0 ? wxString()
                  : wxString::FromUTF8(base::plural(static_cast<std::int64_t>(lost), "source", "sources") +
                                       " being lost this week"));
}

void ChecklistView::fillLists() {
    if (!isReady_)
        return;
    host_.lists = presenters::gapListsOf(host_.contents.rows, filter_);
    gaps_->fill();
    for (const auto& [id, page] : pages_) {
        page->fill();
        notebook_->SetPageText(static_cast<std::size_t>(notebook_->FindPage(page)), page->heading());
    }
    context_.onCounts(std::to_string(host_.lists.missing.size()) + " missing, " +
                      std::to_string(host_.lists.open.size()) + " to answer, " +
                      std::to_string(host_.lists.notExpected.size()) + " not expected");
    if (IsShownOnScreen())
        tellSelection();
}

void ChecklistView::tellSelection() {
    if (gaps_->tellSelection())
        return;
    for (const auto& [id, page] : pages_)
        if (notebook_->GetCurrentPage() == page)
            page->tellSelection();
}

void ChecklistView::select(const GapRow* gap) {
    if (!isReady_)
        return;
    Selection selection;
    if (gap != nullptr) {
        auto detail = presenters::detailOf(*gap, host_.contents.rows.elements);
        selection.title = gap->name;
        selection.saysSource = std::move(detail.source);
        selection.concluded = std::move(detail.concluded);
        for (auto& [word, value] : detail.links)
            selection.links.push_back({std::move(word), std::move(value)});
    }
    context_.onSelect(selection);
}

void ChecklistView::show(const std::string& id) {
    const auto space = std::min(id.find(' '), id.size());
    if (const auto page = pages_.find(id.substr(0, space)); page != pages_.end()) {
        notebook_->SetSelection(static_cast<std::size_t>(notebook_->FindPage(page->second)));
        if (page->second == forms_ && space < id.size())
            forms_->showForm(id.substr(space + 1));
        if (page->second == rules_ && space < id.size())
            rules_->showList(id.substr(space + 1));
    } else if (id == "gaps" || id == "open") {
        gaps_->show(id);
    }
}

void ChecklistView::change(CaseCommand command) {
    auto session = context_.session;
    context_.tasks->write<base::Outcome<std::string>>(
        life_, [session, command = std::move(command)](std::stop_token) { return command(*session); },
        [this](const base::Outcome<std::string>& outcome) {
            tellTrouble(outcome.ok() ? std::string() : outcome.refusal().message);
            if (outcome.ok())
                context_.onChanged();
        });
}

void ChecklistView::chooseOffences() {
    std::vector<std::string> ids;
    wxArrayString titles;
    for (const auto& line : workbench::catalogueOffences()) {
        const auto tab = std::min(line.find('\t'), line.size());
        const std::string id = line.substr(0, tab);
        if (std::ranges::count(host_.contents.rows.elements, id, &workbench::ElementRow::offence) > 0)
            continue;
        ids.push_back(id);
        titles.Add(wxString::FromUTF8(line.substr(std::min(tab + 1, line.size()))));
    }
    wxMultiChoiceDialog dialog(this, "Which offences are under consideration, beside those that are?",
                               "Put offences under consideration", titles);
    dialog.SetSize(FromDIP(wxSize(620, 460)));
    if (dialog.ShowModal() != wxID_OK || dialog.GetSelections().empty())
        return;
    std::vector<std::string> chosen;
    for (const int at : dialog.GetSelections())
        chosen.push_back(ids.at(static_cast<std::size_t>(at)));
    change([chosen](workbench::CaseSession& session) { return session.setOffences(chosen); });
}

const ChecklistPage* ChecklistView::shownPage() const {
    return dynamic_cast<const ChecklistPage*>(notebook_->GetCurrentPage());
}

bool ChecklistView::canPrint() const {
    const auto* page = shownPage();
    return isReady_ && (page == nullptr || page->canPrint());
}

presenters::ToPrint ChecklistView::toPrint() const {
    const auto* page = shownPage();
    return page == nullptr ? presenters::listToPrint(gaps_->listed()) : page->toPrint();
}

void ChecklistView::saveForm() {
    show("forms");
    forms_->save();
}

void ChecklistView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    person_->GetParent()->SetBackgroundColour(theme.background);
    gaps_->applyTheme(theme);
    for (const auto& [id, page] : pages_)
        page->applyTheme(theme);
    trouble_->SetForegroundColour(theme.attention);
    lost_->SetForegroundColour(theme.attention);
    Refresh();
}

}  // namespace strata::views
