#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace strata::workbench {

// The places of many names in the order of their letters, without regard to marks and capitals; names that
// differ only in those are in the order of their bytes, and equal names share a place.
struct NameRanks {
    static constexpr std::uint32_t kNone = 0xFFFF'FFFF;  // has no name
    std::vector<std::uint32_t> of;                       // by item
    std::uint32_t places = 0;                            // how many different names there are
};

// Gives each name with its item, a number below `items`, at most once; the same each time it is called.
using EachName = std::function<void(const std::function<void(std::uint32_t item, std::string_view name)>&)>;

// Holds four bytes an item, and of the names at most about `mostBytes`: where they are more, it goes through
// them again for those that come later. Throws base::Cancelled when stopped.
NameRanks rankNames(std::size_t items, const EachName& each, std::size_t mostBytes,
                    const std::stop_token& stop);

}  // namespace strata::workbench
