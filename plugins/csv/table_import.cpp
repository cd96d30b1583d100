#include "csv/table_import.h"

#include <algorithm>
#include <vector>

#include "csv/profile.h"
#include "csv/row_clock.h"
#include "sdk/epoch.h"
#include "sdk/text.h"
#include "sdk/time_text.h"

namespace strata::csv {
namespace {

std::string rowWords(const Row& row) {
    std::string words;
    for (const std::string_view cell : row.cells) {
        if (!sdk::isBlank(cell) && words.size() < 160) {
            words += words.empty() ? "" : " | ";
            sdk::appendShort(words, cell, 60);
        }
    }
    return words;
}

class TableWriter {
public:
    TableWriter(const Plan& plan, const ColumnSurvey& survey, sdk::RecordWriter& writer)
        : plan_(plan),
          survey_(survey),
          writer_(writer),
          clock_(plan.roles, survey.order.order),
          profile_(makeProfile(plan)) {
        std::vector<std::string> headers = plan.layout.headers;
        while (headers.size() < survey.widest) {
            headers.push_back("Column " + std::to_string(headers.size() + 1));
        }
        writer_.shape(0, profile_->kind(), headers);
        isTimeReadable_ = !(plan.roles.has(Role::Date) && survey.dateCells > 0 && survey.dated == 0);
        for (std::size_t c = 0; c < plan.layout.facts.size(); ++c) {
            if (plan.layout.facts[c].shortened() > 0 || isNumberRole(plan.roles.roleOf(c))) {
                numberColumns_.push_back(c);
            }
        }
    }

    void write(const Row& row) {
        clock_.read(row, time_);
        if (profile_->needsDate() && hasNoDate()) {
            writer_.skip(row.number, "csv.row_without_date",
                         "Row " + std::to_string(row.number) +
                             " has no date, so it is no dated transaction: " + rowWords(row) + ".");
            return;
        }
        noteRow(row);
        story_.clear();
        profile_->tell(row, time_, story_);
        sdk::Record record;
        record.at = row.number;
        record.when = time_.when;
        record.until = time_.until.empty() ? std::string_view(story_.until) : std::string_view(time_.until);
        record.original = time_.original;
        record.zone = time_.zone;
        record.kind = story_.kind;
        record.title = story_.title;
        record.lane = story_.lane;
        record.place = story_.place;
        record.people = story_.people;
        record.cells = row.cells;
        writer_.record(record);
    }

private:
    static bool isNumberRole(std::optional<Role> role) {
        return role == Role::Caller || role == Role::Called || role == Role::Correspondent ||
               role == Role::Account;
    }

    bool hasNoDate() const {
        return time_.state == RowTime::State::Blank || time_.state == RowTime::State::NotATime;
    }

    void noteRow(const Row& row) {
        const std::size_t expected = plan_.layout.headers.size();
        const bool isShort = row.cells.size() < expected;
        const bool isLong =
            row.cells.size() > expected &&
            std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(expected), row.cells.end(),
                        [](std::string_view cell) { return !sdk::isBlank(cell); });
        if (isShort || isLong) {
            writer_.note(row.number, "csv.ragged_row",
                         "Row " + std::to_string(row.number) + " has " + std::to_string(row.cells.size()) +
                             " cells where the header has " + std::to_string(expected) +
                             "; every cell is kept.",
                         sdk::Action::KeptAsText);
        }
        if (isTimeReadable_) {
            noteTimeIssues(row, time_, survey_.order.order, writer_);
        }
        for (const std::size_t column : numberColumns_) {
            if (column < row.cells.size() && sdk::isShortenedNumber(row.cells[column])) {
                writer_.note(row.number, "csv.number_shortened",
                             "Row " + std::to_string(row.number) + ": '" + std::string(row.cells[column]) +
                                 "' is a number that a spreadsheet shortened; its digits are lost. Ask for "
                                 "the original export.",
                             sdk::Action::KeptAsText);
            }
        }
    }

    const Plan& plan_;
    const ColumnSurvey& survey_;
    sdk::RecordWriter& writer_;
    RowClock clock_;
    std::unique_ptr<Profile> profile_;
    RowTime time_;
    RowStory story_;
    std::vector<std::size_t> numberColumns_;
    bool isTimeReadable_ = true;
};

void noteUnclosed(const TableReader& reader, sdk::RecordWriter& writer) {
    for (const UnclosedQuote& quote : reader.unclosedQuotes()) {
        writer.note(quote.row, "csv.quote_never_closed",
                    "Row " + std::to_string(quote.row) + " opens a quote on line " +
                        std::to_string(quote.line) +
                        " that is never closed; it was read as an ordinary character.",
                    sdk::Action::KeptAsText);
    }
}

}  // namespace

void writeTable(sdk::TextSource& text, const Plan& plan, const ColumnSurvey& survey,
                sdk::RecordWriter& writer) {
    TableReader reader(text, plan.guess.dialect);
    TableWriter table(plan, survey, writer);
    Row row;
    std::uint64_t emptyRows = 0;
    while (reader.next(row)) {
        writer.progress(reader.bytesConsumed());
        if (row.isBlank) {
            emptyRows += row.cells.size() > 1 ? 1 : 0;
        } else if (row.number >= plan.layout.firstDataRow) {
            noteUnclosed(reader, writer);
            table.write(row);
        }
    }
    if (emptyRows > 0) {
        writer.noteWholeFile(
            "csv.empty_rows",
            std::to_string(emptyRows) + " row(s) hold only empty cells; they are not counted.",
            sdk::Action::Assumed);
    }
}

}  // namespace strata::csv
