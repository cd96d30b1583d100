#include "workbench/chosen_events.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "casefile/case_file.h"
#include "evidence/import_labels.h"
#include "evidence/source_reader.h"
#include "search/search_index.h"
#include "timeline/density.h"
#include "timeline/event_selection.h"

namespace strata::workbench {

namespace {

using timeline::Grouping;

Grouping groupingOf(LaneBy by) {
    switch (by) {
        case LaneBy::kind:
            return Grouping::kind;
        case LaneBy::source:
            return Grouping::import;
        case LaneBy::person:
            return Grouping::people;
        case LaneBy::place:
            return Grouping::place;
        case LaneBy::lane:
            return Grouping::lane;
        case LaneBy::none:
            break;
    }
    return Grouping::none;
}

bool isByName(LaneBy by) {
    return by == LaneBy::person || by == LaneBy::place;
}

void mark(std::vector<bool>& numbers, std::int64_t number) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= numbers.size())
        numbers.resize(at + 1, false);
    numbers[at] = true;
}

// The numbers in the first column of a query.
std::vector<bool> marked(store::Query row) {
    std::vector<bool> numbers;
    while (row.next())
        mark(numbers, row.integer(0));
    return numbers;
}

// The mentions in which one of the names occurs.
std::vector<bool> mentionsOf(const std::vector<bool>& names, const timeline::Mentions& mentions) {
    std::vector<bool> found(mentions.size(), false);
    for (std::uint32_t mention = 0; mention < mentions.size(); ++mention)
        for (const std::uint32_t name : mentions.names(mention))
            if (name < names.size() && names[name])
                found[mention] = true;
    return found;
}

timeline::EventWanted wantedOf(store::Database& database, const EventFilter& filter,
                               const timeline::Mentions& mentions) {
    timeline::EventWanted wanted;
    wanted.from = filter.from;
    wanted.to = filter.to;
    wanted.onlyUncertain = filter.onlyUncertain;
    wanted.upToEntry = filter.upToEntry;
    if (!filter.text.empty()) {
        const std::string typed = search::ftsQuery(filter.text);
        wanted.numbers =
            typed.empty()
                ? std::vector<bool>()
                : marked(database.query("SELECT * FROM " + search::rowsMatching(search::Area::event), typed));
    }
    if (!filter.tag.empty()) {
        auto tagged = marked(
            database.query("SELECT event FROM event_tag WHERE folded = ?", base::foldForSearch(filter.tag)));
        if (wanted.numbers)
            for (std::size_t number = 0; number < tagged.size(); ++number)
                tagged[number] =
                    tagged[number] && number < wanted.numbers->size() && (*wanted.numbers)[number];
        wanted.numbers = std::move(tagged);
    }
    if (!filter.kind.empty())
        wanted.kinds = marked(database.query("SELECT id FROM event_term WHERE name = ?", filter.kind));
    if (!filter.lane.empty())
        wanted.lanes = marked(database.query("SELECT id FROM lane WHERE name = ?", filter.lane));
    if (!filter.person.empty())
        wanted.people = mentionsOf(
            marked(database.query("SELECT id FROM event_name WHERE instr(lower(name), lower(?)) > 0",
                                  filter.person)),
            mentions);
    if (!filter.source.empty()) {
        wanted.imports = evidence::ImportLabels(database).importsOf(filter.source);
        std::sort(wanted.imports->begin(), wanted.imports->end());
    }
    return wanted;
}

// What the lanes are called.
class LaneNames {
public:
    LaneNames(store::Database& database, LaneBy by) {
        if (by == LaneBy::source) {
            evidence::ImportLabels labels(database);
            auto row = database.query("SELECT DISTINCT import FROM event_block");
            while (row.next()) {
                const auto& label = labels.of(row.integer(0));
                known_[row.integer(0)] =
                    row.integer(0) == 0 ? Known{"Made by hand", ""} : Known{label.source, label.file};
            }
        } else if (by == LaneBy::kind) {
            auto row = database.query("SELECT id, name FROM event_term");
            while (row.next())
                known_[row.integer(0)] = {row.text(1), ""};
        } else if (by == LaneBy::lane) {
            auto row = database.query("SELECT id, name, source FROM lane");
            while (row.next())
                known_[row.integer(0)] = {row.text(1), row.text(2)};
        } else if (isByName(by)) {
            auto row = database.query("SELECT id, name FROM event_name");
            while (row.next())
                known_[row.integer(0)] = {row.text(1), ""};
            known_[0] = {by == LaneBy::person ? "Nobody named" : "No place said", ""};
        }
    }
    LaneRow row(const timeline::EventSelection::Lane& lane) const {
        LaneRow row;
        row.number = lane.key;
        row.events = lane.events;
        row.undated = lane.undated;
        row.earliest = lane.earliest;
        row.latest = lane.latest;
        if (const auto found = known_.find(lane.key); found != known_.end()) {
            row.name = found->second.name;
            row.source = found->second.source;
        } else {
            row.name = "All others";
        }
        return row;
    }

private:
    struct Known {
        std::string name, source;
    };
    std::unordered_map<std::int64_t, Known> known_;
};

}  // namespace

std::shared_ptr<const timeline::EventColumns> EventCache::columns(store::Database& database,
                                                                  const std::stop_token& stop) {
    const std::lock_guard lock(mutex_);
    columns_ = timeline::EventColumns::read(database, columns_, stop);
    return columns_;
}

std::shared_ptr<const ChosenEvents> CaseReader::choose(const EventFilter& filter, LaneBy by,
                                                       EventCache& cache, const std::stop_token& stop) const {
    auto& database = case_->database();
    const auto columns = cache.columns(database, stop);
    const bool needsMentions = isByName(by) || !filter.person.empty();
    const auto mentions = needsMentions ? timeline::Mentions::read(database, stop) : timeline::Mentions();
    auto selection = std::make_unique<timeline::EventSelection>(
        columns, wantedOf(database, filter, mentions), groupingOf(by), mentions,
        by == LaneBy::place ? timeline::EventColumns::readPlaces(database, stop)
                            : std::vector<std::uint32_t>(),
        stop);
    const LaneNames called(database, by);
    std::vector<LaneRow> lanes;
    for (const auto& lane : selection->lanes())
        lanes.push_back(called.row(lane));
    if (by != LaneBy::lane)
        std::sort(lanes.begin(), lanes.end(), [](const LaneRow& a, const LaneRow& b) {
            return a.events != b.events ? a.events > b.events : a.name < b.name;
        });
    return std::make_shared<const ChosenEvents>(std::move(selection), std::move(lanes));
}

ChosenEvents::ChosenEvents(std::unique_ptr<const timeline::EventSelection> selection,
                           std::vector<LaneRow> lanes)
    : selection_(std::move(selection)), lanes_(std::move(lanes)) {}

ChosenEvents::~ChosenEvents() = default;

std::int64_t ChosenEvents::events() const {
    return selection_->events();
}

std::int64_t ChosenEvents::undated() const {
    return selection_->undated();
}

std::vector<std::int64_t> ChosenEvents::numbers(std::int64_t offset, std::int64_t limit) const {
    return selection_->numbers(offset, limit);
}

std::optional<std::int64_t> ChosenEvents::placeOf(std::int64_t number) const {
    return selection_->placeOf(number);
}

CaseReader::Density ChosenEvents::density(std::int64_t lane, Micros from, Micros to, int pixels) const {
    const int level = timeline::levelFor(to - from, pixels);
    CaseReader::Density density;
    density.bucket = timeline::bucketWidth(level);
    density.first = timeline::bucketOf(from, level);
    constexpr std::int64_t kMost = 65'536;
    density.counts.resize(static_cast<std::size_t>(
        std::clamp<std::int64_t>(timeline::bucketOf(to, level) - density.first + 1, 0, kMost)));
    if (const auto* held = selection_->lane(static_cast<std::uint32_t>(lane)))
        selection_->count(*held, density.bucket, density.first, density.counts);
    return density;
}

std::vector<std::int64_t> ChosenEvents::overlapping(std::int64_t lane, Micros from, Micros to,
                                                    std::int64_t limit) const {
    const auto* held = selection_->lane(static_cast<std::uint32_t>(lane));
    return held == nullptr ? std::vector<std::int64_t>()
                           : selection_->overlapping(*held, from, to, static_cast<std::size_t>(limit));
}

ChosenEvents::Rhythm ChosenEvents::rhythm(const base::Zone& zone, const std::stop_token& stop) const {
    const auto found = selection_->rhythm(zone, stop);
    return {found.hours, found.days, found.withoutHour, found.withoutDay};
}

}  // namespace strata::workbench
