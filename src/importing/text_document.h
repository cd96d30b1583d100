#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/failure.h"
#include "importing/importer.h"

namespace strata::importing {

// The words of a file as one text, taken out by an importer that reads text (plugins/protocol).
struct TextDocument {
    struct Place {
        std::int64_t start = 0, at = 0;          // byte of the text; position in the file, by its unit
        std::int64_t fromMs = -1, untilMs = -1;  // in the recording; -1 when not known
    };
    struct Remark {
        std::int64_t at = 0;  // 0: about the whole file
        std::string code, message, action;
    };
    std::string text, sha256;  // UTF-8; of the file's bytes before they were read
    std::string importer, importerVersion, importerSha256, format, unit;
    std::int64_t bytes = 0;
    std::vector<Place> places;
    std::vector<Remark> remarks;
};

// Runs the importer in the sandbox and believes none of it. Paragraphs are parted by an empty line; a page
// ends with a form feed, so that what is on page 3 stands behind two of them; a cue begins with who speaks. A
// file of plain text in UTF-8 is its own bytes. Refused, with what a person can do, when no importer reads
// the text of the file, when one refuses it or falls over, and when it holds no words. Throws Cancelled.
base::Outcome<TextDocument> readTextDocument(const std::vector<Importer>& importers,
                                             const std::filesystem::path& file, std::stop_token stop);

}  // namespace strata::importing
