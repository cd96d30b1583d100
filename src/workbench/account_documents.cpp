#include "workbench/account_documents.h"

#include <algorithm>

#include "accounts/account_commands.h"
#include "base/text.h"
#include "evidence/source_entries.h"
#include "importing/importer.h"
#include "importing/text_document.h"
#include "workbench/account_work.h"
#include "workbench/case_inside.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

AccountFileRow rowOf(const importing::TextDocument& read, const std::string& name) {
    AccountFileRow row{name,
                       read.sha256,
                       read.importer,
                       read.importerVersion,
                       read.unit,
                       read.bytes,
                       static_cast<std::int64_t>(read.places.size())};
    row.hasTimes = std::ranges::any_of(read.places, [](const auto& place) { return place.fromMs >= 0; });
    for (const auto& remark : read.remarks)
        row.remarks.push_back({remark.at, remark.code, remark.message, remark.action});
    return row;
}

accounts::AccountSource sourceOf(const importing::TextDocument& read, const std::string& name) {
    accounts::AccountSource source;
    source.file = name;
    source.sha256 = read.sha256;
    source.bytes = read.bytes;
    source.importer = read.importer;
    source.importerVersion = read.importerVersion;
    source.importerSha256 = read.importerSha256;
    source.format = read.format;
    source.unit = read.unit;
    for (const auto& place : read.places) {
        source.places.push_back({place.start, place.at});
        if (place.fromMs >= 0 && place.untilMs >= 0) {
            source.places.back().from = place.fromMs;
            source.places.back().until = place.untilMs;
        }
    }
    for (const auto& remark : read.remarks)
        source.remarks.push_back({remark.at, remark.code, remark.message, remark.action});
    return source;
}

}  // namespace

std::string AccountDocument::inWords() const {
    const std::string unit = file.hasTimes ? "cue" : file.unit;
    std::string words = file.file + ": " + base::plural(file.places, unit, unit + "s");
    if (file.places == 0)
        words = file.file;
    if (!file.remarks.empty())
        words += "; " + base::plural(static_cast<std::int64_t>(file.remarks.size()),
                                     "remark on what stands beside the words",
                                     "remarks on what stands beside the words");
    return words;
}

base::Outcome<AccountDocument> readAccountDocument(const std::filesystem::path& file, std::stop_token stop) {
    auto read = importing::readTextDocument(importing::findImporters(importing::pluginFolder()), file, stop);
    if (!read.ok())
        return read.refusal();
    AccountDocument document;
    document.path = file;
    document.text = read.value().text;
    document.file = rowOf(read.value(), base::toUtf8Lossy(file.filename().string()));
    document.read = std::make_shared<const importing::TextDocument>(std::move(read.value()));
    return document;
}

base::Outcome<accounts::AccountSource> keepAccountFile(casefile::Writer& writer,
                                                       const AccountDocument& document,
                                                       const std::string& exhibit) {
    auto& database = writer.database();
    if (!evidence::findSource(database, document.file.sha256)) {
        evidence::KeptSource kept{evidence::nextSourceId(database), document.file.file, document.file.sha256,
                                  "", document.file.bytes};
        if (!exhibit.empty()) {
            const auto accepted = evidence::acceptExhibit(database, exhibit);
            if (!accepted.ok())
                return accepted.refusal();
            kept.exhibit = accepted.value();
        }
        writer.append(kept.draft());
    }
    return sourceOf(*document.read, document.file.file);
}

std::optional<AccountFileRow> AccountReading::file(const std::string& account, int revision) const {
    const auto row = reader_.accountRevision(account, revision);
    const auto source = accounts::sourceOf(reader_.case_->database(), row.number);
    if (!source)
        return std::nullopt;
    AccountFileRow file{source->file,
                        source->sha256,
                        source->importer,
                        source->importerVersion,
                        source->unit,
                        source->bytes,
                        static_cast<std::int64_t>(source->places.size())};
    file.hasTimes =
        std::ranges::any_of(source->places, [](const auto& place) { return place.from.has_value(); });
    for (const auto& remark : source->remarks)
        file.remarks.push_back(
            {remark.at, remark.code, row.isLimited ? kLimitedInItsPlace : remark.message, remark.action});
    return file;
}

}  // namespace strata::workbench
