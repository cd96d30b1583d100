#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/when_said.h"
#include "store/database.h"
#include "timeline/event_mentions.h"
#include "timeline/time_order.h"

namespace strata::timeline {

// One event as filters and lanes need it; kept in 20 bytes. `at` is where it begins or, where that is not
// known, where it ends.
struct EventBrief {
    static constexpr base::Micros kUndated = INT64_MIN;
    static constexpr base::Micros kGone = INT64_MIN + 1;  // taken back; its number is not used again
    // Instead of a length: no end known, no beginning known, or longer than a century.
    static constexpr std::uint32_t kOpenEnd = 0xFFFF'FFFF, kOpenStart = 0xFFFF'FFFE, kLongest = 0xFFFF'FFFD;

    base::Micros at = kUndated;
    std::uint32_t seconds = 0;  // from the earliest to the latest moment, rounded up
    std::uint32_t people = 0;   // a mention (event_mentions.h); 0 is nobody
    std::uint16_t lane = 0;     // the lane's number; kOther when that is too large
    std::uint16_t kind = 0;     // 12 bits the kind's number in event_term, 4 bits the precision
    static constexpr std::uint16_t kOther = 0xFFFF, kOtherKind = 0xFFF;

    bool isDated() const { return at > kGone; }
    bool isThere() const { return at != kGone; }
    base::Precision precision() const { return static_cast<base::Precision>(kind >> 12); }
    std::uint16_t kindNumber() const { return kind & 0xFFF; }
    std::optional<base::Micros> earliest() const;
    std::optional<base::Micros> latest() const;  // of an event shorter than a second, the second's end
};

EventBrief briefOf(std::optional<base::Micros> earliest, std::optional<base::Micros> latest,
                   base::Precision precision, std::int64_t lane, std::int64_t kind);

// As it lies in memory and in the case: little-endian, without gaps.
struct PackedEvent {
    std::uint32_t atLow = 0;
    std::int32_t atHigh = 0;
    std::uint32_t seconds = 0, people = 0;
    std::uint16_t lane = 0, kind = 0;

    explicit PackedEvent(const EventBrief& brief);
    PackedEvent() = default;
    base::Micros at() const { return static_cast<base::Micros>(atHigh) << 32 | atLow; }
    EventBrief brief() const { return {at(), seconds, people, lane, kind}; }
};

// What of one event's columns is to be otherwise.
struct EventOverride {
    struct Made {
        std::int64_t lane = 0, kind = 0;
        std::uint32_t people = 0;  // a mention
    };
    std::int64_t number = 0;
    bool isGone = false;
    base::Bounds bounds;
    std::optional<base::Precision> precision;  // absent: as it is
    std::optional<Made> made;                  // of an event made by hand
};

// Writes the columns of one import in blocks of at most 65,536 events. An event made by hand is a block of
// its own, of import 0, which is written again when the event changes; `changed` is the entry that says so.
class ColumnWriter {
public:
    ColumnWriter(store::Database& database, std::int64_t import) : ColumnWriter(database, import, import) {}
    ColumnWriter(store::Database& database, std::int64_t import, std::int64_t changed);
    // Numbers follow one another; `place` is a mention.
    void add(std::int64_t number, const EventBrief& brief, std::uint32_t place);
    // Of people or places, as the source spells them.
    std::uint32_t mention(std::string_view cell) { return mentions_.number(cell); }
    void finish();

private:
    void flush();

    store::Database& database_;
    std::int64_t import_, changed_, first_ = 0;
    std::vector<PackedEvent> block_;
    std::vector<std::uint32_t> places_;
    MentionWriter mentions_;
};

// The columns of every event of a case and their order, in memory, 24 bytes an event: event n is number n,
// from 1. Several of these can share
// their chunks; what one has been given never changes.
class EventColumns {
public:
    // As the case stands in `database`; takes over what `before` holds already, so that a new import costs
    // in proportion to its own events.
    static std::shared_ptr<const EventColumns> read(store::Database& database,
                                                    const std::shared_ptr<const EventColumns>& before,
                                                    const std::stop_token& stop);

    // The same columns but for a few events; what is not changed is shared.
    static std::shared_ptr<const EventColumns> with(const std::shared_ptr<const EventColumns>& columns,
                                                    const std::vector<EventOverride>& overrides);

    std::size_t size() const { return size_; }
    EventBrief operator[](std::int64_t number) const { return packed(number).brief(); }
    base::Micros at(std::int64_t number) const { return packed(number).at(); }
    std::int64_t importOf(std::int64_t number) const;
    const std::shared_ptr<const TimeOrder>& inOrder() const { return order_; }  // those that are there

    struct Import {
        std::int64_t entry = 0, first = 0, end = 0;  // numbers
    };
    const std::vector<Import>& imports() const { return imports_; }

    // The places of all events, by number - 1: asked for seldom, so not kept here.
    static std::vector<std::uint32_t> readPlaces(store::Database& database, const std::stop_token& stop);

private:
    static constexpr std::size_t kBits = 18, kChunk = std::size_t{1} << kBits;
    struct Chunk {
        PackedEvent events[kChunk];
    };
    const PackedEvent& packed(std::int64_t number) const {
        const auto index = static_cast<std::size_t>(number - 1);
        return chunks_[index >> kBits]->events[index & (kChunk - 1)];
    }
    void take(std::int64_t first, std::string_view bytes, std::size_t shared);

    std::vector<std::shared_ptr<Chunk>> chunks_;
    std::vector<Import> imports_;
    std::shared_ptr<const TimeOrder> order_ = std::make_shared<const TimeOrder>();
    std::size_t size_ = 0;
    std::int64_t changed_ = 0, blocks_ = 0;  // the last change that is in here, and how many blocks
};

}  // namespace strata::timeline
