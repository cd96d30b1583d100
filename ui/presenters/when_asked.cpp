#include "presenters/when_asked.h"

#include "base/text.h"

namespace strata::presenters {

using Kind = workbench::WhenReading::Kind;

WhenAsked whenAsked(const workbench::WhenReading& reading) {
    WhenAsked asked;
    switch (reading.kind) {
        case Kind::nothing:
            asked.says = "Without a date the event waits among those undated.";
            break;
        case Kind::date:
            asked.says =
                "Read as " + reading.forms.front().words + " (EDTF " + reading.forms.front().edtf + ").";
            break;
        case Kind::several:
            asked.says = reading.question;
            for (const auto& form : reading.forms)
                asked.choices.push_back({form.words, form.edtf});
            asked.choices.push_back({"Not known", "unknown"});
            break;
        case Kind::told:
            asked.says = "A time told by something else: its bounds follow from what you choose.";
            break;
        case Kind::words:
            asked.says = "No date is read from these words. They are kept, and the event stays undated.";
            break;
    }
    for (const auto& note : reading.notes)
        asked.says += " " + note;
    for (const auto& anchor : reading.anchors) {
        if (anchor.question.empty()) {
            asked.anchors.emplace_back();
            continue;
        }
        WhenAsked::Anchor one;
        one.question = anchor.question;
        for (const auto& proposal : anchor.proposals)
            one.offered.push_back(offeredWords(proposal));
        asked.anchors.push_back(std::move(one));
    }
    return asked;
}

std::string offeredWords(const workbench::AnchorProposal& proposal) {
    return proposal.id + ", " + proposal.title + (proposal.when.empty() ? "" : ", " + proposal.when);
}

std::string pickedIn(const std::string& line) {
    const std::string said = base::trimmed(line);
    const std::string first = said.substr(0, said.find(','));
    const bool isId = first.size() > 1 && (first[0] == 'E' || first[0] == 'P') &&
                      first.find_first_not_of("0123456789", 1) == std::string::npos;
    return isId ? first : said;
}

}  // namespace strata::presenters
