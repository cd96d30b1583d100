#pragma once

#include <string>
#include <string_view>

#include "sdk/input_file.h"
#include "sdk/options.h"
#include "sdk/record_writer.h"

namespace strata::sdk {

// What an importer thinks of a file: 0 is "not mine", 100 "certainly mine".
struct Opinion {
    int confidence = 0;
    std::string format;
    std::string why;
};

// One importer. runImporter gives it the opened file, turns a thrown Refuse into the protocol's last line and
// makes sure that a hello comes first.
class Importer {
public:
    virtual ~Importer() = default;
    virtual std::string_view id() const = 0;
    virtual std::string_view version() const = 0;
    virtual std::string_view unit() const = 0;  // what `at` counts: "row" or "line"
    virtual Opinion sniff(InputFile& file) const = 0;
    virtual void import(InputFile& file, const Options& options, RecordWriter& writer) const = 0;
};

// `EXE sniff FILE` and `EXE import FILE OPTIONS`. Returns the exit status: 0 whenever the protocol was spoken
// to its last line, 2 for wrong usage. The file is opened first; everything after runs locked down.
int runImporter(int argumentCount, char** arguments, const Importer& importer);

}  // namespace strata::sdk
