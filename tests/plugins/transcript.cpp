#include "transcript.h"

#include <simdjson.h>

#include <algorithm>
#include <set>

#include "importer_run.h"

namespace strata::test {
namespace {

bool isUnit(std::string_view unit) {
    for (const std::string_view known : {"row", "line", "page", "paragraph", "message"})
        if (unit == known)
            return true;
    return false;
}

using simdjson::dom::element;
using simdjson::dom::object;

std::string textAt(const object& from, const char* key) {
    std::string_view text;
    return from.at_key(key).get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::optional<std::uint64_t> numberAt(const object& from, const char* key) {
    std::uint64_t number = 0;
    return from.at_key(key).get(number) == simdjson::SUCCESS ? std::optional<std::uint64_t>(number)
                                                             : std::nullopt;
}

std::vector<std::string> listAt(const object& from, const char* key) {
    std::vector<std::string> list;
    simdjson::dom::array array;
    if (from.at_key(key).get(array) == simdjson::SUCCESS) {
        for (const element item : array) {
            std::string_view text;
            list.emplace_back(item.get(text) == simdjson::SUCCESS ? text : "(no text)");
        }
    }
    return list;
}

class Reader {
public:
    explicit Reader(Transcript& into) : into_(into) {}

    void line(const object& whole) {
        ++lines_;
        if (whole.size() != 1) {
            fault("a line has not exactly one key");
            return;
        }
        const auto entry = *whole.begin();
        const std::string kind(entry.key);
        object body;
        if (entry.value.get(body) != simdjson::SUCCESS) {
            fault(kind + " is no object");
            return;
        }
        if (isOver_) {
            fault(kind + " follows the last line");
        }
        if ((kind == "hello") != (lines_ == 1)) {
            fault("hello is not the first line, once");
        }
        read(kind, body);
    }

    void finish() {
        if (!isOver_) {
            fault("the last line is neither done nor refuse");
        }
        if (!into_.refusal.empty()) {
            return;
        }
        const auto skips =
            std::count_if(into_.issues.begin(), into_.issues.end(),
                          [](const TranscriptIssue& issue) { return issue.action == "skipped"; });
        if (into_.rows != into_.records.size() + into_.skipped || counted_ != into_.records.size()) {
            fault("rows, records and skipped do not balance");
        }
        if (static_cast<std::uint64_t>(skips) != into_.skipped) {
            fault("skipped rows and skipped issues differ");
        }
    }

    void fault(const std::string& what) {
        into_.faults.push_back("line " + std::to_string(lines_) + ": " + what);
    }

private:
    void read(const std::string& kind, const object& body) {
        if (kind == "hello") {
            into_.format = textAt(body, "format");
            into_.encoding = textAt(body, "encoding");
            into_.dates = textAt(body, "dates");
            const std::string unit = textAt(body, "unit");
            if (numberAt(body, "protocol") != 1U || into_.format.empty() || !isUnit(unit)) {
                fault("hello lacks protocol, format or unit");
            }
        } else if (kind == "shape") {
            shapes_.insert(numberAt(body, "id").value_or(~0ULL));
            into_.headers = shapes_.size() == 1 ? listAt(body, "headers") : into_.headers;
            if (textAt(body, "kind").empty()) {
                fault("a shape has no kind");
            }
        } else if (kind == "record") {
            record(body);
        } else if (kind == "issue") {
            issue(body);
        } else if (kind == "done") {
            isOver_ = true;
            into_.rows = numberAt(body, "rows").value_or(~0ULL);
            into_.skipped = numberAt(body, "skipped").value_or(~0ULL);
            counted_ = numberAt(body, "records").value_or(~0ULL);
        } else if (kind == "refuse") {
            isOver_ = true;
            into_.refusal = textAt(body, "code");
            into_.position = textAt(body, "position");
            if (into_.refusal.empty() || textAt(body, "message").empty()) {
                fault("a refusal without code or message");
            }
        } else if (kind != "progress") {
            fault("unknown kind of line: " + kind);
        }
    }

    void record(const object& body) {
        TranscriptRecord record;
        record.at = numberAt(body, "at").value_or(0);
        record.when = textAt(body, "when");
        record.until = textAt(body, "until");
        record.original = textAt(body, "original");
        record.zone = textAt(body, "zone");
        record.title = textAt(body, "title");
        record.place = textAt(body, "place");
        record.people = listAt(body, "people");
        record.cells = listAt(body, "cells");
        if (record.at <= lastAt_) {
            fault("a record's position does not go forward");
        }
        lastAt_ = record.at;
        if (!shapes_.contains(numberAt(body, "shape").value_or(~0ULL))) {
            fault("a record uses a shape that was not told");
        }
        if (!record.when.empty() && record.original.empty()) {
            fault("a record has a time without its original words");
        }
        into_.records.push_back(std::move(record));
    }

    void issue(const object& body) {
        const TranscriptIssue issue{numberAt(body, "at"), textAt(body, "code"), textAt(body, "message"),
                                    textAt(body, "action")};
        const bool isKnown =
            issue.action == "skipped" || issue.action == "kept_as_text" || issue.action == "assumed";
        if (!isKnown || issue.code.empty() || issue.message.empty() ||
            (issue.action == "skipped" && !issue.at)) {
            fault("an issue is incomplete");
        }
        into_.issues.push_back(issue);
    }

    Transcript& into_;
    std::set<std::uint64_t> shapes_;
    std::uint64_t lines_ = 0;
    std::uint64_t lastAt_ = 0;
    std::uint64_t counted_ = 0;
    bool isOver_ = false;
};

}  // namespace

bool Transcript::hasIssue(std::string_view code, std::string_view action) const {
    return std::any_of(issues.begin(), issues.end(), [&](const TranscriptIssue& issue) {
        return issue.code == code && issue.action == action;
    });
}

Transcript readTranscript(const std::string& output) {
    Transcript transcript;
    Reader reader(transcript);
    simdjson::dom::parser parser;
    std::size_t at = 0;
    while (at < output.size()) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        object line;
        if (parser.parse(output.data() + at, end - at).get(line) == simdjson::SUCCESS) {
            reader.line(line);
        } else {
            reader.fault("not a JSON object in UTF-8");
        }
        at = end + 1;
    }
    reader.finish();
    return transcript;
}

Transcript importFile(const std::string& importerName, const std::string& file, const std::string& options) {
    const Run run = runProgram(importer(importerName), {"import", file, options});
    Transcript transcript = readTranscript(run.output);
    if (run.status != 0) {
        transcript.faults.push_back("exit status " + std::to_string(run.status));
    }
    return transcript;
}

Sniffed sniffFile(const std::string& importerName, const std::string& file) {
    const Run run = runProgram(importer(importerName), {"sniff", file});
    simdjson::dom::parser parser;
    Sniffed sniffed;
    object sniff;
    if (run.status == 0 && parser.parse(run.output).at_key("sniff").get(sniff) == simdjson::SUCCESS) {
        sniffed.confidence = static_cast<std::int64_t>(numberAt(sniff, "confidence").value_or(1000));
        sniffed.format = textAt(sniff, "format");
    }
    return sniffed;
}

}  // namespace strata::test
