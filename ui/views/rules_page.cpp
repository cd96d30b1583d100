#include "views/rules_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "presenters/shown_words.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

template <class Row>
const Row* withId(const std::vector<Row>& rows, std::string Row::*id, const std::string& wanted) {
    const auto found = std::ranges::find(rows, wanted, id);
    return found == rows.end() || wanted.empty() ? nullptr : &*found;
}

}  // namespace

RulesPage::RulesPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Rules and packs") {
    which_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0, wxDefaultValidator,
                          "Rules, packs or signatures");
    for (const char* name : {"Rules", "Packs", "Signatures"})
        which_->Append(name);
    which_->SetSelection(0);
    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        shown_ = static_cast<Shown>(which_->GetSelection());
        showChosen();
        tellSelection();
    });
    words_ = new wxStaticText(this, wxID_ANY, "");
    list_ = new RowList(this, "Rules, packs and signatures", {{"Source", 200}}, RowList::Fit::window);
    list_->onSelected([this](int) {
        enableActs();
        if (IsShownOnScreen())
            tellSelection();
    });
    bindMenu(*list_, [this] { popUp(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(which_, 0, wxALL, FromDIP(kGrid));
    column->Add(words_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    column->Add(list_, 1, wxEXPAND);
    column->Add(makeButtons(), 0, wxEXPAND | wxALL, FromDIP(kGrid));
    SetSizer(column);
}

wxSizer* RulesPage::makeButtons() {
    auto* line = new wxWrapSizer(wxHORIZONTAL);
    const auto button = [&](const char* label, std::function<void()> act) {
        auto* made = new wxButton(this, wxID_ANY, wxString::FromUTF8(label));
        made->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        line->Add(made, 0, wxRIGHT | wxBOTTOM, FromDIP(kGrid));
        return made;
    };
    change_ = button("Change the rule…", [this] { host_.context.runCommand("rule.change"); });
    off_ = button("Switch it off…", [this] { host_.context.runCommand("rule.off"); });
    shipped_ = button("Put it back as shipped…", [this] { host_.context.runCommand("rule.restore"); });
    add_ = button("Add a pack…", [this] { host_.context.runCommand("pack.add"); });
    switch_ = button("Switch the pack off…", [this] { switchPack(); });
    confirm_ = button("Sign as confirmed…", [this] { review("confirmed"); });
    needsChange_ = button("Say that it needs a change…", [this] { review("needs_change"); });
    withdraw_ = button("Withdraw the signature…", [this] { review("withdrawn"); });
    return line;
}

void RulesPage::popUp() {
    popUpActs(*this, {change_, off_, shipped_, add_, switch_, confirm_, needsChange_, withdraw_});
}

void RulesPage::fill() {
    showChosen();
}

void RulesPage::showList(const std::string& list) {
    shown_ = list == "packs" ? Shown::packs : list == "signed" ? Shown::signedRows : Shown::rules;
    which_->SetSelection(static_cast<int>(shown_));
    showChosen();
    tellSelection();
}

void RulesPage::showChosen() {
    const std::string held = selected();
    if (shown_ == Shown::rules)
        fillRules();
    else if (shown_ == Shown::packs)
        fillPacks();
    else
        fillSigned();
    const auto at = std::ranges::find(ids_, held);
    list_->selectRow(ids_.empty() ? -1 : at == ids_.end() ? 0 : static_cast<int>(at - ids_.begin()));
    for (wxWindow* act : {change_, off_, shipped_})
        act->Show(shown_ == Shown::rules);
    for (wxWindow* act : {add_, switch_})
        act->Show(shown_ == Shown::packs);
    for (wxWindow* act : {confirm_, needsChange_, withdraw_})
        act->Show(shown_ != Shown::packs);
    enableActs();
    words_->Wrap(std::max(FromDIP(300), GetClientSize().x - FromDIP(kGrid * 2)));
    Layout();
}

void RulesPage::fillRules() {
    words_->SetLabel("When each source is expected. A change holds for this case alone, by name and reason.");
    list_->setColumns(
        {{"Source", 200}, {"Rule", 90}, {"Expected when", 430}, {"Changed by", 170}, {"Why", 170}});
    std::vector<std::vector<std::string>> rows;
    ids_.clear();
    for (const auto& rule : host_.contents.rules) {
        rows.push_back(presenters::ruleCells(rule));
        ids_.push_back(rule.source);
    }
    list_->setRows(std::move(rows));
}

void RulesPage::fillPacks() {
    const auto& packs = host_.contents.packs;
    words_->SetLabel(wxString::FromUTF8(
        presenters::shippedInWords(host_.contents.shipped) +
        (packs.empty() ? " This case has added no pack of dated data to it. Add one from a file, by "
                         "Add a pack, when a force or the CPS gives out more "
                         "facts, sources or offences."
                       : " A pack is switched off, never lost.")));
    list_->setColumns(
        {{"Pack", 250}, {"Version", 150}, {"State", 60}, {"To verify", 90}, {"Last by", 190}, {"Why", 240}});
    std::vector<std::vector<std::string>> rows;
    ids_.clear();
    for (const auto& pack : packs) {
        rows.push_back(presenters::packCells(pack));
        ids_.push_back(pack.id);
    }
    list_->setRows(std::move(rows));
}

void RulesPage::fillSigned() {
    words_->SetLabel("Every row is for verification until a named person has read and signed it.");
    list_->setColumns({{"Row of the catalogue", 330}, {"Authority", 300}, {"Signature", 420}});
    std::vector<std::vector<std::string>> rows;
    ids_.clear();
    for (const auto& row : host_.contents.reviews) {
        rows.push_back(presenters::reviewCells(row));
        ids_.push_back(row.row);
    }
    list_->setRows(std::move(rows));
}

std::string RulesPage::selected() const {
    const int row = list_->selectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= ids_.size() ? std::string()
                                                                   : ids_[static_cast<std::size_t>(row)];
}

const workbench::RuleRow* RulesPage::rule() const {
    return shown_ != Shown::rules ? nullptr
                                  : withId(host_.contents.rules, &workbench::RuleRow::source, selected());
}

const workbench::PackRow* RulesPage::pack() const {
    return shown_ != Shown::packs ? nullptr
                                  : withId(host_.contents.packs, &workbench::PackRow::id, selected());
}

const workbench::ReviewRow* RulesPage::signedRow() const {
    const auto* chosen = rule();
    return shown_ == Shown::packs ? nullptr
                                  : withId(host_.contents.reviews, &workbench::ReviewRow::row,
                                           chosen == nullptr ? selected() : "source:" + chosen->source);
}

void RulesPage::enableActs() {
    const auto* rule = this->rule();
    const auto* pack = this->pack();
    const auto* row = signedRow();
    const std::string mayNot = whyNot(host_.context),
                      mayNotSign = whyNot(host_.context, "catalogue_row.reviewed");
    offer(*change_, rule != nullptr, mayNot);
    offer(*off_, rule != nullptr && rule->state != "off", mayNot);
    offer(*shipped_, rule != nullptr && rule->state != "as_shipped", mayNot);
    offer(*add_, true, mayNot);
    offer(*switch_, pack != nullptr, mayNot);
    switch_->SetLabel(
        wxString::FromUTF8(pack != nullptr && !pack->isOn ? "Switch the pack on…" : "Switch the pack off…"));
    offer(*confirm_, row != nullptr, mayNotSign);
    offer(*needsChange_, row != nullptr, mayNotSign);
    offer(*withdraw_, row != nullptr && !row->by.empty(), mayNotSign);
}

// What stands about the row in the inspector, where there is room for it.
void RulesPage::tellSelection() {
    Selection selection;
    if (const auto* chosen = rule()) {
        selection.title = chosen->name;
        selection.saysSource = {{"Expected when", chosen->inWords},
                                {"As it is written", chosen->rule},
                                {"As shipped", chosen->rule == chosen->shipped ? "" : chosen->shipped},
                                {"Authority", chosen->authority}};
        selection.concluded = {{"Signature", chosen->review},
                               {"Changed by", presenters::ruleCells(*chosen)[3]},
                               {"Why", chosen->reason}};
    } else if (const auto* pack = this->pack()) {
        selection.title = pack->title;
        selection.saysSource = {{"Pack", pack->id},
                                {"Version", presenters::packCells(*pack)[1]},
                                {"Authority", pack->authority},
                                {"SHA-256", pack->sha256}};
        selection.concluded = {{pack->isOn ? "On, by" : "Off, by", presenters::packCells(*pack)[4]},
                               {"Why", pack->reason},
                               {"Rows to verify", presenters::packCells(*pack)[3]}};
    } else if (const auto* row = signedRow()) {
        selection.title = row->name;
        selection.saysSource = {{"Row", row->row}, {"Authority", row->authority}};
        selection.concluded = {{"Signature", row->review}};
    }
    host_.context.onSelect(selection);
}

presenters::ToPrint RulesPage::toPrint() const {
    return presenters::listToPrint(list_->shown());
}

void RulesPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
    words_->SetForegroundColour(theme.secondary);
}

}  // namespace strata::views
