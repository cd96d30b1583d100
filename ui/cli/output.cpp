#include "cli/output.h"

#include <cerrno>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::cli {
namespace {

void put(std::string_view text, std::FILE* to) {
    if (std::fwrite(text.data(), 1, text.size(), to) != text.size())
        base::throwFileFailure("standard output", "writing", errno);
}

}  // namespace

Output::~Output() {
    if (file_)
        std::fclose(file_);
}

void Output::write(std::string_view text) {
    if (isDone_ && held_.empty() && text.size() >= kPiece)
        return put(text, stdout);
    held_ += text;
    if (isDone_ && held_.size() >= kPiece) {
        put(held_, stdout);
        held_.clear();
    } else if (held_.size() > kMostInMemory) {
        spill();
    }
}

void Output::line(std::string_view text) {
    held_ += text;
    write("\n");
}

void Output::spill() {
    if (!file_)
        file_ = std::tmpfile();
    if (!file_)
        base::throwFileFailure("temporary file", "making", errno);
    put(held_, file_);
    held_.clear();
}

void Output::release() {
    if (file_) {
        spill();
        std::rewind(file_);
        std::string piece(1 << 16, '\0');
        while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), file_))
            put(std::string_view(piece.data(), count), stdout);
        std::fclose(file_);
        file_ = nullptr;
    }
    put(held_, stdout);
    held_.clear();
    if (std::fflush(stdout) != 0)
        base::throwFileFailure("standard output", "writing", errno);
}

void Output::workIsDone() {
    release();
    isDone_ = true;
}

std::string printable(std::string_view text) {
    const std::string whole = base::toUtf8Lossy(text);
    std::string shown;
    shown.reserve(whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const auto c = static_cast<unsigned char>(whole[i]);
        const auto next = [&](std::size_t n) {
            return i + n < whole.size() ? static_cast<unsigned char>(whole[i + n]) : 0U;
        };
        const bool isC1 = c == 0xC2 && next(1) >= 0x80 && next(1) < 0xA0;
        const bool isOverride = c == 0xE2 && ((next(1) == 0x80 && next(2) >= 0xAA && next(2) <= 0xAE) ||
                                              (next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9)) ||
                                              (next(1) == 0x81 && next(2) >= 0xA6 && next(2) <= 0xA9));
        if (c == '\n' || c == '\t' || c == '\r') {
            shown += ' ';
        } else if (c < 0x20 || c == 0x7F) {
            shown += "\xEF\xBF\xBD";
        } else if (isC1 || isOverride) {
            shown += "\xEF\xBF\xBD";
            i += isC1 ? 1 : 2;
        } else {
            shown += whole[i];
        }
    }
    return shown;
}

}  // namespace strata::cli
