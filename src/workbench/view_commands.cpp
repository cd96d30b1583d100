#include <filesystem>

#include "base/failure.h"
#include "base/file.h"
#include "base/json.h"
#include "casefile/payload.h"
#include "timeline/saved_views.h"
#include "workbench/case_inside.h"
#include "workbench/timeline_shows.h"

namespace strata::workbench {

namespace {

constexpr std::int64_t kMostBytes = 10'000'000;

// Of each person the view last shown, by name. Beside the ledger and not in it: it says nothing of the case.
constexpr const char* kLastViews = "last-views.json";

base::Json lastViews(const std::filesystem::path& folder) try {
    std::error_code error;
    const auto file = folder / kLastViews;
    return std::filesystem::exists(file, error) ? base::Json::parse(base::readFile(file, kMostBytes))
                                                : base::Json();
} catch (const base::Failure&) {
    return {};
}

}  // namespace

base::Outcome<> CaseSession::saveView(const std::string& name, const TimelineShows& shows) {
    return change([&](casefile::Writer& writer) { return timeline::saveView(writer, name, shows.json()); });
}

base::Outcome<> CaseSession::renameView(const std::string& view, const std::string& name) {
    return change([&](casefile::Writer& writer) { return timeline::renameView(writer, view, name); });
}

base::Outcome<> CaseSession::forgetView(const std::string& view) {
    return change([&](casefile::Writer& writer) { return timeline::forgetView(writer, view); });
}

std::vector<SavedViewRow> CaseReader::savedViews() const {
    std::vector<SavedViewRow> rows;
    for (const auto& view : timeline::savedViews(case_->database()))
        rows.push_back({view.name, view.by, view.at, TimelineShows::read(view.shows)});
    return rows;
}

std::optional<TimelineShows> CaseSession::lastView() const {
    const auto held = lastViews(folder())[inside_->file->author().actor];
    return held.isObject() ? std::optional(TimelineShows::read(held.write())) : std::nullopt;
}

void CaseSession::keepLastView(const TimelineShows& shows) {
    if (isReadOnly())
        return;
    const std::string actor = inside_->file->author().actor;
    casefile::Payload views;
    for (const auto& [name, view] : lastViews(folder()).members())
        if (name != actor)
            views.raw(name, view.write());
    base::writeFileDurably(folder() / kLastViews, views.raw(actor, shows.json()).text());
}

}  // namespace strata::workbench
