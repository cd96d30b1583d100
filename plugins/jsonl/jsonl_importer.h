#pragma once

#include "sdk/importer.h"

namespace strata::jsonl {

// One JSON object a line: Timesketch and plaso timelines, logs, chat exports.
class JsonlImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "jsonl"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "line"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::jsonl
