#pragma once

#include <string>
#include <vector>

#include "workbench/told_words.h"

namespace strata::presenters {

// What a field for a time says below the words typed, and what it asks.
struct WhenAsked {
    struct Choice {
        std::string label, reading;  // "4 March 2016", "2016-03-04"
    };
    struct Anchor {
        std::string question;
        std::vector<std::string> offered;  // "E12, Moves to the second flat, 14 June 2016"
    };
    std::string says;             // what is read of the words, or that nothing is
    std::vector<Choice> choices;  // of a date that can mean several; "Not known" last
    std::vector<Anchor> anchors;  // of a time told by something else
};
WhenAsked whenAsked(const workbench::WhenReading& reading);

std::string offeredWords(const workbench::AnchorProposal& proposal);
// What was picked, from a line that was offered or from what was typed in its place: "E12", "P01", a date.
std::string pickedIn(const std::string& line);

}  // namespace strata::presenters
