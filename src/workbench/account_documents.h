#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/failure.h"

namespace strata::importing {
struct TextDocument;
}
namespace strata::accounts {
struct AccountSource;
}
namespace strata::casefile {
class Writer;
}

// Accounts whose words come from a file: a Word or OpenDocument text, a PDF, a transcript with times, a
// message, plain text.
namespace strata::workbench {

// Something that stands beside the words in the file and is none of them: a comment, a deletion, a page
// without text.
struct DocumentRemarkRow {
    std::int64_t at = 0;  // by the file's unit; 0 is about the whole file
    std::string code, message, action;
};

// The file that an account's words were taken from.
struct AccountFileRow {
    std::string file, sha256, importer, importerVersion, unit;
    std::int64_t bytes = 0, places = 0;
    bool hasTimes = false;  // its paragraphs are found by their times in a recording
    std::vector<DocumentRemarkRow> remarks = {};
};

// The words of a file as they would be recorded, to be looked at first.
struct AccountDocument {
    std::filesystem::path path;
    std::string text;
    AccountFileRow file;
    std::shared_ptr<const importing::TextDocument> read;  // what is recorded with them
    std::string inWords() const;  // "Word document, 12 paragraphs; 3 remarks", for a person
};

// Reads it in the sandbox; nothing of the case is touched. Refused with the reason when it cannot be read.
base::Outcome<AccountDocument> readAccountDocument(const std::filesystem::path& file, std::stop_token stop);

// Keeps the file as a source of the case, in the same transaction as the account, if it is not one already;
// its bytes are a blob. Refused when the exhibit reference is.
base::Outcome<accounts::AccountSource> keepAccountFile(casefile::Writer& writer,
                                                       const AccountDocument& document,
                                                       const std::string& exhibit);

}  // namespace strata::workbench
