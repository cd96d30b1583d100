#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/when_said.h"

namespace strata::evidence {

// A table's or message's form: what kind of record its rows are and what its cells are called.
struct RecordShape {
    std::int64_t id = 0;
    std::string kind;
    std::vector<std::string> headers;
};

// One record as the source gives it, resolved to UTC. Views live until the call returns. `cells` are the
// source's own words, verbatim, separated by U+001F, in the order of the shape's headers.
struct SourceRecord {
    std::int64_t at = 0;  // position, in the import's unit
    std::int64_t shape = 0;
    std::optional<base::Micros> earliest, latest;
    std::optional<base::Bounds> strict;  // exactly as stated, where the bounds above are wider
    std::string_view precision, basis, zone, original, kind, title, lane, place, people, cells;
};

struct SourceIssue {
    std::optional<std::int64_t> at;
    std::string_view code, message, action;  // action: skipped, kept_as_text, assumed
};

// What a module does with the records of one import as they stream by, inside the import's transaction.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual void onShape(const RecordShape& shape) = 0;
    virtual void onRecord(const SourceRecord& record) = 0;
    virtual void onIssue(const SourceIssue& issue) = 0;
    virtual void onEnd() = 0;
};

// Which import the records belong to, known before the first of them.
struct ImportIdentity {
    std::int64_t entry = 0;  // sequence of its ledger entry
    std::string sourceId;
    std::string unit;  // row, line, message, page
};

}  // namespace strata::evidence
