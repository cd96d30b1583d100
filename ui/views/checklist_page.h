#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "presenters/checklist_lists.h"
#include "presenters/item_words.h"
#include "presenters/printed_pages.h"
#include "views/view_context.h"
#include "workbench/checklist_desk.h"
#include "workbench/form_rows.h"
#include "workbench/question_rows.h"
#include "workbench/rule_rows.h"

namespace strata::views {

// What is read of the case for every page of the checklist at once, so that they never disagree.
struct ChecklistContents {
    workbench::ChecklistRows rows;
    std::vector<workbench::CoverageRow> coverage;
    std::vector<workbench::RequestRow> requests;
    std::vector<workbench::FactRow> facts;
    std::vector<workbench::QuestionRow> questions;
    std::vector<workbench::UnusedRow> unused;
    std::vector<workbench::FormDraft> forms;
    std::vector<workbench::RuleRow> rules;
    std::vector<workbench::RuleFactRow> ruleFacts;
    workbench::PackRow shipped;  // what the program brings
    std::vector<workbench::PackRow> packs;
    std::vector<workbench::ReviewRow> reviews;
    presenters::ItemWords items;  // of the elements' layers
};

using CaseCommand = std::function<base::Outcome<std::string>(workbench::CaseSession&)>;
using DeskCommand = std::function<base::Outcome<std::string>(workbench::ChecklistDesk&)>;

// What the checklist gives its pages; it is there for as long as they are shown.
struct ChecklistHost {
    ViewContext& context;
    ChecklistContents contents;
    presenters::GapLists lists;  // of the contents, those that pass the filter

    std::function<void(CaseCommand)> changeCase;            // a refusal is told
    std::function<void(DeskCommand)> change;                // one entry, one step to undo; the same
    std::function<void(const workbench::GapRow*)> select;   // to the inspector; null for none
    std::function<void(const std::string& page)> showPage;  // by its id: "open"
};

// A page of the checklist: one way to look at the same contents.
class ChecklistPage : public wxPanel {
public:
    ChecklistPage(wxWindow* parent, ChecklistHost& host, const wxString& name)
        : wxPanel(parent, wxID_ANY), host_(host) {
        SetName(name);
    }
    virtual void fill() = 0;            // the contents or the filter are others than before
    virtual wxString heading() const {  // on the tab: its name, with how many there are
        return GetName();
    }
    virtual void applyTheme(const Theme& theme) { SetBackgroundColour(theme.background); }
    virtual bool canPrint() const { return true; }
    virtual presenters::ToPrint toPrint() const = 0;         // what it shows, where it can print
    virtual void tellSelection() { host_.select(nullptr); }  // it came before the person

protected:
    ChecklistHost& host_;
};

// "Clocks (12)".
inline wxString counted(const wxString& words, std::size_t count) {
    return wxString::Format("%s (%zu)", words, count);
}

}  // namespace strata::views
