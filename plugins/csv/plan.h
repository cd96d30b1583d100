#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/layout.h"
#include "csv/roles.h"
#include "sdk/text_stream.h"

namespace strata::csv {

enum class Format { Table, Bank, Calls, Timeline, L2tCsv, Tln };

std::string_view formatId(Format format);    // as the manifest lists it
std::string_view formatName(Format format);  // for a sentence

// Everything decided about a file from its head: enough to say what it is, and to read it.
struct Plan {
    DialectGuess guess;
    Layout layout;
    Roles roles;
    Format format = Format::Table;
    std::size_t sampleRows = 0;
    bool isPersonChosen = false;  // which column names people is a person's choice
    bool hasShortened = false;    // some cell holds a number in short scientific form
};

// Looks at the head of a file as UTF-8. `isWhole` says that nothing follows it; otherwise its last, cut row
// is left out. `mapped` is the person's choice of columns; sdk::Refuse when it names what is not there.
Plan makePlan(const std::string& head, bool isWhole, const std::map<std::string, std::string>& mapped);

// How sure one can be that the planned file is a table, 0 to 100, and why.
struct Verdict {
    int confidence = 0;
    std::string why;
};
Verdict judge(const Plan& plan);

}  // namespace strata::csv
