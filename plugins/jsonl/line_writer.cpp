#include "jsonl/line_writer.h"

#include "jsonl/field_time.h"
#include "jsonl/line_reader.h"
#include "jsonl/line_shape.h"
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
            writer_.skip(number, "jsonl.too_many_shapes",
                         "Line " + std::to_string(number) + " was left out: the file has more than " +
                             std::to_string(Shapes::kMost) + " different sets of members.");
            return;
        }
        if (isNew) {
            writer_.shape(shape->id, shape->kind, shape->names);
        }
        record(*shape, number);
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

    void record(const Shape& shape, std::uint64_t number) {
        const auto& cells = cells_.of(fields_);
        const FieldRoles& roles = shape.roles;
        readLineTime(fields_, cells, roles, order_, time_);
        noteTime(number);
        tell(cells, roles);
        sdk::Record record;
        record.shape = shape.id;
        record.at = number;
        record.when = time_.when;
        record.original = time_.original;
        record.title = title_;
        record.lane = roles.isChat ? cell(cells, roles.conversation) : cell(cells, roles.source);
        record.place = cell(cells, roles.place);
        record.people = people_;
        record.cells = cells;
        writer_.record(record);
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
            sdk::appendShort(title_, cell(cells, i), kTitleBytes);
        }
    }

    void noteTime(std::uint64_t number) {
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
};

}  // namespace

void writeLines(sdk::TextSource& text, const sdk::Options& options, sdk::DateOrder order,
                sdk::RecordWriter& writer) {
    LineReader reader(text);
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
