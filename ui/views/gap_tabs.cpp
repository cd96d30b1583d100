#include "views/gap_tabs.h"

#include <wx/button.h>
#include <wx/notebook.h>

#include "views/answer_bar.h"
#include "views/gap_board.h"
#include "views/gap_page.h"
#include "views/may_change.h"
#include "views/request_dialog.h"

namespace strata::views {

using presenters::forWhom;
using workbench::GapRow;

GapTabs::GapTabs(wxNotebook* pages, ChecklistHost& host)
    : host_(host), pages_(pages), board_(new GapBoard(pages)) {
    makeMissing();
    makeOpen();
    notExpected_ = new GapPage(
        board_, "Not expected, with reasons", "Not expected",
        {{"Source", 250}, {"For", 110}, {"Why not", 400}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.name, forWhom(gap), gap.why};
        },
        "Nothing is ruled out yet.");
    for (GapPage* page : {missing_, open_, notExpected_}) {
        page->onSelected = [this, page](const GapRow* gap) {
            board_->turnedTo(page);
            if (page == open_)
                answers_->ask(gap);
            host_.select(gap);
        };
        page->onActivated = [this](const GapRow& gap) { act(gap); };
    }
    board_->add(missing_, 4);
    board_->add(open_, 4);
    board_->add(notExpected_, 3);
    pages_->AddPage(board_, "What to look for");
}

void GapTabs::makeMissing() {
    missing_ = new GapPage(
        board_, "Missing", "Missing sources",
        {{"Source", 230}, {"For", 110}, {"Why", 300}, {"Holder", 150}, {"May be gone", 150}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.name, forWhom(gap), gap.why, gap.holder, presenters::mayBeGone(gap)};
        },
        "Nothing is missing, for what is known so far.");
    request_ = new wxButton(missing_, wxID_ANY, wxString::FromUTF8("Make a request…"));
    request_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* gap = missing_->selected())
            act(*gap);
    });
    missing_->addBeneath(request_, 0);
}

void GapTabs::makeOpen() {
    open_ = new GapPage(
        board_, "Questions", "Questions to answer", {{"Question", 380}, {"For", 110}, {"Decides about", 250}},
        [](const GapRow& gap) -> std::vector<std::string> {
            return {gap.question, forWhom(gap), gap.name};
        },
        "No question is open.");
    answers_ = new AnswerBar(open_);
    answers_->onAnswer = [this](const GapRow& gap, const AnswerBar::Given& given) {
        workbench::NewAnswer answer{gap.questionFact, given.value, {}, given.from, given.on};
        (gap.questionFact.starts_with("premises.") ? answer.whom.premises
         : gap.questionFact.starts_with("strand.") ? answer.whom.strand
                                                   : answer.whom.person) = gap.askedOf;
        host_.change([answer](workbench::ChecklistDesk& desk) { return desk.answer(answer); });
    };
    answers_->onLine = [this](const GapRow& gap, const std::string& line) { writeLine(gap, line); };
    open_->addBeneath(answers_, wxEXPAND);
}

void GapTabs::fill() {
    const auto& lists = host_.lists;
    missing_->show(lists.missing);
    open_->show(lists.open);
    notExpected_->show(lists.notExpected);
    answers_->ask(open_->selected());
    offer(*request_, missing_->selected() != nullptr, whyNot(host_.context));
    board_->setTitle(missing_, counted("Missing", lists.missing.size()));
    board_->setTitle(open_, counted("Can't tell yet", lists.open.size()));
    board_->setTitle(notExpected_, counted("Not expected", lists.notExpected.size()));
}

bool GapTabs::tellSelection() {
    if (pages_->GetCurrentPage() != board_)
        return false;
    host_.select(board_->current()->selected());
    return true;
}

void GapTabs::show(const std::string& id) {
    pages_->SetSelection(static_cast<std::size_t>(pages_->FindPage(board_)));
    board_->choose(id == "open" ? open_ : missing_);
    tellSelection();
}

presenters::ShownList GapTabs::listed() const {
    return board_->current()->listed();
}

void GapTabs::act(const GapRow& gap) {
    if (gap.state == "missing")
        request(gap);
    else if (gap.state == "undetermined")
        show("open");
}

void GapTabs::request(const GapRow& gap) {
    if (makeRequest(pages_, host_.context, gap))
        host_.context.onChanged();
}

void GapTabs::writeLine(const GapRow& gap, const std::string& line) {
    workbench::ForWhom whom;
    (gap.scope == "premises" ? whom.premises : whom.person) = gap.personId;
    host_.change([source = gap.source, whom, line](workbench::ChecklistDesk& desk) {
        return desk.recordLine(source, whom, {{"line", line}});
    });
}

void GapTabs::applyTheme(const Theme& theme) {
    for (GapPage* page : {missing_, open_, notExpected_})
        page->applyTheme(theme);
    board_->applyTheme(theme.background, theme.text);
    answers_->applyTheme(theme);
}

}  // namespace strata::views
