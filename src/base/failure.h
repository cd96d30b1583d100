#pragma once

#include <cassert>
#include <concepts>
#include <exception>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace strata::base {

// The user asked for what is not allowed. The message says what, why, and what to do instead; `field` names
// the part of the request it belongs beside, `code` is stable and for machines.
struct Refusal {
    std::string code;
    std::string field;
    std::string message;
};

// Either what was asked for or why it was refused. Outcome<> has no value beyond having been allowed.
template <class T = std::monostate>
class [[nodiscard]] Outcome {
public:
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    Outcome() requires std::same_as<Value, std::monostate> : held_(std::in_place_index<0>) {}
    template <class U>
    requires(std::convertible_to<U, Value> && !std::same_as<std::remove_cvref_t<U>, Refusal> &&
             !std::same_as<std::remove_cvref_t<U>, Outcome>) Outcome(U&& value)
        : held_(std::in_place_index<0>, std::forward<U>(value)) {}
    Outcome(Refusal refusal) : held_(std::in_place_index<1>, std::move(refusal)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Value& value() const& {
        assert(ok());
        return std::get<0>(held_);
    }
    Value& value() & {
        assert(ok());
        return std::get<0>(held_);
    }
    Value&& value() && {
        assert(ok());
        return std::get<0>(std::move(held_));
    }
    const Refusal& refusal() const {
        assert(!ok());
        return std::get<1>(held_);
    }

private:
    std::variant<Value, Refusal> held_;
};

// The world failed: disk, memory, permission, a child process. The text names the thing and says why in
// words. A cause travels nested (std::throw_with_nested).
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// There is no room left to write, though what is there can be read.
class DiskFull : public Failure {
public:
    using Failure::Failure;
};

// What was written before is no longer what is there. The case turns read-only.
class Corruption : public Failure {
public:
    using Failure::Failure;
};

// The person asked to stop. Nothing happened; nobody is to be told that something went wrong.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "Stopped."; }
};

// The whole story of an exception, outermost first, each cause after a colon.
std::string explain(const std::exception& failure);

}  // namespace strata::base
