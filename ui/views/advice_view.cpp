#include "views/advice_view.h"

#include <wx/notebook.h>
#include <wx/sizer.h>

#include <utility>

#include "base/text.h"
#include "presenters/shown_words.h"
#include "presenters/when_words.h"
#include "views/advice_page.h"
#include "workbench/advice_reading.h"
#include "workbench/sheet_words.h"

namespace strata::views {

namespace {

wxString utf8(const char* words) {
    return wxString::FromUTF8(words);
}

}  // namespace

AdviceView::AdviceView(wxWindow* parent, ViewContext& context) : CaseView(parent, context, "Early advice") {
    notebook_ = new wxNotebook(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Pages of early advice");
    makePages();
    notebook_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        tellSelection();
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(notebook_, 1, wxEXPAND | wxALL, FromDIP(kGrid));
    SetSizer(column);
    AdviceView::applyTheme();
}

void AdviceView::makePages() {
    const auto add = [&](const std::string& id, const wxString& name, const wxString& list,
                         const std::vector<RowList::Column>& columns, const AdvicePage::Acts& acts) {
        auto* page = new AdvicePage(notebook_, context_, name, list, columns, acts);
        page->list().onSelected([this](int) { tellSelection(); });
        notebook_->AddPage(pages_[id] = page, name);
    };
    add("early", "Advice sought", "Questions for the lawyer",
        {{"No.", 60}, {"Question", 480}, {"About", 120}, {"Asked by", 180}, {"Answered by", 140}},
        {{"advice.answer", utf8("Say whether it was sought…"), "early_advice.answered"},
         {"advice.question", utf8("Put a question…"), "early_advice.question_put"},
         {"advice.pack", utf8("Make the pack…"), "early_advice.pack_made"}});
    auto* early = pages_["early"];
    packs_ = new RowList(early, "Versions of the pack",
                         {{"Version", 80}, {"Made", 200}, {"By", 180}, {"Marking", 180}, {"File", 320}},
                         RowList::Fit::window);
    early->addBeneath(packs_, "Versions of the pack");
    add("actions", "Actions", "Actions of the CPS",
        {{"No.", 70},
         {"State", 100},
         {"What", 340},
         {"Owner", 140},
         {"Due", 130},
         {"Asked by", 130},
         {"What came of it", 300}},
        {{"advice.action", utf8("Raise an action…"), "cps_action.raised"},
         {"advice.close", utf8("Say how it ended…"), "cps_action.concluded"}});
    add("sheets", "Review sheets", "Review sheets",
        {{"No.", 70},
         {"By", 170},
         {"Given", 130},
         {"What is advised", 340},
         {"Answer", 130},
         {"Why", 240},
         {"Answered by", 140}},
        {{"advice.sheet", utf8("Write a review sheet…"), "advice.given"},
         {"advice.reply", utf8("Answer it…"), "advice.answered"}});
    add("unit", "Complex Casework Unit", "What speaks for the Complex Casework Unit",
        {{"Speaks", 120}, {"Counted", 360}, {"Why it counts", 520}},
        {{"advice.unit", utf8("Decide…"), "ccu.decided"},
         {"advice.unit_answer", utf8("Record what the unit answered…"), "ccu.outcome_recorded"}});
    add("comments", "Comments", "Comments",
        {{"No.", 60}, {"On", 120}, {"By", 180}, {"When", 170}, {"Comment", 380}, {"For whom", 170}},
        {{"advice.comment", utf8("Write a comment…"), "comment.written"}});
    add("due", "Due", "What is due",
        {{"Due", 130}, {"State", 100}, {"No.", 110}, {"What", 360}, {"For", 130}, {"With", 200}}, {});
}

void AdviceView::refresh() {
    isReady_ = false;
    auto session = context_.session;
    context_.tasks->read<presenters::AdviceContents>(
        life_,
        [session](std::stop_token) {
            const auto reader = session->reader();
            const workbench::AdviceReading reading(reader);
            return presenters::AdviceContents{reading.sought(),  reading.questions(), reading.sheets(),
                                              reading.actions(), reading.ccu(),       reading.comments(),
                                              reading.packs(),   reading.due(7),      reading.inBothRoles()};
        },
        [this](presenters::AdviceContents contents) { fill(std::move(contents)); });
}

void AdviceView::fill(presenters::AdviceContents contents) {
    contents_ = std::move(contents);
    std::string sought = workbench::soughtInWords(contents_.sought);
    if (contents_.sought.sought != "sought" && !contents_.sought.wanted.empty())
        sought += "\n" + contents_.sought.wanted;
    for (const auto& name : contents_.inBothRoles)
        sought += "\n" + presenters::bothRolesLine(name);
    if (contents_.questions.empty())
        sought += "\nNo question is put yet. Put those that the lawyer is to answer; the pack asks them.";
    pages_["early"]->show(sought, presenters::questionRows(contents_));
    packs_->setRows(presenters::packRows(contents_));
    pages_["actions"]->show(
        contents_.actions.empty()
            ? "No action yet. What the CPS asks the investigation to do stands here, each with one owner and "
              "one day. Raise one when the lawyer asks for something."
            : "",
        presenters::actionRows(contents_));
    pages_["sheets"]->show(
        contents_.sheets.empty()
            ? "No review sheet yet. What lawyers and advisors advise stands here, and the SIO says whether "
              "it is "
              "accepted, and why. Write one as the lawyer, or write down what they advised."
            : "",
        presenters::sheetRows(contents_));
    pages_["unit"]->show(presenters::unitInWords(contents_.unit), presenters::unitRows(contents_));
    pages_["comments"]->show(
        std::string(contents_.comments.empty()
                        ? "No comment yet. Write one on an event, an account, an exhibit, a "
                          "person or an element. "
                        : "") +
            "Comments are between the investigation and the prosecutor: their words are in no bundle that is "
            "served.",
        presenters::commentRows(contents_));
    pages_["due"]->show(
        contents_.due.empty()
            ? "Nothing is due within a week: no request, no action, no day to ask again. A request "
              "is made from what is missing, in the checklist; an action on its page here."
            : "",
        presenters::dueRows(contents_));
    for (const auto& [id, page] : pages_)
        if (id != "early" && id != "unit")
            notebook_->SetPageText(static_cast<std::size_t>(notebook_->FindPage(page)),
                                   wxString::Format("%s (%zu)", page->GetName(), page->count()));
    context_.onCounts(
        base::plural(static_cast<std::int64_t>(contents_.questions.size()), "question", "questions") + ", " +
        base::plural(static_cast<std::int64_t>(contents_.actions.size()), "action", "actions") + ", " +
        base::plural(static_cast<std::int64_t>(contents_.sheets.size()), "review sheet", "review sheets"));
    isReady_ = true;
    if (IsShownOnScreen())
        tellSelection();
    if (const auto what = std::exchange(pending_, nullptr))
        CallAfter([this, what] { (this->*what)(); });
}

void AdviceView::act(void (AdviceView::*what)()) {
    if (isReady_)
        (this->*what)();
    else
        pending_ = what;
}

void AdviceView::tellSelection() {
    Selection selection;
    const auto row = [this](const char* id) {
        auto* page = pages_[id];
        return notebook_->GetCurrentPage() == page ? page->selectedRow() : -1;
    };
    if (const int at = row("sheets"); at >= 0) {
        const auto& sheet = contents_.sheets.at(static_cast<std::size_t>(at));
        selection.title = sheet.id;
        selection.saysSource = {{"Advised", sheet.text},
                                {"By", workbench::byWhom(sheet.adviser, sheet.adviserRole)}};
        selection.concluded = {{"Answer", presenters::spaced(sheet.decision)},
                               {"Why", sheet.why},
                               {"Answered by", sheet.answeredBy}};
        selection.links = {{"About", sheet.about}, {"Question", sheet.question}};
    } else if (const int action = row("actions"); action >= 0) {
        const auto& one = contents_.actions.at(static_cast<std::size_t>(action));
        selection.title = one.id;
        selection.saysSource = {{"To do", one.text}, {"Owner", one.owner}, {"Asked by", one.askedBy}};
        selection.concluded = {{"State", presenters::spaced(one.state)},
                               {"What came of it", one.outcome},
                               {"Said by", one.concludedBy},
                               {"Day", presenters::inWords(one.on)}};
        selection.links = {{"Review sheet", one.advice}};
    } else if (const int comment = row("comments"); comment >= 0) {
        const auto& one = contents_.comments.at(static_cast<std::size_t>(comment));
        selection.title = one.id;
        selection.concluded = {{"Comment", one.text}, {"By", workbench::byWhom(one.by, one.role)}};
        selection.links = {{"On", one.on}};
    } else if (const int question = row("early"); question >= 0) {
        const auto& one = contents_.questions.at(static_cast<std::size_t>(question));
        selection.title = one.id;
        selection.concluded = {{"Question", one.text}, {"Asked by", workbench::byWhom(one.by, one.role)}};
        selection.links = {{"About", one.about}, {"Answered by", presenters::joined(one.answeredBy, ", ")}};
    } else if (const int due = row("due"); due >= 0) {
        const auto& one = contents_.due.at(static_cast<std::size_t>(due));
        selection.title = one.id.empty() ? one.what : one.id;
        selection.saysSource = {
            {"What", one.what}, {"Due", presenters::inWords(one.due)}, {"With", one.owner}};
        selection.concluded = {{"State", one.state == "today" ? "due today" : one.state}};
        selection.links = {{"For", one.whom}};
    }
    context_.onSelect(selection);
}

void AdviceView::show(const std::string& id) {
    if (id.starts_with("on ")) {
        commentOn_ = id.substr(3);
        notebook_->SetSelection(static_cast<std::size_t>(notebook_->FindPage(pages_["comments"])));
    } else if (const auto page = pages_.find(id); page != pages_.end()) {
        notebook_->SetSelection(static_cast<std::size_t>(notebook_->FindPage(page->second)));
    }
}

void AdviceView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    for (const auto& [id, page] : pages_)
        page->applyTheme(theme);
    packs_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::views
