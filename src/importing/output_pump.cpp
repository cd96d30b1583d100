#include "importing/output_pump.h"

#include "base/failure.h"
#include "base/text.h"

namespace strata::importing {

namespace {

constexpr std::size_t kPiece = 1 << 20;
constexpr std::size_t kMostWaiting = 6;

}  // namespace

OutputPump::OutputPump(base::Child& child, store::Blobs::Writer* blob, std::int64_t mostBytes,
                       std::stop_token stop)
    : child_(child),
      blob_(blob),
      mostBytes_(mostBytes),
      outer_(std::move(stop)),
      thread_([this](std::stop_token own) { pump(own); }) {}

OutputPump::~OutputPump() {
    thread_.request_stop();
    changed_.notify_all();
}

void OutputPump::pump(std::stop_token stop) {
    try {
        std::optional<base::ZstdWriter> packed;
        if (blob_ != nullptr)
            packed.emplace([this](std::string_view bytes) { blob_->append(bytes); });
        std::int64_t total = 0;
        bool isOver = false;
        while (!isOver && !stop.stop_requested()) {
            std::string piece(kPiece, '\0');
            std::size_t filled = 0;
            while (filled < kPiece && !stop.stop_requested()) {
                const auto got =
                    child_.readSome({piece.data() + filled, kPiece - filled}, std::chrono::milliseconds(50));
                filled += got.bytes;
                if (got.state == base::Child::ReadState::ended) {
                    isOver = true;
                    break;
                }
                if (got.state == base::Child::ReadState::nothingYet && filled > 0)
                    break;
            }
            if (filled == 0)
                continue;
            piece.resize(filled);
            total += static_cast<std::int64_t>(filled);
            if (total > mostBytes_) {
                child_.kill();
                throw base::Failure(
                    "The importer wrote more than " + base::inBytes(mostBytes_) +
                    ", far more than this file can hold, and was stopped. Nothing of the file was kept.");
            }
            digest_.update(piece);
            if (packed)
                packed->append(piece);
            std::unique_lock lock(mutex_);
            changed_.wait(lock, stop, [this] { return waiting_.size() < kMostWaiting; });
            waiting_.push_back(std::move(piece));
            changed_.notify_all();
        }
        if (packed && !stop.stop_requested())
            packed->finish();
    } catch (...) {
        problem_ = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    isEnded_ = true;
    changed_.notify_all();
}

std::optional<std::string> OutputPump::next() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, outer_, [this] { return isEnded_ || !waiting_.empty(); }))
        throw base::Cancelled();
    if (waiting_.empty()) {
        if (problem_)
            std::rethrow_exception(problem_);
        return std::nullopt;
    }
    std::string piece = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return piece;
}

std::string OutputPump::outputSha256() {
    thread_.join();
    return digest_.hex();
}

}  // namespace strata::importing
