#pragma once

#include <string>

namespace strata::sdk {

// Thrown when a file cannot be imported at all. The importer's runner turns it into the protocol's `refuse`
// line, so nothing of the file is kept. The message says what was found, where, and what a person can do.
struct Refuse {
    std::string code;      // stable, dotted: "csv.line_too_long"
    std::string message;   // one or two sentences for a person
    std::string position;  // "line 3", "byte 1024"; empty when it is about the whole file
};

}  // namespace strata::sdk
