#include "sdk/line_reader.h"

#include <cstring>
#include <utility>

#include "sdk/refuse.h"

namespace strata::sdk {
namespace {

constexpr std::size_t kFirstBuffer = 256 * 1024;

const char* findLineEnd(const char* from, std::size_t size) {
    const auto* const feed = static_cast<const char*>(std::memchr(from, '\n', size));
    const std::size_t before = feed == nullptr ? size : static_cast<std::size_t>(feed - from);
    const auto* const carriage = static_cast<const char*>(std::memchr(from, '\r', before));
    return carriage == nullptr ? feed : carriage;
}

}  // namespace

LineReader::LineReader(TextSource& text, std::string code, std::string whatItIsNot)
    : text_(text), code_(std::move(code)), whatItIsNot_(std::move(whatItIsNot)), buffer_(kFirstBuffer) {
    text_.rewind();
}

bool LineReader::refill() {
    const std::size_t kept = end_ - at_;
    if (kept >= kLongestLine) {
        const std::string line = std::to_string(number_ + 1);
        throw Refuse{code_ + ".line_too_long",
                     "Line " + line + " is longer than " + std::to_string(kLongestLine / 1024 / 1024) +
                         " MB. " + whatItIsNot_ + "; ask for it in another form.",
                     "line " + line};
    }
    std::memmove(buffer_.data(), buffer_.data() + at_, kept);
    if (kept * 2 > buffer_.size()) {
        buffer_.resize(buffer_.size() * 2);
    }
    at_ = 0;
    end_ = kept;
    const std::size_t got = text_.read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += got;
    isAtEnd_ = got == 0;
    return got > 0;
}

bool LineReader::next(std::string_view& line) {
    for (;;) {
        const char* const start = buffer_.data() + at_;
        const char* const stop = findLineEnd(start, end_ - at_);
        const bool isCutReturn =
            stop != nullptr && *stop == '\r' && stop + 1 == buffer_.data() + end_ && !isAtEnd_;
        if (stop != nullptr && !isCutReturn) {
            const auto size = static_cast<std::size_t>(stop - start);
            line = {start, size};
            at_ += size + 1;
            at_ += *stop == '\r' && at_ < end_ && buffer_[at_] == '\n' ? 1 : 0;
            ++number_;
            return true;
        }
        if (isAtEnd_ || !refill()) {
            if (at_ == end_) {
                return false;
            }
            if (stop == nullptr && isAtEnd_) {
                line = {buffer_.data() + at_, end_ - at_};
                at_ = end_;
                ++number_;
                return true;
            }
        }
    }
}

}  // namespace strata::sdk
