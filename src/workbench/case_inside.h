#pragma once

#include <memory>

#include "casefile/case_file.h"
#include "workbench/case_session.h"
#include "workbench/chosen_events.h"

namespace strata::workbench {

struct CaseSession::Inside {
    explicit Inside(std::unique_ptr<casefile::CaseFile> opened) : file(std::move(opened)) {}
    std::unique_ptr<casefile::CaseFile> file;
    mutable EventCache cache;
};

// Runs one command and gives back what it made.
template <class Row, class Command>
base::Outcome<Row> changed(casefile::CaseFile& file, Command command) {
    Row row;
    auto done = file.change([&](casefile::Writer& writer) { return command(writer, row); });
    if (!done.ok())
        return done.refusal();
    return row;
}

}  // namespace strata::workbench
