// The command table of the main frame, and the menus made from it.
#include <wx/accel.h>
#include <wx/dataview.h>
#include <wx/menu.h>

#include <filesystem>
#include <map>

#include "app/help_desk.h"
#include "app/inspector.h"
#include "app/main_frame.h"
#include "views/people_view.h"
#include "views/sources_view.h"
#include "views/timeline_view.h"

namespace strata::app {

namespace {

bool isInList(const wxWindow* window) {
    while (window != nullptr && dynamic_cast<const wxDataViewCtrl*>(window) == nullptr)
        window = window->GetParent();
    return window != nullptr;
}

bool isKeyOf(const presenters::Command& command, const wxKeyEvent& event) {
    if (command.key.empty())
        return false;
    wxAcceleratorEntry key;
    return key.FromString(wxString::FromUTF8(command.key)) && key.GetFlags() == event.GetModifiers() &&
           key.GetKeyCode() == event.GetKeyCode();
}

}  // namespace

void MainFrame::addCommands() {
    const auto isOpen = [this] { return session_ != nullptr; };
    const auto isIdle = [this] { return !jobs_->isBusy(); };
    const auto add = [this](const char* id, const char* menu, const char* label, const char* key,
                            std::function<bool()> isEnabled, std::function<void()> call,
                            std::function<std::string()> labelNow = {}) {
        commands_.add({id, menu, label, key, std::move(isEnabled), std::move(call), std::move(labelNow)});
    };
    const auto change = [this](const char* id, const char* menu, const char* label, const char* key,
                               const char* kind, std::function<void()> call) {
        commands_.add({id, menu, label, key, canMake(kind), std::move(call), {}, whyNot(kind)});
    };
    add("case.new", "&Case", "New case…", "Ctrl+N", isIdle, [this] { newCase(); });
    add("case.open", "&Case", "Open a case…", "Ctrl+O", isIdle, [this] { chooseCase(); });
    add("case.sample", "&Case", "Explore the sample case", "", isIdle, [this] { exploreSample(); });
    add("case.role", "&Case", "Act in another role…", "", isIdle, [this] { chooseRole(); });
    change("case.import", "&Case", "Import files…", "Ctrl+I", "", [this] { chooseFiles(); });
    change("case.import_options", "&Case", "Import with options…", "Ctrl+Shift+I", "",
           [this] { importWithOptions(); });
    change("case.export", "&Case", "Make a bundle…", "Ctrl+E", "bundle.exported", [this] { exportBundle(); });
    const auto showsTimeline = [this] { return shown_ == "timeline" && !jobs_->isBusy(); };
    add("timeline.save", "&Case", "Save the timeline as a picture…", "Ctrl+S", showsTimeline,
        [this] { saveTimeline(); });
    add("timeline.rows", "&Case", "Save the rows as a table…", "Ctrl+Shift+S", showsTimeline,
        [this] { saveRows(); });
    const auto canPrint = [this] { return this->canPrint(); };
    add("case.print", "&Case", "Print…", "Ctrl+P", canPrint, [this] { printShown(Printing::onPaper); });
    add("case.print_preview", "&Case", "Print preview…", "Ctrl+Alt+P", canPrint,
        [this] { printShown(Printing::preview); });
    add("timeline.print_rows", "&Case", "Print the rows of the list…", "", showsTimeline,
        [this] { printRows(); });
    change("timeline.chronology", "&Case", "Make a sequence of events…", "", "chronology.exported",
           [this] { exportChronology(); });
    change("checklist.print", "&Case", "Print the checklist…", "", "checklist.exported",
           [this] { printChecklist(); });
    addFormCommands();
    addRuleCommands();
    add(
        "case.verify", "&Case", "Check every digest", "",
        [this, isOpen] { return isOpen() && !jobs_->isBusy(); }, [this] { verify(); });
    add("window.close", "&Case", "Close the window", "Ctrl+Q", {}, [this] { Close(); });
    // Of a lawyer their own words; whose they are, the ledger says when it is tried.
    const auto canStepBack = [this] { return session_ != nullptr && !isReadOnly_ && !jobs_->isBusy(); };
    add(
        "edit.undo", "&Edit", "Nothing to undo", "Ctrl+Z",
        [this, canStepBack] { return canStepBack() && !undoSentence_.empty(); }, [this] { undoOrRedo(true); },
        [this] { return undoSentence_; });
    add(
        "edit.redo", "&Edit", "Nothing to redo", "Ctrl+Shift+Z",
        [this, canStepBack] { return canStepBack() && !redoSentence_.empty(); },
        [this] { undoOrRedo(false); }, [this] { return redoSentence_; });
    add("edit.search", "&Edit", "Search the case…", "Ctrl+K", isOpen, [this] { openPalette(true); });
    change("event.record", "&Edit", "Record an event…", "Ctrl+Shift+E", "", [this] { recordEvent(); });
    addAccountCommands();
    addAdviceCommands();
    addEventCommands();
    add(
        "source.clock", "&Edit", "Say how the clock of a source ran…", "",
        [this, canWrite = canMake()] { return canWrite() && shown_ == "sources"; },
        [this] {
            for (const auto& place : places_)
                if (auto* view = dynamic_cast<views::SourcesView*>(place.view))
                    view->assessClock();
        });
    change("person.role", "&Edit", "Give a person another role…", "", "person.role_given", [this] {
        showView("people");
        for (const auto& place : places_)
            if (auto* view = dynamic_cast<views::PeopleView*>(place.view))
                view->giveRole();
    });
    for (std::size_t at = 0; at < places_.size(); ++at)
        commands_.add({"view." + places_[at].id,
                       "&View",
                       places_[at].label,
                       "Ctrl+" + std::to_string(at + 1),
                       isOpen,
                       [this, id = places_[at].id] { showView(id); },
                       {}});
    addTimelineCommands();
    const auto canTurn = [this] { return shown_ == "timeline"; };
    add("timeline.undated", "&View|The timeline", "Undated events beside the timeline", "Ctrl+U", canTurn,
        [this] { timeline()->toggleUndatedTray(); });
    add("timeline.strict", "&View|The timeline", "Dates exactly as stated, or padded", "Ctrl+Shift+D",
        canTurn, [this] { timeline()->toggleStrict(); });
    add("view.inspector", "&View", "Inspector", "F9", isOpen, [this] {
        inspector_->Show(!inspector_->IsShown());
        Layout();
    });
    add("view.light", "&View", "Light appearance", "", {}, [this] { setAppearance(Appearance::light); });
    add("view.dark", "&View", "Dark appearance", "", {}, [this] { setAppearance(Appearance::dark); });
    add("view.system", "&View", "Appearance of the system", "", {},
        [this] { setAppearance(Appearance::system); });
    add("view.refresh", "&View", "Read the case again", "F5", isOpen, [this] { refreshAll(); });
    add("help.commands", "&Help", "All commands…", "Ctrl+Shift+P", {}, [this] { openPalette(false); });
    add("help.view", "&Help", "Help for this view", "F1", {},
        [this] { help_->showPage(shown_.empty() ? "overview" : shown_, context_.theme); });
    add("help.lawyer", "&Help", "For a reviewing lawyer", "", {},
        [this] { help_->showPage("lawyer", context_.theme); });
    add("help.keys", "&Help", "Keys", "", {}, [this] { help_->showPage("keys", context_.theme); });
    add("help.tour", "&Help", "Tour of the sample case", "", isIdle, [this] { exploreSample(); });
    add("help.about", "&Help", "About Strata", "", {}, [this] {
        say("Strata " STRATA_VERSION
            ": one timeline, every account, what is still missing. `man strata` "
            "describes the command line.");
    });
}

void MainFrame::makeMenus() {
    auto* bar = new wxMenuBar;
    std::map<std::string, wxMenu*> menus;
    for (const char* name : {"&Case", "&Edit", "E&vents", "&Accounts", "Chec&klist", "&View", "&Help"})
        bar->Append(menus[name] = new wxMenu, name);
    for (const auto& command : commands_.all()) {
        const auto [held, isNew] = menus.try_emplace(command.menu, nullptr);
        if (isNew) {
            const auto inside = command.menu.find('|');
            held->second = new wxMenu;
            menus.at(command.menu.substr(0, inside))
                ->AppendSubMenu(held->second, wxString::FromUTF8(command.menu.substr(inside + 1)));
        }
        wxMenu* const menu = held->second;
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
        if (command.id == "case.open")
            menu->AppendSubMenu(recentMenu_ = new wxMenu, "Open a recent case");
    }
    SetMenuBar(bar);
    Bind(wxEVT_CHAR_HOOK, &MainFrame::OnKey, this);
}

// The toolkit's lists have the keyboard before the menus have it, and keep Ctrl+P, Ctrl+N and Ctrl+F for ways
// of theirs to move and to search.
void MainFrame::OnKey(wxKeyEvent& event) {
    if (event.ControlDown() && isInList(FindFocus()))
        for (const auto& command : commands_.all())
            if (isKeyOf(command, event) && commands_.run(command.id))
                return;
    event.Skip();
}

void MainFrame::showRecent(const std::vector<std::string>& folders) {
    while (recentMenu_->GetMenuItemCount() > 0)
        recentMenu_->Destroy(recentMenu_->FindItemByPosition(0));
    for (const auto& folder : folders) {
        const auto name = std::filesystem::path(folder).stem().string();
        auto* item = recentMenu_->Append(wxID_ANY, wxString::FromUTF8(name), wxString::FromUTF8(folder));
        Bind(
            wxEVT_MENU, [this, folder](wxCommandEvent&) { openCase(folder); }, item->GetId());
    }
    if (folders.empty())
        recentMenu_->Append(wxID_ANY, "None yet")->Enable(false);
}

}  // namespace strata::app
