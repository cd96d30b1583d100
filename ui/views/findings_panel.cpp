#include "views/findings_panel.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textdlg.h>

#include <map>

#include "base/failure.h"
#include "base/text.h"
#include "presenters/timeline_when.h"
#include "views/event_actions.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/measures_dialog.h"
#include "views/row_list.h"
#include "workbench/case_session.h"

namespace strata::views {

namespace {

const std::map<std::string, std::string> kKinds{
    {"silence", "Silence"},        {"gap", "Not covered"}, {"clash", "Two places"},
    {"co_location", "Same place"}, {"burst", "Burst"},     {"account_and_record", "Account and record"}};

std::string kindInWords(const std::string& kind) {
    const auto found = kKinds.find(kind);
    return found == kKinds.end() ? kind : found->second;
}

std::string decisionInWords(const workbench::TimelineFindingRow& row) {
    if (row.decision.empty())
        return "Not looked at yet";
    return (row.decision == "accepted" ? "Accepted by " : "Dismissed by ") + row.by + ": " + row.reason;
}

}  // namespace

FindingsPanel::FindingsPanel(wxWindow* parent, ViewContext& context, EventActions& actions)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "What stands out"),
      context_(context),
      actions_(actions) {
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    words_ = new wxStaticText(this, wxID_ANY,
                              "Silences, stretches not covered, one person in two places, two in one place, "
                              "bursts, accounts beside records. What it means is for a person to say.");
    look_ = new wxButton(this, wxID_ANY, "Look for what stands out");
    measure_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("How near counts…"));
    accept_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Accept…"));
    dismiss_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Dismiss…"));
    head->Add(words_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    for (wxButton* button : {look_, measure_, accept_, dismiss_})
        head->Add(button, wxSizerFlags().Center().Border(wxALL, FromDIP(4)));
    column->Add(head, wxSizerFlags().Expand());
    list_ = new RowList(this, "What stands out",
                        {{"What", 110}, {"In the records", 640}, {"Lane", 160}, {"Decision", 260}});
    column->Add(list_, wxSizerFlags(1).Expand());
    SetSizer(column);
    look_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { look(); });
    measure_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { measure(); });
    accept_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(Decision::accepted); });
    dismiss_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(Decision::dismissed); });
    accept_->Disable();
    dismiss_->Disable();
    list_->onSelected([this](int) { showChosen(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (hasChosen())
            onGoThere();
    });
    bindMenu(*list_, [this] { popUp(); });
}

void FindingsPanel::showChosen() {
    const auto* row = chosen();
    accept_->Enable(canDecide());
    dismiss_->Enable(canDecide());
    if (row == nullptr)
        return;
    words_->SetLabel(wxString::FromUTF8(row->sentence));
    words_->Wrap(list_->GetSize().x - look_->GetSize().x - measure_->GetSize().x - accept_->GetSize().x -
                 dismiss_->GetSize().x - FromDIP(7 * kGrid));
    Layout();
    if (onShow)
        onShow(*row);
}

void FindingsPanel::popUp() {
    const auto* row = chosen();
    if (row == nullptr)
        return;
    wxMenu menu(wxString::FromUTF8(kindInWords(row->kind)));
    const auto add = [&](const char* label, bool isEnabled, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, wxString::FromUTF8(label));
        item->Enable(isEnabled);
        menu.Bind(
            wxEVT_MENU, [this, act](wxCommandEvent&) { CallAfter(act); }, item->GetId());
    };
    add("Show its evidence on the drawing\tReturn", true, [this] { onGoThere(); });
    menu.AppendSeparator();
    add("Accept…", canDecide(), [this] { decide(Decision::accepted); });
    add("Dismiss…", canDecide(), [this] { decide(Decision::dismissed); });
    menu.AppendSeparator();
    add("Copy as citation", true, [this] { copyCitation(); });
    add("With the events it rests on…", !row->events.empty(),
        [this, events = row->events] { actions_.popUp(events); });
    PopupMenu(&menu);
}

bool FindingsPanel::canDecide() const {
    return hasChosen() && context_.session && mayChange(context_);
}

void FindingsPanel::copyCitation() {
    if (const auto* row = chosen())
        actions_.copyCitations(row->events, row->sentence);
}

void FindingsPanel::look() {
    if (isLooking_ || !context_.session)
        return;
    isLooking_ = true;
    look_->Disable();
    words_->SetLabel(wxString::FromUTF8("Reading every event…"));
    context_.tasks->read<workbench::TimelineFindingRows>(
        life_,
        [session = context_.session](std::stop_token stop) {
            return session->reader().findings({}, {}, {}, stop);
        },
        [this](workbench::TimelineFindingRows found) { arrived(std::move(found)); });
}

void FindingsPanel::measure() {
    if (!context_.session || MeasuresDialog(wxGetTopLevelParent(this), context_).ShowModal() != wxID_OK)
        return;
    if (context_.onChanged)
        context_.onChanged();
    look();
}

void FindingsPanel::arrived(workbench::TimelineFindingRows found) {
    const auto* row = chosen();
    wanted_ = row == nullptr ? std::string() : row->id;
    isLooking_ = false;
    look_->Enable();
    look_->SetLabel("Look again");
    found_ = std::move(found);
    fill();
}

// The finding that was selected stays so, if it is found again.
void FindingsPanel::fill() {
    std::vector<std::vector<std::string>> texts;
    int again = -1;
    for (const auto& row : found_.rows) {
        if (row.id == wanted_)
            again = static_cast<int>(texts.size());
        texts.push_back({kindInWords(row.kind), row.sentence, row.lane.empty() ? row.person : row.lane,
                         decisionInWords(row)});
    }
    list_->setRows(std::move(texts));
    std::string words = found_.rows.empty() ? "Nothing stands out by these rules."
                                            : base::plural(static_cast<std::int64_t>(found_.rows.size()),
                                                           "thing stands out", "things stand out");
    for (const auto& [kind, count] : found_.leftOut)
        words += "; " + base::groupedNumber(count) + " more of " + kindInWords(kind) + " are not listed";
    words_->SetLabel(wxString::FromUTF8(words));
    for (const auto& note : found_.notes)
        words += (words.empty() ? "" : "\n") + note;
    words_->SetToolTip(wxString::FromUTF8(words));
    list_->selectRow(again);
    accept_->Enable(canDecide());
    dismiss_->Enable(canDecide());
    Layout();
}

void FindingsPanel::forget() {
    if (found_.rows.empty())
        return;
    words_->SetLabel("The case has changed since this was looked for. Look again.");
}

const workbench::TimelineFindingRow* FindingsPanel::chosen() const {
    const int row = list_->selectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= found_.rows.size()
               ? nullptr
               : &found_.rows[static_cast<std::size_t>(row)];
}

void FindingsPanel::decide(Decision decision) {
    if (!canDecide())
        return;
    const auto* row = chosen();
    const bool isAccepted = decision == Decision::accepted;
    wxTextEntryDialog ask(this, wxString::FromUTF8(row->sentence + "\n\nThe reason, in your words:"),
                          isAccepted ? "Accept what was found" : "Dismiss what was found", "",
                          wxTextEntryDialogStyle | wxTE_MULTILINE);
    if (ask.ShowModal() != wxID_OK)
        return;
    workbench::NewFindingDecision made{
        row->id, isAccepted ? "accepted" : "dismissed", base::trimmed(ask.GetValue().utf8_string()), {}, {}};
    using Answer = base::Outcome<std::string>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, made](std::stop_token stop) {
            return std::make_shared<Answer>(session->decideFinding(made, {}, stop));
        },
        [this](std::shared_ptr<Answer> answer) {
            if (!answer->ok() && context_.onMessage)
                return context_.onMessage(answer->refusal().message);
            if (context_.onChanged)
                context_.onChanged();
            look();
        });
}

void FindingsPanel::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    words_->SetForegroundColour(theme.secondary);
    list_->applyTheme(theme);
}

}  // namespace strata::views
