#include "base/zstd_stream.h"

#include <fcntl.h>
#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <vector>

#include "base/failure.h"
#include "base/file.h"

namespace strata::base {
namespace {

constexpr std::size_t kPiece = 1024 * 1024;

}  // namespace

struct ZstdWriter::Inside {
    struct Free {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    Sink sink;
    std::unique_ptr<ZSTD_CCtx, Free> context{ZSTD_createCCtx()};
    std::string waiting;
    std::vector<char> out = std::vector<char>(ZSTD_CStreamOutSize());

    void compress(ZSTD_EndDirective how) {
        ZSTD_inBuffer in{waiting.data(), waiting.size(), 0};
        for (;;) {
            ZSTD_outBuffer to{out.data(), out.size(), 0};
            const std::size_t left = ZSTD_compressStream2(context.get(), &to, &in, how);
            if (ZSTD_isError(left))
                throw Failure(std::string("Cannot compress: ") + ZSTD_getErrorName(left) + ".");
            if (to.pos > 0)
                sink({out.data(), to.pos});
            if (how == ZSTD_e_end ? left == 0 : in.pos == in.size)
                break;
        }
        waiting.clear();
    }
};

ZstdWriter::ZstdWriter(Sink sink, int level) : inside_(std::make_unique<Inside>()) {
    inside_->sink = std::move(sink);
    ZSTD_CCtx_setParameter(inside_->context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(inside_->context.get(), ZSTD_c_checksumFlag, 1);
}

ZstdWriter::~ZstdWriter() = default;
ZstdWriter::ZstdWriter(ZstdWriter&&) noexcept = default;
ZstdWriter& ZstdWriter::operator=(ZstdWriter&&) noexcept = default;

void ZstdWriter::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, kPiece - inside_->waiting.size());
        inside_->waiting += piece;
        bytes.remove_prefix(piece.size());
        if (inside_->waiting.size() == kPiece)
            inside_->compress(ZSTD_e_continue);
    }
}

void ZstdWriter::finish() {
    inside_->compress(ZSTD_e_end);
}

struct ZstdReader::Inside {
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    std::filesystem::path file;
    int descriptor = -1;
    std::unique_ptr<ZSTD_DCtx, Free> context{ZSTD_createDCtx()};
    std::vector<char> packed = std::vector<char>(ZSTD_DStreamInSize());
    ZSTD_inBuffer in{nullptr, 0, 0};
    bool isFrameDone = false;
    bool mayHoldMore = false;  // unpacked bytes that did not fit in the last buffer
    bool isEnded = false;
    std::string lines;  // unpacked, from `lineStart` not yet given out
    std::size_t lineStart = 0, searched = 0;

    ~Inside() {
        if (descriptor >= 0)
            ::close(descriptor);
    }

    bool refill() {
        for (;;) {
            const ssize_t got = ::read(descriptor, packed.data(), packed.size());
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                throwFileFailure(file, "cannot be read", errno);
            in = {packed.data(), static_cast<std::size_t>(got), 0};
            return got > 0;
        }
    }

    [[noreturn]] void damaged(const std::string& why) const {
        throw Corruption(file.string() + " is damaged: " + why + ". Restore it from a backup.");
    }
};

ZstdReader::ZstdReader(const std::filesystem::path& file) : inside_(std::make_unique<Inside>()) {
    inside_->file = file;
    inside_->descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (inside_->descriptor < 0)
        throwFileFailure(file, "cannot be opened", errno);
}

ZstdReader::~ZstdReader() = default;
ZstdReader::ZstdReader(ZstdReader&&) noexcept = default;
ZstdReader& ZstdReader::operator=(ZstdReader&&) noexcept = default;

std::size_t ZstdReader::read(std::span<char> buffer) {
    Inside& inside = *inside_;
    ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
    while (out.pos == 0 && !inside.isEnded && !buffer.empty()) {
        if (inside.in.pos == inside.in.size && !inside.mayHoldMore && !inside.refill()) {
            if (!inside.isFrameDone)
                inside.damaged("its end is missing");
            inside.isEnded = true;
            break;
        }
        const std::size_t left = ZSTD_decompressStream(inside.context.get(), &out, &inside.in);
        if (ZSTD_isError(left))
            inside.damaged(ZSTD_getErrorName(left));
        inside.isFrameDone = left == 0;
        inside.mayHoldMore = left != 0 && out.pos == out.size;
    }
    return out.pos;
}

bool ZstdReader::readLine(std::string_view& line, std::size_t mostBytes) {
    constexpr std::size_t kStep = 128 * 1024;
    Inside& inside = *inside_;
    for (;;) {
        const std::size_t feed = inside.lines.find('\n', inside.searched);
        if (feed != std::string::npos) {
            line = std::string_view(inside.lines).substr(inside.lineStart, feed - inside.lineStart);
            inside.lineStart = inside.searched = feed + 1;
            return true;
        }
        inside.lines.erase(0, inside.lineStart);
        inside.lineStart = 0;
        inside.searched = inside.lines.size();
        if (inside.lines.size() > mostBytes)
            inside.damaged("a line in it does not end");
        inside.lines.resize(inside.searched + kStep);
        const std::size_t got = read({inside.lines.data() + inside.searched, kStep});
        inside.lines.resize(inside.searched + got);
        if (got > 0)
            continue;
        line = inside.lines;
        inside.lineStart = inside.searched = inside.lines.size();
        return !line.empty();
    }
}

}  // namespace strata::base
