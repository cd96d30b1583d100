#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/file.h"

namespace strata::bundle {

struct DocxDetails {
    std::string title, author, subject, created;  // created: ISO, UTC
};

// The parts of a Word document that are not its text (ECMA-376 part 2): what is in it, styles and
// properties, and the zip around them. The text is written by the caller into its parts,
// files on disk until the zip is made.
class DocxPackage {
public:
    std::filesystem::path part(std::string_view name) const;  // document.xml, header.xml, footer.xml
    void finish(const std::filesystem::path& file, const DocxDetails& details);

private:
    base::TempFolder folder_;
};

}  // namespace strata::bundle
