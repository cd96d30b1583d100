#include "jsonl/jsonl_importer.h"

#include "jsonl/field_time.h"
#include "jsonl/line_shape.h"
#include "jsonl/line_writer.h"
#include "sdk/encoding.h"
#include "sdk/line_reader.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"
#include "sdk/time_column.h"

namespace strata::jsonl {
namespace {

constexpr std::size_t kHead = 256 * 1024;  // bytes looked at for sniffing
constexpr std::size_t kLinesLookedAt = 200;
constexpr std::uint64_t kHopeless = 1000;  // lines without one object before the file is given up

std::string formatOf(const FieldRoles& roles) {
    return roles.isTimeline ? "timeline-jsonl" : roles.isChat ? "chat-jsonl" : "jsonl";
}

// What the first lines say, and how many of them are whole objects.
struct FirstLook {
    std::size_t lines = 0;
    std::size_t objects = 0;
    FieldRoles roles;
    bool isTimed = false;
};

FirstLook lookAt(const std::string& head, bool isWhole) {
    FirstLook look;
    sdk::MemoryText text(head);
    sdk::LineReader reader(text, "jsonl", kNotOneALine);
    Shapes shapes({});
    std::vector<sdk::JsonField> fields;
    std::string_view line;
    while (look.lines < kLinesLookedAt && reader.next(line)) {
        const bool isCut = !isWhole && reader.bytesConsumed() == head.size();
        if (sdk::isBlank(line) || isCut) {
            continue;
        }
        ++look.lines;
        if (sdk::readObject(line, fields)) {
            continue;
        }
        bool isNew = false;
        const Shape* const shape = shapes.find(fields, isNew);
        if (look.objects++ == 0 && shape != nullptr) {
            look.roles = shape->roles;
        }
        look.isTimed = look.isTimed || (shape != nullptr && !shape->roles.times.empty());
    }
    return look;
}

// The order of day and month over all lines, where dates are written in digits.
sdk::DateOrderVote::Decision surveyOrder(sdk::TextSource& text, const sdk::Options& options) {
    sdk::DateOrderVote vote;
    sdk::LineReader reader(text, "jsonl", kNotOneALine);
    Shapes shapes(options.map);
    LineCells cells;
    std::vector<sdk::JsonField> fields;
    std::string_view line;
    std::uint64_t lines = 0;
    std::uint64_t objects = 0;
    while (reader.next(line)) {
        lines += sdk::isBlank(line) ? 0 : 1;
        bool isNew = false;
        const bool isObject = !sdk::isBlank(line) && !sdk::readObject(line, fields);
        const Shape* const shape = isObject ? shapes.find(fields, isNew) : nullptr;
        objects += isObject ? 1 : 0;
        if (shape != nullptr) {
            vote.add(peekTime(cells.of(fields), shape->roles), reader.number());
        }
        if (objects == 0 && lines >= kHopeless) {
            break;
        }
    }
    if (objects == 0) {
        throw sdk::Refuse{"jsonl.no_object",
                          "No line of the file is a JSON object, so it is not JSON Lines. Import it as what "
                          "it is, or keep it as "
                          "an exhibit.",
                          "line 1"};
    }
    return vote.decide(options.dates);
}

}  // namespace

sdk::Opinion JsonlImporter::sniff(sdk::InputFile& file) const {
    const std::string raw = file.head(kHead);
    sdk::EncodingFinding encoding;
    if (sdk::isBlank(raw)) {
        return {0, "", "The file is empty."};
    }
    if (std::string whyNot; !sdk::guessEncoding(raw, file.size() <= kHead, encoding, whyNot)) {
        return {0, "", whyNot};
    }
    const std::string head = sdk::decodeHead(raw, encoding);
    const FirstLook look = lookAt(head, file.size() <= kHead);
    if (look.objects == 0 || look.objects * 2 < look.lines) {
        return {0, "", "The lines are not JSON objects, one a line."};
    }
    if (look.lines == 1 && !look.isTimed) {
        return {0, "", "The file is one JSON object without a time, not a list of events."};
    }
    const int confidence = look.roles.isTimeline || look.roles.isChat ? 95 : look.isTimed ? 85 : 60;
    return {look.lines == 1 ? confidence / 2 : confidence, formatOf(look.roles),
            std::to_string(look.objects) + " of the first " + std::to_string(look.lines) +
                " lines are JSON objects."};
}

void JsonlImporter::import(sdk::InputFile& file, const sdk::Options& options,
                           sdk::RecordWriter& writer) const {
    if (file.size() <= 4096 && sdk::isBlank(file.head(4096))) {
        throw sdk::Refuse{"jsonl.empty", "The file is empty. Ask for it again.", "line 1"};
    }
    checkMap(options.map);
    const sdk::EncodingFinding encoding = sdk::findEncoding(file, "jsonl");
    const FirstLook look = lookAt(sdk::decodeHead(file.head(kHead), encoding), file.size() <= kHead);
    sdk::TextStream text(file, encoding, "jsonl");
    const auto order = surveyOrder(text, options);
    sdk::Hello hello{std::string(id()),    std::string(version()),
                     formatOf(look.roles), std::string(sdk::encodingName(encoding.encoding)),
                     std::string(unit()),  {}};
    if (order.basis != sdk::DateOrderVote::Basis::NotNeeded) {
        hello.extras.emplace_back("dates", std::string(sdk::dateOrderName(order.order)));
    }
    writer.hello(hello);
    if (encoding.isAssumed) {
        writer.noteWholeFile("jsonl.encoding_assumed", sdk::describeAssumption(encoding),
                             sdk::Action::Assumed);
    }
    if (order.basis == sdk::DateOrderVote::Basis::Assumed) {
        writer.noteWholeFile("jsonl.date_order_assumed",
                             "No date shows whether day or month comes first; they were read day first. If "
                             "that is wrong, import "
                             "again with month first.",
                             sdk::Action::Assumed);
    }
    writeLines(text, options, order.order, writer);
}

}  // namespace strata::jsonl
