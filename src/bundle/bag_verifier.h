#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace strata::bundle {

struct BagFinding {
    std::string what, where, expected, found;
    bool isWarning = false;
};

struct BagVerified {
    std::vector<BagFinding> findings;
    std::int64_t checked = 0;       // files and ledger entries
    std::int64_t headSequence = 0;  // of the ledger in the bundle
    std::string headSha256;
    bool ok() const;
};

// Checks a zipped bag without unpacking it to disk: complete (every listed file there, every file listed),
// valid (all digests), the tag files as well, and, where the bundle has a ledger, its chain and that the
// originals are those it names. A damaged or hostile zip gives findings; only a file that is no zip at all is
// thrown as base::Failure.
BagVerified verifyBag(const std::filesystem::path& zip, const std::function<void(double)>& onProgress,
                      std::stop_token stop);

}  // namespace strata::bundle
