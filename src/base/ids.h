#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace strata::base {

// A number that can only be compared with its own kind: using EventId = Id<struct EventTag>.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
};

// 128 random bits in 32 hexadecimal digits, from the system's cryptographic source.
std::string randomId();

}  // namespace strata::base

template <class Tag>
struct std::hash<strata::base::Id<Tag>> {
    std::size_t operator()(strata::base::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
