#include "timeline/event_columns.h"

#include <algorithm>
#include <cstring>

#include "base/failure.h"

namespace strata::timeline {

namespace {

constexpr std::size_t kBlock = 65'536;
static_assert(sizeof(PackedEvent) == 20 && std::is_trivially_copyable_v<PackedEvent>);

}  // namespace

std::optional<base::Micros> EventBrief::earliest() const {
    if (!isDated() || seconds == kOpenStart)
        return std::nullopt;
    return at;
}

std::optional<base::Micros> EventBrief::latest() const {
    if (!isDated() || seconds == kOpenEnd)
        return std::nullopt;
    return seconds == kOpenStart ? at : at + static_cast<base::Micros>(seconds) * base::kSecond;
}

EventBrief briefOf(std::optional<base::Micros> earliest, std::optional<base::Micros> latest,
                   base::Precision precision, std::int64_t lane, std::int64_t kind) {
    EventBrief brief;
    if (earliest || latest)
        brief.at = earliest ? *earliest : *latest;
    if (!latest)
        brief.seconds = EventBrief::kOpenEnd;
    else if (!earliest)
        brief.seconds = EventBrief::kOpenStart;
    else
        brief.seconds = static_cast<std::uint32_t>(std::clamp<base::Micros>(
            (*latest - *earliest + base::kSecond - 1) / base::kSecond, 0, EventBrief::kLongest));
    brief.lane = static_cast<std::uint16_t>(std::min<std::int64_t>(lane, EventBrief::kOther));
    brief.kind = static_cast<std::uint16_t>(std::min<std::int64_t>(kind, EventBrief::kOtherKind) |
                                            static_cast<int>(precision) << 12);
    return brief;
}

PackedEvent::PackedEvent(const EventBrief& brief)
    : atLow(static_cast<std::uint32_t>(brief.at)),
      atHigh(static_cast<std::int32_t>(brief.at >> 32)),
      seconds(brief.seconds),
      people(brief.people),
      lane(brief.lane),
      kind(brief.kind) {}

ColumnWriter::ColumnWriter(store::Database& database, std::int64_t import, std::int64_t changed)
    : database_(database), import_(import), changed_(changed), mentions_(database) {}

void ColumnWriter::add(std::int64_t number, const EventBrief& brief, std::uint32_t place) {
    if (block_.empty())
        first_ = number;
    block_.emplace_back(brief);
    places_.push_back(place);
    if (block_.size() == kBlock)
        flush();
}

void ColumnWriter::flush() {
    if (block_.empty())
        return;
    auto put =
        database_.query("INSERT INTO event_block(first, import, changed, events, places) VALUES(?,?,?,?,?)");
    put.bind(1, first_);
    put.bind(2, import_);
    put.bind(3, changed_);
    put.bindBlob(4, {reinterpret_cast<const char*>(block_.data()), block_.size() * sizeof(PackedEvent)});
    put.bindBlob(5, {reinterpret_cast<const char*>(places_.data()), places_.size() * sizeof(std::uint32_t)});
    put.finish();
    block_.clear();
    places_.clear();
}

void ColumnWriter::finish() {
    flush();
    mentions_.finish();
}

std::shared_ptr<const EventColumns> EventColumns::read(store::Database& database,
                                                       const std::shared_ptr<const EventColumns>& before,
                                                       const std::stop_token& stop) {
    const std::int64_t blocks = database.integer("SELECT count(*) FROM event_block").value_or(0);
    const std::int64_t changed = database.integer("SELECT max(changed) FROM event_block").value_or(0);
    if (before && before->blocks_ == blocks && before->changed_ == changed)
        return before;
    // Fewer blocks, or an earlier last change, is another state of the case: nothing of it is known.
    const bool goesOn = before && before->blocks_ <= blocks && before->changed_ <= changed;
    auto columns = std::make_shared<EventColumns>(goesOn ? *before : EventColumns());
    const std::size_t shared = columns->size_;
    std::vector<std::uint32_t> altered;
    auto row = database.query(
        "SELECT first, import, events FROM event_block WHERE changed > ? ORDER BY first", columns->changed_);
    while (row.next()) {
        if (stop.stop_requested())
            throw base::Cancelled();
        const std::string_view bytes = row.view(2);
        const std::int64_t first = row.integer(0), import = row.integer(1);
        const auto count = static_cast<std::int64_t>(bytes.size() / sizeof(PackedEvent));
        if (first < 1 || bytes.size() % sizeof(PackedEvent) != 0 ||
            static_cast<std::size_t>(first) > columns->size_ + 1)
            throw base::Corruption(
                "The event columns of the case do not fit together; `strata rebuild` makes them anew.");
        columns->take(first, bytes, shared);
        for (std::int64_t number = first; number < first + count; ++number)
            if (static_cast<std::size_t>(number) <= shared)
                altered.push_back(static_cast<std::uint32_t>(number));
        auto& imports = columns->imports_;
        const bool isNew = static_cast<std::size_t>(first + count - 1) > shared;
        if (isNew && !imports.empty() && imports.back().entry == import && imports.back().end == first)
            imports.back().end = first + count;
        else if (isNew)
            imports.push_back({import, first, first + count});
    }
    columns->blocks_ = blocks;
    columns->changed_ = changed;
    columns->order_ = std::make_shared<const TimeOrder>(
        orderByTime(*columns, *columns->order_, altered, static_cast<std::uint32_t>(shared + 1)));
    return columns;
}

// What lies before `shared` is in use elsewhere: a chunk that changes there is copied first.
void EventColumns::take(std::int64_t first, std::string_view bytes, std::size_t shared) {
    auto index = static_cast<std::size_t>(first - 1);
    while (!bytes.empty()) {
        const std::size_t chunk = index >> kBits, within = index & (kChunk - 1);
        if (chunk == chunks_.size())
            chunks_.push_back(std::make_shared<Chunk>());
        else if (index < shared)
            chunks_[chunk] = std::make_shared<Chunk>(*chunks_[chunk]);
        const std::size_t count = std::min(bytes.size() / sizeof(PackedEvent), kChunk - within);
        std::memcpy(static_cast<void*>(chunks_[chunk]->events + within), bytes.data(),
                    count * sizeof(PackedEvent));
        bytes.remove_prefix(count * sizeof(PackedEvent));
        index += count;
    }
    size_ = std::max(size_, index);
}

std::shared_ptr<const EventColumns> EventColumns::with(const std::shared_ptr<const EventColumns>& columns,
                                                       const std::vector<EventOverride>& overrides) {
    if (overrides.empty())
        return columns;
    auto changed = std::make_shared<EventColumns>(*columns);
    std::vector<std::uint32_t> altered;
    for (const EventOverride& one : overrides) {
        if (one.number < 1 || static_cast<std::size_t>(one.number) > changed->size_)
            continue;
        const auto index = static_cast<std::size_t>(one.number - 1);
        const std::size_t chunk = index >> kBits;
        if (changed->chunks_[chunk] == columns->chunks_[chunk])
            changed->chunks_[chunk] = std::make_shared<Chunk>(*columns->chunks_[chunk]);
        PackedEvent& packed = changed->chunks_[chunk]->events[index & (kChunk - 1)];
        const EventBrief was = packed.brief();
        EventBrief now =
            briefOf(one.bounds.earliest, one.bounds.latest, one.precision.value_or(was.precision()),
                    one.made ? one.made->lane : was.lane, one.made ? one.made->kind : was.kindNumber());
        now.people = one.made ? one.made->people : was.people;
        if (one.isGone)
            now.at = EventBrief::kGone;
        packed = PackedEvent(now);
        altered.push_back(static_cast<std::uint32_t>(one.number));
    }
    std::sort(altered.begin(), altered.end());
    altered.erase(std::unique(altered.begin(), altered.end()), altered.end());
    changed->order_ = std::make_shared<const TimeOrder>(
        orderByTime(*changed, *columns->order_, altered, static_cast<std::uint32_t>(changed->size_ + 1)));
    return changed;
}

std::vector<std::uint32_t> EventColumns::readPlaces(store::Database& database, const std::stop_token& stop) {
    std::vector<std::uint32_t> places;
    auto row = database.query("SELECT first, places FROM event_block ORDER BY first");
    while (row.next()) {
        if (stop.stop_requested())
            throw base::Cancelled();
        const std::string_view bytes = row.view(1);
        const std::size_t count = bytes.size() / sizeof(std::uint32_t);
        places.resize(static_cast<std::size_t>(row.integer(0)) - 1 + count, 0);
        std::memcpy(places.data() + places.size() - count, bytes.data(), count * sizeof(std::uint32_t));
    }
    return places;
}

std::int64_t EventColumns::importOf(std::int64_t number) const {
    const auto behind =
        std::upper_bound(imports_.begin(), imports_.end(), number,
                         [](std::int64_t wanted, const Import& one) { return wanted < one.first; });
    return behind == imports_.begin() ? 0 : std::prev(behind)->entry;
}

}  // namespace strata::timeline
