#include "importing/text_document.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/digest.h"
#include "base/file.h"
#include "base/json_writer.h"
#include "base/progress.h"
#include "base/text.h"
#include "importing/importer_call.h"

namespace strata::importing {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMostPages = 100'000;
constexpr std::size_t kLongestText = 64 << 20;             // bytes, as of an account that is recorded
constexpr std::size_t kMostRemarks = 2000;                 // the others are counted
constexpr std::int64_t kLongestRecording = 1'000'000'000;  // seconds, so that no time overflows

// Milliseconds of "01:02:03.456", "02:03,456" or "02:03"; -1 when it is no such time.
std::int64_t recordingTime(std::string_view text) {
    std::int64_t seconds = 0, milliseconds = 0;
    const auto point = std::min(text.find_first_of(".,"), text.size());
    const auto number = [](std::string_view digits) {
        std::int64_t value = -1;
        const auto end = digits.data() + digits.size();
        return std::from_chars(digits.data(), end, value).ptr == end && value >= 0 && digits.size() <= 6
                   ? value
                   : -1;
    };
    for (std::string_view clock = text.substr(0, point); !clock.empty();) {
        const auto colon = std::min(clock.find(':'), clock.size());
        const auto part = number(clock.substr(0, colon));
        if (part < 0 || seconds > kLongestRecording)
            return -1;
        seconds = seconds * 60 + part;
        clock.remove_prefix(std::min(colon + 1, clock.size()));
    }
    if (point < text.size() && (milliseconds = number(text.substr(point + 1))) < 0)
        return -1;
    return text.empty() ? -1 : seconds * 1000 + milliseconds;
}

// Builds the text as the records come by.
class Composing : public evidence::RecordSink {
public:
    explicit Composing(TextDocument& into) : into_(into) {}

    void onShape(const evidence::RecordShape& shape) override {
        if (static_cast<std::size_t>(shape.id) != shapes_.size())
            throw base::Failure("The importer numbers its shapes in no order.");
        shapes_.push_back(shape.headers);
    }

    void onRecord(const evidence::SourceRecord& record) override {
        const auto& headers = shapes_.at(static_cast<std::size_t>(record.shape));
        std::string above, speaker, words;
        TextDocument::Place place{0, record.at};
        std::string_view cells = record.cells;
        for (std::size_t column = 0; column < headers.size(); ++column) {
            const auto end = std::min(cells.find('\x1f'), cells.size());
            const std::string_view cell = cells.substr(0, end);
            cells.remove_prefix(std::min(end + 1, cells.size()));
            const std::string& header = headers[column];
            if (header == "Words")
                words = cell;
            else if (header == "From")
                isTimed(headers) ? void(place.fromMs = recordingTime(cell)) : say(above, header, cell);
            else if (header == "Until")
                place.untilMs = recordingTime(cell);
            else if (header == "Speaker")
                speaker = cell;
            else if (header != "Cue")
                say(above, header, cell);
        }
        if (!speaker.empty())
            words.insert(0, speaker + ": ");
        if (!above.empty())
            words.insert(0, above + "\n");
        turnTo(record.at);
        place.start = static_cast<std::int64_t>(into_.text.size());
        into_.text += words;
        into_.places.push_back(place);
        if (into_.text.size() > kLongestText)
            throw base::Failure("The words of the file are more than an account can hold. Split the file.");
    }

    void onIssue(const evidence::SourceIssue& issue) override {
        if (into_.remarks.size() < kMostRemarks)
            into_.remarks.push_back({issue.at.value_or(0), std::string(issue.code),
                                     base::toUtf8Lossy(std::string(issue.message)),
                                     std::string(issue.action)});
        else
            ++remarksLeftOut_;
    }

    void onEnd() override {
        if (remarksLeftOut_ > 0)
            into_.remarks.push_back({0, "document.more_remarks",
                                     base::plural(remarksLeftOut_, "more remark is", "more remarks are") +
                                         " not listed. See the document itself.",
                                     ""});
        if (isPaged() && !into_.places.empty())
            into_.text += '\f';
    }

    void begin(const std::string& unit) { into_.unit = unit; }

private:
    bool isPaged() const { return into_.unit == "page"; }
    static bool isTimed(const std::vector<std::string>& headers) {
        return std::ranges::find(headers, "Until") != headers.end();
    }
    static void say(std::string& above, const std::string& header, std::string_view cell) {
        if (!base::trimmed(cell).empty())
            above += header + ": " + std::string(cell) + "\n";
    }

    void turnTo(std::int64_t at) {
        if (!isPaged()) {
            into_.text += into_.places.empty() ? "" : "\n\n";
            return;
        }
        if (at < page_ || at > kMostPages)
            throw base::Failure("The importer numbers its pages in no order.");
        if (at == page_ && !into_.places.empty())
            into_.text += "\n\n";
        into_.text.append(static_cast<std::size_t>(at - page_), '\f');
        page_ = at;
    }

    TextDocument& into_;
    std::vector<std::vector<std::string>> shapes_;
    std::int64_t page_ = 1, remarksLeftOut_ = 0;
};

// Hands on to a sink that is kept elsewhere.
class Passing : public evidence::RecordSink {
public:
    explicit Passing(Composing& to) : to_(to) {}
    void onShape(const evidence::RecordShape& shape) override { to_.onShape(shape); }
    void onRecord(const evidence::SourceRecord& record) override { to_.onRecord(record); }
    void onIssue(const evidence::SourceIssue& issue) override { to_.onIssue(issue); }
    void onEnd() override { to_.onEnd(); }

private:
    Composing& to_;
};

base::Refusal refusal(const fs::path& file, const std::string& why) {
    return {"document.unreadable", "file",
            base::toUtf8Lossy(file.filename().string()) + ": " + base::trimmed(why)};
}

// What to do about a file of a kind that no importer here takes words from.
std::string whatIsRead(const std::vector<Importer>& readers) {
    std::string endings;
    for (const auto& reader : readers)
        for (const auto& format : reader.formats)
            for (const auto& ending : format.extensions)
                endings += (endings.empty() ? "." : ", .") + ending;
    return "Words are taken from files of these kinds: " + endings +
           ". Open it in the program it is from, save it as one of them, and keep both files.";
}

void read(const Importer& importer, const fs::path& file, TextDocument& document,
          const std::stop_token& stop) {
    base::JsonWriter options;
    options.beginObject().member("name", file.filename().string()).endObject();
    base::Child child(orderFor(importer, file, options.take(), document.bytes), stop);
    ProtocolReader reader(importer.id, {base::Zone::find("UTC"), true}, document.bytes);
    ImporterOutput output(child, nullptr, mostOutputOf(importer, document.bytes));
    Composing composing(document);
    takeIn(
        child, importer, reader, output,
        [&](const std::string& unit) {
            composing.begin(unit);
            std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
            sinks.push_back(std::make_unique<Passing>(composing));
            return sinks;
        },
        {}, stop);
    document.format = reader.format();
}

}  // namespace

base::Outcome<TextDocument> readTextDocument(const std::vector<Importer>& importers, const fs::path& asked,
                                             std::stop_token stop) {
    const fs::path file = fs::absolute(asked);
    if (const auto why = whyNoFile(file); !why.empty())
        return refusal(file, why);
    std::vector<Importer> readers;
    std::ranges::copy_if(importers, std::back_inserter(readers), &Importer::readsText);
    const auto recognition = recognise(readers, file, stop);
    if (!recognition.best)
        return refusal(file, "Its words cannot be read. " +
                                 (recognition.whyNot.empty() ? whatIsRead(readers) : recognition.whyNot));
    const Importer& importer = *recognition.best->importer;
    TextDocument document;
    document.sha256 = base::sha256OfFile(file, base::Progress(stop));
    document.bytes = static_cast<std::int64_t>(fs::file_size(file));
    document.importer = importer.id;
    document.importerVersion = importer.version;
    document.importerSha256 = importer.sha256;
    if (document.bytes > importer.limits.inputBytes)
        return refusal(file, "It is larger than is read as one document. Ask for it in parts.");
    try {
        read(importer, file, document, stop);
        if (importer.id == "text")
            if (auto bytes = base::readFile(file, kLongestText); base::isUtf8(bytes)) {
                document.text = std::move(bytes);
                document.places.clear();
            }
    } catch (const base::Cancelled&) {
        throw;
    } catch (const FileRefused& refused) {
        return refusal(file, (refused.position.empty() ? "" : refused.position + ": ") + refused.what());
    } catch (const base::Failure& failure) {
        return refusal(file, base::explain(failure));
    }
    if (base::trimmed(document.text).empty())
        return refusal(file, "It holds no words that can be read. " +
                                 (document.remarks.empty() ? "" : document.remarks.front().message));
    return document;
}

}  // namespace strata::importing
