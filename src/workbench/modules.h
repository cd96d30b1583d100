#pragma once

#include <filesystem>

#include "casefile/case_file.h"
#include "importing/import_run.h"

namespace strata::workbench {

casefile::Modules allModules();         // in the order in which history is projected
importing::SinkMaker recordSinks();     // which modules take the records of an import
std::filesystem::path cataloguePath();  // beside the program: ../resources/catalogue, or the installed place
std::string programVersion();
// What the catalogue calls an id, short, for a line of history. History can be read without a catalogue, in
// ids.
std::string catalogueWords(const std::string& id);

}  // namespace strata::workbench
