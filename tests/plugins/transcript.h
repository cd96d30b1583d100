#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata::test {

struct TranscriptRecord {
    std::uint64_t at = 0;
    std::string when;
    std::string until;
    std::string original;
    std::string zone;
    std::string title;
    std::string place;
    std::vector<std::string> people;
    std::vector<std::string> cells;
};

struct TranscriptIssue {
    std::optional<std::uint64_t> at;
    std::string code;
    std::string message;
    std::string action;
};

// An importer's output, read by simdjson: another reader than the one that wrote it.
struct Transcript {
    std::string format;
    std::string encoding;
    std::string dates;
    std::vector<std::string> headers;  // of the first shape
    std::vector<TranscriptRecord> records;
    std::vector<TranscriptIssue> issues;
    std::string refusal;   // its code; empty when the import was done
    std::string position;  // of the refusal
    std::uint64_t rows = 0;
    std::uint64_t skipped = 0;
    std::vector<std::string> faults;  // ways in which the output breaks the protocol

    bool hasIssue(std::string_view code, std::string_view action) const;
};

Transcript readTranscript(const std::string& output);

Transcript importFile(const std::string& importerName, const std::string& file,
                      const std::string& options = "{}");

struct Sniffed {
    std::int64_t confidence = -1;
    std::string format;
};

Sniffed sniffFile(const std::string& importerName, const std::string& file);

}  // namespace strata::test
