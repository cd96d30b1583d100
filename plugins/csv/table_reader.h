#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/text_stream.h"

namespace strata::csv {

// How a file separates its cells.
struct Dialect {
    char delimiter = ',';
    bool hasQuotes = true;    // false for pipe files such as TLN, which never quote
    bool hasSepLine = false;  // first line is Excel's `sep=;`, no row of the table
};

// One row. Cells are views into the reader's buffer: good until the next row is read.
struct Row {
    std::uint64_t number = 0;  // as a spreadsheet shows it, from 1, blank rows counted
    std::uint64_t line = 0;    // line of the file on which it starts, from 1
    std::span<const std::string_view> cells;
    bool isBlank = false;  // nothing but white space in every cell
};

// A quoted cell that was opened and never closed. It does not eat the rest of the file: the quote is read as
// an ordinary character and the row ends at its line's end.
struct UnclosedQuote {
    std::uint64_t row = 0;
    std::uint64_t line = 0;
};

// Reads rows from text of any size in bounded memory. Quoting is RFC 4180, lenient as spreadsheets are after
// a closing quote. CRLF, LF and lone CR each end a row. Throws sdk::Refuse for a row beyond kLongestRow or
// with more than kMostCells cells, naming the line.
class TableReader {
public:
    static constexpr std::size_t kLongestRow = 4 * 1024 * 1024;  // bytes
    static constexpr std::size_t kLongestQuoted = 1024 * 1024;   // bytes in one quoted cell
    static constexpr std::uint64_t kMostQuotedLines = 1000;      // lines in one quoted cell
    static constexpr std::size_t kMostCells = 4096;

    TableReader(sdk::TextSource& text, const Dialect& dialect);

    bool next(Row& row);

    // Quotes found open while reading the last row; usually empty.
    std::span<const UnclosedQuote> unclosedQuotes() const { return unclosed_; }
    std::uint64_t bytesConsumed() const {
        return text_.bytesConsumed() - static_cast<std::uint64_t>(end_ - at_);
    }

private:
    enum class Outcome { Row, NeedsMore };
    struct QuotedCell {
        std::size_t cell;
    };

    Outcome parseRow();
    const char* findStop(const char* from, const char* end) const;
    // Where the cell that opens with the quote at `open` ends; nullptr when more text is needed.
    const char* quotedEnd(const char* open, const char* end, bool& isUnclosed);
    void unquoteCells();
    bool refill();

    sdk::TextSource& text_;
    Dialect dialect_;
    std::vector<char> buffer_;
    char* at_ = nullptr;    // next unread byte
    char* end_ = nullptr;   // end of what is in the buffer
    bool isAtEnd_ = false;  // the source has no more
    std::uint64_t rows_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t linesInRow_ = 0;
    std::uint64_t unclosedTotal_ = 0;
    std::vector<std::string_view> cells_;
    std::vector<QuotedCell> quoted_;
    std::vector<UnclosedQuote> unclosed_;
};

}  // namespace strata::csv
