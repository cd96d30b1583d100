#include "cli/verbs.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/verb_options.h"
#include "cli/verb_tables.h"

namespace strata::cli {
namespace {

using Takes = Option::Takes;

// In the order of the help.
std::vector<Verb> firstVerbs() {
    return {
        {"create",
         "CASE",
         "Makes a new case folder; an existing one is refused and left alone.",
         {{"name", "NAME", "what the case is called", Takes::text, {}, true},
          {"reference", "REF", "the force's own reference"}},
         "strata create Larch.strata --name \"Operation Larch\" --reference 36/1234/16",
         createCase},
        {"importers",
         "",
         "Lists the importers found: id, version, formats and the sandbox in force.",
         {},
         "strata importers --json",
         listImporters},
        {"import",
         "CASE FILE...",
         "Imports files or folders; the importer is chosen by content when not named. The same bytes twice "
         "add "
         "nothing.",
         {{"importer", "ID", "the importer to use (see `strata importers`)"},
          {"zone", "IANA", "the time zone of times that name none, such as Europe/London"},
          {"dates", "", "how to read 03/04/2016", Takes::text, {"dmy", "mdy", "ymd"}},
          {"exhibit", "REF", "the exhibit reference of the file, such as AP/1"},
          {"map", "FIELD=COLUMN", "which column holds what, such as time=\"Posted on\"", Takes::pairs},
          {"as-exhibit", "", "keep a file that no importer reads, as a source without records",
           Takes::nothing},
          {"preview", "", "say what would come of it and change nothing", Takes::nothing}},
         "strata import Larch.strata statement.csv --exhibit AP/1 --dates dmy",
         importFiles},
        {"show", "CASE WHAT",
         "Shows WHAT is in the case: summary, events, duplicates, tags, strands, views, links, sources, "
         "issues, "
         "people, "
         "accounts, "
         "checklist, elements, facts, coverage, packs, rules, reviews (of the catalogue), section45, "
         "requests, "
         "advice, actions (of the CPS), ccu, comments, reminders (what is due), relations (between facts and "
         "words of accounts: what the rules propose and what a named person concluded; of a --kind proposed, "
         "concluded, or a relation such as changed), "
         "entries, exhibits, unused (material, and its lines on the schedules), clocks, drawn (facts drawn "
         "from accounts), differences (between facts of "
         "accounts), marks (of differences between words of accounts), topics (and the words they are found "
         "by), "
         "names or findings (what "
         "stands out "
         "in the "
         "records; of a --kind silence, gap, clash, co_location, burst or account_and_record).",
         joinedOptions(joinedOptions(filterOptions(), orderOptions()),
                       {kLimit, {"offset", "N", "leave out this many first", Takes::number}}),
         "strata show Larch.strata events --from 2016-03 --to 2016-04 --person \"Linh\"", show, true},
        {"person add",
         "CASE",
         "Adds a person. Say who acts with --role before the verb; after it, --role is the person's.",
         {{"name", "NAME", "in the person's own script", Takes::text, {}, true},
          {"role",
           "",
           "the part in the case",
           Takes::text,
           {"exploited", "suspect", "witness", "professional"}},
          {"born", "WHEN", "date of birth, ISO or EDTF"}},
         "strata person add Larch.strata --name \"Linh\" --role exploited --born 1998~",
         addPerson},
    };
}

std::vector<Verb> lastVerbs() {
    return {
        {"search",
         "CASE QUERY...",
         "Searches everything at once, with snippets and citations.",
         {kLimit},
         "strata search Larch.strata '\"nail bar\" -rent'",
         searchCase,
         true},
        {"chart",
         "CASE",
         "Draws a link chart.",
         {{"output", "FILE", "an .svg, .png or .dot file", Takes::text, {}, true},
          {"kind", "", "what the lines are", Takes::text, {"network", "money", "movement"}}},
         "strata chart Larch.strata --output money.svg --kind money",
         drawChart},
        {"export",
         "CASE FILE.zip",
         "Writes a bundle that opens anywhere.",
         {{"profile",
           "",
           "whom it is for: full holds everything; served what is served as evidence and nothing else; "
           "early-advice the pack and the records for the prosecutor",
           Takes::text,
           {"full", "served", "early-advice", "transfer"}},
          {"marking", "TEXT", "the protective marking on every page"},
          {"with-advice", "",
           "the full one with the words of advice, actions and comments: for the prosecution team alone",
           Takes::nothing},
          {"sign", "KEY", "sign it with this key"},
          {"encrypt", "", "encrypt it", Takes::nothing}},
         "strata export Larch.strata larch.zip --profile early-advice",
         exportBundle},
        {"chronology", "CASE FILE",
         "Writes a sequence of events for court, with citations: FILE.pdf or FILE.docx. A file that is there "
         "is "
         "refused and left alone.",
         joinedOptions(filterOptions(), {{"events", "E1,E2", "these events alone, by id"},
                                         {"marking", "TEXT", "the protective marking on every page"},
                                         {"title", "TEXT", "what the document is called"}}),
         "strata chronology Larch.strata larch.pdf --from 2016-03 --to 2016-04", makeChronology},
        {"verify",
         "CASE_OR_BUNDLE",
         "Checks every digest and chain, names what does not hold, walks citations.",
         {},
         "strata verify larch.zip",
         verify},
        {"rebuild",
         "CASE",
         "Makes every table again from the ledger and the blobs.",
         {},
         "strata rebuild Larch.strata",
         rebuild},
        {"help",
         "[VERB...]",
         "Prints help, the man page or the completion.",
         {{"man", "", "the man page", Takes::nothing},
          {"completion", "", "the completion for a shell", Takes::text, {"bash"}}},
         "strata help import",
         help,
         false,
         true},
    };
}

const std::vector<Verb>& table() {
    static const std::vector<Verb> rows = [] {
        std::vector<Verb> all = firstVerbs();
        for (const auto& some :
             {accountVerbs(), eventVerbs(), checklistVerbs(), adviceVerbs(), formVerbs(), lastVerbs()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return rows;
}

}  // namespace

const std::vector<Verb>& verbs() {
    return table();
}

const std::vector<Option>& commonOptions() {
    static const std::vector<Option> options{
        {"json", "", "print JSON Lines, one object a line", Takes::nothing},
        {"actor", "NAME", "who acts; the signed-in user when left out"},
        {"role", "ROLE", "in which role"},
        {"as-of", "SEQ", "read the case as it stood at this entry of the ledger", Takes::number},
    };
    return options;
}

std::string placeholderOf(const Option& option) {
    if (option.choices.empty())
        return std::string(option.placeholder);
    std::string all;
    for (const std::string_view choice : option.choices) {
        all += all.empty() ? "" : "|";
        all += choice;
    }
    return all;
}

std::string synopsisOf(const Verb& verb) {
    std::string line = "strata " + std::string(verb.name);
    if (!verb.operands.empty())
        line += " " + std::string(verb.operands);
    for (const Option& option : verb.options) {
        std::string part = "--" + std::string(option.name);
        if (option.takes != Option::Takes::nothing)
            part += " " + placeholderOf(option);
        if (option.takes == Option::Takes::several || option.takes == Option::Takes::pairs)
            part += " ...";
        line += option.isRequired ? " " + part : " [" + part + "]";
    }
    return line;
}

}  // namespace strata::cli
