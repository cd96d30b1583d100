#include "cli/advice.h"
#include "cli/verb_tables.h"

namespace strata::cli {

using Takes = Option::Takes;

std::vector<Verb> adviceVerbs() {
    return {
        {"advice sought",
         "CASE ANSWER",
         "Says whether early advice was sought from the CPS: ANSWER is yes or not-yet.",
         {{"on", "DATE", "the day on which it was sought"},
          {"lawyer", "NAME", "from whom"},
          {"unit", "NAME", "and of which unit"},
          {"issues", "TEXT", "about what"},
          {"why", "TEXT", "why not yet"},
          {"again", "DATE", "when to ask again"}},
         "strata advice sought Larch.strata yes --on 2017-07-03 --lawyer \"B. Shaw\" --unit \"Midshire CCU\"",
         sayAdviceSought},
        {"advice question",
         "CASE TEXT",
         "Puts a question to the lawyer; the early-advice pack asks it.",
         {{"about", "ITEM", "the event, account, exhibit, person or element that it is about"}},
         "strata advice question Larch.strata \"Does section 45 arise for the cultivation?\"",
         putQuestion},
        {"advice give",
         "CASE TEXT",
         "Writes a review sheet: what a lawyer or an advisor advises. Without --adviser it is whoever acts.",
         {{"adviser", "NAME", "who advises, where somebody else writes it down"},
          {"adviser-role", "TEXT", "in which role"},
          {"on", "DATE", "when it was given"},
          {"about", "ITEM", "what of the case it is about"},
          {"question", "Q-01", "the question that it answers"}},
         "strata advice give Larch.strata \"Ask for the wage records first\" --actor \"B. Shaw\" --role "
         "\"reviewing lawyer\"",
         giveAdvice},
        {"advice answer",
         "CASE AD-01 DECISION",
         "Answers a review sheet: DECISION is accepted, accepted_in_part or not_accepted.",
         {{"why", "TEXT", "why", Takes::text, {}, true}},
         "strata advice answer Larch.strata AD-01 accepted --why \"Asked for today\" --role SIO",
         answerAdvice},
        {"advice pack",
         "CASE FILE",
         "Writes the next version of the early-advice pack, .pdf or .docx: what is known, what is missing, "
         "and "
         "the "
         "questions for the lawyer.",
         {{"marking", "TEXT", "the protective marking on every page"}},
         "strata advice pack Larch.strata early-advice.docx",
         writeAdvicePack},
        {"action add",
         "CASE TEXT",
         "Raises an action of the CPS: what is to be done, by whom and by which day.",
         {{"owner", "NAME", "who is to do it", Takes::text, {}, true},
          {"due", "DATE", "by which day, as 2026-12-14", Takes::text, {}, true},
          {"asked-by", "NAME", "the lawyer who asked for it"},
          {"advice", "AD-01", "the review sheet that it comes from"}},
         "strata action add Larch.strata \"Statement of the bank\" --owner \"A. Patel\" --due 2017-08-01",
         raiseAction},
        {"action close",
         "CASE CA-01 STATE",
         "Says how an action ended: STATE is done or not_done.",
         {{"outcome", "TEXT", "what came of it, or why it is not done", Takes::text, {}, true},
          {"on", "DATE", "when"}},
         "strata action close Larch.strata CA-01 done --on 2017-07-28 --outcome \"Served as AP/12\"",
         closeAction},
        {"ccu decide",
         "CASE DECISION",
         "Says whether the case is taken to the Complex Casework Unit of the CPS: DECISION is escalate or "
         "not_escalate. `strata show CASE ccu` lists what speaks for it.",
         {{"reason", "TEXT", "why", Takes::text, {}, true},
          {"head", "NAME", "the head of the unit, to escalate"},
          {"on", "DATE", "when"}},
         "strata ccu decide Larch.strata escalate --head \"C. Rees\" --reason \"Evidence from abroad\"",
         decideCcu},
        {"ccu outcome",
         "CASE TEXT",
         "Records what the unit answered.",
         {{"on", "DATE", "when"}},
         "strata ccu outcome Larch.strata \"Taken on; lawyer is B. Shaw\" --on 2017-07-10",
         recordCcuOutcome},
        {"comment",
         "CASE ITEM TEXT",
         "Writes a comment on an event, account, exhibit, source, person or element. Comments are for the "
         "prosecution "
         "team: no bundle holds their words unless it is made --with-advice.",
         {},
         "strata comment Larch.strata AP/2 \"Is the bookkeeper a witness?\" --role \"reviewing lawyer\"",
         writeComment},
        {"person role",
         "CASE PERSON ROLE",
         "Gives a person a role as well: exploited, suspect, witness or professional. Nobody loses a role by "
         "it.",
         {{"reason", "TEXT", "why", Takes::text, {}, true}, {"from", "DATE", "from when, ISO or EDTF"}},
         "strata person role Larch.strata \"Linh\" suspect --reason \"Found watering plants\"",
         giveRole},
    };
}

}  // namespace strata::cli
