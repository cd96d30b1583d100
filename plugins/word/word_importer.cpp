#include "word/word_importer.h"

#include <array>

#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/whole_file.h"
#include "word/docx.h"
#include "word/odt.h"

namespace strata::word {

namespace {

constexpr std::size_t kLargest = 128 << 20;  // bytes
constexpr int kCertain = 95;
constexpr std::string_view kLockedOrOld =
    "It is a document locked with a password, or of Word before 2007. Open it, save it as .docx without a "
    "password, and keep both files.";

// What is often sent under the name of a document of Word.
std::string whyOther(const std::string& head) {
    const auto words = sdk::trim(head);
    const bool isRich = words.starts_with("{\\rtf"), isPage = words.starts_with("<");
    if (!isRich && !isPage)
        return "It is no document of Word or LibreOffice.";
    return std::string(isRich ? "It is rich text (RTF)" : "It is a page of the web") +
           " under the name of a document. Open it, save it as .docx, and keep both files.";
}

bool isZip(const std::string& head) {
    return head.starts_with("PK\x03\x04");
}

bool isOldOffice(const std::string& head) {
    return head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

}  // namespace

sdk::Opinion WordImporter::sniff(sdk::InputFile& file) const {
    const std::string head = file.head(8);
    if (isOldOffice(head))
        return {0, "", std::string(kLockedOrOld)};
    if (!isZip(head))
        return {0, "", whyOther(file.head(64))};
    const Package package(sdk::wholeFile(file, kLargest, "word"));
    if (isDocx(package))
        return {kCertain, "docx", "A document of Word."};
    if (isOdt(package))
        return {kCertain, "odt", "An OpenDocument text."};
    return {0, "", "It is packed like a document of Word or LibreOffice and is neither."};
}

void WordImporter::import(sdk::InputFile& file, const sdk::Options&, sdk::RecordWriter& writer) const {
    const std::string head = file.head(8);
    if (isOldOffice(head))
        throw sdk::Refuse{"word.encrypted", std::string(kLockedOrOld), ""};
    if (!isZip(head))
        throw sdk::Refuse{"word.other", whyOther(file.head(64)), ""};
    const Package package(sdk::wholeFile(file, kLargest, "word"));
    const bool isWord = isDocx(package);
    if (!isWord && !isOdt(package))
        throw sdk::Refuse{"word.other", "It is no document of Word or LibreOffice.", ""};
    writer.hello({std::string(id()),
                  std::string(version()),
                  isWord ? "docx" : "odt",
                  "utf-8",
                  std::string(unit()),
                  {}});
    const std::array<std::string, 1> headers{"Words"};
    writer.shape(0, "text", headers);
    sdk::DocumentText text(writer);
    if (isWord)
        readDocx(package, text);
    else
        readOdt(package, text);
}

}  // namespace strata::word
