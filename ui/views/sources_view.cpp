#include "views/sources_view.h"

#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "base/text.h"
#include "presenters/when_words.h"
#include "views/clock_dialog.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

SourcesView::SourcesView(wxWindow* parent, ViewContext& context) : CaseView(parent, context, "Sources") {
    title_ = new wxStaticText(this, wxID_ANY, "Sources");
    sources_ = new RowList(this, "Sources",
                           {{"Id", 50},
                            {"Exhibit", 80},
                            {"File", 250},
                            {"Read by", 90},
                            {"Records", 80},
                            {"Issues", 60},
                            {"Size", 80},
                            {"Taken in", 260},
                            {"By", 110}});
    issuesTitle_ = new wxStaticText(this, wxID_ANY, "What was odd in them");
    issues_ = new RowList(this, "Issues of the sources",
                          {{"Source", 60}, {"Where", 90}, {"What was done", 110}, {"What", 800}});
    sources_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) {
        if (sources_->selectedRow() < 0 || !mayChange(context_))
            return;
        wxMenu menu;
        menu.Append(wxID_ANY, wxString::FromUTF8("Say how its clock ran…"));
        menu.Bind(wxEVT_MENU, [this](wxCommandEvent&) { assessClock(); });
        PopupMenu(&menu);
    });
    sources_->onSelected([this](int row) { select(row); });
    const int gap = FromDIP(kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxALL, gap * 2);
    column->Add(sources_, 3, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    column->Add(issuesTitle_, 0, wxALL, gap * 2);
    column->Add(issues_, 2, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap * 2);
    SetSizer(column);
    SourcesView::applyTheme();
}

void SourcesView::refresh() {
    auto session = context_.session;
    constexpr std::int64_t kMostIssues = 5000;
    context_.tasks->read<Found>(
        life_,
        [session](std::stop_token) {
            const auto reader = session->reader();
            return Found{reader.sources(), reader.issues(kMostIssues)};
        },
        [this](Found found) { fill(std::move(found)); });
}

void SourcesView::fill(Found found) {
    found_ = std::move(found);
    std::vector<std::vector<std::string>> rows;
    for (const auto& source : found_.sources)
        rows.push_back(
            {source.id, source.exhibit, source.file, source.importer.empty() ? "kept whole" : source.importer,
             base::groupedNumber(source.records), base::groupedNumber(source.issues),
             base::inBytes(source.bytes), presenters::inWords(source.importedAt), source.importedBy});
    sources_->setRows(std::move(rows));
    rows.clear();
    for (const auto& issue : found_.issues)
        rows.push_back({issue.source, issue.position,
                        issue.action == "kept_as_text" ? "kept as text" : issue.action, issue.message});
    issues_->setRows(std::move(rows));
    title_->SetLabel(found_.sources.empty()
                         ? wxString("No sources yet. Drop files here, or press Ctrl+I: each is copied in "
                                    "once and never changed.")
                         : wxString::FromUTF8(base::plural(static_cast<std::int64_t>(found_.sources.size()),
                                                           "source", "sources")));
    context_.onCounts(base::plural(static_cast<std::int64_t>(found_.sources.size()), "source", "sources"));
    isReady_ = true;
}

void SourcesView::select(int row) {
    const auto& source = found_.sources.at(static_cast<std::size_t>(row));
    Selection selection;
    selection.title = source.file;
    selection.saysSource = {{"Id", source.id},
                            {"Exhibit", source.exhibit},
                            {"SHA-256", source.sha256},
                            {"Size", base::inBytes(source.bytes)},
                            {"Read by", source.importer},
                            {"Limits in force", source.sandbox}};
    selection.concluded = {{"Taken in", presenters::inWords(source.importedAt) + " by " + source.importedBy}};
    for (const auto& clock : source.clocks)
        selection.concluded.emplace_back(
            "Its clock", clock.words + " (" + clock.by + ": " + clock.reason + "), " + clock.id);
    context_.onSelect(selection);
}

void SourcesView::assessClock() {
    const int row = sources_->selectedRow();
    if (row < 0)
        return context_.onMessage("Choose a source first.");
    const auto& source = found_.sources.at(static_cast<std::size_t>(row));
    if (ClockDialog(this, context_, source.id, source.id + ", " + source.file).ShowModal() == wxID_OK)
        context_.onChanged();
}

std::optional<presenters::ShownList> SourcesView::listed() const {
    return sources_->shown();
}

void SourcesView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    title_->SetFont(headingFont());
    issuesTitle_->SetFont(boldFont());
    for (auto* text : {title_, issuesTitle_})
        text->SetForegroundColour(theme.text);
    sources_->applyTheme(theme);
    issues_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::views
