#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/child.h"
#include "base/digest.h"
#include "base/zstd_stream.h"
#include "store/blobs.h"

namespace strata::importing {

// What a running importer writes, piece by piece as it comes, digested and compressed into a blob on the way.
class ImporterOutput {
public:
    // Without a blob it is only looked at. More than `mostBytes` is a Failure, and the importer is stopped.
    ImporterOutput(base::Child& child, store::Blobs::Writer* blob, std::int64_t mostBytes);

    // Up to a megabyte, less when nothing more comes for a moment; empty at the end and when stopped.
    std::optional<std::string_view> next(const std::stop_token& stop);
    std::string sha256() { return digest_.hex(); }  // after the end

private:
    base::Child& child_;
    std::int64_t mostBytes_, total_ = 0;
    base::Sha256 digest_;
    std::optional<base::ZstdWriter> packed_;
    std::string piece_;
    bool isOver_ = false;
};

}  // namespace strata::importing
