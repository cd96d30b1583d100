#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "importing/protocol_reader.h"

namespace strata::importing {

struct FileProgress {
    std::int64_t bytes = 0, records = 0;
};

// Lets an importer's output be read and checked on one thread while another writes its records down. What the
// reader tells goes over in batches, in its order; a few wait at most, so that a fast reader fills no memory.
class RecordRelay {
public:
    // On a thread of its own: feeds the reader and finishes it, and calls `handOver` between its pieces.
    using Read = std::function<void(const std::function<void()>& handOver, const std::stop_token& stop)>;
    RecordRelay(ProtocolReader& reader, Read read);
    ~RecordRelay();  // stops the reading

    // Tells the sinks everything, on this thread, until the reading is over. Throws what went wrong in it,
    // and Cancelled when stopped. The reader may be asked after this.
    void tell(const ProtocolReader::MakeSinks& makeSinks,
              const std::function<void(const FileProgress&)>& onProgress, const std::stop_token& stop);

private:
    struct Batch;
    class Told;
    void run(const Read& read, const std::stop_token& stop);
    void handOver(const std::stop_token& stop);
    std::unique_ptr<Batch> next(const std::stop_token& stop);

    ProtocolReader& reader_;
    std::unique_ptr<Batch> filling_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::unique_ptr<Batch>> waiting_;
    bool isEnded_ = false;
    std::exception_ptr problem_;
    std::jthread thread_;
};

}  // namespace strata::importing
