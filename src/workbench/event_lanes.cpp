#include "workbench/event_lanes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "evidence/import_labels.h"
#include "timeline/event_mentions.h"
#include "timeline/names_match.h"
#include "workbench/event_wanted.h"

namespace strata::workbench {

namespace {

using Columns = std::shared_ptr<const timeline::EventColumns>;
using Keys = std::vector<std::uint32_t>;

// One number of each event: its lane as given, its kind, its import or that one's exhibit.
class ByNumber final : public EventLanes {
public:
    ByNumber(store::Database& database, Columns columns, LaneBy by) : columns_(std::move(columns)), by_(by) {
        if (by == LaneBy::kind)
            read(database.query("SELECT id, name, '' FROM event_term"));
        else if (by == LaneBy::lane)
            read(database.query("SELECT id, name, source FROM lane"));
        else
            readImports(database);
    }
    std::span<const std::uint32_t> of(std::int64_t number, const timeline::EventBrief& event) override {
        if (by_ == LaneBy::lane)
            one_ = event.lane;
        else if (by_ == LaneBy::kind)
            one_ = event.kindNumber();
        else
            one_ = static_cast<std::uint32_t>(columns_->importOf(number));
        if (by_ == LaneBy::exhibit && !known_.contains(one_))
            one_ = 0;
        return {&one_, 1};
    }
    void name(LaneRow& lane) const override {
        const auto found = known_.find(lane.number);
        lane.name = found == known_.end() ? "All others" : found->second.name;
        if (found != known_.end())
            lane.source = found->second.source;
    }

private:
    struct Known {
        std::string name, source;
    };
    void read(store::Query row) {
        while (row.next())
            known_[row.integer(0)] = {row.text(1), row.text(2)};
    }
    void readImports(store::Database& database) {
        evidence::ImportLabels labels(database);
        for (const auto& import : columns_->imports()) {
            const auto& label = labels.of(import.entry);
            if (by_ == LaneBy::source)
                known_[import.entry] =
                    import.entry == 0 ? Known{"Made by hand", ""} : Known{label.source, label.file};
            else if (!label.exhibit.empty())
                known_[import.entry] = {label.exhibit, ""};
        }
        if (by_ == LaneBy::exhibit)
            known_[0] = {"No exhibit", ""};
    }

    Columns columns_;
    LaneBy by_;
    std::map<std::int64_t, Known> known_;
    std::uint32_t one_ = 0;
};

// Whom an event names, or which places.
class ByName : public EventLanes {
public:
    ByName(store::Database& database, LaneBy by, const std::stop_token& stop)
        : mentions_(timeline::Mentions::read(database, stop)) {
        if (by == LaneBy::place)
            places_ = timeline::EventColumns::readPlaces(database, stop);
        names_[0] = by == LaneBy::person  ? "Nobody named"
                    : by == LaneBy::phone ? "No phone number"
                                          : "No place said";
        auto row = database.query("SELECT id, name FROM event_name");
        while (row.next())
            names_[row.integer(0)] = row.text(1);
    }
    std::span<const std::uint32_t> of(std::int64_t number, const timeline::EventBrief& event) override {
        if (places_.empty())
            return mentions_.names(event.people);
        const auto at = static_cast<std::size_t>(number - 1);
        return mentions_.names(at < places_.size() ? places_[at] : 0);
    }
    void name(LaneRow& lane) const override {
        const auto found = names_.find(lane.number);
        lane.name = found == names_.end() ? "" : found->second;
    }

protected:
    std::unordered_map<std::int64_t, std::string> names_;

private:
    timeline::Mentions mentions_;
    std::vector<std::uint32_t> places_;
};

// The telephone numbers among the names, the spellings of one together.
class ByPhone final : public ByName {
public:
    ByPhone(store::Database& database, const std::stop_token& stop) : ByName(database, LaneBy::phone, stop) {
        std::unordered_map<std::string, std::uint32_t> first;
        for (const auto& [id, name] : names_)
            if (const timeline::WrittenName written(name); id > 0 && written.isNumber()) {
                const auto number = static_cast<std::uint32_t>(id);
                auto& known = first.emplace(written.key(), number).first->second;
                known = std::min(known, number);
            }
        for (const auto& [id, name] : names_)
            if (const timeline::WrittenName written(name); id > 0 && written.isNumber())
                phones_.emplace(static_cast<std::uint32_t>(id), first.at(written.key()));
    }
    std::span<const std::uint32_t> of(std::int64_t number, const timeline::EventBrief& event) override {
        keys_.clear();
        for (const std::uint32_t name : ByName::of(number, event))
            if (const auto phone = phones_.find(name);
                phone != phones_.end() && std::ranges::count(keys_, phone->second) == 0)
                keys_.push_back(phone->second);
        if (keys_.empty())
            keys_.push_back(0);
        return keys_;
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> phones_;  // each name to the number's first spelling
    Keys keys_;
};

// The people that a filter names, found as it finds them, and in the lane after theirs what all are in.
class Compared final : public EventLanes {
public:
    Compared(store::Database& database, const std::string& people, const std::stop_token& stop)
        : people_(peopleNamed(people)), mentions_(timeline::Mentions::read(database, stop)) {
        for (std::uint32_t at = 0; at < people_.size(); ++at) {
            auto row = database.query("SELECT id FROM event_name WHERE instr(lower(name), lower(?)) > 0",
                                      people_[at]);
            while (row.next())
                named_[static_cast<std::uint32_t>(row.integer(0))].push_back(at);
        }
    }
    std::span<const std::uint32_t> of(std::int64_t, const timeline::EventBrief& event) override {
        keys_.clear();
        for (const std::uint32_t name : mentions_.names(event.people))
            if (const auto found = named_.find(name); found != named_.end())
                for (const std::uint32_t person : found->second)
                    if (std::ranges::count(keys_, person) == 0)
                        keys_.push_back(person);
        if (keys_.size() > 1 && keys_.size() == people_.size())
            keys_.push_back(static_cast<std::uint32_t>(people_.size()));
        return keys_;
    }
    void name(LaneRow& lane) const override {
        const auto at = static_cast<std::size_t>(lane.number);
        lane.name = at < people_.size() ? people_[at] : people_.size() == 2 ? "Both of them" : "All of them";
    }

private:
    std::vector<std::string> people_;
    timeline::Mentions mentions_;
    std::unordered_map<std::uint32_t, Keys> named_;  // by name, who of them that is
    Keys keys_;
};

class ByStrand final : public EventLanes {
public:
    ByStrand(store::Database& database, const timeline::EventColumns& columns) {
        for (const auto& strand : timeline::strands(database)) {
            names_.push_back(strand.name);
            events_.push_back(eventsOfStrand(database, columns, strand.items));
        }
    }
    std::span<const std::uint32_t> of(std::int64_t number, const timeline::EventBrief&) override {
        keys_.clear();
        for (std::size_t at = 0; at < events_.size(); ++at)
            if (static_cast<std::size_t>(number) < events_[at].size() &&
                events_[at][static_cast<std::size_t>(number)])
                keys_.push_back(static_cast<std::uint32_t>(at + 1));
        if (keys_.empty())
            keys_.push_back(0);
        return keys_;
    }
    void name(LaneRow& lane) const override {
        lane.name = lane.number == 0 ? "In no strand" : names_[static_cast<std::size_t>(lane.number - 1)];
    }

private:
    std::vector<std::string> names_;
    std::vector<std::vector<bool>> events_;
    Keys keys_;
};

}  // namespace

std::unique_ptr<EventLanes> lanesBy(store::Database& database, Columns columns, LaneBy by,
                                    const EventFilter& filter, const std::stop_token& stop) {
    switch (by) {
        case LaneBy::none:
            return nullptr;
        case LaneBy::lane:
        case LaneBy::kind:
        case LaneBy::source:
        case LaneBy::exhibit:
            return std::make_unique<ByNumber>(database, std::move(columns), by);
        case LaneBy::person:
        case LaneBy::place:
            return std::make_unique<ByName>(database, by, stop);
        case LaneBy::phone:
            return std::make_unique<ByPhone>(database, stop);
        case LaneBy::compared:
            return std::make_unique<Compared>(database, filter.person, stop);
        case LaneBy::strand:
            return std::make_unique<ByStrand>(database, *columns);
    }
    return nullptr;
}

}  // namespace strata::workbench
