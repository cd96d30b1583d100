#include "cli/account_options.h"
#include "cli/commands.h"
#include "cli/verb_options.h"
#include "cli/verb_tables.h"

namespace strata::cli {
namespace {

using Takes = Option::Takes;

}  // namespace

std::vector<Verb> accountVerbs() {
    return {
        {"account add", "CASE",
         "Records a telling, or a revision or translation of one. Nothing recorded is ever overwritten.",
         joinedOptions(
             {{"maker",
               "NAME",
               "whose account it is; a new name is added as a witness",
               Takes::text,
               {},
               true},
              {"text", "FILE", "the words, in UTF-8; - for standard input"},
              {"from", "FILE",
               "a document that holds the words (.docx .odt .pdf .vtt .srt .eml .txt), which is kept "
               "whole beside them"},
              {"exhibit", "AP/1", "the exhibit that the document is"},
              {"preview", "", "shows what would be recorded, and records nothing", Takes::nothing},
              {"revises", "A-03", "the account that this is a revision or translation of"},
              {"revision-kind",
               "",
               "what it is to the account it revises",
               Takes::text,
               {"typing_correction", "transcript_correction", "translation"}}},
             circumstanceOptions()),
         "strata account add Larch.strata --maker \"Linh\" --text first.txt --given 2016-06-21 --language vi",
         addAccount},
        {"account circumstance",
         "CASE ACCOUNT FIELD VALUE...",
         "Adds what became known later of how an account came about, beside what was recorded at first. "
         "FIELD "
         "is the name of an option of `strata account add`.",
         {{"reason", "TEXT", "how it became known"}},
         "strata account circumstance Larch.strata A-01 could-overhear \"a child\" --reason \"Told by the "
         "interpreter\"",
         addCircumstance},
        {"account show",
         "CASE ACCOUNT",
         "Shows everything known of how an account came about, and its revisions, the first first.",
         {},
         "strata account show Larch.strata A-03",
         showAccount,
         true},
        {"account compare",
         "CASE ACCOUNT ACCOUNT...",
         "Compares two accounts word by word and passage by passage; of three or more, aligned all at once "
         "whatever the order named, each with the next in time. Like is compared with like: the words used, "
         "or "
         "versions in a language that all have, and which is said on standard error.",
         {{"language", "TAG", "the language to compare in, where there are versions in it"},
          {"versions", "ACCOUNT=N", "the revision of an account to compare", Takes::pairs}},
         "strata account compare Larch.strata P01/A-01 P01/A-02",
         compareAccounts,
         true},
        {"account text",
         "CASE ACCOUNT",
         "Prints the recorded text, byte for byte.",
         {{"revision", "N", "a revision; when left out, the latest that is no translation", Takes::number},
          {"language", "TAG", "the latest version in this language"},
          {"reason", "TEXT", "why a limited account is read, which is recorded"}},
         "strata account text Larch.strata A-03 --revision 1",
         printAccountText,
         true},
        {"account review",
         "CASE ACCOUNT STATUS",
         "Records the review of an account for disclosure: STATUS is not_reviewed, meets_test or "
         "does_not_meet_test. What is not served stands on the schedule (`strata show CASE schedule`).",
         {{"reason", "TEXT", "why", Takes::text, {}, true},
          {"served", "", "it is served as evidence", Takes::nothing}},
         "strata account review Larch.strata A-03 meets_test --reason \"Names another driver\"",
         reviewAccount},
        {"account schedule",
         "CASE FILE",
         "Writes the schedule of accounts to FILE, a .pdf or a .docx: every account once, served or "
         "scheduled, "
         "and the differences proposed for the MG6E.",
         {},
         "strata account schedule Larch.strata schedule.docx",
         makeSchedule},
        {"account propose",
         "CASE ACCOUNT ACCOUNT",
         "Proposes a difference between two accounts for the MG6E. A side without a passage does not mention "
         "it.",
         {{"left", "START-END", "the passage in the first, in bytes of its text"},
          {"right", "START-END", "the passage in the second"},
          {"relation", "RELATION", "as marked, such as changed or not_repeated"},
          {"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata account propose Larch.strata A-01 A-02 --left 0-40 --right 0-38 --relation changed --reason "
         "\"Another driver\"",
         proposeDifference},
        {"account withdraw-proposal",
         "CASE PROPOSAL",
         "Withdraws a proposal for the MG6E; both entries stay in the ledger.",
         {{"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata account withdraw-proposal Larch.strata D3 --reason \"The interpreter's slip\"",
         withdrawProposal},
        {"account draw",
         "CASE ACCOUNT START END",
         "Draws a fact from a passage of an account, given in bytes of its text. Facts of one --kind that "
         "are "
         "--about the same are compared from telling to telling.",
         {{"kind",
           "",
           "what it is",
           Takes::text,
           {"person", "place", "event", "amount", "object", "words_said", "state_of_mind", "relationship",
            "sequence"},
           true},
          {"about", "TEXT", "which particular, such as arrival or wages"},
          {"topic", "TEXT", "the topic, such as journey"},
          {"when", "WHEN", "when it was, as far as it was said"},
          {"amount", "N", "how much, or the least of it"},
          {"up-to", "N", "the most of it"},
          {"unit", "TEXT", "of the amount, such as GBP or hours"},
          {"name", "TEXT", "of the place, person or thing"},
          {"certainty", "WORDS", "words that say how sure, as they stand in the account", Takes::several},
          {"revision", "N", "of the account; the words as said when left out", Takes::number},
          {"reason", "TEXT", "why it is drawn"}},
         "strata account draw Larch.strata A-03 120 164 --kind event --about arrival --when \"March 2016\"",
         drawFact},
        {"account proposals",
         "CASE ACCOUNT",
         "Lists dates, amounts and names in the words of an account that may be facts. None is kept until a "
         "person draws it.",
         {},
         "strata account proposals Larch.strata A-03",
         proposeFacts,
         true},
        {"account changes",
         "CASE PERSON",
         "Lists what is alike and different between the accounts of one person, pair by pair in the order "
         "given, of words and of facts drawn, each with both quotes and what stands beside them.",
         {{"all-pairs", "", "every two accounts; else each with the next", Takes::nothing},
          {"against", "ACCOUNT", "each account with this one"},
          {"kind",
           "",
           "which relation; differences when left out",
           Takes::text,
           {"differences", "everything", "repeated", "added", "not_repeated", "topic_not_covered", "narrowed",
            "broadened", "changed", "moved", "withdrawn", "contradicted", "attributed_differently",
            "translation", "record_error"}},
          {"topic", "TOPIC", "such as \"pay and debt\""},
          {"account", "ACCOUNT", "on either side"},
          {"marked-by", "NAME", "the person who set it, or \"the rules\""},
          {"proposed", "", "whether it is proposed for the MG6E", Takes::text, {"yes", "no"}},
          {"language", "TAG", "the language to compare in, where there are versions in it"}},
         "strata account changes Larch.strata Linh --kind changed",
         listChanges,
         true},
        {"account topics",
         "CASE PERSON",
         "Shows what each account of one person tells on each topic, in the order given, and where it was "
         "not asked or not covered.",
         {{"topic", "TOPIC", "one topic through time"},
          {"language", "TAG", "the language to read in, where there are versions in it"}},
         "strata account topics Larch.strata Linh --topic \"pay and debt\"",
         listTopics,
         true},
        {"account dates",
         "CASE PERSON",
         "Lists the dates that the accounts of one person say, with their bounds: of facts drawn, and those "
         "that rules read and nobody keeps.",
         {},
         "strata account dates Larch.strata Linh",
         listDatesSaid,
         true},
        {"account relate",
         "CASE FACT FACT RELATION",
         "Sets what two facts are to each other, under your name: withdrawn, contradicted, "
         "attributed_differently, translation, record_error, or as_proposed.",
         {{"reason", "TEXT", "why; others will rely on it", Takes::text, {}, true},
          {"explanation", "TEXT", "that the person who gave the accounts offered"}},
         "strata account relate Larch.strata F3 F9 translation --reason \"Both say spring; checked with the "
         "tape\"",
         relateFacts},
        {"account mark",
         "CASE ACCOUNT ACCOUNT RELATION",
         "Sets what the words of two accounts are to each other, under your name and over what the rules "
         "propose: withdrawn, contradicted, attributed_differently, translation, record_error, or "
         "as_proposed.",
         {{"left", "START-END", "the words in the first, in bytes of its text"},
          {"right", "START-END", "the words in the second"},
          {"also", "ACCOUNT:START-END", "more words that stand so to those of the second", Takes::several},
          {"reason", "TEXT", "why; others will rely on it", Takes::text, {}, true},
          {"explanation", "TEXT", "that the person who gave the accounts offered"}},
         "strata account mark Larch.strata A-01 A-03 withdrawn --left 0-40 --right 12-60 --also A-02:5-44 "
         "--reason \"She says that she was told to say so\"",
         markDifference},
        {"account topic",
         "CASE TOPIC",
         "Lists words by which a topic that you name is found in accounts, in any language: in `account "
         "topics`, `account changes` and what a plan finds recorded. Case and marks part no words; a phrase "
         "may be quoted, and a star at the end stands for any ending.",
         {{"words", "WORD", "by which it is found", Takes::several, {}, true},
          {"reason", "TEXT", "why these"}},
         "strata account topic Larch.strata \"the drive to Luton\" --words Luton M1 \"đường cao tốc\" "
         "autostrad*",
         sayTopicWords},
        {"account within",
         "CASE PLACE CONTAINER",
         "Says that a place lies within another, for the comparison of facts.",
         {{"reason", "TEXT", "how it is known"}},
         "strata account within Larch.strata Luton Bedfordshire",
         sayPlaceWithin},
        {"account alias",
         "CASE NAME OTHER",
         "Says that two names are one place or one person, for the comparison of facts. People stay apart.",
         {{"kind", "", "of what", Takes::text, {"place", "person"}, true},
          {"reason", "TEXT", "how it is known"}},
         "strata account alias Larch.strata \"Uncle Bao\" \"Bao Nguyen\" --kind person",
         sayNamesAreOne},
        {"account take-back",
         "CASE ID",
         "Takes back what was said beside accounts: a fact F3, a plan N2, a link of a passage L4, what was "
         "said "
         "of names G5, a mark of a difference M6, the words of a topic T7. Both entries stay in the ledger.",
         {{"reason", "TEXT", "why", Takes::text, {}, true}},
         "strata account take-back Larch.strata L4 --reason \"Another Marek\"",
         takeBackOfAccounts},
        {"account cite",
         "CASE ACCOUNT START END",
         "Says where a passage stands, given in bytes of the text: page and line, or paragraph and line in a "
         "text without pages.",
         {{"revision", "N", "of this revision; the words as said when left out", Takes::number}},
         "strata account cite Larch.strata A-03 120 164",
         citePassage,
         true},
        {"account link",
         "CASE ACCOUNT START END",
         "Links a passage of an account to a person, an exhibit or an element of an offence; to an element "
         "the "
         "account itself too, which the checklist counts. For events see `strata event passage`.",
         {{"person", "NAME", "whom it is about"},
          {"exhibit", "REF", "the exhibit or source it is about"},
          {"element", "OFFENCE/ELEMENT", "the element it supports"},
          {"layer", "LAYER", "of evidence, to an element; the account's own when left out"},
          {"as", "", "to an element", Takes::text, {"own_observation", "reported_words"}},
          {"revision", "N", "of this revision; the words as said when left out", Takes::number},
          {"reason", "TEXT", "why"}},
         "strata account link Larch.strata A-03 120 164 --exhibit AP/1",
         linkPassage},
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
         planInterview}};
}

}  // namespace strata::cli
