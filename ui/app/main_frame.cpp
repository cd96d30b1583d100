#include "app/main_frame.h"

#include <wx/dirdlg.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/infobar.h>
#include <wx/menu.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/gtk_bridge.h"
#include "app/inspector.h"
#include "app/job_bar.h"
#include "app/new_case_dialog.h"
#include "app/palette_dialog.h"
#include "app/rail.h"
#include "app/recent_cases.h"
#include "app/top_line.h"
#include "app/welcome_view.h"
#include "base/text.h"
#include "views/accounts_view.h"
#include "views/checklist_view.h"
#include "views/ledger_view.h"
#include "views/overview_view.h"
#include "views/people_view.h"
#include "views/sources_view.h"
#include "views/timeline_view.h"

namespace strata::app {

namespace {

class DroppedFiles : public wxFileDropTarget {
public:
    explicit DroppedFiles(MainFrame& frame) : frame_(frame) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::string> files;
        for (const auto& name : names)
            files.emplace_back(name.utf8_str());
        frame_.importFiles(files);
        return true;
    }

private:
    MainFrame& frame_;
};

}  // namespace

MainFrame::MainFrame(presenters::Tasks& tasks, const StartOptions& options)
    : wxFrame(nullptr, wxID_ANY, "Strata", wxDefaultPosition, options.size), tasks_(tasks) {
    context_.tasks = &tasks_;
    context_.theme = options.appearance == Appearance::dark    ? views::Theme::dark()
                     : options.appearance == Appearance::light ? views::Theme::light()
                                                               : views::Theme::followingSystem();
    context_.onSelect = [this](const views::Selection& selection) { inspector_->show(selection); };
    context_.onCounts = [this](const std::string& words) { bottom_->setCounts(words); };
    context_.onChanged = [this] { refreshAll(); };
    context_.onMessage = [this](const std::string& words) { say(words); };
    context_.runCommand = [this](const std::string& id) { commands_.run(id); };
    context_.go = [this](const std::string& view, const std::string& id) { showView(view, id); };

    top_ = new TopLine(this);
    message_ = new wxInfoBar(this);
    std::vector<RailEntry> entries;
    for (std::size_t at = 0; at < places_.size(); ++at)
        entries.push_back({places_[at].id, places_[at].label, "Ctrl+" + std::to_string(at + 1)});
    rail_ = new Rail(this, entries, context_.theme);
    rail_->onChosen([this](const std::string& id) { showView(id); });
    book_ = new wxSimplebook(this, wxID_ANY);
    inspector_ = new Inspector(this, context_);
    bottom_ = new JobBar(this);
    welcome_ = new WelcomeView(book_, context_.runCommand, recentCases(),
                               [this](const std::string& folder) { openCase(folder); });
    book_->AddPage(welcome_, "Welcome", true);
    addCommands();
    makeMenus();

    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(rail_, 0, wxEXPAND);
    middle->Add(book_, 1, wxEXPAND);
    middle->Add(inspector_, 0, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top_, 0, wxEXPAND);
    column->Add(message_, 0, wxEXPAND);
    column->Add(middle, 1, wxEXPAND);
    column->Add(bottom_, 0, wxEXPAND);
    SetSizer(column);
    rail_->Hide();
    inspector_->Hide();
    SetDropTarget(new DroppedFiles(*this));
    top_->setCase("OFFICIAL-SENSITIVE", "",
                  wxString::FromUTF8("Acting as " + workbench::signedInActor().name));
    applyTheme();
}

MainFrame::~MainFrame() {
    job_.request_stop();
}

void MainFrame::addCommands() {
    const auto isOpen = [this] { return session_ != nullptr; };
    const auto canWrite = [this] { return session_ != nullptr && !isReadOnly_ && !progress_; };
    commands_.add({"case.new", "&Case", "New case…", "Ctrl+N", {}, [this] { newCase(); }, {}});
    commands_.add({"case.open", "&Case", "Open a case…", "Ctrl+O", {}, [this] { chooseCase(); }, {}});
    commands_.add(
        {"case.sample", "&Case", "Explore the sample case", "", {}, [this] { exploreSample(); }, {}});
    commands_.add(
        {"case.import", "&Case", "Import files…", "Ctrl+I", canWrite, [this] { chooseFiles(); }, {}});
    commands_.add(
        {"case.export", "&Case", "Make a bundle…", "Ctrl+E", isOpen, [this] { exportBundle(); }, {}});
    commands_.add({"window.close", "&Case", "Close the window", "Ctrl+Q", {}, [this] { Close(); }, {}});
    commands_.add({"edit.undo", "&Edit", "Undo", "Ctrl+Z",
                   [this] { return !undoSentence_.empty() && !isReadOnly_; }, [this] { undoOrRedo(true); },
                   [this] { return undoSentence_; }});
    commands_.add({"edit.redo", "&Edit", "Redo", "Ctrl+Shift+Z",
                   [this] { return !redoSentence_.empty() && !isReadOnly_; }, [this] { undoOrRedo(false); },
                   [this] { return redoSentence_; }});
    commands_.add(
        {"edit.search", "&Edit", "Search the case…", "Ctrl+K", isOpen, [this] { openPalette(true); }, {}});
    for (std::size_t at = 0; at < places_.size(); ++at)
        commands_.add({"view." + places_[at].id,
                       "&View",
                       places_[at].label,
                       "Ctrl+" + std::to_string(at + 1),
                       isOpen,
                       [this, id = places_[at].id] { showView(id); },
                       {}});
    commands_.add({"view.inspector",
                   "&View",
                   "Inspector",
                   "F9",
                   isOpen,
                   [this] {
                       inspector_->Show(!inspector_->IsShown());
                       Layout();
                   },
                   {}});
    commands_.add({"view.light",
                   "&View",
                   "Light appearance",
                   "",
                   {},
                   [this] { setAppearance(Appearance::light); },
                   {}});
    commands_.add(
        {"view.dark", "&View", "Dark appearance", "", {}, [this] { setAppearance(Appearance::dark); }, {}});
    commands_.add({"view.system",
                   "&View",
                   "Appearance of the system",
                   "",
                   {},
                   [this] { setAppearance(Appearance::system); },
                   {}});
    commands_.add(
        {"view.refresh", "&View", "Read the case again", "F5", isOpen, [this] { refreshAll(); }, {}});
    commands_.add(
        {"help.commands", "&Help", "All commands…", "Ctrl+Shift+P", {}, [this] { openPalette(false); }, {}});
    commands_.add({"help.about",
                   "&Help",
                   "About Strata",
                   "F1",
                   {},
                   [this] {
                       say("Strata: one timeline, every account, what is still missing. Ctrl+Shift+P lists "
                           "all that can be done; `man strata` describes the command line.");
                   },
                   {}});
}

void MainFrame::makeMenus() {
    auto* bar = new wxMenuBar;
    std::map<std::string, wxMenu*> menus;
    for (const auto& command : commands_.all()) {
        wxMenu*& menu = menus[command.menu];
        if (menu == nullptr)
            bar->Append(menu = new wxMenu, wxString::FromUTF8(command.menu));
        const wxString label =
            wxString::FromUTF8(command.label + (command.key.empty() ? "" : "\t" + command.key));
        const int id = menu->Append(wxID_ANY, label)->GetId();
        Bind(
            wxEVT_MENU, [this, name = command.id](wxCommandEvent&) { commands_.run(name); }, id);
        Bind(
            wxEVT_UPDATE_UI,
            [this, name = command.id](wxUpdateUIEvent& event) {
                const auto* known = commands_.find(name);
                event.Enable(!known->isEnabled || known->isEnabled());
                if (known->labelNow)
                    event.SetText(wxString::FromUTF8(presenters::labelOf(*known) + "\t" + known->key));
            },
            id);
    }
    SetMenuBar(bar);
}

void MainFrame::say(const std::string& words) {
    trouble_ = words;
    message_->ShowMessage(wxString::FromUTF8(words), wxICON_INFORMATION);
}

void MainFrame::openCase(const std::string& folder) {
    struct Opened {
        std::shared_ptr<workbench::CaseSession> session;
        std::string name, reference, marking;
    };
    startJob("Opening " + std::filesystem::path(folder).filename().string());
    tasks_.write<base::Outcome<Opened>>(
        life_,
        [folder](std::stop_token) -> base::Outcome<Opened> {
            try {
                Opened opened{std::make_shared<workbench::CaseSession>(
                                  workbench::CaseSession::open(folder, workbench::signedInActor())),
                              "", "", ""};
                const auto heading = opened.session->reader().heading();
                opened.name = heading.name;
                opened.reference = heading.reference;
                opened.marking = heading.marking;
                rememberCase(folder);
                return opened;
            } catch (const base::Failure& failure) {
                return base::Refusal{"case.open", "", base::explain(failure)};
            }
        },
        [this](const base::Outcome<Opened>& outcome) {
            endJob();
            if (!outcome.ok())
                return say(outcome.refusal().message);
            const auto& opened = outcome.value();
            caseOpened(opened.session, opened.name, opened.reference, opened.marking);
        });
}

void MainFrame::caseOpened(std::shared_ptr<workbench::CaseSession> session, const std::string& name,
                           const std::string& reference, const std::string& marking) {
    for (auto& place : places_)
        if (place.view != nullptr) {
            book_->DeletePage(static_cast<std::size_t>(book_->FindPage(place.view)));
            place.view = nullptr;
        }
    session_ = std::move(session);
    context_.session = session_.get();
    isReadOnly_ = session_->isReadOnly();
    for (auto& place : places_) {
        if (place.id == "overview")
            place.view = new views::OverviewView(book_, context_);
        else if (place.id == "timeline")
            place.view = new views::TimelineView(book_, context_);
        else if (place.id == "accounts")
            place.view = new views::AccountsView(book_, context_);
        else if (place.id == "checklist")
            place.view = new views::ChecklistView(book_, context_);
        else if (place.id == "sources")
            place.view = new views::SourcesView(book_, context_);
        else if (place.id == "people")
            place.view = new views::PeopleView(book_, context_);
        else
            place.view = new views::LedgerView(book_, context_);
        book_->AddPage(place.view, wxString::FromUTF8(place.label));
    }
    top_->setCase(wxString::FromUTF8(marking),
                  wxString::FromUTF8(name + (reference.empty() ? "" : "  ·  " + reference)),
                  wxString::FromUTF8("Acting as " + workbench::signedInActor().name));
    // A name in a window's title shows on task bars and screen shares: the file name of the case is its code
    // name.
    SetTitle(wxString::FromUTF8(session_->folder().stem().string() + " – Strata"));
    rail_->Show();
    inspector_->Show();
    applyTheme();
    if (isReadOnly_)
        say(session_->readOnlyReason());
    shown_.clear();
    showView("overview");
    refreshHistory();
    Layout();
}

void MainFrame::showView(const std::string& id, const std::string& item) {
    for (auto& place : places_) {
        if (place.id != id || place.view == nullptr)
            continue;
        book_->SetSelection(static_cast<std::size_t>(book_->FindPage(place.view)));
        if (shown_ != id || !place.view->isReady())
            place.view->refresh();
        shown_ = id;
        if (!item.empty())
            place.view->show(item);
        place.view->SetFocus();
    }
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
    auto* session = session_.get();
    tasks_.write<History>(
        life_,
        [session](std::stop_token) {
            return History{session->undoSentence(), session->redoSentence(),
                           session->reader().heading().headSequence};
        },
        [this](const History& history) {
            undoSentence_ = history.undo;
            redoSentence_ = history.redo;
            bottom_->setLedger("Ledger entry " + base::groupedNumber(history.head));
        });
}

void MainFrame::undoOrRedo(bool isUndo) {
    auto* session = session_.get();
    tasks_.write<base::Outcome<std::string>>(
        life_, [session, isUndo](std::stop_token) { return isUndo ? session->undo() : session->redo(); },
        [this](const base::Outcome<std::string>& outcome) {
            say(outcome.ok() ? "Done: " + outcome.value() : outcome.refusal().message);
            refreshAll();
        });
}

void MainFrame::startJob(const std::string& words) {
    job_ = std::stop_source();
    progress_ = bottom_->begin(words, job_);
}

void MainFrame::endJob() {
    progress_.reset();
    bottom_->end();
}

void MainFrame::chooseCase() {
    wxDirDialog dialog(this, "Open a case: choose its .strata folder", "",
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        openCase(std::string(dialog.GetPath().utf8_str()));
}

void MainFrame::exploreSample() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto sample = program / "../sample-case/Operation-Larch.strata";
    if (std::filesystem::is_directory(sample, error))
        openCase(std::filesystem::canonical(sample, error).string());
    else
        say("The sample case is not made yet. Run installer/run once: it makes it from the evidence in "
            "resources/sample-case.");
}

void MainFrame::newCase() {
    NewCaseDialog dialog(this);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto asked = dialog.asked();
    tasks_.write<std::string>(
        life_,
        [asked](std::stop_token) -> std::string {
            try {
                workbench::CaseSession::create(asked.folder, asked.name, asked.reference,
                                               workbench::signedInActor());
                return {};
            } catch (const base::Failure& failure) {
                return base::explain(failure);
            }
        },
        [this, asked](const std::string& problem) {
            problem.empty() ? openCase(asked.folder) : say(problem);
        });
}

void MainFrame::chooseFiles() {
    wxFileDialog dialog(this, "Import files", "", "", wxFileSelectorDefaultWildcardStr,
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::string> files;
    for (const auto& name : names)
        files.emplace_back(name.utf8_str());
    importFiles(files);
}

void MainFrame::importFiles(const std::vector<std::string>& files) {
    if (!session_)
        return say("Open or make a case first; then drop files into it.");
    if (isReadOnly_ || progress_)
        return say(isReadOnly_ ? session_->readOnlyReason()
                               : "One thing at a time: wait for the job that is running, or cancel it.");
    startJob("Importing");
    auto* session = session_.get();
    const auto onProgress = [shown = progress_](const workbench::ImportProgress& progress) {
        const double part = progress.bytesTotal > 0 ? static_cast<double>(progress.bytes) /
                                                          static_cast<double>(progress.bytesTotal)
                                                    : 0;
        shown->set(part, progress.file + " (" + std::to_string(progress.fileNumber) + " of " +
                             std::to_string(progress.files) + "), " +
                             base::plural(progress.records, "record", "records"));
    };
    workbench::ImportRequest request;
    for (const auto& file : files)
        request.files.emplace_back(file);
    tasks_.write<std::string>(
        life_,
        [session, request, onProgress, stop = job_.get_token()](std::stop_token) -> std::string {
            try {
                std::string said;
                for (const auto& row : session->import(request, onProgress, stop))
                    said += (said.empty() ? "" : "\n") + std::filesystem::path(row.file).filename().string() +
                            ": " +
                            (row.refused ? row.reason
                             : row.status == "already_imported"
                                 ? std::string("already imported; nothing was added")
                                 : base::plural(row.records, "record", "records") + ", " +
                                       base::groupedNumber(row.skipped) + " skipped, " +
                                       base::plural(row.issues, "issue", "issues"));
                return said;
            } catch (const base::Cancelled&) {
                return "Cancelled. The file under way was left out whole.";
            } catch (const base::Failure& failure) {
                return base::explain(failure);
            }
        },
        [this](const std::string& said) {
            endJob();
            say(said);
            refreshAll();
        });
}

void MainFrame::exportBundle() {
    wxFileDialog dialog(this, "Make a bundle", "", "OFFICIAL-SENSITIVE bundle.zip", "Bundles (*.zip)|*.zip",
                        wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const workbench::ExportRequest request{std::string(dialog.GetPath().utf8_str()), "full", ""};
    startJob("Making the bundle");
    auto* session = session_.get();
    tasks_.write<std::string>(
        life_,
        [session, request, shown = progress_, stop = job_.get_token()](std::stop_token) -> std::string {
            try {
                const auto receipt = session->exportBundle(
                    request, [shown](double part) { shown->set(part, ""); }, stop);
                return "The bundle is " + receipt.file + " (" + base::inBytes(receipt.bytes) + ", " +
                       base::plural(receipt.files, "file", "files") + ").";
            } catch (const base::Cancelled&) {
                return "Cancelled. No bundle was made.";
            } catch (const base::Failure& failure) {
                return base::explain(failure);
            }
        },
        [this](const std::string& said) {
            endJob();
            say(said);
            refreshHistory();
        });
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
