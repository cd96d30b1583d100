#include "cli/verbs.h"

#include <algorithm>

#include "cli/account_options.h"
#include "cli/commands.h"
#include "cli/verb_options.h"

namespace strata::cli {
namespace {

using Takes = Option::Takes;

std::vector<Verb> mostVerbs() {
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
         "checklist, elements, facts, coverage, packs, reviews (of the catalogue), section45, requests, "
         "relations, "
         "entries, exhibits, clocks, drawn (facts drawn from accounts), differences (between facts of "
         "accounts), "
         "names or findings (what "
         "stands out "
         "in the "
         "records; of a --kind silence, gap, clash, co_location, burst or account_and_record).",
         joinedOptions(joinedOptions(filterOptions(), orderOptions()),
                       {kLimit, {"offset", "N", "leave out this many first", Takes::number}}),
         "strata show Larch.strata events --from 2016-03 --to 2016-04 --person \"Linh\"", show, true},
        {"plan",
         "CASE PERSON",
         "Keeps the plan of a new interview. `strata show CASE recorded --person NAME --text TOPIC` says "
         "what is "
         "recorded already on a topic, and by whom.",
         {{"topics", "TOPIC", "what it is to cover", Takes::several, {}, true},
          {"new", "TEXT", "what is new since the last account", Takes::text, {}, true},
          {"needed", "TEXT", "why another account is needed", Takes::text, {}, true},
          {"serves", "ELEMENT", "the element it serves, as OFFENCE/ELEMENT", Takes::several, {}, true},
          {"record", "TEXT", "whether a record could answer instead, and which", Takes::text, {}, true},
          {"interviewer", "NAME", "who is to ask"},
          {"interpreter", "NAME", "who is to interpret"},
          {"supporter", "NAME", "who is to support"},
          {"when", "WHEN", "when it is planned for"}},
         "strata plan Larch.strata Linh --topics \"the drive to Luton\" --new \"Camera images of the van\" "
         "--needed \"The driver is not named\" --serves msa2015_s2/travel --record \"The hire records are "
         "asked "
         "for\"",
         planInterview},
        {"event add", "CASE",
         "Records an event by hand. Without --when it stays undated; words without a date stay words. A time "
         "told by something else has the bounds that follow from it, and narrows when they do; where nothing "
         "follows, or its words contradict others, it stays undated and says why.",
         joinedOptions({{"title", "TEXT", "what happened, in a few words", Takes::text, {}, true}},
                       contentOptions()),
         "strata event add Larch.strata --title \"Arrives at Luton\" --when \"about March 2016\" --person "
         "Linh --cites \"notebook 4, page 12\"",
         addEvent},
        {"event revise", "CASE EVENT",
         "Changes what an event made by hand says. What is not named stays; both versions stay in the "
         "ledger.",
         joinedOptions({{"title", "TEXT", "what happened, in a few words"}}, contentOptions()),
         "strata event revise Larch.strata E12 --place Luton", reviseEvent},
        {"event tell", "CASE EVENT",
         "Says when an event was whose source gives no date: the source's own words when --when is left out. "
         "Nothing of the source changes.",
         joinedOptions(timeOptions(),
                       {{"reason", "TEXT", "why"},
                        {"untell", "", "take back what was said of its time", Takes::nothing}}),
         "strata event tell Larch.strata E40 --when \"two weeks after we moved\" --anchor E12",
         tellEventTime},
        {"event note",
         "CASE EVENTS TEXT",
         "Puts a note on events, separated by commas.",
         {},
         "strata event note Larch.strata E12,E13 \"Both from the same cell site\"",
         noteEvents},
        {"event tag",
         "CASE EVENTS TAG...",
         "Puts tags on events, separated by commas.",
         {},
         "strata event tag Larch.strata E12,E13 travel",
         tagEvents},
        {"event untag",
         "CASE EVENTS TAG...",
         "Takes tags off events, separated by commas.",
         {},
         "strata event untag Larch.strata E13 travel",
         untagEvents},
        {"event same",
         "CASE EVENT EVENT...",
         "Says that events are one, told by several sources (see `strata show CASE duplicates`). All stay.",
         {{"reason", "TEXT", "why"}},
         "strata event same Larch.strata E12 E40",
         sayEventsSame},
        {"event apart",
         "CASE EVENT EVENT...",
         "Says that events are not one, though they may look so (see `strata show CASE duplicates`).",
         {{"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata event apart Larch.strata E12 E40 --reason \"Two tills\"",
         tellEventsApart},
        {"event passage",
         "CASE EVENTS ACCOUNT START END",
         "Links events, separated by commas, to a passage of an account, given in bytes of its text.",
         {{"revision", "N", "of this revision; the latest when left out", Takes::number},
          {"reason", "TEXT", "why"}},
         "strata event passage Larch.strata E12 A-01 0 42",
         linkEventsToPassage},
        {"event unpassage",
         "CASE EVENT LINK",
         "Takes an event off a passage of an account; LINK is its id in `strata show CASE links`. That it "
         "was "
         "linked stays in the ledger.",
         {{"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata event unpassage Larch.strata E12 8f3c52 --reason \"She speaks of another flat\"",
         unlinkPassage},
        {"view save", "CASE NAME",
         "Gives a view of the timeline a name, for everybody who works on the case: which events, in which "
         "lanes, "
         "which stretch of time. A name that is taken is that view's, which is changed; undo brings it back.",
         joinedOptions(joinedOptions(filterOptions(), orderOptions()),
                       {{"lanes", "", "what the lanes are by", Takes::text, laneIds()},
                        {"stretch", "DATES", "the stretch of time on screen: \"March 2016 to June 2016\""},
                        {"zone", "", "in which zone times are shown", Takes::text, {"case", "source", "utc"}},
                        {"first", "LANE", "a lane that comes first, by its name", Takes::several},
                        {"put-away", "LANE", "a lane that is not drawn, by its name", Takes::several},
                        {"collapsed", "LANE", "a lane that is drawn small, by its name", Takes::several}}),
         "strata view save Larch.strata \"Her nights\" --filter \"person: Linh  hour: 22 to 4\" --lanes "
         "phone",
         saveView},
        {"view rename",
         "CASE VIEW NAME",
         "Gives a view another name.",
         {},
         "strata view rename Larch.strata \"Her nights\" \"Nights\"",
         renameView},
        {"view forget",
         "CASE VIEW",
         "Takes a view off the list; undo brings it back.",
         {},
         "strata view forget Larch.strata \"Nights\"",
         forgetView},
        {"strand add",
         "CASE NAME",
         "Names a strand: a line of the investigation that events belong to.",
         {},
         "strata strand add Larch.strata \"The car wash\"",
         addStrand},
        {"strand rename",
         "CASE STRAND NAME",
         "Gives a strand another name.",
         {},
         "strata strand rename Larch.strata \"The car wash\" \"Both car washes\"",
         renameStrand},
        {"strand drop",
         "CASE STRAND",
         "Takes a strand away; its events stay.",
         {},
         "strata strand drop Larch.strata \"The car wash\"",
         dropStrand},
        {"strand put", "CASE STRAND",
         "Puts events into a strand, one by one or by their source, lane or tag: then also those that come "
         "later.",
         strandOptions(), "strata strand put Larch.strata \"The car wash\" --events E12,E13 --source AP/1",
         putIntoStrand},
        {"strand take", "CASE STRAND", "Takes out of a strand what was put into it.", strandOptions(),
         "strata strand take Larch.strata \"The car wash\" --source AP/1", takeOutOfStrand},
        {"clock assess",
         "CASE SOURCE fast|slow LENGTH",
         "Says that the clock of a source, or exhibit, ran fast or slow by a LENGTH such as 3m20s: always, "
         "or "
         "in a period by the source's own times. They stay as they are; what they would be stands beside "
         "them.",
         {{"reason", "TEXT", "why", Takes::text, {}, true},
          {"from", "DATE", "not before this ISO or EDTF date"},
          {"to", "DATE", "not after this ISO or EDTF date"}},
         "strata clock assess Larch.strata AP/1 fast 3m20s --reason \"Seen beside a radio clock\"",
         assessClock},
        {"clock withdraw",
         "CASE ID",
         "Takes back what was said of a clock, by its id; both stay in the ledger.",
         {{"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata clock withdraw Larch.strata K01 --reason \"Another handset\"",
         unassessClock},
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
        {"fact",
         "CASE ID VALUE",
         "Answers a question of the catalogue: sets are separated by commas, dates are EDTF, \"not known\" "
         "is "
         "an answer, `unset` takes it back. An answer wins over what is computed.",
         {{"person", "NAME", "of whom it is true"},
          {"premises", "NAME", "of which premises it is true"},
          {"strand", "KIND", "of which kind of exploitation it is true"},
          {"from", "WORDS", "where it is known from"},
          {"on", "WHEN", "the date of that, ISO or EDTF"},
          {"preview", "", "say which gaps would become another, and change nothing", Takes::nothing}},
         "strata fact Larch.strata victim.age_disputed true --person \"Linh\"",
         setFact},
        {"line",
         "CASE SOURCE",
         "Writes down why a source is asked for, before it is: what opens a sensitive source, and what a "
         "victim "
         "information request needs.",
         {{"person", "NAME", "about whom"},
          {"premises", "NAME", "of which premises"},
          {"line", "TEXT", "why it is a reasonable line of enquiry"},
          {"necessity", "TEXT", "why the information is necessary"},
          {"proportionality", "TEXT", "why asking is proportionate"},
          {"other-source", "TEXT", "whether another source would do"},
          {"notice-to-person", "TEXT", "how and when the person was told, or why not"},
          {"notice-to-holder", "TEXT", "how and when the holder was given notice"}},
         "strata line Larch.strata health_gp --person \"Linh\" --line \"Her hands were hurt at work\"",
         recordLine},
        {"covers",
         "CASE SOURCE",
         "Records which stretch of a source is held, or that its holder says they hold nothing of it.",
         {{"person", "NAME", "about whom"},
          {"covers", "FROM/TO", "the stretch, ISO or EDTF; an end may be left open"},
          {"none-held", "", "asked, and none is held", Takes::nothing},
          {"exhibit", "REF", "the exhibit, or the negative reply"},
          {"note", "TEXT", "what there is to say"}},
         "strata covers Larch.strata school_attendance --person \"Linh\" --covers 2014-09/2015-07",
         recordCoverage},
        {"request step",
         "CASE R-01 STEP",
         "Records what happened to a request: chased, promised, received_in_part, received, none_held, "
         "refused or "
         "note.",
         {{"on", "WHEN", "when, ISO or EDTF"},
          {"due", "WHEN", "until when it is promised or asked for again"},
          {"exhibit", "REF", "the exhibit that came; it closes the gap"},
          {"covers", "FROM/TO", "what it covers"},
          {"cost", "TEXT", "what it cost"},
          {"note", "TEXT", "what was answered"}},
         "strata request step Larch.strata R-01 received --on 2018-02-02 --exhibit AP/9 --covers "
         "2014-09/2015-07",
         recordRequestStep},
        {"request letter",
         "CASE R-01 FILE",
         "Writes the letter of a request as .pdf or .docx and keeps its text in the case.",
         {},
         "strata request letter Larch.strata R-01 gp.docx",
         writeRequestLetter},
        {"request make",
         "CASE SOURCE",
         "Enters a request to a holder in the register.",
         {{"person", "NAME", "about whom"},
          {"premises", "NAME", "of which premises"},
          {"holder", "TEXT", "who is asked; the catalogue's holder when left out"},
          {"contact", "TEXT", "how they are reached"},
          {"route", "TEXT", "the lawful route"},
          {"asked", "WHEN", "when it was asked, ISO or EDTF"},
          {"due", "WHEN", "until when an answer is due"},
          {"cost", "TEXT", "what it costs"},
          {"note", "TEXT", "what there is to say"}},
         "strata request make Larch.strata health_gp --person \"Linh\" --asked 2018-01-08 --due 2018-02-05",
         makeRequest},
        {"pack add",
         "CASE FILE",
         "Adds a pack of dated data to the catalogue of this case; one that does not hold together is "
         "refused whole.",
         {{"reason", "TEXT", "why; wanted unless it is a preview"},
          {"preview", "", "say which gaps would come or become another, and change nothing", Takes::nothing}},
         "strata pack add Larch.strata county_lines.json --reason \"Force pack of November 2026\"",
         addPack},
        {"pack switch",
         "CASE ID on|off",
         "Switches a pack on or off; what was decided by it stays readable.",
         {{"reason", "TEXT", "why; wanted unless it is a preview"},
          {"preview", "", "say which gaps would go, and change nothing", Takes::nothing}},
         "strata pack switch Larch.strata county_lines off --reason \"Withdrawn by the force\"",
         switchPack},
        {"review",
         "CASE ROW DECISION",
         "Signs a row of the catalogue as confirmed or needs_change, or says withdrawn of an earlier review.",
         {{"reason", "TEXT", "why; wanted unless confirmed"}},
         "strata review Larch.strata source:health_gp confirmed --actor \"B. Shaw\" --role \"reviewing "
         "lawyer\"",
         reviewRow},
        {"admissible",
         "CASE ITEM",
         "A lawyer says that what an item reports is admissible without the witness, so that it counts "
         "evidence-led.",
         {{"element", "OFFENCE/ELEMENT", "of what it is linked to", Takes::text, {}, true},
          {"reason", "TEXT", "the provision relied on", Takes::text, {}, true},
          {"not", "", "no longer", Takes::nothing}},
         "strata admissible Larch.strata AY/2 --element msa2015_s2/travel --reason \"CJA 2003 s.117\" --role "
         "lawyer",
         markAdmissible},
        {"print",
         "CASE FILE",
         "Prints the checklist as .pdf or .docx: the gap list in three lengths, the matrix with and without "
         "the "
         "accounts, or coverage.",
         {{"for",
           "",
           "which of them; sio when left out",
           Takes::text,
           {"sio", "disclosure", "cps", "evidence-led", "coverage"}}},
         "strata print Larch.strata gaps.pdf --for cps",
         printSheet},
        {"gap",
         "CASE SOURCE",
         "Says all about one expected source: rule, facts, authority, holder, routes, what to do next.",
         {{"person", "NAME", "about whom"},
          {"premises", "NAME", "of which premises"},
          {"today", "DATE", "with clocks as on that day"}},
         "strata gap Larch.strata school_attendance --person \"Linh\"",
         explainGap,
         true},
        {"offence",
         "CASE ID...",
         "Puts offences under consideration (see `strata offences`).",
         {},
         "strata offence Larch.strata msa2015_s1",
         addOffences},
        {"offences", "", "Lists the offences of the catalogue.", {}, "strata offences", listOffences},
        {"link",
         "CASE ITEM",
         "Says that an event, account, exhibit or source supports an element of an offence; several are "
         "separated "
         "by commas.",
         {{"element", "OFFENCE/ELEMENT", "what it supports", Takes::text, {}, true},
          {"layer", "LAYER", "the layer of evidence it belongs to"},
          {"as",
           "",
           "for an account, whose knowledge it is",
           Takes::text,
           {"own_observation", "reported_words"}},
          {"reason", "TEXT", "why"}},
         "strata link Larch.strata E17 --element msa2015_s1/control --layer financial",
         addLink},
        {"unlink",
         "CASE ITEM",
         "Takes back that an item supports an element. That it was said stays in the ledger.",
         {{"element", "OFFENCE/ELEMENT", "what it was said to support", Takes::text, {}, true},
          {"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata unlink Larch.strata E17 --element msa2015_s1/control --reason \"Another till\"",
         removeLink},
        {"checklist",
         "CASE",
         "Shows elements and layers, gaps and clocks.",
         {{"evidence-led", "", "count only what does not rest on the person's own account", Takes::nothing},
          {"person", "NAME", "gaps and clocks of this person"},
          {"today", "DATE", "with clocks as on that day, ISO"},
          {"fail-on-gap", "", "end with status 1 when anything is missing or cannot be told yet",
           Takes::nothing}},
         "strata checklist Larch.strata --fail-on-gap",
         showChecklist,
         true},
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
         {{"profile", "", "what it is for", Takes::text, {"full", "served", "early-advice", "transfer"}},
          {"marking", "TEXT", "the protective marking on every page"},
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
        {"source",
         "CASE SOURCE_ID STATUS",
         "Records what became of an expected source, with a status of the catalogue.",
         {{"person", "NAME", "for whom it was expected"},
          {"premises", "NAME", "for which premises it was expected"},
          {"covers", "FROM/TO", "the time it covers"},
          {"exhibit", "REF", "the exhibit it became"},
          {"reason", "TEXT", "why, which a status that closes it needs"}},
         "strata source Larch.strata school_records requested --person \"Linh\"",
         recordSource},
        {"finding",
         "CASE ID DECISION",
         "Records what a person decides about a finding (see `strata show CASE findings`): DECISION is "
         "accept "
         "or dismiss.",
         {{"reason", "TEXT", "why", Takes::text, {}, true},
          {"from", "DATE", "the stretch in which a gap was shown begins here"},
          {"to", "DATE", "and ends here"}},
         "strata finding Larch.strata silence-3f2a9c04d1 dismiss --reason \"The handset was being repaired\"",
         decideFinding},
        {"measures",
         "CASE",
         "How near counts when the records are looked through for two people in one place and for one in "
         "two; "
         "what is given is set for the case, without any it is shown.",
         {{"together", "LENGTH", "two people at one place: so far apart in time at most (1h)"},
          {"within", "DISTANCE", "and so far in space, where the place is a position (100m)"},
          {"overlap", "LENGTH", "one person at two places: for so long at least (0: at all)"},
          {"apart", "DISTANCE", "and so far apart at least, where the places are positions (1km)"},
          {"reason", "TEXT", "why"}},
         "strata measures Larch.strata --together 30m --within 250m --reason \"The masts are far apart\"",
         setMeasures},
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
        std::vector<Verb> all = mostVerbs();
        const auto accounts = accountVerbs();
        all.insert(std::ranges::find(all, "plan", &Verb::name), accounts.begin(), accounts.end());
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
