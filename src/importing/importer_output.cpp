#include "importing/importer_output.h"

#include "base/failure.h"
#include "base/text.h"

namespace strata::importing {

namespace {

constexpr std::size_t kPiece = 1 << 20;

}  // namespace

ImporterOutput::ImporterOutput(base::Child& child, store::Blobs::Writer* blob, std::int64_t mostBytes)
    : child_(child), mostBytes_(mostBytes), piece_(kPiece, '\0') {
    if (blob != nullptr)
        packed_.emplace([blob](std::string_view bytes) { blob->append(bytes); });
}

std::optional<std::string_view> ImporterOutput::next(const std::stop_token& stop) {
    std::size_t filled = 0;
    while (!isOver_ && filled < kPiece && !stop.stop_requested()) {
        const auto got =
            child_.readSome({piece_.data() + filled, kPiece - filled}, std::chrono::milliseconds(50));
        filled += got.bytes;
        isOver_ = got.state == base::Child::ReadState::ended;
        if (got.state == base::Child::ReadState::nothingYet && filled > 0)
            break;
    }
    if (stop.stop_requested())
        return std::nullopt;
    total_ += static_cast<std::int64_t>(filled);
    if (total_ > mostBytes_) {
        child_.kill();
        throw base::Failure(
            "The importer wrote more than " + base::inBytes(mostBytes_) +
            ", far more than this file can hold, and was stopped. Nothing of the file was kept.");
    }
    const std::string_view piece = std::string_view(piece_).substr(0, filled);
    digest_.update(piece);
    if (packed_) {
        packed_->append(piece);
        if (isOver_)
            packed_->finish();
    }
    if (piece.empty())
        return std::nullopt;
    return piece;
}

}  // namespace strata::importing
