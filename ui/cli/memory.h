#pragma once

namespace strata::cli {

// A short life: memory once had is kept rather than given back and asked for again. Before anything else.
void prepareMemory();

// What follows takes megabytes at once: they come in large pages, in few faults, and to all threads from one
// place. Nothing is reserved by it.
void expectMuchMemory();

}  // namespace strata::cli
