// What the view of early advice asks a person for, each a dialog that records one entry.
#include <algorithm>

#include "views/advice_page.h"
#include "views/advice_view.h"
#include "workbench/advice_desk.h"

namespace strata::views {

namespace {

using Entered = FieldsDialog::Entered;
using Fields = std::vector<FieldsDialog::Field>;
using Choices = std::vector<std::pair<std::string, std::string>>;
using workbench::AdviceDesk;
using workbench::CaseSession;

// The one selected first, so that it is what is offered.
template <class Row>
Choices choicesOf(const std::vector<Row>& rows, int selected) {
    Choices choices;
    for (const auto& row : rows)
        choices.emplace_back(row.id, row.id + ": " + row.text.substr(0, 60));
    if (selected >= 0 && static_cast<std::size_t>(selected) < choices.size())
        std::rotate(choices.begin(), choices.begin() + selected, choices.begin() + selected + 1);
    return choices;
}

}  // namespace

void AdviceView::ask(const wxString& title, const std::string& intro, const wxString& verb,
                     const std::vector<FieldsDialog::Field>& fields, FieldsDialog::ForFields command) {
    FieldsDialog dialog(this, context_, title, intro, verb, fields, std::move(command));
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void AdviceView::answerSought() {
    show("early");
    const auto& now = contents_.sought;
    ask("Early advice from the CPS",
        now.wanted.empty() ? "Whether it was sought, when and from whom; or why not yet." : now.wanted,
        "Record",
        {{"sought", "Sought?", "", false, {{"sought", "yes"}, {"not_yet", "not yet"}}},
         {"on", "On (2017-07-03)", now.on},
         {"lawyer", "From", now.lawyer},
         {"unit", "Of the unit", now.unit},
         {"issues", "About", now.issues, true},
         {"why", "Why not yet", now.why, true},
         {"again", "Ask again on", now.again}},
        [](CaseSession& session, const Entered& said) {
            const bool isSought = said.at("sought") == "sought";
            return AdviceDesk(session).answerSought(
                {said.at("sought"), said.at("on"), said.at("lawyer"), said.at("unit"), said.at("issues"),
                 isSought ? "" : said.at("why"), isSought ? "" : said.at("again")});
        });
}

void AdviceView::putQuestion() {
    show("early");
    ask("Put a question to the lawyer", "The early-advice pack asks it. A review sheet may answer it.",
        "Put it", {{"text", "Question", "", true}, {"about", "About (E12, P01, AP/1)"}},
        [](CaseSession& session, const Entered& said) {
            return whether(AdviceDesk(session).putQuestion(said.at("text"), said.at("about")));
        });
}

void AdviceView::raiseAction() {
    show("actions");
    Choices sheets{{"", "none"}};
    for (const auto& sheet : contents_.sheets)
        sheets.emplace_back(sheet.id, sheet.id + ": " + sheet.text.substr(0, 60));
    ask("Raise an action of the CPS", "One thing to do, one owner, one day.", "Raise it",
        {{"text", "What is to be done", "", true},
         {"owner", "Owner"},
         {"due", "Due (2026-12-14)"},
         {"asked_by", "Asked by"},
         {"advice", "From the review sheet", "", false, sheets}},
        [](CaseSession& session, const Entered& said) {
            return whether(AdviceDesk(session).raiseAction(
                {said.at("text"), said.at("owner"), said.at("due"), said.at("asked_by"), said.at("advice")}));
        });
}

void AdviceView::closeAction() {
    show("actions");
    const auto choices = choicesOf(contents_.actions, pages_["actions"]->selectedRow());
    if (choices.empty())
        return context_.onMessage("There is no action yet. Raise one first.");
    ask("Say how an action ended", "Done, or not done and why; either way with what came of it.", "Record",
        {{"action", "Action", "", false, choices},
         {"state", "It is", "", false, {{"done", "done"}, {"not_done", "not done"}}},
         {"on", "On (2017-07-28)"},
         {"outcome", "What came of it", "", true}},
        [](CaseSession& session, const Entered& said) {
            return whether(AdviceDesk(session).concludeAction(
                {said.at("action"), said.at("state"), said.at("on"), said.at("outcome")}));
        });
}

void AdviceView::writeSheet() {
    show("sheets");
    Choices questions{{"", "none"}};
    for (const auto& question : contents_.questions)
        questions.emplace_back(question.id, question.id + ": " + question.text.substr(0, 60));
    ask("Write a review sheet",
        "What a lawyer or an advisor advises. Leave the name empty if it is you who advises.", "Write it",
        {{"text", "Advice", "", true},
         {"adviser", "Advised by"},
         {"role", "Acting as"},
         {"on", "On (2017-07-10)"},
         {"about", "About (E12, P01, AP/1)"},
         {"question", "It answers", "", false, questions}},
        [](CaseSession& session, const Entered& said) {
            return whether(
                AdviceDesk(session).giveAdvice({said.at("text"), said.at("adviser"), said.at("role"),
                                                said.at("on"), said.at("about"), said.at("question")}));
        });
}

void AdviceView::answerSheet() {
    show("sheets");
    const auto choices = choicesOf(contents_.sheets, pages_["sheets"]->selectedRow());
    if (choices.empty())
        return context_.onMessage("There is no review sheet yet.");
    ask("Answer a review sheet", "The SIO says whether the advice is accepted, and why.", "Answer",
        {{"sheet", "Review sheet", "", false, choices},
         {"decision",
          "The advice is",
          "",
          false,
          {{"accepted", "accepted"},
           {"accepted_in_part", "accepted in part"},
           {"not_accepted", "not accepted"}}},
         {"why", "Why", "", true}},
        [](CaseSession& session, const Entered& said) {
            return whether(
                AdviceDesk(session).answerAdvice(said.at("sheet"), said.at("decision"), said.at("why")));
        });
}

void AdviceView::decideUnit() {
    show("unit");
    ask("Take the case to the Complex Casework Unit?", presenters::unitInWords(contents_.unit), "Record",
        {{"decision",
          "The case is",
          "",
          false,
          {{"escalate", "taken to the unit"}, {"not_escalate", "not taken to the unit"}}},
         {"head", "Head of the unit"},
         {"on", "On (2017-07-04)"},
         {"reason", "Why", "", true}},
        [](CaseSession& session, const Entered& said) {
            return AdviceDesk(session).decideCcu(
                {said.at("decision"), said.at("head"), said.at("on"), said.at("reason")});
        });
}

void AdviceView::recordUnitAnswer() {
    show("unit");
    ask("What the Complex Casework Unit answered", "It stands beside the decision to take the case there.",
        "Record", {{"outcome", "What it answered", "", true}, {"on", "On (2017-07-12)"}},
        [](CaseSession& session, const Entered& said) {
            return AdviceDesk(session).recordCcuOutcome(said.at("outcome"), said.at("on"));
        });
}

void AdviceView::writeComment() {
    show("comments");
    ask("Write a comment",
        "For the investigation and the prosecutor alone: its words are in no bundle that is served.",
        "Write it", {{"on", "On (E12, A-01, AP/1, a name)", commentOn_}, {"text", "Comment", "", true}},
        [](CaseSession& session, const Entered& said) {
            return whether(AdviceDesk(session).writeComment(said.at("on"), said.at("text")));
        });
    commentOn_.clear();
}

}  // namespace strata::views
