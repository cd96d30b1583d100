// What the frame does with the timeline on screen: saving it as a picture, and its rows as a table.
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include <filesystem>
#include <optional>

#include "app/main_frame.h"
#include "base/text.h"
#include "presenters/event_table.h"
#include "presenters/saved_name.h"
#include "views/findings_panel.h"
#include "views/strands_dialog.h"
#include "views/timeline_view.h"

namespace strata::app {

namespace {

struct Kind {
    const char *wildcard, *ending;
};

struct Chosen {
    std::string file;
    std::size_t kind = 0;
};

// Asks for a name, and again before anything is replaced that the dialog did not ask about.
std::optional<Chosen> chooseName(wxWindow* parent, const wxString& title, const std::string& name,
                                 const std::vector<Kind>& kinds) {
    wxString wildcards;
    std::string known;
    for (const Kind& kind : kinds) {
        wildcards += (wildcards.empty() ? "" : "|") + wxString::FromUTF8(kind.wildcard);
        known += (known.empty() ? "" : " ") + std::string(kind.ending);
    }
    const std::string offered = kinds.front().ending;
    wxFileDialog dialog(parent, title, "", wxString::FromUTF8(name + offered), wildcards,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    Chosen chosen;
    chosen.kind = static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()));
    const std::string typed(dialog.GetPath().utf8_str());
    chosen.file = presenters::withEnding(typed, kinds[chosen.kind].ending, offered, known).string();
    std::error_code error;
    if (chosen.file != typed && std::filesystem::exists(chosen.file, error) &&
        wxMessageBox(wxString::FromUTF8(base::toUtf8Lossy(chosen.file)) +
                         " is already there. Replace it with what is saved now?",
                     title, wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION, parent) != wxYES)
        return std::nullopt;
    return chosen;
}

}  // namespace

void MainFrame::addTimelineCommands() {
    const auto isShown = [this] { return session_ != nullptr && shown_ == "timeline"; };
    const auto add = [this](const char* id, const char* label, const char* key,
                            const std::function<bool()>& isEnabled, std::function<void()> call) {
        commands_.add({id, "&View|The timeline", label, key, isEnabled, std::move(call), {}});
    };
    add("timeline.filter", "Filter the timeline", "Ctrl+F", isShown, [this] { timeline()->focusFilter(); });
    add("timeline.unfilter", "Take the filter away", "", isShown,
        [this] { timeline()->presenter().setFilter({}); });
    add("timeline.zoom_selection", "Zoom to the selected events", "", isShown,
        [this] { timeline()->zoomToSelection(); });
    add("timeline.compare", "Compare two people…", "", isShown, [this] { timeline()->lanes().compareTwo(); });
    add("timeline.lane_up", "Move the lane up", "", isShown,
        [this] { timeline()->presenter().moveCurrentLane(-1); });
    add("timeline.lane_down", "Move the lane down", "", isShown,
        [this] { timeline()->presenter().moveCurrentLane(1); });
    add("timeline.lane_fold", "Collapse the lane, or expand it", "", isShown, [this] {
        auto& presenter = timeline()->presenter();
        presenter.foldLane(presenter.currentLane(), !presenter.isFolded(presenter.currentLane()));
    });
    add("timeline.lane_fold_others", "Collapse all other lanes", "", isShown,
        [this] { timeline()->presenter().foldOthers(timeline()->presenter().currentLane()); });
    add("timeline.lanes_unfold", "Expand all lanes", "", isShown,
        [this] { timeline()->presenter().unfoldLanes(); });
    add("timeline.lane_hide", "Put the lane away", "", isShown,
        [this] { timeline()->presenter().hideLane(timeline()->presenter().currentLane()); });
    add(
        "timeline.lane_strand", "Put the lane into a strand…", "",
        [this, isShown] {
            return isShown() && !jobs_->isBusy() &&
                   timeline()->lanes().canFillStrand(timeline()->presenter().currentLane());
        },
        [this] { timeline()->lanes().fillStrand(timeline()->presenter().currentLane()); });
    add("timeline.look", "Look for what stands out", "", isShown, [this] { timeline()->findings().look(); });
    using Decision = views::FindingsPanel::Decision;
    const auto canDecide = [this, isShown] {
        return isShown() && !jobs_->isBusy() && timeline()->findings().canDecide();
    };
    add("timeline.finding_accept", "Accept what was found…", "", canDecide,
        [this] { timeline()->findings().decide(Decision::accepted); });
    add("timeline.finding_dismiss", "Dismiss what was found…", "", canDecide,
        [this] { timeline()->findings().decide(Decision::dismissed); });
    add(
        "timeline.finding_cite", "Copy what was found as citation", "",
        [this, isShown] { return isShown() && timeline()->findings().hasChosen(); },
        [this] { timeline()->findings().copyCitation(); });
    add(
        "timeline.measures", "How near counts in what stands out…", "",
        [isShown, canWrite = canMake()] { return isShown() && canWrite(); },
        [this] { timeline()->findings().measure(); });
    add("timeline.strands", "Strands of the investigation…", "", isShown,
        [this] { views::StrandsDialog(this, context_).ShowModal(); });
    const auto canName = [isShown, canWrite = canMake()] { return isShown() && canWrite(); };
    add("timeline.view_open", "Open a view of the timeline…", "Ctrl+Shift+O", isShown,
        [this] { timeline()->views().open(); });
    add("timeline.view_save", "Give this view a name…", "Ctrl+D", canName,
        [this] { timeline()->views().save(); });
    add("timeline.view_rename", "Rename a view…", "", canName, [this] { timeline()->views().rename(); });
    add("timeline.view_forget", "Forget a view…", "", canName, [this] { timeline()->views().forget(); });
    add("timeline.order", "Put the list in order…", "Ctrl+R", isShown, [this] { timeline()->chooseOrder(); });
    add("timeline.turn", "Turn the list round", "Ctrl+Shift+R", isShown,
        [this] { timeline()->presenter().turnOrder(timeline()->presenter().order().by); });
    add("timeline.lanes_back", "Bring back the lanes put away", "", isShown,
        [this] { timeline()->presenter().bringLanesBack(); });
}

// What can be done with the events picked out, as menu, keys and palette have it.
void MainFrame::addEventCommands() {
    for (const auto& act : views::kEventActs)
        commands_.add({act.id,
                       "E&vents",
                       act.label,
                       act.key,
                       [this, &act, canWrite = canMake()] {
                           return shown_ == "timeline" && act.takes(timeline()->pickedCount()) &&
                                  (!act.isChange || canWrite());
                       },
                       [this, &act] { timeline()->act(act.id); },
                       {},
                       act.isChange ? whyNot() : std::function<std::string()>()});
}

void MainFrame::saveTimeline() {
    auto& presenter = timeline()->presenter();
    const presenters::TimelineFrame frame = presenter.frame();
    if (!presenter.isComplete())
        return say("The timeline is still being read. Save it once the picture is whole.");
    auto sheet = presenters::sheetOfPicture(presenter);
    const auto chosen =
        chooseName(this, "Save the timeline as a picture",
                   presenters::savedName(marking_, session_->folder().stem().string(), "timeline"),
                   {{"PDF, A4 (*.pdf)|*.pdf", ".pdf"},
                    {"PDF, A3 (*.pdf)|*.pdf", ".pdf"},
                    {"SVG picture (*.svg)|*.svg", ".svg"},
                    {"PNG picture (*.png)|*.png", ".png"}});
    if (!chosen)
        return;
    if (chosen->kind == 1)
        sheet.paper = presenters::TimelineSheet::Paper::a3;
    jobs_->saveTimeline(session_, frame, std::move(sheet), chosen->file, [this] { refreshHistory(); });
}

void MainFrame::saveRows() {
    auto& presenter = timeline()->presenter();
    if (!presenter.isLoaded())
        return say("The rows are still being read. Save them once they are there.");
    const auto sheet = presenters::sheetOfRows(presenter);
    auto tableOf = [listing = presenter.listing(), clock = presenter.shownZone(),
                    first = presenter.listSkips(),
                    rows = presenter.listTotal()](const presenters::TimelineSheet& filled) {
        return presenters::eventTable(filled, listing, first, rows, clock);
    };
    if (const auto chosen =
            chooseName(this, "Save the rows as a table",
                       presenters::savedName(marking_, session_->folder().stem().string(), "events"),
                       {{"Excel workbook (*.xlsx)|*.xlsx", ".xlsx"}, {"CSV (*.csv)|*.csv", ".csv"}}))
        jobs_->saveRows(session_, sheet, std::move(tableOf), chosen->file, [this] { refreshHistory(); });
}

}  // namespace strata::app
