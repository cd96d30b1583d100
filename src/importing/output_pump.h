#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "base/child.h"
#include "base/digest.h"
#include "base/zstd_stream.h"
#include "store/blobs.h"

namespace strata::importing {

// Takes an importer's output from its pipe on a thread of its own, digesting and compressing it into a blob
// on the way, and hands it on in pieces; at most a few wait, so that a fast importer fills no memory.
class OutputPump {
public:
    OutputPump(base::Child& child, store::Blobs::Writer* blob, std::int64_t mostBytes, std::stop_token stop);
    ~OutputPump();

    std::optional<std::string> next();  // empty at the end; throws what went wrong on the other thread
    std::string outputSha256();         // after the end

private:
    void pump(std::stop_token stop);

    base::Child& child_;
    store::Blobs::Writer* blob_;
    std::int64_t mostBytes_;
    std::stop_token outer_;
    base::Sha256 digest_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::string> waiting_;
    bool isEnded_ = false;
    std::exception_ptr problem_;
    std::jthread thread_;
};

}  // namespace strata::importing
