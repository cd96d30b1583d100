#pragma once

#include "sdk/importer.h"

namespace strata::csv {

// Tables in text: generic, bank statements, call data, Timesketch, plaso, log2timeline and TLN timelines.
class CsvImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "csv"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "row"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::csv
