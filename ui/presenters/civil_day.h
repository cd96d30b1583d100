#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace strata::presenters {

// A day of the calendar from an ISO date; nothing for what is none.
std::optional<std::chrono::sys_days> dayFrom(const std::string& iso);
std::string isoOf(std::chrono::sys_days day);

}  // namespace strata::presenters
