#pragma once

#include "sdk/importer.h"

namespace strata::text {

// Prose: a record is a paragraph, lines up to the next blank one, found by the number of its first line. None
// has a date: what was written when is for a person to say.
class TextImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "text"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "line"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::text
