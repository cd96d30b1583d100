#pragma once

#include "sdk/importer.h"

namespace strata::word {

// Documents of Word (.docx) and of LibreOffice (.odt): a record is a paragraph, none has a date. Where a page
// ends is for the program to say that shows the document, so there are no pages.
class WordImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "word"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "paragraph"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::word
