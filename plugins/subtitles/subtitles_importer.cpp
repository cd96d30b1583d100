#include "subtitles/subtitles_importer.h"

#include <array>
#include <vector>

#include "sdk/encoding.h"
#include "sdk/line_reader.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"
#include "subtitles/cue.h"

namespace strata::subtitles {

namespace {

constexpr std::size_t kHead = 64 * 1024;  // bytes looked at for sniffing
constexpr std::size_t kTitleBytes = 160;
constexpr std::size_t kLongest = 512 * 1024;  // bytes of a cue

struct Block {
    std::vector<std::string> lines;
    std::uint64_t first = 0;  // number of its first line
};

class Cues {
public:
    explicit Cues(sdk::RecordWriter& writer) : writer_(writer) {}

    void line(std::string_view text, std::uint64_t number) {
        if (sdk::isBlank(text))
            return end();
        if (text.find("-->") != std::string_view::npos && hasTiming())
            end();
        if (block_.lines.empty())
            block_.first = number;
        size_ += text.size();
        if (size_ > kLongest)
            throw sdk::Refuse{"subtitles.long", "A cue is longer than anything said in one breath.",
                              "line " + std::to_string(number)};
        block_.lines.emplace_back(text);
    }

    void end() {
        if (!block_.lines.empty())
            tell();
        block_ = {};
        size_ = 0;
    }

private:
    // Some programs leave out the empty line before the next cue.
    bool hasTiming() const {
        return block_.lines.size() > 1 && (isTimingLike(block_.lines[0]) || isTimingLike(block_.lines[1]));
    }

    void tell() {
        const std::string_view first = block_.lines.front();
        if (writer_.records() + writer_.skipped() == 0 && first.starts_with("WEBVTT"))
            return noteHeader(first.substr(6));
        if (first.starts_with("NOTE") || first == "STYLE" || first == "REGION") {
            writer_.note(block_.first, "subtitles.note",
                         "A note of the file itself, no words of the recording: " + wordsFrom(0),
                         sdk::Action::KeptAsText);
            return;
        }
        std::size_t timing = 0;
        while (timing < block_.lines.size() && !isTimingLike(block_.lines[timing]))
            ++timing;
        const auto times = timing < block_.lines.size() ? readCueTimes(block_.lines[timing]) : std::nullopt;
        if (!times || timing > 1)
            return writer_.skip(block_.first, "subtitles.time",
                                "These lines have no times that can be read, so where they were said in the "
                                "recording is not known: " +
                                    wordsFrom(0));
        const auto words = readCueWords(wordsFrom(timing + 1));
        if (sdk::isBlank(words.words))
            return writer_.skip(block_.first, "subtitles.empty", "A cue has times and no words.");
        if (times->isBackwards)
            writer_.note(block_.first, "subtitles.backwards",
                         "A cue ends before it begins; its times were kept as text.",
                         sdk::Action::KeptAsText);
        record(*times, words, timing == 1 ? block_.lines[0] : std::string());
    }

    void noteHeader(std::string_view title) {
        for (std::size_t at = 1; at < block_.lines.size(); ++at)
            if (isTimingLike(block_.lines[at]))
                return writer_.skip(block_.first, "subtitles.header",
                                    "A cue follows the header without an empty line: " + wordsFrom(1));
        if (!sdk::isBlank(title) || block_.lines.size() > 1)
            writer_.note(block_.first, "subtitles.note",
                         "A note of the file itself, no words of the recording: " +
                             std::string(sdk::trim(wordsFrom(0))),
                         sdk::Action::KeptAsText);
    }

    void record(const CueTimes& times, const CueWords& words, const std::string& name) {
        const std::array<std::string_view, 5> cells{times.from, times.until, name, words.speaker,
                                                    words.words};
        const std::array<std::string_view, 1> people{words.speaker};
        std::string title;
        sdk::appendShort(title, words.words, kTitleBytes);
        sdk::Record record;
        record.at = block_.first;
        record.title = title;
        record.cells = cells;
        if (!words.speaker.empty())
            record.people = people;
        writer_.record(record);
    }

    std::string wordsFrom(std::size_t first) const {
        std::string words;
        for (std::size_t at = first; at < block_.lines.size(); ++at)
            words += (words.empty() ? "" : "\n") + block_.lines[at];
        return words;
    }

    sdk::RecordWriter& writer_;
    Block block_;
    std::size_t size_ = 0;
};

std::string formatOf(sdk::InputFile& file) {
    const std::string head = file.head(kHead);
    sdk::EncodingFinding encoding;
    std::string whyNot;
    if (!sdk::guessEncoding(head, file.size() <= kHead, encoding, whyNot))
        return {};
    sdk::MemoryText text(sdk::decodeHead(head, encoding));
    sdk::LineReader lines(text, "subtitles", "This is no transcript in lines");
    std::string_view line;
    while (lines.next(line)) {
        if (lines.number() == 1 && line.starts_with("WEBVTT"))
            return "vtt";
        if (readCueTimes(line))
            return line.find("-->") != std::string_view::npos ? "srt" : "sbv";
    }
    return {};
}

}  // namespace

sdk::Opinion SubtitlesImporter::sniff(sdk::InputFile& file) const {
    const auto format = formatOf(file);
    if (format.empty())
        return {0, "", "It is no transcript with times."};
    return {90, format, "A transcript with times."};
}

void SubtitlesImporter::import(sdk::InputFile& file, const sdk::Options&, sdk::RecordWriter& writer) const {
    const auto format = formatOf(file);
    if (format.empty())
        throw sdk::Refuse{
            "subtitles.other",
            "It is no transcript with times: no line gives the times of a cue. Ask for it again.", ""};
    const sdk::EncodingFinding encoding = sdk::findEncoding(file, "subtitles");
    sdk::TextStream text(file, encoding, "subtitles");
    sdk::LineReader lines(text, "subtitles", "This is no transcript in lines");
    writer.hello({std::string(id()),
                  std::string(version()),
                  format,
                  std::string(sdk::encodingName(encoding.encoding)),
                  std::string(unit()),
                  {}});
    if (encoding.isAssumed)
        writer.noteWholeFile("subtitles.encoding_assumed", sdk::describeAssumption(encoding),
                             sdk::Action::Assumed);
    const std::array<std::string, 5> headers{"From", "Until", "Cue", "Speaker", "Words"};
    writer.shape(0, "text", headers);
    Cues cues(writer);
    std::string_view line;
    while (lines.next(line)) {
        writer.progress(lines.bytesConsumed());
        cues.line(line, lines.number());
    }
    cues.end();
}

}  // namespace strata::subtitles
