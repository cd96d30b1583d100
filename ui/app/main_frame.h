#pragma once

#include <wx/frame.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/case_jobs.h"
#include "app/start_options.h"
#include "presenters/command_table.h"
#include "views/case_view.h"
#include "views/timeline_view.h"

class wxInfoBar;
class wxMenu;
class wxSimplebook;

namespace strata::views {
class AccountsView;
class RulesPage;
class TimelineView;
}  // namespace strata::views

namespace strata::app {

class DueNotifier;
class HelpDesk;
class Inspector;
class JobBar;
class Rail;
class TopLine;
class TourBar;
class WelcomeView;

// The frame of DESIGN.md: marking and case above, views at the left, the view in the centre, the inspector at
// the right, jobs and counts below. What it does is in the command table; what it shows is in the views.
class MainFrame : public wxFrame {
public:
    MainFrame(presenters::Tasks& tasks, const StartOptions& options);
    ~MainFrame() override;

    void openCase(const std::string& folder);
    void openCaseAt(const std::string& folder, std::string view);
    void importFiles(const std::vector<std::string>& files);
    void import(const workbench::ImportRequest& request);
    void showView(const std::string& id, const std::string& item = {});
    void setAppearance(Appearance appearance);
    void openPalette(bool searches);
    void say(const std::string& words);  // in the message bar

    // For the picture tour: the views by id, and whether the one shown has drawn what it shows.
    std::vector<std::string> viewIds() const;
    bool isCaseOpen() const { return session_ != nullptr; }
    bool isShownReady() const;
    const std::string& trouble() const { return trouble_; }

private:
    struct Place {
        std::string id, label;
        views::CaseView* view = nullptr;
    };
    void addCommands();
    // Of a change that appends this kind of entry, or any of the investigation's: that it can be made now,
    // and why whoever acts may not.
    std::function<bool()> canMake(const std::string& kind = {}) const;
    std::function<std::string()> whyNot(const std::string& kind = {}) const;
    void addTimelineCommands();
    void makeMenus();
    void OnKey(wxKeyEvent& event);
    void applyTheme();
    void showRecent(const std::vector<std::string>& folders);
    void caseOpened(CaseJobs::Opened opened);
    void closeCase();  // its views go, and it once nothing reads it any more
    void refreshAll();
    void refreshHistory();
    void chooseCase();
    void newCase();
    void chooseFiles();
    void importWithOptions();
    void exportBundle();
    void undoOrRedo(bool isUndo);
    void verify();
    void addAdviceCommands();
    void makeAdvicePack();
    std::string actorInWords() const;
    void chooseRole();
    void actIn(const std::string& role);
    void tellActor();  // in the line at the top and, of a role, in the one at the bottom
    void addAccountCommands();
    void addFormCommands();
    void addRuleCommands();
    void withRules(const std::function<void(views::RulesPage&)>& act) const;
    void withAccounts(const std::function<void(views::AccountsView&)>& act);
    void saveTimeline();
    void saveRows();
    void recordEvent();
    void addEventCommands();
    enum class Printing : std::uint8_t { onPaper, preview };
    views::CaseView* shownView() const;
    bool canPrint() const;
    void printShown(Printing how);
    void print(Printing how, const presenters::ToPrint& shown);
    void printRows();
    void printPages(Printing how, const std::string& title, const presenters::TimelineSheet& sheet,
                    CaseJobs::PagesOf pagesOf);
    void exportChronology();
    void exportSchedule();
    void keepWhole(const std::vector<std::string>& files);
    void printChecklist();
    views::TimelineView* timeline() const;
    void exploreSample();

    presenters::Tasks& tasks_;
    presenters::Life life_;
    presenters::CommandTable commands_;
    views::ViewContext context_;
    std::shared_ptr<workbench::CaseSession> session_;
    std::vector<Place> places_{{"overview", "Overview"}, {"timeline", "Timeline"},
                               {"accounts", "Accounts"}, {"checklist", "Checklist"},
                               {"sources", "Sources"},   {"people", "People"},
                               {"ledger", "Ledger"},     {"advice", "Early advice"}};
    std::vector<std::string> refused_;  // by the last import: what Import with options begins with
    std::string shown_, trouble_, marking_, undoSentence_, redoSentence_, verified_;
    std::map<std::string, views::Selection> selections_;  // what was last selected in each view
    std::unique_ptr<CaseJobs> jobs_;
    std::unique_ptr<HelpDesk> help_;
    std::unique_ptr<DueNotifier> notifier_;
    workbench::Actor actor_;
    bool isReadOnly_ = false, wantsTour_ = false;
    TopLine* top_ = nullptr;
    TourBar* tour_ = nullptr;
    Inspector* inspector_ = nullptr;
    WelcomeView* welcome_ = nullptr;
    Rail* rail_ = nullptr;
    JobBar* bottom_ = nullptr;
    wxSimplebook* book_ = nullptr;
    wxInfoBar* message_ = nullptr;
    wxMenu* recentMenu_ = nullptr;
};

}  // namespace strata::app
