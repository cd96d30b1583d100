#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/status.h"

namespace strata::cli {

class Invocation;

struct Option {
    // several: further values may follow without repeating the option; pairs: the same, each FIELD=COLUMN.
    enum class Takes { nothing, text, number, several, pairs };

    std::string_view name;         // without the dashes
    std::string_view placeholder;  // stands for the value in help
    std::string_view sentence;
    Takes takes = Takes::text;
    std::vector<std::string_view> choices = {};  // anything else is a usage error
    bool isRequired = false;
};

// One thing the program can be asked to do. Help, the man page, the completion and the parser all read the
// same row, so none of them can say something else.
struct Verb {
    std::string_view name;      // may be two words
    std::string_view operands;  // "CASE FILE...": dots mean one or more, brackets mean may be left out
    std::string_view sentence;
    std::vector<Option> options;
    std::string_view example;
    Status (*run)(Invocation&);
    bool canLookBack = false;  // takes --as-of
    bool isHidden = false;     // left out of the help
};

const std::vector<Verb>& verbs();
const std::vector<Option>& commonOptions();

// A placeholder is a closed list when it has choices: "dmy|mdy|ymd".
std::string placeholderOf(const Option& option);
// "strata import CASE FILE... [--importer ID] ...", on one line.
std::string synopsisOf(const Verb& verb);

}  // namespace strata::cli
