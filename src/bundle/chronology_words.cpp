#include "base/text.h"
#include "bundle/chronology.h"

namespace strata::bundle {

const std::vector<std::string> kChronologyHeads{"No.", "Date and time", "What happened", "Source", "Notes"};
const std::string kPlacedHeading = "In order of time";
const std::string kUnplacedHeading = "Events with no place in the sequence";
const std::string kUnplacedNote =
    "No earliest date is known for these events and none is given them. Their order here means nothing.";
const std::string kSourcesHeading = "Sources";

std::vector<std::pair<std::string, std::string>> frontFacts(const ChronologyFrame& frame) {
    const std::string events = base::plural(frame.placed, "event", "events") + " in order of time" +
                               (frame.unplaced > 0 ? "; " + base::groupedNumber(frame.unplaced) +
                                                         " with no place in the sequence, at the end"
                                                   : "");
    std::vector<std::pair<std::string, std::string>> facts{{"Case", printedText(frame.caseName)}};
    if (!frame.reference.empty())
        facts.emplace_back("Reference", printedText(frame.reference));
    facts.emplace_back("Chosen", printedText(frame.selection));
    facts.emplace_back("Events", events);
    facts.emplace_back("Times", "Times of day are shown in the zone " + frame.zone +
                                    "; the letters after each say its offset on that day.");
    facts.emplace_back("Made", frame.madeAt + " by " + printedText(frame.author));
    facts.emplace_back("As of", "ledger entry " + base::groupedNumber(frame.headSequence) + " of the case");
    return facts;
}

std::vector<std::string> frontNotes(const ChronologyFrame&) {
    return {
        "A date is told no more exactly than the source tells it: \"about March 2016\" is not a day in "
        "March. "
        "Under each, in italics, is the time as the source has it.",
        "Events are listed by the earliest moment each can have happened. Where times overlap and are not "
        "equally exact the notes say \"not in order\": the one listed first need not have come first. Each "
        "row "
        "names those after it, and the one just before it.",
        "Words in quotation marks are the source's own; notes are of those who worked on the case. The mark "
        "\uFFFD stands for a character that cannot "
        "be "
        "printed or that would change the order of letters on the page."};
}

std::string caseLine(const ChronologyFrame& frame) {
    return printedText(frame.caseName + (frame.reference.empty() ? "" : " (" + frame.reference + ")"));
}

std::string asOfLine(const ChronologyFrame& frame) {
    return "As of ledger entry " + base::groupedNumber(frame.headSequence) + ". Made " + frame.madeAt +
           " by " + printedText(frame.author);
}

}  // namespace strata::bundle
