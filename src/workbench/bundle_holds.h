#pragma once

#include <functional>
#include <optional>
#include <string>

#include "workbench/rows.h"

namespace strata::workbench {

// What of a case is in a bundle; all of it where nothing else is said.
struct BundleHolds {
    bool isAll = true;
    enum class Account : std::uint8_t { whole, listed, absent };  // listed: without its words
    std::function<Account(const std::string& account)> account = [](const auto&) { return Account::whole; };
    std::function<bool(const std::string& source)> source = [](const auto&) { return true; };  // by id
    // As it is shown; nothing of one that is not there.
    std::function<std::optional<EventRow>(const EventRow& event)> event = [](const EventRow& given) {
        return std::optional(given);
    };
};

}  // namespace strata::workbench
