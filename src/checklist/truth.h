#pragma once

namespace strata::checklist {

// Three values, as the catalogue's how_to_evaluate has them.
enum class Truth { no, yes, undetermined };

constexpr Truth both(Truth a, Truth b) {
    if (a == Truth::no || b == Truth::no)
        return Truth::no;
    return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::undetermined;
}

constexpr Truth either(Truth a, Truth b) {
    if (a == Truth::yes || b == Truth::yes)
        return Truth::yes;
    return a == Truth::no && b == Truth::no ? Truth::no : Truth::undetermined;
}

}  // namespace strata::checklist
