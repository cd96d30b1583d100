#include "cli/memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace strata::cli {
namespace {

constexpr int kAtOnce = 32 << 20;

}  // namespace

void prepareMemory() {
    mallopt(M_TOP_PAD, kAtOnce);
    mallopt(M_TRIM_THRESHOLD, 2 * kAtOnce);
    mallopt(M_MMAP_THRESHOLD, 2 * kAtOnce);
}

void expectMuchMemory() {
    mallopt(M_ARENA_MAX, 1);
    std::free(std::malloc(1 << 20));  // the heap now ends with the room that it grows by
    const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    const std::uintptr_t page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    ::madvise(reinterpret_cast<void*>((end - kAtOnce) / page * page), kAtOnce, MADV_HUGEPAGE);
}

}  // namespace strata::cli
