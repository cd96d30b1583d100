#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.h"

namespace strata::evidence {

// What a record's import says of it: its source, where in it, and what its cells are called. Remembers what
// it has read; for the life of one reading connection.
class ImportLabels {
public:
    explicit ImportLabels(store::Database& database) : database_(database) {}

    struct Label {
        std::string source, file, sha256, unit, exhibit;
        std::unordered_map<std::int64_t, std::vector<std::string>> headers;  // by shape
    };
    const Label& of(std::int64_t import);
    // "Amount: 12.50; Description: cash" from cells separated by U+001F; cells without words are passed over.
    std::string detail(std::int64_t import, std::int64_t shape, std::string_view cells);
    // The imports of a source named by its id, file name or exhibit reference.
    std::vector<std::int64_t> importsOf(const std::string& source) const;

private:
    store::Database& database_;
    std::unordered_map<std::int64_t, Label> labels_;
};

}  // namespace strata::evidence
