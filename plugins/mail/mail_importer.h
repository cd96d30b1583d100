#pragma once

#include "sdk/importer.h"

namespace strata::mail {

// One message: who wrote to whom, when, and its words. Of a message in two forms the plain one is read; of
// one with HTML alone, the words without the mark-up. Nothing is fetched. What is attached is named, and not
// read.
class MailImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "mail"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "message"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::mail
