#include "pdf/pdf_importer.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <array>
#include <memory>

#include "pdf/beside_text.h"
#include "sdk/document_text.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"
#include "sdk/whole_file.h"

namespace strata::pdf {

namespace {

constexpr std::size_t kLargest = 256 << 20;  // bytes
constexpr std::size_t kHead = 1024;          // bytes in which the mark of a PDF stands
constexpr int kMostPages = 20'000;
constexpr int kCertain = 95;

std::string utf8Of(const poppler::ustring& text) {
    std::string utf8;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t point = text[at];
        const bool isPair = point >= 0xD800 && point < 0xDC00 && at + 1 < text.size() &&
                            text[at + 1] >= 0xDC00 && text[at + 1] < 0xE000;
        if (isPair)
            point = 0x10000 + ((point - 0xD800) << 10) + (text[++at] - 0xDC00u);
        else if (point >= 0xD800 && point < 0xE000)
            point = 0xFFFD;
        if (point != 0 && point != '\f')  // a form feed parts pages, and a page is a record
            sdk::appendUtf8(utf8, point);
    }
    while (!utf8.empty() && sdk::isBlankByte(utf8.back()))
        utf8.pop_back();
    return utf8;
}

void beQuiet(const std::string&, void*) {}

std::unique_ptr<poppler::document> opened(const std::string& bytes) {
    poppler::set_debug_error_function(beQuiet, nullptr);
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        throw sdk::Refuse{"pdf.broken", "The file is damaged: its pages cannot be found. Ask for it again.",
                          ""};
    if (document->is_locked())
        throw sdk::Refuse{
            "pdf.encrypted",
            "The document is locked with a password. Open it with the password, print it to a new "
            "PDF, and keep both files.",
            ""};
    if (document->pages() > kMostPages)
        throw sdk::Refuse{"pdf.pages", "The document has more pages than are read at once. Split it.", ""};
    return document;
}

// What may stand beside the text, in a file that says where or that packs its parts.
void tellBeside(const poppler::document& document, const std::string& bytes, sdk::DocumentText& text) {
    const auto has = [&](const char* mark) { return bytes.find(mark) != std::string::npos; };
    if ((has("/Annots") || has("/AcroForm") || has("/ObjStm")) && !tellBesideText(bytes, text))
        text.remark(0, "pdf.beside",
                    "The document may hold comments or fields that were filled in beside its text. They were "
                    "not read; look at the document.");
    if (document.has_embedded_files())
        text.remark(0, "pdf.embedded",
                    "There are files inside the document. They were not read; the document is kept whole.");
}

std::string whyNoText(const std::string& bytes) {
    if (bytes.find("/XFA") != std::string::npos)
        return "No page has text: it is a form of a kind that Adobe's programs alone show (XFA), and its "
               "words "
               "are in that form. Open it there, print it to a new PDF, and keep both files.";
    return "No page has text: the document is made of pictures, such as a scan. Ask for the document it was "
           "made from, or have the text recognised and checked by a person.";
}

}  // namespace

sdk::Opinion PdfImporter::sniff(sdk::InputFile& file) const {
    if (file.head(kHead).find("%PDF-") == std::string::npos)
        return {0, "", "It is no PDF."};
    return {kCertain, "pdf", "A PDF document."};
}

void PdfImporter::import(sdk::InputFile& file, const sdk::Options&, sdk::RecordWriter& writer) const {
    if (file.head(kHead).find("%PDF-") == std::string::npos)
        throw sdk::Refuse{"pdf.other", "It is no PDF.", ""};
    const std::string bytes = sdk::wholeFile(file, kLargest, "pdf");
    const auto document = opened(bytes);
    writer.hello({std::string(id()),
                  std::string(version()),
                  "pdf",
                  "utf-8",
                  std::string(unit()),
                  {{"pages", std::int64_t{document->pages()}}}});
    const std::array<std::string, 1> headers{"Words"};
    writer.shape(0, "text", headers);
    sdk::DocumentText text(writer);
    for (int number = 0; number < document->pages(); ++number) {
        const auto at = static_cast<std::uint64_t>(number) + 1;
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        if (!page) {
            writer.skip(at, "pdf.page_damaged",
                        "Page " + std::to_string(at) + " is damaged and was skipped.");
            continue;
        }
        const std::string words =
            utf8Of(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
        if (sdk::isBlank(words))
            writer.skip(at, "pdf.page_without_text",
                        "Page " + std::to_string(at) + " has no text. It may be empty, or a picture.");
        else
            text.paragraph(words, at);
    }
    if (text.paragraphs() == 0)
        throw sdk::Refuse{"pdf.no_text", whyNoText(bytes), ""};
    tellBeside(*document, bytes, text);
}

}  // namespace strata::pdf
