#include "sdk/record_writer.h"

namespace strata::sdk {
void RecordWriter::optional(std::string_view key, std::string_view text) {
    if (!text.empty()) {
        json_.key(key);
        json_.value(text);
    }
}

void RecordWriter::hello(const Hello& hello) {
    hasSaidHello_ = true;
    json_.beginObject();
    json_.key("hello");
    json_.beginObject();
    json_.key("protocol");
    json_.number(1);
    optional("importer", hello.importer);
    optional("version", hello.version);
    optional("format", hello.format);
    optional("encoding", hello.encoding);
    optional("unit", hello.unit);
    for (const auto& [key, value] : hello.extras) {
        json_.key(key);
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            json_.number(*number);
        } else {
            json_.value(std::get<std::string>(value));
        }
    }
    json_.endObject();
    json_.endObject();
    json_.endLine();
}

void RecordWriter::shape(int id, std::string_view kind, std::span<const std::string> headers) {
    json_.beginObject();
    json_.key("shape");
    json_.beginObject();
    json_.key("id");
    json_.number(id);
    json_.key("kind");
    json_.value(kind);
    json_.key("headers");
    json_.beginArray();
    for (const std::string& header : headers) {
        json_.value(header);
    }
    json_.endArray();
    json_.endObject();
    json_.endObject();
    json_.endLine();
}

void RecordWriter::record(const Record& record) {
    ++records_;
    json_.beginObject();
    json_.key("record");
    json_.beginObject();
    json_.key("shape");
    json_.number(record.shape);
    json_.key("at");
    json_.number(static_cast<std::int64_t>(record.at));
    optional("when", record.when);
    optional("until", record.until);
    optional("original", record.original);
    optional("zone", record.zone);
    optional("kind", record.kind);
    optional("title", record.title);
    optional("lane", record.lane);
    if (!record.people.empty()) {
        json_.key("people");
        json_.beginArray();
        for (const std::string_view person : record.people) {
            json_.value(person);
        }
        json_.endArray();
    }
    optional("place", record.place);
    json_.key("cells");
    json_.beginArray();
    for (const std::string_view cell : record.cells) {
        json_.value(cell);
    }
    json_.endArray();
    json_.endObject();
    json_.endObject();
    json_.endLine();
}

void RecordWriter::issue(const std::uint64_t* at, std::string_view code, std::string_view message,
                         Action action) {
    json_.beginObject();
    json_.key("issue");
    json_.beginObject();
    if (at != nullptr) {
        json_.key("at");
        json_.number(static_cast<std::int64_t>(*at));
    }
    json_.key("code");
    json_.value(code);
    json_.key("message");
    json_.value(message);
    json_.key("action");
    json_.value(actionName(action));
    json_.endObject();
    json_.endObject();
    json_.endLine();
}

void RecordWriter::skip(std::uint64_t at, std::string_view code, std::string_view message) {
    ++skipped_;
    issue(&at, code, message, Action::Skipped);
}

void RecordWriter::note(std::uint64_t at, std::string_view code, std::string_view message, Action action) {
    if (log_.admits(code, action)) {
        issue(&at, code, message, action);
    }
}

void RecordWriter::noteWholeFile(std::string_view code, std::string_view message, Action action) {
    issue(nullptr, code, message, action);
}

void RecordWriter::progress(std::uint64_t bytes) {
    if (bytes < nextProgress_) {
        return;
    }
    nextProgress_ = bytes + kProgressEvery;
    json_.beginObject();
    json_.key("progress");
    json_.beginObject();
    json_.key("bytes");
    json_.number(static_cast<std::int64_t>(bytes));
    json_.endObject();
    json_.endObject();
    json_.endLine();
}

void RecordWriter::done() {
    for (const auto& [code, rest] : log_.rests()) {
        issue(nullptr, code,
              std::to_string(rest.held) + " further rows have the same fault and are not listed one by one.",
              rest.action);
    }
    json_.beginObject();
    json_.key("done");
    json_.beginObject();
    json_.key("rows");
    json_.number(static_cast<std::int64_t>(records_ + skipped_));
    json_.key("records");
    json_.number(static_cast<std::int64_t>(records_));
    json_.key("skipped");
    json_.number(static_cast<std::int64_t>(skipped_));
    json_.endObject();
    json_.endObject();
    json_.endLine();
    json_.flush();
}

void RecordWriter::refuse(const Refuse& refuse) {
    json_.beginObject();
    json_.key("refuse");
    json_.beginObject();
    json_.key("code");
    json_.value(refuse.code);
    json_.key("message");
    json_.value(refuse.message);
    optional("position", refuse.position);
    json_.endObject();
    json_.endObject();
    json_.endLine();
    json_.flush();
}

}  // namespace strata::sdk
