#include "csv/dialect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "csv/roles.h"
#include "sdk/refuse.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr std::array<char, 4> kDelimiters = {',', ';', '\t', '|'};
constexpr std::size_t kRowsLookedAt = 300;
constexpr double kEven = 0.7;  // share of equally wide rows from which nothing needs explaining

// Share of the commas in the head that stand between digits: decimal commas in a table cut by something else.
double decimalCommas(const std::string& head) {
    std::size_t commas = 0;
    std::size_t decimal = 0;
    for (std::size_t i = 1; i + 1 < head.size(); ++i) {
        if (head[i] == ',') {
            ++commas;
            decimal += sdk::isDigit(head[i - 1]) && sdk::isDigit(head[i + 1]) ? 1 : 0;
        }
    }
    return commas == 0 ? 0.0 : static_cast<double>(decimal) / static_cast<double>(commas);
}

// The width of a first row that plainly names columns, so that ragged rows below it still make a table;
// otherwise 0.
std::size_t widthIfNamed(const Row& row) {
    const std::size_t known =
        row.cells.size() < 2 ? 0 : countKnownNames({row.cells.begin(), row.cells.end()});
    return known >= 2 && known * 2 >= row.cells.size() ? row.cells.size() : 0;
}

DialectGuess tryDelimiter(const std::string& head, Dialect dialect) {
    DialectGuess guess;
    guess.dialect = dialect;
    sdk::MemoryText text(head);
    TableReader reader(text, dialect);
    std::map<std::size_t, std::size_t> widths;
    Row row;
    std::size_t namedWidth = 0;
    while (guess.rows < kRowsLookedAt && reader.next(row)) {
        if (!row.isBlank) {
            namedWidth = guess.rows == 0 ? widthIfNamed(row) : namedWidth;
            ++widths[row.cells.size()];
            ++guess.rows;
        }
    }
    for (const auto& [width, count] : widths) {
        const double share = static_cast<double>(count) / static_cast<double>(guess.rows);
        if (width >= 2 && share >= guess.agreement) {
            guess.columns = width;
            guess.agreement = share;
        }
    }
    if (namedWidth > 0 && guess.agreement < kEven) {
        guess.columns = namedWidth;
        guess.agreement = 1.0 - static_cast<double>(widths[1]) / static_cast<double>(guess.rows);
    }
    return guess;
}

double scoreOf(const DialectGuess& guess) {
    return guess.columns < 2
               ? 0.0
               : guess.agreement * guess.agreement * std::sqrt(static_cast<double>(guess.columns - 1));
}

bool readSepLine(const std::string& head, Dialect& dialect) {
    const bool isSepLine = head.size() > 5 && (head.starts_with("sep=") || head.starts_with("SEP=")) &&
                           (head[5] == '\r' || head[5] == '\n');
    if (isSepLine) {
        dialect.delimiter = head[4];
        dialect.hasSepLine = true;
    }
    return isSepLine;
}

}  // namespace

DialectGuess guessDialect(const std::string& head) {
    Dialect dialect;
    if (readSepLine(head, dialect)) {
        return tryDelimiter(head, dialect);
    }
    DialectGuess best;
    double bestScore = 0;
    const double decimal = decimalCommas(head);
    for (const char delimiter : kDelimiters) {
        dialect.delimiter = delimiter;
        try {
            const DialectGuess guess = tryDelimiter(head, dialect);
            const double score = scoreOf(guess) * (delimiter == ',' ? 1.0 - 0.8 * decimal : 1.0);
            if (score > bestScore) {
                best = guess;
                bestScore = score;
            }
        } catch (const sdk::Refuse&) {
            continue;
        }
    }
    return best;
}

}  // namespace strata::csv
