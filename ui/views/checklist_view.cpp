#include "views/checklist_view.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/text.h"
#include "views/answer_bar.h"
#include "views/coverage_canvas.h"
#include "views/gap_page.h"
#include "views/matrix_canvas.h"
#include "views/request_dialog.h"
#include "workbench/checklist_reading.h"

namespace strata::views {

namespace {

using presenters::forWhom;
using workbench::GapRow;

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : "; ") + word;
    return all;
}

std::string spaced(std::string words) {
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

}  // namespace

ChecklistView::ChecklistView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Checklist") {
    auto* filters = makeFilters();
    pages_ = new wxNotebook(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Checklist pages");
    makeGapPages();
    pages_->AddPage(missing_, "Missing");
    pages_->AddPage(open_, "Can't tell yet");
    pages_->AddPage(notExpected_, "Not expected");
    pages_->AddPage(underWayPage_ = makeUnderWay(pages_), "Under way");
    pages_->AddPage(elementsPage_ = makeElements(pages_), "Elements by layer");
    pages_->AddPage(coverage_ = new CoverageCanvas(pages_), "Coverage");
    clocks_ = new RowList(
        pages_, "Clocks",
        {{"Due", 150}, {"State", 120}, {"What", 260}, {"For", 130}, {"Starts", 140}, {"Limit", 300}},
        RowList::Fit::window);
    pages_->AddPage(clocks_, "Clocks");
    facts_ = new RowList(pages_, "What is known",
                         {{"Question", 320}, {"For", 130}, {"Answer", 150}, {"How it is known", 460}},
                         RowList::Fit::window);
    pages_->AddPage(facts_, "What is known");
    pages_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (isReady_)
            selectOnPage();
    });
    trouble_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filters, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid));
    column->Add(pages_, 1, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(trouble_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid * 2));
    SetSizer(column);
    ChecklistView::applyTheme();
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
    print_ = new wxButton(bar, wxID_ANY, wxString::FromUTF8("Print a list…"));
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("checklist.print"); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* control : std::initializer_list<wxWindow*>{person_, offence_, lost_})
        line->Add(control, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    line->AddStretchSpacer();
    line->Add(print_, 0, wxALIGN_CENTRE_VERTICAL);
    bar->SetSizer(line);
    return bar;
}

void ChecklistView::makeGapPages() {
    missing_ = new GapPage(
        pages_, "Missing", "Missing sources",
        {{"Source", 230}, {"For", 110}, {"Why", 300}, {"Holder", 150}, {"May be gone", 150}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.name, forWhom(gap), gap.why, gap.holder, presenters::mayBeGone(gap)};
        },
        "Nothing is missing, for what is known so far.");
    request_ = new wxButton(missing_, wxID_ANY, wxString::FromUTF8("Make a request…"));
    request_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* gap = missing_->selected())
            act(*gap);
    });
    missing_->addBeneath(request_, 0);
    open_ = new GapPage(
        pages_, "Questions", "Questions to answer", {{"Question", 380}, {"For", 110}, {"Decides about", 250}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.question, forWhom(gap), gap.name};
        },
        "No question is open.");
    answers_ = new AnswerBar(open_);
    answers_->onAnswer = [this](const GapRow& gap, const std::string& value) { answer(gap, value); };
    answers_->onLine = [this](const GapRow& gap, const std::string& line) { writeLine(gap, line); };
    open_->addBeneath(answers_, wxEXPAND);
    notExpected_ = new GapPage(
        pages_, "Not expected, with reasons", "Not expected",
        {{"Source", 250}, {"For", 110}, {"Why not", 400}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.name, forWhom(gap), gap.why};
        },
        "Nothing is ruled out yet.");
    for (GapPage* page : {missing_, open_, notExpected_}) {
        page->onSelected = [this, page](const GapRow* gap) {
            if (page == open_)
                answers_->ask(gap);
            if (isReady_)
                select(gap);
        };
        page->onActivated = [this](const GapRow& gap) { act(gap); };
    }
}

wxWindow* ChecklistView::makeUnderWay(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Under way");
    underWay_ = new RowList(panel, "Asked for, obtained or closed",
                            {{"Request", 80},
                             {"State", 120},
                             {"Source", 240},
                             {"For", 120},
                             {"Holder", 180},
                             {"Asked", 120},
                             {"Due", 150},
                             {"What was recorded", 320}},
                            RowList::Fit::window);
    step_ = new wxButton(panel, wxID_ANY, wxString::FromUTF8("Record what came of it…"));
    step_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { recordStep(); });
    letter_ = new wxButton(panel, wxID_ANY, wxString::FromUTF8("Write the letter…"));
    letter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { writeLetter(); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(step_, 0, wxRIGHT, FromDIP(kGrid));
    line->Add(letter_, 0);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(underWay_, 1, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    panel->SetSizer(column);
    underWay_->onSelected([this](int row) {
        const auto at = static_cast<std::size_t>(row);
        const bool isRequest = at < contents_.requests.size();
        step_->Enable(isRequest);
        letter_->Enable(isRequest);
        for (const auto& gap : contents_.rows.gaps)
            if (isRequest && gap.source == contents_.requests[at].source &&
                gap.personId == contents_.requests[at].personId)
                return select(&gap);
        if (!isRequest && at - contents_.requests.size() < lists_.underWay.size())
            select(&lists_.underWay[at - contents_.requests.size()]);
    });
    return panel;
}

wxWindow* ChecklistView::makeElements(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Elements by layer");
    evidenceLed_ = new wxCheckBox(
        panel, wxID_ANY, "Evidence-led: without the person's own account and words reported from them");
    evidenceLed_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { fillElements(); });
    weight_ = new wxStaticText(panel, wxID_ANY, "Counts are not weight.");
    matrix_ = new MatrixCanvas(panel);
    elements_ = new RowList(panel, "Elements by layer of evidence",
                            {{"To prove", 430}, {"In words", 480}, {"Offence", 260}}, RowList::Fit::window);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(evidenceLed_, 1, wxALIGN_CENTRE_VERTICAL);
    line->Add(weight_, 0, wxALIGN_CENTRE_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    warnings_ = new wxStaticText(panel, wxID_ANY, "");
    column->Add(warnings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid));
    column->Add(line, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(matrix_, 3, wxEXPAND);
    column->Add(elements_, 1, wxEXPAND | wxTOP, FromDIP(kGrid));
    panel->SetSizer(column);
    elements_->onSelected([this](int row) {
        const auto& element = contents_.rows.elements.at(static_cast<std::size_t>(row));
        Selection selection;
        selection.title = element.prove;
        selection.saysSource = {{"Offence", element.offenceTitle}};
        selection.concluded = {{"As it stands", element.sentence},
                               {"Without the person's accounts", element.sentenceEvidenceLed},
                               {"Marked admissible by a lawyer", joined(element.admissible)}};
        context_.onSelect(selection);
    });
    return panel;
}

void ChecklistView::refresh() {
    auto session = context_.session;
    context_.tasks->read<Contents>(
        life_,
        [session](std::stop_token) {
            const auto reader = session->reader();
            const workbench::ChecklistReading reading(reader);
            return Contents{reading.rows(), reading.coverage(), reading.requests(), reading.facts()};
        },
        [this](Contents contents) { fill(std::move(contents)); });
}

void ChecklistView::fill(Contents contents) {
    contents_ = std::move(contents);
    isReady_ = true;
    fillFilters();
    fillLists();
    fillElements();
    fillClocks();
    fillFacts();
    coverage_->show(contents_.coverage);
    const auto& warnings = contents_.rows.warnings;
    trouble_->SetLabel(warnings.empty() ? wxString() : wxString::FromUTF8(warnings.front()));
    trouble_->SetToolTip(wxString::FromUTF8(joined(warnings)));
    std::string lines;
    for (const auto& warning : warnings)
        lines += (lines.empty() ? "" : "\n") + warning;
    warnings_->SetLabel(wxString::FromUTF8(lines));
    warnings_->Wrap(std::max(FromDIP(300), pages_->GetClientSize().x - FromDIP(kGrid * 4)));
    elementsPage_->Layout();
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
    for (const auto& gap : contents_.rows.gaps)
        if (!gap.personId.empty())
            people.emplace_back(gap.personId, gap.person);
    for (const auto& element : contents_.rows.elements)
        offences.emplace_back(element.offence, element.offenceTitle);
    offer(person_, people_, filter_.person, "Everyone and the case", people);
    offer(offence_, offences_, filter_.offence, "Every offence", offences);
    const auto lost = presenters::lostThisWeek(contents_.rows.gaps).size();
    lost_->SetLabel(
        lost == 0 ? wxString()
                  : wxString::FromUTF8(base::plural(static_cast<std::int64_t>(lost), "source", "sources") +
                                       " being lost this week"));
}

void ChecklistView::title(wxWindow* page, const wxString& words, std::size_t count) {
    if (const int at = pages_->FindPage(page); at != wxNOT_FOUND)
        pages_->SetPageText(static_cast<std::size_t>(at), wxString::Format("%s (%zu)", words, count));
}

void ChecklistView::fillLists() {
    if (!isReady_)
        return;
    lists_ = presenters::gapListsOf(contents_.rows, filter_);
    missing_->show(lists_.missing);
    open_->show(lists_.open);
    notExpected_->show(lists_.notExpected);
    answers_->ask(open_->selected());
    request_->Enable(missing_->selected() != nullptr);
    fillUnderWay();
    title(missing_, "Missing", lists_.missing.size());
    title(open_, "Can't tell yet", lists_.open.size());
    title(notExpected_, "Not expected", lists_.notExpected.size());
    context_.onCounts(std::to_string(lists_.missing.size()) + " missing, " +
                      std::to_string(lists_.open.size()) + " to answer, " +
                      std::to_string(lists_.notExpected.size()) + " not expected");
    if (IsShownOnScreen())
        selectOnPage();
}

void ChecklistView::fillUnderWay() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& request : contents_.requests)
        texts.push_back({request.id, spaced(request.state), request.name,
                         request.person.empty() ? "the case" : request.person, request.holder,
                         presenters::dayInWords(request.asked),
                         presenters::dayInWords(request.due) + (request.isOverdue ? ", overdue" : ""),
                         request.steps.empty() ? request.note : request.steps.back().note});
    for (const auto& gap : lists_.underWay)
        texts.push_back({"", workbench::stateInWords(gap.state), gap.name, forWhom(gap), gap.holder, "", "",
                         gap.coverage.empty() ? gap.why : gap.why + " " + gap.coverage});
    title(underWayPage_, "Under way", texts.size());
    underWay_->setRows(std::move(texts));
    step_->Enable(false);
    letter_->Enable(false);
}

void ChecklistView::fillElements() {
    const bool isLed = evidenceLed_->GetValue();
    matrix_->show(contents_.rows.elements,
                  isLed ? MatrixCanvas::Reading::evidenceLed : MatrixCanvas::Reading::asItStands);
    std::vector<std::vector<std::string>> texts;
    for (const auto& element : contents_.rows.elements)
        texts.push_back(
            {element.prove, isLed ? element.sentenceEvidenceLed : element.sentence, element.offenceTitle});
    elements_->setRows(std::move(texts));
}

void ChecklistView::fillClocks() {
    auto clocks = contents_.rows.clocks;
    std::stable_sort(clocks.begin(), clocks.end(), [](const auto& a, const auto& b) {
        if ((a.state == "passed") != (b.state == "passed"))
            return b.state == "passed";
        return (a.due.empty() ? "9" : a.due) < (b.due.empty() ? "9" : b.due);
    });
    std::vector<std::vector<std::string>> texts;
    for (const auto& clock : clocks)
        texts.push_back({clock.due.empty() ? "no number of days" : presenters::dayInWords(clock.due),
                         clock.isLostThisWeek ? "being lost this week" : clock.state, clock.name,
                         clock.person.empty() ? "the case" : clock.person,
                         presenters::dayInWords(clock.starts), clock.limit});
    title(clocks_, "Clocks", texts.size());
    clocks_->setRows(std::move(texts));
}

void ChecklistView::fillFacts() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& fact : contents_.facts) {
        std::string how = fact.computedFrom;
        if (fact.origin != "computed")
            how = "answered by " + fact.by + (fact.from.empty() ? "" : ", from " + fact.from) +
                  (fact.on.empty() ? "" : ", " + presenters::dayInWords(fact.on)) +
                  (fact.differs ? "; wins over " + fact.computed + ", " + fact.computedFrom : "");
        texts.push_back({fact.question, fact.subject.empty() ? "the case" : fact.subject,
                         fact.value.empty()      ? "not known"
                         : fact.value == "true"  ? "yes"
                         : fact.value == "false" ? "no"
                         : fact.type == "date"   ? presenters::dayInWords(fact.value)
                                                 : spaced(fact.value),
                         how});
    }
    title(facts_, "What is known", texts.size());
    facts_->setRows(std::move(texts));
}

void ChecklistView::selectOnPage() {
    const auto* page = pages_->GetCurrentPage();
    for (const GapPage* list : {missing_, open_, notExpected_})
        if (page == list)
            return select(list->selected());
    select(nullptr);
}

void ChecklistView::select(const GapRow* gap) {
    Selection selection;
    if (gap != nullptr) {
        auto detail = presenters::detailOf(*gap, contents_.rows.elements);
        selection.title = gap->name;
        selection.saysSource = std::move(detail.source);
        selection.concluded = std::move(detail.concluded);
        for (auto& [word, value] : detail.links)
            selection.links.push_back({std::move(word), std::move(value)});
    }
    context_.onSelect(selection);
}

void ChecklistView::show(const std::string& id) {
    wxWindow* page = id == "elements"   ? elementsPage_
                     : id == "coverage" ? static_cast<wxWindow*>(coverage_)
                     : id == "clocks"   ? static_cast<wxWindow*>(clocks_)
                     : id == "facts"    ? static_cast<wxWindow*>(facts_)
                     : id == "requests" ? underWayPage_
                     : id == "open"     ? static_cast<wxWindow*>(open_)
                                        : nullptr;
    if (page != nullptr)
        pages_->SetSelection(static_cast<std::size_t>(pages_->FindPage(page)));
    else if (id == "gaps")
        pages_->SetSelection(0);
}

void ChecklistView::act(const GapRow& gap) {
    if (gap.state == "missing")
        request(gap);
    else if (gap.state == "undetermined")
        show("open");
}

void ChecklistView::request(const GapRow& gap) {
    AskedRequest asked;
    if (!askForRequest(this, gap, asked))
        return;
    change([asked](workbench::ChecklistDesk& desk) -> base::Outcome<std::string> {
        if (!asked.line.empty())
            if (auto line = desk.recordLine(asked.request.source, asked.request.whom, asked.line); !line.ok())
                return line;
        return desk.makeRequest(asked.request);
    });
}

void ChecklistView::recordStep() {
    const int row = underWay_->selectedRow();
    if (row < 0 || static_cast<std::size_t>(row) >= contents_.requests.size())
        return;
    workbench::NewRequestStep step;
    if (askForStep(this, contents_.requests[static_cast<std::size_t>(row)], step))
        change([step](workbench::ChecklistDesk& desk) { return desk.recordStep(step); });
}

void ChecklistView::writeLetter() {
    const int row = underWay_->selectedRow();
    if (row < 0 || static_cast<std::size_t>(row) >= contents_.requests.size())
        return;
    const std::string id = contents_.requests[static_cast<std::size_t>(row)].id;
    wxFileDialog dialog(this, "Write the letter", "", wxString::FromUTF8(id + ".docx"),
                        "Word document (*.docx)|*.docx|PDF document (*.pdf)|*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const std::string file(dialog.GetPath().utf8_str());
    change([id, file](workbench::ChecklistDesk& desk) -> base::Outcome<std::string> {
        auto made = desk.writeLetter(id, file);
        return made.ok() ? base::Outcome<std::string>(made.value().file)
                         : base::Outcome<std::string>(made.refusal());
    });
}

void ChecklistView::answer(const GapRow& gap, const std::string& value) {
    workbench::NewAnswer answer{gap.questionFact, value, {}, "", ""};
    (gap.questionFact.starts_with("premises.") ? answer.whom.premises : answer.whom.person) = gap.personId;
    change([answer](workbench::ChecklistDesk& desk) { return desk.answer(answer); });
}

void ChecklistView::writeLine(const GapRow& gap, const std::string& line) {
    workbench::ForWhom whom;
    (gap.scope == "premises" ? whom.premises : whom.person) = gap.personId;
    change([source = gap.source, whom, line](workbench::ChecklistDesk& desk) {
        return desk.recordLine(source, whom, {{"line", line}});
    });
}

void ChecklistView::change(std::function<base::Outcome<std::string>(workbench::ChecklistDesk&)> command) {
    auto session = context_.session;
    context_.tasks->write<base::Outcome<std::string>>(
        life_,
        [session, command = std::move(command)](std::stop_token) {
            workbench::ChecklistDesk desk(*session);
            return command(desk);
        },
        [this](const base::Outcome<std::string>& outcome) {
            trouble_->SetLabel(outcome.ok() ? wxString() : wxString::FromUTF8(outcome.refusal().message));
            Layout();
            if (outcome.ok())
                context_.onChanged();
        });
}

void ChecklistView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    for (wxWindow* panel : {underWayPage_, elementsPage_, person_->GetParent()})
        panel->SetBackgroundColour(theme.background);
    for (GapPage* page : {missing_, open_, notExpected_})
        page->applyTheme(theme);
    for (RowList* list : {underWay_, elements_, clocks_, facts_})
        list->applyTheme(theme);
    answers_->applyTheme(theme);
    matrix_->applyTheme(theme);
    coverage_->applyTheme(theme);
    weight_->SetForegroundColour(theme.secondary);
    evidenceLed_->SetForegroundColour(theme.text);
    trouble_->SetForegroundColour(theme.attention);
    warnings_->SetForegroundColour(theme.attention);
    warnings_->SetFont(smallFont());
    lost_->SetForegroundColour(theme.attention);
    Refresh();
}

}  // namespace strata::views
