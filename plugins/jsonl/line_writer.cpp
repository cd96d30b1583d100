#include "jsonl/line_writer.h"

#include <algorithm>
#include <span>

#include "jsonl/field_time.h"
#include "jsonl/line_shape.h"
#include "sdk/line_reader.h"
#include "sdk/text.h"

namespace strata::jsonl {
namespace {

constexpr std::size_t kTitleBytes = 160;

class LineWriter {
public:
    LineWriter(const sdk::Options& options, sdk::DateOrder order, sdk::RecordWriter& writer)
        : shapes_(options.map), order_(order), writer_(writer) {}

    void write(std::string_view line, std::uint64_t number) {
        if (const auto fault = sdk::readObject(line, fields_)) {
            writer_.skip(number, "jsonl.broken_line",
                         "Line " + std::to_string(number) + " was left out: " + fault->what +
                             " at character " + std::to_string(fault->offset + 1) + ".");
            return;
        }
        bool isNew = false;
        const Shape* const shape = shapes_.find(fields_, isNew);
        if (shape == nullptr) {
            recordWhole(line, number);
            return;
        }
        if (isNew) {
            writer_.shape(shape->id, shape->kind, shape->names);
        }
        record(*shape, cells_.of(fields_), {}, number);
    }

private:
    std::string_view cell(const std::vector<std::string_view>& cells,
                          std::optional<std::size_t> field) const {
        const bool isText =
            field && (sdk::isJsonString(fields_[*field].raw) || fields_[*field].raw.front() != '{');
        return isText && cells[*field] != "null" ? sdk::trim(cells[*field]) : std::string_view();
    }

    void addPerson(std::string_view name) {
        const bool isName = !name.empty() && name != "-" && name.front() != '[' &&
                            (people_.empty() || people_.back() != name);
        if (isName) {
            people_.push_back(name);
        }
    }

    // A file in which every line has other members: the line itself becomes the one cell, nothing of it is
    // lost.
    void recordWhole(std::string_view line, std::uint64_t number) {
        const Shape& shape = shapes_.findOnce(fields_);
        if (!hasWholeLines_) {
            hasWholeLines_ = true;
            const std::vector<std::string> header = {"line"};
            writer_.shape(shape.id, "event", header);
            writer_.note(number, "jsonl.many_shapes",
                         "From line " + std::to_string(number) +
                             " on, lines with new sets of members are kept whole in one cell.",
                         sdk::Action::KeptAsText);
        }
        record(shape, cells_.of(fields_), {&line, 1}, number);
    }

    void record(const Shape& shape, const std::vector<std::string_view>& cells,
                std::span<const std::string_view> whole, std::uint64_t number) {
        const FieldRoles& roles = shape.roles;
        readLineTime(fields_, cells, roles, order_, time_);
        noteTime(number);
        tell(cells, roles);
        sdk::Record out;
        out.shape = shape.id;
        out.at = number;
        out.when = time_.when;
        out.original = time_.original;
        out.title = title_;
        out.lane = roles.isChat ? cell(cells, roles.conversation) : cell(cells, roles.source);
        out.place = cell(cells, roles.place);
        out.people = people_;
        out.cells = whole.empty() ? std::span<const std::string_view>(cells) : whole;
        writer_.record(out);
    }

    void tell(const std::vector<std::string_view>& cells, const FieldRoles& roles) {
        title_.clear();
        people_.clear();
        const std::string_view message = cell(cells, roles.message);
        if (roles.isChat) {
            sdk::appendShort(title_, cell(cells, roles.sender), 60);
            title_ += title_.empty() ? "" : ": ";
            addPerson(cell(cells, roles.sender));
            addPerson(cell(cells, roles.recipient));
        } else if (!roles.isTimeline) {
            addPerson(cell(cells, roles.person));
        }
        sdk::appendShort(title_, message.empty() ? cell(cells, roles.title) : message, kTitleBytes);
        for (std::size_t i = 0; title_.empty() && i < cells.size(); ++i) {
            const bool isTime = std::find(roles.times.begin(), roles.times.end(), i) != roles.times.end();
            sdk::appendShort(title_, isTime ? std::string_view() : cell(cells, i), kTitleBytes);
        }
    }

    void noteTime(std::uint64_t number) {
        if (time_.state == LineTime::State::Blank || time_.state == LineTime::State::Uncertain ||
            (time_.state == LineTime::State::Dated && !time_.isConflicting)) {
            return;
        }
        const std::string start = "Line " + std::to_string(number) + ": ";
        std::string words = "'";
        sdk::appendShort(words, time_.original, 60);
        words += "'";
        switch (time_.state) {
            case LineTime::State::Dated:
                if (time_.isConflicting) {
                    writer_.note(number, "jsonl.times_disagree",
                                 start + "datetime " + words +
                                     " and timestamp are different times; datetime was taken.",
                                 sdk::Action::Assumed);
                }
                break;
            case LineTime::State::Unset:
                writer_.note(number, "jsonl.time_unset", start + words + " means that no time was set.",
                             sdk::Action::KeptAsText);
                break;
            case LineTime::State::NotATime:
                writer_.note(number, "jsonl.time_unreadable",
                             start + words + " is in no form of date read here.", sdk::Action::KeptAsText);
                break;
            case LineTime::State::Impossible:
                writer_.note(number, "jsonl.date_impossible", start + words + " is no date that exists.",
                             sdk::Action::KeptAsText);
                break;
            case LineTime::State::Uncertain:
            case LineTime::State::Blank:
                break;
        }
    }

    Shapes shapes_;
    sdk::DateOrder order_;
    sdk::RecordWriter& writer_;
    LineCells cells_;
    LineTime time_;
    std::vector<sdk::JsonField> fields_;
    std::string title_;
    std::vector<std::string_view> people_;
    bool hasWholeLines_ = false;
};

}  // namespace

void writeLines(sdk::TextSource& text, const sdk::Options& options, sdk::DateOrder order,
                sdk::RecordWriter& writer) {
    sdk::LineReader reader(text, "jsonl", kNotOneALine);
    LineWriter lines(options, order, writer);
    std::string_view line;
    while (reader.next(line)) {
        writer.progress(reader.bytesConsumed());
        if (!sdk::isBlank(line)) {
            lines.write(line, reader.number());
        }
    }
}

}  // namespace strata::jsonl
