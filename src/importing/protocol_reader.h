#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "evidence/record_sink.h"
#include "importing/record_times.h"

namespace strata::importing {

struct Balance {
    std::int64_t rows = 0, records = 0, skipped = 0, issues = 0;
    std::optional<base::Micros> earliest, latest;  // of the first moments of the records
};

// What an importer said instead of reading the file.
class FileRefused : public base::Failure {
public:
    FileRefused(std::string reason, std::string where)
        : Failure(std::move(reason)), position(std::move(where)) {}
    std::string position;
};

// Reads what an importer writes (plugins/protocol, version 1), believing none of it: every line is parsed and
// checked, times are resolved to UTC, and the counts at the end must be those of the lines before. Throws
// base::Failure naming the line when the importer breaks the protocol, FileRefused when it refuses the file.
// The same bytes with the same zone always give the same calls to the sinks, so a rebuild tells what the
// import told.
class ProtocolReader {
public:
    ProtocolReader(std::string importer, ZoneChoice zone, std::int64_t sourceBytes);
    ~ProtocolReader();

    // Before the first record: the sinks are made when the importer has said hello and its unit is known.
    using MakeSinks =
        std::function<std::vector<std::unique_ptr<evidence::RecordSink>>(const std::string& unit)>;
    void onHello(MakeSinks makeSinks);

    // Bytes as they come, cut anywhere.
    void feed(std::string_view bytes);
    // The last byte has come. Checks the balance.
    Balance finish();

    const std::string& unit() const;
    const std::string& format() const;
    std::int64_t records() const;
    std::int64_t bytesRead() const;  // of the source, as the importer last said

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace strata::importing
