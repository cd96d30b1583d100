#pragma once

#include <string>
#include <vector>

// What a person's words for a time come to before they are recorded, for whoever asks them.
namespace strata::workbench {

// An event or a person of the case that words may mean: a proposal, for a person to choose or not.
struct AnchorProposal {
    std::string id, title, when;  // when in words; of a person the date of birth
};

// What a time is told by, where somebody must say what that is.
struct AnchorAsked {
    std::string words, question;
    bool isPerson = false;
    std::vector<AnchorProposal> proposals;
};

struct WhenReading {
    enum class Kind { nothing, date, several, told, words };
    struct Form {
        std::string edtf, words;  // words: as it is shown
    };
    Kind kind = Kind::nothing;
    std::vector<Form> forms;  // of a date one; of several each that may be meant
    std::string question;     // which of several is meant
    std::vector<std::string> notes;
    std::vector<AnchorAsked> anchors;  // of a time told by something else; the second is that of "between"
};

}  // namespace strata::workbench
