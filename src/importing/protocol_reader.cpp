#include "importing/protocol_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace strata::importing {

namespace {

// The DOM and not the on-demand reader: it picks the processor's best instructions when it runs, not when it
// is built.
using simdjson::dom::object;
using value = simdjson::dom::element;

constexpr std::size_t kLongestLine = 32u << 20;
constexpr char kCellBreak = '\x1f';

std::string_view textOf(value field) {
    return field.get_string();
}

// Cells and names are joined by U+001F; one inside a cell is shown as its symbol, so that columns keep their
// places.
void appendCell(std::string& joined, std::string_view cell) {
    std::size_t start = 0;
    for (std::size_t at = cell.find(kCellBreak); at != std::string_view::npos;
         at = cell.find(kCellBreak, start)) {
        joined.append(cell.substr(start, at - start)).append("\u241f");
        start = at + 1;
    }
    joined.append(cell.substr(start));
}

}  // namespace

struct ProtocolReader::Inside {
    std::string importer;
    RecordTimes times;
    MakeSinks makeSinks;
    std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
    simdjson::dom::parser parser;
    std::string pending;  // an unfinished line, with room for the parser's padding
    std::int64_t line = 0, skippedIssues = 0, bytesOfSource = 0, bytesRead = 0;
    Balance told, counted;
    std::string unit, format;
    bool hasHello = false, isDone = false;
    std::string cells, people, kindOfShape;
    std::vector<std::pair<std::int64_t, std::string>> shapes;

    Inside(std::string by, ZoneChoice zone, std::int64_t sourceBytes)
        : importer(std::move(by)),
          times(std::move(zone), [this](const evidence::SourceIssue& assumed) { issue(assumed); }),
          bytesOfSource(sourceBytes) {}

    [[noreturn]] void broken(const std::string& what) const {
        throw base::Failure("The importer \"" + importer + "\" broke the protocol at line " +
                            std::to_string(line) + " of its output: " + what +
                            ". Nothing of this file was kept; report it to whoever made the importer.");
    }

    void issue(const evidence::SourceIssue& one) {
        ++counted.issues;
        for (const auto& sink : sinks)
            sink->onIssue(one);
    }

    // Every line of a file but the last has a byte that ends it; a row of a packed table may have none.
    std::int64_t position(value at) const {
        const std::int64_t read = at.get_int64();
        if (read < 1 || (unit == "line" && read > bytesOfSource + 1))
            broken("the position " + std::to_string(read) + " is not in the file");
        return read;
    }

    void readLine(std::string_view text, std::size_t capacity);
    void readHello(object hello);
    void readShape(object shape);
    void readIssue(object issue);
    void readRecord(object record);
    void readDone(object done);
};

void ProtocolReader::Inside::readHello(object hello) {
    if (hasHello)
        broken("it says hello twice");
    for (auto field : hello) {
        const std::string_view key = field.key;
        if (key == "protocol" && std::int64_t(field.value.get_int64()) != 1)
            broken("it speaks another protocol than 1");
        if (key == "unit")
            unit = textOf(field.value);
        if (key == "format")
            format = textOf(field.value);
    }
    if (unit.empty())
        unit = "row";
    hasHello = true;
    if (makeSinks)
        sinks = makeSinks(unit);
}

void ProtocolReader::Inside::readShape(object shape) {
    evidence::RecordShape read;
    for (auto field : shape) {
        const std::string_view key = field.key;
        if (key == "id")
            read.id = field.value.get_int64();
        else if (key == "kind")
            read.kind = textOf(field.value);
        else if (key == "headers")
            for (auto header : field.value.get_array())
                read.headers.emplace_back(std::string_view(header.get_string()));
    }
    for (const auto& [id, kind] : shapes)
        if (id == read.id)
            broken("shape " + std::to_string(id) + " is declared twice");
    if (shapes.size() > 1000)
        broken("it declares more than 1,000 shapes");
    shapes.emplace_back(read.id, read.kind);
    for (const auto& sink : sinks)
        sink->onShape(read);
}

void ProtocolReader::Inside::readIssue(object said) {
    std::optional<std::int64_t> at;
    std::string code, message, action;
    for (auto field : said) {
        const std::string_view key = field.key;
        if (key == "at")
            at = position(field.value);
        else if (key == "code")
            code = textOf(field.value);
        else if (key == "message")
            message = textOf(field.value);
        else if (key == "action")
            action = textOf(field.value);
    }
    if (action != "skipped" && action != "kept_as_text" && action != "assumed")
        broken("an issue has the unknown action \"" + action + "\"");
    if (action == "skipped" && !at)
        broken("a skipped row has no position");
    skippedIssues += action == "skipped";
    issue({at, code, message, action});
}

void ProtocolReader::Inside::readRecord(object said) {
    evidence::SourceRecord record;
    std::string_view when, until, zoneName;
    cells.clear();
    people.clear();
    bool hasPosition = false, isFirst = true;
    for (auto field : said) {
        const std::string_view key = field.key;
        if (key == "shape") {
            record.shape = field.value.get_int64();
        } else if (key == "at") {
            record.at = position(field.value);
            hasPosition = true;
        } else if (key == "when") {
            when = textOf(field.value);
        } else if (key == "cells") {
            for (auto cell : field.value.get_array()) {
                if (!isFirst)
                    cells += kCellBreak;
                isFirst = false;
                appendCell(cells, cell.get_string());
            }
        } else if (key == "original") {
            record.original = textOf(field.value);
        } else if (key == "title") {
            record.title = textOf(field.value);
        } else if (key == "lane") {
            record.lane = textOf(field.value);
        } else if (key == "people") {
            for (auto name : field.value.get_array()) {
                if (!people.empty())
                    people += "; ";
                people += std::string_view(name.get_string());
            }
        } else if (key == "place") {
            record.place = textOf(field.value);
        } else if (key == "kind") {
            record.kind = textOf(field.value);
        } else if (key == "until") {
            until = textOf(field.value);
        } else if (key == "zone") {
            zoneName = textOf(field.value);
        }
    }
    if (!hasPosition)
        broken("a record has no position");
    const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const auto& known) { return known.first == record.shape; });
    if (shape == shapes.end())
        broken("a record has the shape " + std::to_string(record.shape) + ", which was not declared");
    if (record.kind.empty())
        record.kind = shape->second;
    record.cells = cells;
    record.people = people;
    record.precision = "none";
    record.basis = "none";
    record.zone = "";
    if (!when.empty())
        if (const auto problem = times.resolve(record, when, until, zoneName))
            broken(*problem);
    ++counted.records;
    if (record.earliest) {
        counted.earliest = std::min(counted.earliest.value_or(*record.earliest), *record.earliest);
        counted.latest = std::max(counted.latest.value_or(*record.earliest), *record.earliest);
    }
    for (const auto& sink : sinks)
        sink->onRecord(record);
}

void ProtocolReader::Inside::readDone(object done) {
    for (auto field : done) {
        const std::string_view key = field.key;
        if (key == "rows")
            told.rows = field.value.get_int64();
        else if (key == "records")
            told.records = field.value.get_int64();
        else if (key == "skipped")
            told.skipped = field.value.get_int64();
    }
    isDone = true;
}

void ProtocolReader::Inside::readLine(std::string_view text, std::size_t capacity) {
    ++line;
    if (isDone)
        broken("something follows the line that ends it");
    try {
        const object said =
            parser.parse(text.data(), text.size(), capacity < text.size() + simdjson::SIMDJSON_PADDING)
                .get_object();
        bool isKnown = false;
        for (auto field : said) {
            const std::string_view key = field.key;
            if (isKnown)
                broken("the line says two things");
            isKnown = true;
            if (key != "hello" && key != "refuse" && key != "progress" && !hasHello)
                broken("it does not begin with hello");
            if (key == "record") {
                readRecord(field.value.get_object());
            } else if (key == "issue") {
                readIssue(field.value.get_object());
            } else if (key == "shape") {
                readShape(field.value.get_object());
            } else if (key == "progress") {
                for (auto part : field.value.get_object())
                    if (part.key == "bytes")
                        bytesRead = part.value.get_int64();
            } else if (key == "hello") {
                readHello(field.value.get_object());
            } else if (key == "done") {
                readDone(field.value.get_object());
            } else if (key == "refuse") {
                std::string message, position;
                for (auto part : field.value.get_object()) {
                    const std::string_view name = part.key;
                    if (name == "message")
                        message = textOf(part.value);
                    if (name == "position")
                        position = textOf(part.value);
                }
                throw FileRefused(message, position);
            } else {
                broken("\"" + std::string(key.substr(0, 40)) + "\" is not a line of the protocol");
            }
        }
        if (!isKnown)
            broken("the line is not one object");
    } catch (const simdjson::simdjson_error& error) {
        broken(std::string("the line is not JSON of the form expected (") + error.what() + ")");
    }
}

ProtocolReader::ProtocolReader(std::string importer, ZoneChoice zone, std::int64_t sourceBytes)
    : inside_(std::make_unique<Inside>(std::move(importer), std::move(zone), sourceBytes)) {}

ProtocolReader::~ProtocolReader() = default;

void ProtocolReader::onHello(MakeSinks makeSinks) {
    inside_->makeSinks = std::move(makeSinks);
}

void ProtocolReader::feed(std::string_view bytes) {
    std::string& pending = inside_->pending;
    pending.append(bytes);
    pending.reserve(pending.size() + simdjson::SIMDJSON_PADDING);
    std::size_t start = 0;
    while (true) {
        const auto* end =
            static_cast<const char*>(std::memchr(pending.data() + start, '\n', pending.size() - start));
        if (end == nullptr)
            break;
        const auto length = static_cast<std::size_t>(end - pending.data()) - start;
        inside_->readLine({pending.data() + start, length}, pending.capacity() - start);
        start += length + 1;
    }
    pending.erase(0, start);
    if (pending.size() > kLongestLine)
        inside_->broken("a line is longer than 32 MB");
}

Balance ProtocolReader::finish() {
    Inside& in = *inside_;
    if (!in.pending.empty())
        feed("\n");
    if (!in.isDone)
        in.broken("it ended without saying that it was done");
    const auto differs = [&](const char* what, std::int64_t told, std::int64_t counted) {
        if (told != counted)
            in.broken("it says " + std::to_string(told) + " " + what + " and gave " +
                      std::to_string(counted));
    };
    differs("records", in.told.records, in.counted.records);
    differs("skipped rows", in.told.skipped, in.skippedIssues);
    differs("rows", in.told.rows, in.counted.records + in.skippedIssues);
    in.counted.rows = in.told.rows;
    in.counted.skipped = in.told.skipped;
    for (const auto& sink : in.sinks)
        sink->onEnd();
    return in.counted;
}

const std::string& ProtocolReader::unit() const {
    return inside_->unit;
}
const std::string& ProtocolReader::format() const {
    return inside_->format;
}
std::int64_t ProtocolReader::records() const {
    return inside_->counted.records;
}
std::int64_t ProtocolReader::bytesRead() const {
    return inside_->bytesRead;
}

}  // namespace strata::importing
