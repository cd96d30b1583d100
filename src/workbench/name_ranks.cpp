#include "workbench/name_ranks.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/failure.h"
#include "base/text.h"

namespace strata::workbench {

namespace {

// Compares without regard to marks and capitals first.
struct Key {
    std::string folded, name;
    auto operator<=>(const Key&) const = default;
};

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// The first names of those that come after `after`, as many as there is room for.
class FirstNames {
public:
    FirstNames(std::optional<Key> after, std::size_t mostBytes)
        : after_(std::move(after)), mostBytes_(mostBytes) {}

    // The number of a name among those held, from 0; nothing for one that is not among them.
    std::optional<std::uint32_t> number(std::string_view name) {
        if (const auto held = held_.find(name); held != held_.end())
            return held->second.number;
        Key key{base::foldWithoutMarks(name), std::string(name)};
        if ((after_ && key <= *after_) || (before_ && key >= *before_))
            return std::nullopt;
        bytes_ += cost(key);
        const std::uint32_t number = next_++;
        held_.emplace(std::move(key.name), Held{std::move(key.folded), number});
        if (bytes_ > mostBytes_ && held_.size() > 1)
            leaveOut();
        return before_ && !held_.contains(name) ? std::nullopt : std::optional(number);
    }

    // Of each number its place among those held; of one that was left out, none.
    std::vector<std::uint32_t> places() const {
        std::vector<const std::pair<const std::string, Held>*> inOrder;
        for (const auto& one : held_)
            inOrder.push_back(&one);
        std::ranges::sort(inOrder, [](const auto* a, const auto* b) { return isBefore(*a, *b); });
        std::vector<std::uint32_t> places(next_, NameRanks::kNone);
        for (std::size_t place = 0; place < inOrder.size(); ++place)
            places[inOrder[place]->second.number] = static_cast<std::uint32_t>(place);
        return places;
    }
    std::size_t size() const { return held_.size(); }
    bool isAll() const { return !before_; }
    Key last() const {
        const auto& last =
            *std::ranges::max_element(held_, [](const auto& a, const auto& b) { return isBefore(a, b); });
        return {last.second.folded, last.first};
    }

private:
    struct Held {
        std::string folded;
        std::uint32_t number = 0;
    };
    using Names = std::unordered_map<std::string, Held, Hash, std::equal_to<>>;

    static std::size_t cost(const Key& key) {
        constexpr std::size_t kBeside = 128;  // what the table needs for one
        return key.folded.size() + key.name.size() + kBeside;
    }
    static bool isBefore(const Names::value_type& a, const Names::value_type& b) {
        return a.second.folded != b.second.folded ? a.second.folded < b.second.folded : a.first < b.first;
    }

    // The later half goes; what comes from it again is not taken in.
    void leaveOut() {
        std::vector<const Names::value_type*> all;
        for (const auto& one : held_)
            all.push_back(&one);
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::ranges::nth_element(all, middle, [](const auto* a, const auto* b) { return isBefore(*a, *b); });
        before_ = Key{(*middle)->second.folded, (*middle)->first};
        std::erase_if(held_, [&](const auto& one) { return Key{one.second.folded, one.first} >= *before_; });
        bytes_ = 0;
        for (const auto& [name, held] : held_)
            bytes_ += cost({held.folded, name});
    }

    std::optional<Key> after_, before_;
    std::size_t mostBytes_, bytes_ = 0;
    Names held_;
    std::uint32_t next_ = 0;
};

}  // namespace

NameRanks rankNames(std::size_t items, const EachName& each, std::size_t mostBytes,
                    const std::stop_token& stop) {
    constexpr std::uint32_t kHere = 0x8000'0000;  // of this time through, and not a place yet
    constexpr std::size_t kLookEvery = 65'536;
    NameRanks ranks;
    ranks.of.assign(items, NameRanks::kNone);
    std::optional<Key> done;
    for (bool isAll = false; !isAll;) {
        FirstNames first(done, mostBytes);
        std::size_t seen = 0;
        each([&](std::uint32_t item, std::string_view name) {
            if (++seen % kLookEvery == 0 && stop.stop_requested())
                throw base::Cancelled();
            if (name.empty() || ranks.of[item] != NameRanks::kNone)
                return;
            if (const auto number = first.number(name))
                ranks.of[item] = kHere | *number;
        });
        isAll = first.isAll();
        if (first.size() == 0)
            break;
        const auto places = first.places();
        for (std::uint32_t& rank : ranks.of)
            if (rank != NameRanks::kNone && (rank & kHere) != 0) {
                const std::uint32_t place = places[rank & ~kHere];
                rank = place == NameRanks::kNone ? place : ranks.places + place;
            }
        ranks.places += static_cast<std::uint32_t>(first.size());
        done = first.last();
    }
    return ranks;
}

}  // namespace strata::workbench
