#include "importing/record_relay.h"

#include <cstring>
#include <memory_resource>
#include <optional>
#include <utility>
#include <vector>

namespace strata::importing {

namespace {

constexpr std::size_t kMostWaiting = 4, kFirstPage = 1 << 20;

enum class Said : std::uint8_t { shape, record, issue };

}  // namespace

// What was told, with text of its own for as long as it lives.
struct RecordRelay::Batch {
    std::optional<std::string> unit;  // the importer said hello in this one
    std::vector<Said> order;
    std::vector<evidence::RecordShape> shapes;
    std::vector<evidence::SourceRecord> records;
    std::vector<evidence::SourceIssue> issues;
    bool isLast = false;
    FileProgress reached;
    std::pmr::monotonic_buffer_resource text{kFirstPage};

    void keep(std::string_view& words) {
        if (words.empty())
            return;
        auto* const copy = static_cast<char*>(text.allocate(words.size(), 1));
        std::memcpy(copy, words.data(), words.size());
        words = {copy, words.size()};
    }
    void tell(const std::vector<std::unique_ptr<evidence::RecordSink>>& sinks) const;
};

void RecordRelay::Batch::tell(const std::vector<std::unique_ptr<evidence::RecordSink>>& sinks) const {
    auto shape = shapes.begin();
    auto record = records.begin();
    auto issue = issues.begin();
    for (const Said said : order) {
        for (const auto& sink : sinks)
            if (said == Said::record)
                sink->onRecord(*record);
            else if (said == Said::issue)
                sink->onIssue(*issue);
            else
                sink->onShape(*shape);
        record += said == Said::record;
        issue += said == Said::issue;
        shape += said == Said::shape;
    }
    if (isLast)
        for (const auto& sink : sinks)
            sink->onEnd();
}

// What the reader tells, kept for the other thread.
class RecordRelay::Told : public evidence::RecordSink {
public:
    explicit Told(RecordRelay& relay) : relay_(relay) {}
    void onShape(const evidence::RecordShape& shape) override { into(Said::shape).shapes.push_back(shape); }
    void onRecord(const evidence::SourceRecord& record) override {
        Batch& batch = into(Said::record);
        auto& kept = batch.records.emplace_back(record);
        for (std::string_view* words : {&kept.precision, &kept.basis, &kept.zone, &kept.original, &kept.kind,
                                        &kept.title, &kept.lane, &kept.place, &kept.people, &kept.cells})
            batch.keep(*words);
    }
    void onIssue(const evidence::SourceIssue& issue) override {
        Batch& batch = into(Said::issue);
        auto& kept = batch.issues.emplace_back(issue);
        for (std::string_view* words : {&kept.code, &kept.message, &kept.action})
            batch.keep(*words);
    }
    void onEnd() override { relay_.filling_->isLast = true; }

private:
    Batch& into(Said said) {
        relay_.filling_->order.push_back(said);
        return *relay_.filling_;
    }

    RecordRelay& relay_;
};

RecordRelay::RecordRelay(ProtocolReader& reader, Read read)
    : reader_(reader), filling_(std::make_unique<Batch>()) {
    reader_.onHello([this](const std::string& unit) {
        filling_->unit = unit;
        std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
        sinks.push_back(std::make_unique<Told>(*this));
        return sinks;
    });
    thread_ = std::jthread([this, read = std::move(read)](std::stop_token stop) { run(read, stop); });
}

RecordRelay::~RecordRelay() {
    thread_.request_stop();
    changed_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void RecordRelay::run(const Read& read, const std::stop_token& stop) {
    try {
        read([&] { handOver(stop); }, stop);
        handOver(stop);
    } catch (...) {
        problem_ = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    isEnded_ = true;
    changed_.notify_all();
}

void RecordRelay::handOver(const std::stop_token& stop) {
    filling_->reached = {reader_.bytesRead(), reader_.records()};
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return waiting_.size() < kMostWaiting; });
    waiting_.push_back(std::exchange(filling_, std::make_unique<Batch>()));
    changed_.notify_all();
}

std::unique_ptr<RecordRelay::Batch> RecordRelay::next(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return isEnded_ || !waiting_.empty(); }))
        throw base::Cancelled();
    if (waiting_.empty()) {
        thread_.join();
        if (problem_)
            std::rethrow_exception(problem_);
        return nullptr;
    }
    auto batch = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return batch;
}

void RecordRelay::tell(const ProtocolReader::MakeSinks& makeSinks,
                       const std::function<void(const FileProgress&)>& onProgress,
                       const std::stop_token& stop) {
    std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
    while (const auto batch = next(stop)) {
        if (stop.stop_requested())
            throw base::Cancelled();
        if (batch->unit && makeSinks)
            sinks = makeSinks(*batch->unit);
        batch->tell(sinks);
        if (onProgress)
            onProgress(batch->reached);
    }
}

}  // namespace strata::importing
