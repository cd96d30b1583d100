#include "text/text_importer.h"

#include <array>

#include "sdk/encoding.h"
#include "sdk/line_reader.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"

namespace strata::text {

namespace {

constexpr std::size_t kHead = 256 * 1024;  // bytes looked at for sniffing
constexpr std::size_t kTitleBytes = 160;
constexpr std::size_t kLongest = 512 * 1024;  // bytes of a paragraph; a longer one goes on as the next
constexpr int kLeast = 10;                    // any other importer knows better what it sees

class Paragraphs {
public:
    explicit Paragraphs(sdk::RecordWriter& writer) : writer_(writer) {}

    void line(std::string_view text, std::uint64_t number) {
        if (sdk::isBlank(text))
            return end();
        if (words_.size() + text.size() > kLongest)
            end();
        if (words_.empty())
            first_ = number;
        else
            words_ += '\n';
        words_ += text;
    }

    void end() {
        if (words_.empty())
            return;
        title_.clear();
        sdk::appendShort(title_, words_, kTitleBytes);
        const std::array<std::string_view, 1> cells{words_};
        sdk::Record record;
        record.at = first_;
        record.kind = "text";
        record.title = title_;
        record.cells = cells;
        writer_.record(record);
        words_.clear();
    }

private:
    sdk::RecordWriter& writer_;
    std::string words_, title_;
    std::uint64_t first_ = 0;
};

}  // namespace

sdk::Opinion TextImporter::sniff(sdk::InputFile& file) const {
    const std::string raw = file.head(kHead);
    if (sdk::isBlank(raw))
        return {0, "", "The file is empty."};
    sdk::EncodingFinding encoding;
    if (std::string whyNot; !sdk::guessEncoding(raw, file.size() <= kHead, encoding, whyNot))
        return {0, "", whyNot};
    return {kLeast, "text", "Text in paragraphs."};
}

void TextImporter::import(sdk::InputFile& file, const sdk::Options&, sdk::RecordWriter& writer) const {
    if (file.size() <= 4096 && sdk::isBlank(file.head(4096)))
        throw sdk::Refuse{"text.empty", "The file holds no words. Ask for it again.", "line 1"};
    const sdk::EncodingFinding encoding = sdk::findEncoding(file, "text");
    sdk::TextStream text(file, encoding, "text");
    sdk::LineReader reader(text, "text", "This is not text in lines");
    writer.hello({std::string(id()),
                  std::string(version()),
                  "text",
                  std::string(sdk::encodingName(encoding.encoding)),
                  std::string(unit()),
                  {}});
    if (encoding.isAssumed)
        writer.noteWholeFile("text.encoding_assumed", sdk::describeAssumption(encoding),
                             sdk::Action::Assumed);
    const std::array<std::string, 1> headers{"Words"};
    writer.shape(0, "text", headers);
    Paragraphs paragraphs(writer);
    std::string_view line;
    while (reader.next(line)) {
        writer.progress(reader.bytesConsumed());
        paragraphs.line(line, reader.number());
    }
    paragraphs.end();
}

}  // namespace strata::text
