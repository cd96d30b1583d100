#include "cli/memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace strata::cli {
namespace {

constexpr int kAtOnce = 32 << 20;
constexpr int kSeparate = 64 << 20;  // larger pieces come each on its own
constexpr std::size_t kLargePage = 2 << 20;
constexpr std::size_t kMoreThanAnyGap = 1 << 17;  // between pieces in use: such a piece is at the heap's end

// Takes a piece and gives it back at once. Where it was; nothing may be told of it but that.
std::uintptr_t passing(std::size_t bytes) {
    void* volatile const piece = std::malloc(bytes);
    const auto where = reinterpret_cast<std::uintptr_t>(piece);
    std::free(piece);
    return where;
}

void askForLargePages(std::uintptr_t start) {
    const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0)) / kLargePage * kLargePage;
    if (start < end)
        ::madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE);
}

// The heap goes on at the next border of a large page; what lies before it is never touched. A page is large
// only when it is asked for before its first byte is written. Where the heap goes on.
std::uintptr_t goOnAtBorder() {
    const std::uintptr_t here = passing(kMoreThanAnyGap);
    const std::uintptr_t border = (here + kMoreThanAnyGap + kLargePage) / kLargePage * kLargePage;
    askForLargePages(border);
    static void* volatile const before = std::malloc(border - here);
    static_cast<void>(before);
    return border;
}

}  // namespace

void prepareMemory() {
    mallopt(M_TOP_PAD, kAtOnce);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_MMAP_THRESHOLD, kSeparate);
}

void expectMemory(std::size_t bytes) {
    mallopt(M_ARENA_MAX, 1);
    passing(kMoreThanAnyGap);  // the heap now ends with room
    static const std::uintptr_t start = goOnAtBorder();
    if (bytes <= kAtOnce)
        return;
    mallopt(M_TOP_PAD, static_cast<int>(std::min<std::size_t>(bytes, std::numeric_limits<int>::max())));
    passing(kAtOnce + kLargePage);
    mallopt(M_TOP_PAD, kAtOnce);
    askForLargePages(start);
}

}  // namespace strata::cli
