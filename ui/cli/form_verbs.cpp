#include "cli/commands.h"
#include "cli/verb_tables.h"

namespace strata::cli {
namespace {

using Takes = Option::Takes;

Option reason(std::string_view sentence) {
    return {"reason", "TEXT", sentence, Takes::text, {}, true};
}

}  // namespace

std::vector<Verb> formVerbs() {
    return {
        {"form show",
         "CASE FORM",
         "Shows what a form would say now, each line with the record it is from. FORM is mg3, mg5, mg6c, "
         "mg6d, "
         "mg6e, mg9 or mg12.",
         {},
         "strata form show Larch.strata mg6c",
         showForm,
         true},
        {"form write",
         "CASE FORM FILE",
         "Writes a form as a numbered draft, .pdf or .docx. A schedule is not written while items stand on "
         "none, unless for a reason, which then stands on it.",
         {{"reason", "TEXT", "why a schedule is written that is not complete"}},
         "strata form write Larch.strata mg6c mg6c.docx",
         writeForm},
        {"form point",
         "CASE FORM TEXT",
         "Makes a point of the MG3 or a fact of the MG5, with the records that it rests on. A fact of the "
         "MG5 "
         "rests on an exhibit or a statement.",
         {{"cites", "RECORD", "E12, P01/A-02, AP/1 or S03", Takes::several, {}, true},
          {"undermines", "", "it undermines the case or assists the defence", Takes::nothing}},
         "strata form point Larch.strata mg5 \"The van reached Luton at 09:05.\" --cites E12 AP/1",
         makePoint},
        {"form unpoint",
         "CASE POINT",
         "Takes a point back; its number is not given again.",
         {reason("why")},
         "strata form unpoint Larch.strata MG5/3 --reason \"Said twice\"",
         unmakePoint},
        {"exhibit describe",
         "CASE EXHIBIT",
         "Says of an exhibit what the MG12 lists of it.",
         {{"description", "TEXT", "what it is"},
          {"producer", "NAME", "who produces it"},
          {"storage", "TEXT", "where it is kept"}},
         "strata exhibit describe Larch.strata AP/1 --description \"Till roll\" --producer \"DC A. Prior\"",
         describeExhibit},
        {"unused list",
         "CASE [ITEM...]",
         "Puts items (S03, P01/A-02, AP/1) on the MG6C, or with --sensitive on the MG6D, under the next "
         "numbers, "
         "which are never given again. Without ITEM, material that is not in the case.",
         {{"everything", "", "all that stands on no schedule and is not served", Takes::nothing},
          {"description", "TEXT", "what it is, for somebody who has not seen it"},
          {"location", "TEXT", "where it is kept"},
          {"sensitive", "TEXT", "it is sensitive, and why; never what it says"}},
         "strata unused list Larch.strata S03 --description \"Till roll of the car wash\"",
         listUnused},
        {"unused remove",
         "CASE LINE",
         "Takes a line off its schedule; its number stays spent.",
         {reason("why")},
         "strata unused remove Larch.strata MG6C/4 --reason \"Moved to the MG6D\"",
         removeUnused},
        {"unused decide",
         "CASE LINE DECISION",
         "Decides on the disclosure of a line: DECISION is meets_test, does_not_meet_test, or not_reviewed "
         "to "
         "withdraw the last. Accounts are decided on by `strata account review`.",
         {reason("why, for the MG6E")},
         "strata unused decide Larch.strata MG6C/4 meets_test --reason \"Names another driver\"",
         decideUnused},
        {"unused serve",
         "CASE ITEM",
         "Says that a source or exhibit is served as evidence, or no longer.",
         {reason("why"), {"not", "", "it is served no longer", Takes::nothing}},
         "strata unused serve Larch.strata AP/1 --reason \"Produced by DC Prior\"",
         serveMaterial},
    };
}

}  // namespace strata::cli
