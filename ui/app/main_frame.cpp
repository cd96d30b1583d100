#include "app/main_frame.h"

#include <wx/choicdlg.h>
#include <wx/datetime.h>
#include <wx/filedlg.h>
#include <wx/infobar.h>
#include <wx/listbox.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "app/dropped_files.h"
#include "app/due_notifier.h"
#include "app/gtk_bridge.h"
#include "app/help_desk.h"
#include "app/import_dialog.h"
#include "app/inspector.h"
#include "app/job_bar.h"
#include "app/palette_dialog.h"
#include "app/rail.h"
#include "app/recent_cases.h"
#include "app/top_line.h"
#include "app/tour_bar.h"
#include "app/welcome_view.h"
#include "base/text.h"
#include "views/checklist_view.h"
#include "views/sources_view.h"
#include "views/timeline_canvas.h"

namespace strata::app {

namespace {

// The list is as tall as its choices.
void showAll(wxSingleChoiceDialog& dialog, std::size_t choices) {
    for (auto* child : dialog.GetChildren())
        if (auto* list = wxDynamicCast(child, wxListBox))
            list->SetMinSize(dialog.FromDIP(wxSize(440, 16 + 28 * static_cast<int>(choices))));
    dialog.GetSizer()->SetSizeHints(&dialog);
    dialog.CentreOnParent();
}

}  // namespace

MainFrame::MainFrame(presenters::Tasks& tasks, const StartOptions& options)
    : wxFrame(nullptr, wxID_ANY, "Strata", wxDefaultPosition, options.size),
      tasks_(tasks),
      actor_(options.actor) {
    context_.tasks = &tasks_;
    context_.hasPerson = options.renderFolder.empty();
    context_.theme = options.appearance == Appearance::dark    ? views::Theme::dark()
                     : options.appearance == Appearance::light ? views::Theme::light()
                                                               : views::Theme::followingSystem();
    context_.onSelect = [this](const views::Selection& selection) {
        inspector_->show(selections_[shown_] = selection);
    };
    context_.onCounts = [this](const std::string& words) { bottom_->setCounts(words); };
    context_.onChanged = [this] { refreshAll(); };
    context_.onMessage = [this](const std::string& words) { say(words); };
    context_.runCommand = [this](const std::string& id) {
        if (const std::string why = commands_.whyNot(id); !why.empty())
            return say(why);
        commands_.run(id);
    };
    context_.importFiles = [this](const std::vector<std::string>& files) { importFiles(files); };
    context_.keepWhole = [this](const std::vector<std::string>& files) { keepWhole(files); };
    context_.print = [this](const presenters::ToPrint& shown) { print(Printing::onPaper, shown); };
    context_.onNamed = [](wxWindow& window) { nameAllForScreenReader(window); };
    context_.onMade = [](wxWindow& window) {
        nameAllForScreenReader(window);
        letDropsThrough(window);
    };
    context_.go = [this](const std::string& view, const std::string& id) { showView(view, id); };

    top_ = new TopLine(this);
    message_ = new wxInfoBar(this);
    tour_ = new TourBar(
        this, [this](const presenters::TourStep& step) { showView(step.view, step.item); },
        [this] { showView(shown_); });
    help_ = std::make_unique<HelpDesk>(this, tasks_, *tour_);
    std::vector<RailEntry> entries;
    for (std::size_t at = 0; at < places_.size(); ++at)
        entries.push_back({places_[at].id, places_[at].label, "Ctrl+" + std::to_string(at + 1)});
    rail_ = new Rail(this, entries, context_.theme);
    rail_->onChosen([this](const std::string& id) { showView(id); });
    book_ = new wxSimplebook(this, wxID_ANY);
    book_->SetName("View");
    inspector_ = new Inspector(this, context_);
    bottom_ = new JobBar(this);
    jobs_ = std::make_unique<CaseJobs>(tasks_, *bottom_, actor_,
                                       [this](const std::string& words) { say(words); });
    notifier_ = std::make_unique<DueNotifier>(*this, tasks_);
    welcome_ =
        new WelcomeView(book_, context_.runCommand, [this](const std::string& folder) { openCase(folder); });
    book_->AddPage(welcome_, "Welcome", true);
    addCommands();
    makeMenus();
    DoMenuUpdates();

    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(rail_, 0, wxEXPAND);
    middle->Add(book_, 1, wxEXPAND);
    middle->Add(inspector_, 0, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top_, 0, wxEXPAND);
    column->Add(message_, 0, wxEXPAND);
    column->Add(tour_, 0, wxEXPAND);
    column->Add(middle, 1, wxEXPAND);
    column->Add(bottom_, 0, wxEXPAND);
    SetSizer(column);
    rail_->Hide();
    inspector_->Hide();
    SetDropTarget(new DroppedFiles([this](const std::vector<std::string>& files) { importFiles(files); }));
    top_->setCase("OFFICIAL-SENSITIVE", "");
    top_->onActor([this] { commands_.run("case.role"); });
    tellActor();
    applyTheme();
    nameAllForScreenReader(*this);
    tasks_.read<std::vector<std::string>>(
        life_, [](std::stop_token) { return recentCases(); },
        [this](const std::vector<std::string>& folders) {
            welcome_->setRecent(folders);
            showRecent(folders);
            applyTheme();
        });
}

MainFrame::~MainFrame() = default;

void MainFrame::say(const std::string& words) {
    trouble_ = words;
    message_->ShowMessage(wxString::FromUTF8(base::toUtf8Lossy(words)), wxICON_INFORMATION);
}

void MainFrame::showView(const std::string& id, const std::string& item) {
    for (auto& place : places_) {
        if (place.id != id || place.view == nullptr)
            continue;
        book_->SetSelection(static_cast<std::size_t>(book_->FindPage(place.view)));
        if (shown_ != id || !place.view->isReady())
            place.view->refresh();
        if (shown_ != id)
            inspector_->show(selections_[id]);
        shown_ = id;
        if (!item.empty())
            place.view->show(item);
        place.view->takeKeys();
    }
    DoMenuUpdates();  // what can be done is not the same on every view
    applyTheme();
}

void MainFrame::refreshAll() {
    for (auto& place : places_)
        if (place.view != nullptr && place.id == shown_)
            place.view->refresh();
    refreshHistory();
}

void MainFrame::refreshHistory() {
    struct History {
        std::string undo, redo;
        std::int64_t head = 0;
    };
    tasks_.write<History>(
        life_,
        [session = session_](std::stop_token) {
            return History{session->undoSentence(), session->redoSentence(),
                           session->reader().heading().headSequence};
        },
        [this](const History& history) {
            undoSentence_ = history.undo;
            redoSentence_ = history.redo;
            DoMenuUpdates();
            bottom_->setLedger("Ledger entry " + base::groupedNumber(history.head) +
                               (verified_.empty() ? "" : "  ·  " + verified_));
        });
}

void MainFrame::undoOrRedo(bool isUndo) {
    tasks_.write<base::Outcome<std::string>>(
        life_,
        [session = session_, isUndo](std::stop_token) { return isUndo ? session->undo() : session->redo(); },
        [this](const base::Outcome<std::string>& outcome) {
            say(outcome.ok() ? "Done: " + outcome.value() : outcome.refusal().message);
            refreshAll();
        });
}

void MainFrame::chooseFiles() {
    if (const auto files = pathsOf(askForFiles(this)); !files.empty())
        importFiles(files);
}

void MainFrame::importWithOptions() {
    tasks_.read<std::vector<workbench::ImporterRow>>(
        life_, [](std::stop_token) { return workbench::importers(); },
        [this](const std::vector<workbench::ImporterRow>& importers) {
            ImportDialog dialog(this, refused_, importers);
            if (dialog.ShowModal() == wxID_OK)
                import(dialog.asked());
        });
}

void MainFrame::importFiles(const std::vector<std::string>& files) {
    if (files.empty())
        return say("That is not a file on this computer. Save it here first, then drop it.");
    workbench::ImportRequest request;
    request.files.assign(files.begin(), files.end());
    import(request);
}

// As evidence without records: what no importer reads, such as a scan.
void MainFrame::keepWhole(const std::vector<std::string>& files) {
    workbench::ImportRequest request;
    request.files.assign(files.begin(), files.end());
    request.asExhibit = true;
    import(request);
}

void MainFrame::import(const workbench::ImportRequest& request) {
    if (!session_)
        return say("Open or make a case first; then drop files into it.");
    if (isReadOnly_)
        return say(session_->readOnlyReason());
    jobs_->importFiles(session_, request, [this](const std::vector<std::string>& refused) {
        refused_ = refused;
        refreshAll();
    });
}

void MainFrame::exportBundle() {
    struct Profile {
        const char *id, *words, *file;
    };
    static constexpr std::array<Profile, 3> kProfiles{
        {{"full", "The whole case, for the investigation and whoever takes it over",
          "OFFICIAL-SENSITIVE bundle.zip"},
         {"served", "What is served as evidence, and nothing else", "OFFICIAL-SENSITIVE served bundle.zip"},
         {"early-advice", "For the prosecutor: the early-advice pack and the records",
          "OFFICIAL-SENSITIVE early-advice bundle.zip"}}};
    wxArrayString words;
    for (const auto& profile : kProfiles)
        words.Add(profile.words);
    wxSingleChoiceDialog whom(this, "What is it for?", "Make a bundle", words);
    showAll(whom, words.size());
    if (whom.ShowModal() != wxID_OK)
        return;
    const auto& profile = kProfiles[static_cast<std::size_t>(whom.GetSelection())];
    wxFileDialog dialog(this, "Save the bundle", "", profile.file, "Bundles (*.zip)|*.zip", wxFD_SAVE);
    if (dialog.ShowModal() == wxID_OK)
        jobs_->exportBundle(session_, {std::string(dialog.GetPath().utf8_str()), profile.id, ""},
                            [this] { refreshHistory(); });
}

void MainFrame::verify() {
    jobs_->verify(session_, [this](bool isSound) {
        verified_ = isSound ? "verified at " + std::string(wxDateTime::Now().Format("%H:%M").utf8_str())
                            : std::string("does not verify");
        refreshHistory();
    });
}

void MainFrame::exportSchedule() {
    wxFileDialog dialog(this, "Save the schedule of accounts", "",
                        "OFFICIAL-SENSITIVE schedule of accounts.pdf",
                        "Documents (*.pdf;*.docx)|*.pdf;*.docx", wxFD_SAVE);
    if (dialog.ShowModal() == wxID_OK)
        jobs_->exportSchedule(session_, std::string(dialog.GetPath().utf8_str()),
                              [this] { refreshHistory(); });
}

views::TimelineView* MainFrame::timeline() const {
    for (const auto& place : places_)
        if (auto* view = dynamic_cast<views::TimelineView*>(place.view))
            return view;
    return nullptr;
}

void MainFrame::recordEvent() {
    showView("timeline");
    if (auto* view = timeline())
        view->recordEvent();
}

// Of the events that the timeline shows.
void MainFrame::exportChronology() {
    wxFileDialog dialog(this, "Make a sequence of events", "", "OFFICIAL-SENSITIVE sequence of events.pdf",
                        "Documents (*.pdf;*.docx)|*.pdf;*.docx", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    workbench::ChronologyRequest request;
    request.file = std::string(dialog.GetPath().utf8_str());
    if (auto* view = timeline())
        request.filter = view->presenter().filter();
    jobs_->exportChronology(session_, request, [this] { refreshHistory(); });
}

void MainFrame::printChecklist() {
    const std::array<std::pair<const char*, workbench::ChecklistSheet>, 6> sheets = {
        {{"Gap list for the SIO", workbench::ChecklistSheet::sio},
         {"Gap list for the disclosure officer", workbench::ChecklistSheet::disclosureOfficer},
         {"Gap list for the CPS", workbench::ChecklistSheet::cps},
         {"Elements with and without the accounts", workbench::ChecklistSheet::evidenceLed},
         {"What records cover of the window", workbench::ChecklistSheet::coverage},
         {"Calendar of clocks", workbench::ChecklistSheet::calendar}}};
    wxArrayString names;
    for (const auto& [name, sheet] : sheets)
        names.Add(name);
    wxSingleChoiceDialog which(this, "Which list?", "Print the checklist", names);
    showAll(which, names.size());
    if (which.ShowModal() != wxID_OK)
        return;
    const auto& [name, sheet] = sheets.at(static_cast<std::size_t>(which.GetSelection()));
    wxFileDialog dialog(this, name, "", wxString("OFFICIAL-SENSITIVE ") + wxString(name).Lower() + ".pdf",
                        "Documents (*.pdf;*.docx)|*.pdf;*.docx", wxFD_SAVE);
    if (dialog.ShowModal() == wxID_OK)
        jobs_->printChecklist(session_, sheet, std::string(dialog.GetPath().utf8_str()),
                              [this] { refreshHistory(); });
}

void MainFrame::openPalette(bool searches) {
    auto* palette =
        new PaletteDialog(this, commands_, context_,
                          searches ? PaletteDialog::Looking::inCase : PaletteDialog::Looking::forCommands);
    palette->Show();
}

void MainFrame::setAppearance(Appearance appearance) {
    context_.theme = appearance == Appearance::dark    ? views::Theme::dark()
                     : appearance == Appearance::light ? views::Theme::light()
                                                       : views::Theme::followingSystem();
    applyTheme();
}

void MainFrame::applyTheme() {
    const auto& theme = context_.theme;
    preferDark(theme.isDark);
    SetBackgroundColour(theme.background);
    top_->applyTheme();
    welcome_->applyTheme(theme);
    inspector_->applyTheme();
    rail_->applyTheme(theme);
    bottom_->applyTheme(theme);
    help_->applyTheme(theme);
    rail_->choose(shown_);
    for (auto& place : places_) {
        if (place.view != nullptr)
            place.view->applyTheme();
    }
    Refresh();
}

std::vector<std::string> MainFrame::viewIds() const {
    std::vector<std::string> ids;
    for (const auto& place : places_)
        ids.push_back(place.id);
    return ids;
}

bool MainFrame::isShownReady() const {
    for (const auto& place : places_)
        if (place.id == shown_)
            return place.view != nullptr && place.view->isReady();
    return false;
}

}  // namespace strata::app
