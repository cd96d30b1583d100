#pragma once

#include "cli/listing.h"
#include "workbench/timeline_shows.h"

// Views of the timeline that have been given a name.
namespace strata::cli {

// The view that --view names, nothing but the whole timeline without; throws base::Failure where there is
// none of that name.
workbench::TimelineShows viewAskedFor(const Invocation& invocation, const workbench::CaseReader& reader);

// By --sort and --descending; `otherwise` where neither is given.
workbench::EventOrder orderAskedFor(const Invocation& invocation, const workbench::EventOrder& otherwise);

void showViews(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters);

}  // namespace strata::cli
