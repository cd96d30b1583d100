#include "cli/commands.h"
#include "cli/verb_options.h"
#include "cli/verb_tables.h"

namespace strata::cli {
namespace {

using Takes = Option::Takes;

}  // namespace

std::vector<Verb> eventVerbs() {
    return {
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
         {{"revision", "N", "of this revision; the words as said when left out", Takes::number},
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
    };
}

}  // namespace strata::cli
