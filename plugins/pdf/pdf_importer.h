#pragma once

#include "sdk/importer.h"

namespace strata::pdf {

// Documents with text: a record is a page, in lines as they are printed, in the order of reading. None has a
// date. Comments, marks and fields filled in are told beside the text. A page without text is skipped and
// named; a document without any (a scan) is refused.
class PdfImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "pdf"; }
    std::string_view version() const override { return "1.1.0"; }
    std::string_view unit() const override { return "page"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::pdf
