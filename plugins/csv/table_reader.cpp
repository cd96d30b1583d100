#include "csv/table_reader.h"

#include <algorithm>
#include <cstring>

#include "sdk/refuse.h"
#include "sdk/scan.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr std::size_t kFirstBuffer = 256 * 1024;
constexpr std::uint64_t kPatience = 50;  // unclosed quotes before the search for a closing one is cut short
constexpr std::size_t kShortQuoted = 16 * 1024;

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

std::uint64_t countLines(const char* from, const char* end) {
    std::uint64_t lines = 0;
    for (const char* p = from; p < end; ++p) {
        lines += (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n'))) ? 1 : 0;
    }
    return lines;
}

// Takes the quotes off a cell in place, as RFC 4180 says; text after the closing quote is kept as it stands.
std::string_view unquote(std::string_view raw) {
    if (raw.size() >= 2 && raw.back() == '"' && std::memchr(raw.data() + 1, '"', raw.size() - 2) == nullptr) {
        return raw.substr(1, raw.size() - 2);
    }
    char* const start = const_cast<char*>(raw.data());
    char* out = start;
    bool isInside = true;
    for (std::size_t i = 1; i < raw.size(); ++i) {
        const char c = raw[i];
        if (isInside && c == '"') {
            if (i + 1 < raw.size() && raw[i + 1] == '"') {
                *out++ = '"';
                ++i;
            } else {
                isInside = false;
            }
        } else {
            *out++ = c;
        }
    }
    return {start, static_cast<std::size_t>(out - start)};
}

bool areBlank(std::span<const std::string_view> cells) {
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return sdk::isBlank(cell); });
}

}  // namespace

TableReader::TableReader(sdk::TextSource& text, const Dialect& dialect)
    : text_(text), dialect_(dialect), buffer_(kFirstBuffer) {
    text_.rewind();
    at_ = end_ = buffer_.data();
    if (dialect_.hasSepLine) {
        Row sepLine;
        next(sepLine);
    }
}

bool TableReader::refill() {
    if (isAtEnd_) {
        return false;
    }
    const auto kept = static_cast<std::size_t>(end_ - at_);
    if (kept >= kLongestRow) {
        throw sdk::Refuse{"csv.line_too_long",
                          "Line " + std::to_string(line_) + " is longer than " +
                              std::to_string(kLongestRow / 1024 / 1024) +
                              " MB. This is not a table with one record a line; ask for it in another form.",
                          "line " + std::to_string(line_)};
    }
    if (kept * 2 > buffer_.size()) {
        std::vector<char> larger(buffer_.size() * 2);
        std::memcpy(larger.data(), at_, kept);
        buffer_.swap(larger);
    } else {
        std::memmove(buffer_.data(), at_, kept);
    }
    at_ = buffer_.data();
    end_ = at_ + kept;
    const std::size_t got = text_.read(end_, buffer_.size() - kept);
    end_ += got;
    isAtEnd_ = got == 0;
    return true;
}

const char* TableReader::findStop(const char* from, const char* end) const {
    const char delimiter = dialect_.delimiter;
    if constexpr (sdk::kScansWords) {
        const std::uint64_t delimiters = sdk::spread(delimiter);
        while (end - from >= 8) {
            const std::uint64_t word = sdk::loadWord(from);
            const std::uint64_t hits = sdk::bytesEqual(word, delimiters) |
                                       sdk::bytesEqual(word, sdk::spread('\n')) |
                                       sdk::bytesEqual(word, sdk::spread('\r'));
            if (hits != 0) {
                return from + sdk::firstHit(hits);
            }
            from += 8;
        }
    }
    while (from < end && *from != delimiter && !isLineEnd(*from)) {
        ++from;
    }
    return from;
}

const char* TableReader::quotedEnd(const char* open, const char* end, bool& isUnclosed) {
    const bool isImpatient = unclosedTotal_ > kPatience;
    const std::size_t longest = isImpatient ? kShortQuoted : kLongestQuoted;
    const char* p = open + 1;
    for (;;) {
        const auto* const quote =
            static_cast<const char*>(std::memchr(p, '"', static_cast<std::size_t>(end - p)));
        if (quote == nullptr || static_cast<std::size_t>(quote - open) > longest) {
            isUnclosed = quote != nullptr || isAtEnd_ || static_cast<std::size_t>(end - open) > longest;
            return nullptr;
        }
        if (quote + 1 == end && !isAtEnd_) {
            return nullptr;
        }
        const bool isLast = quote + 1 == end;
        if (!isLast && quote[1] == '"') {
            p = quote + 2;
            continue;
        }
        const std::uint64_t lines = countLines(open, quote);
        const bool isClean = isLast || quote[1] == dialect_.delimiter || isLineEnd(quote[1]);
        const bool looksLikeOpening = lines > 0 && (quote[-1] == dialect_.delimiter || isLineEnd(quote[-1]));
        if (lines > kMostQuotedLines || (!isClean && looksLikeOpening)) {
            isUnclosed = true;
            return nullptr;
        }
        linesInRow_ += lines;
        return isClean ? quote + 1 : findStop(quote + 1, end);
    }
}

TableReader::Outcome TableReader::parseRow() {
    cells_.clear();
    quoted_.clear();
    unclosed_.clear();
    linesInRow_ = 0;
    const char* p = at_;
    const char* const end = end_;
    for (;;) {
        const char* stop = nullptr;
        if (p < end && *p == '"' && dialect_.hasQuotes) {
            bool isUnclosed = false;
            stop = quotedEnd(p, end, isUnclosed);
            if (stop == nullptr && !isUnclosed) {
                return Outcome::NeedsMore;
            }
            if (isUnclosed) {
                unclosed_.push_back({rows_ + 1, line_ + linesInRow_});
                stop = findStop(p, end);
            } else {
                quoted_.push_back({cells_.size()});
            }
        } else {
            stop = findStop(p, end);
        }
        if (stop == end && !isAtEnd_) {
            return Outcome::NeedsMore;
        }
        cells_.emplace_back(p, static_cast<std::size_t>(stop - p));
        if (cells_.size() > kMostCells) {
            throw sdk::Refuse{"csv.too_many_cells",
                              "Line " + std::to_string(line_) + " has more than " +
                                  std::to_string(kMostCells) + " cells. This does not look like a table.",
                              "line " + std::to_string(line_)};
        }
        if (stop == end) {
            at_ = end_;
            return Outcome::Row;
        }
        p = stop + 1;
        if (*stop == dialect_.delimiter) {
            continue;
        }
        if (*stop == '\r') {
            if (p == end && !isAtEnd_) {
                return Outcome::NeedsMore;
            }
            p += p < end && *p == '\n' ? 1 : 0;
        }
        at_ += p - at_;
        return Outcome::Row;
    }
}

void TableReader::unquoteCells() {
    for (const QuotedCell& quoted : quoted_) {
        cells_[quoted.cell] = unquote(cells_[quoted.cell]);
    }
}

bool TableReader::next(Row& row) {
    if (at_ == end_) {
        refill();
        if (at_ == end_) {
            return false;
        }
    }
    while (parseRow() == Outcome::NeedsMore) {
        refill();
    }
    unquoteCells();
    unclosedTotal_ += unclosed_.size();
    row.number = ++rows_;
    row.line = line_;
    line_ += linesInRow_ + 1;
    row.cells = cells_;
    row.isBlank = areBlank(cells_);
    return true;
}

}  // namespace strata::csv
