#pragma once

#include <cstddef>

namespace strata::cli {

// A short life: memory once had is kept rather than given back and asked for again. Before anything else.
void prepareMemory();

// What follows may take so many bytes: they come in large pages, from the border of one on, in few faults,
// and to all threads from one place. Nothing is taken by it. May be asked for more when more is known.
void expectMemory(std::size_t bytes);

}  // namespace strata::cli
