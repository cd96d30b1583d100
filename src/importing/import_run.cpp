#include "importing/import_run.h"

#include <algorithm>
#include <array>

#include "base/child.h"
#include "base/json_writer.h"
#include "base/sandbox.h"
#include "base/text.h"
#include "base/zstd_stream.h"
#include "evidence/source_entries.h"
#include "importing/importer_call.h"

namespace strata::importing {

namespace fs = std::filesystem;

namespace {

FileOutcome refused(FileOutcome outcome, std::string reason, Remedy remedy = Remedy::none) {
    outcome.status = FileOutcome::Status::refused;
    outcome.reason = base::trimmed(reason);
    outcome.remedy = remedy;
    outcome.balance = {};
    outcome.entry = 0;
    return outcome;
}

std::string optionsJson(const FileRequest& request, const std::string& zone) {
    base::JsonWriter json;
    json.beginObject().member("name", request.file.filename().string());
    json.memberIfAny("dates", request.dates).member("zone", zone).key("map").beginObject();
    for (const auto& [field, column] : request.map)
        json.member(field, column);
    json.endObject().endObject();
    return json.take();
}

}  // namespace

ImportRun::ImportRun(casefile::CaseFile& file, std::vector<Importer> importers, SinkMaker sinks,
                     std::string defaultZone)
    : file_(file),
      importers_(std::move(importers)),
      sinks_(std::move(sinks)),
      defaultZone_(std::move(defaultZone)) {}

FileOutcome ImportRun::run(const FileRequest& request,
                           const std::function<void(const FileProgress&)>& onProgress, std::stop_token stop) {
    try {
        return attempt(request, onProgress, stop);
    } catch (const base::Corruption&) {
        throw;
    } catch (const base::Failure& failure) {
        return refused({}, base::explain(failure));
    }
}

FileOutcome ImportRun::attempt(const FileRequest& request,
                               const std::function<void(const FileProgress&)>& onProgress,
                               std::stop_token stop) {
    FileOutcome outcome;
    if (auto why = whyNoFile(request.file); !why.empty())
        return refused(outcome, why);
    std::error_code ignored;
    outcome.bytes = static_cast<std::int64_t>(fs::file_size(request.file, ignored));
    if (!request.zone.empty() && !base::Zone::find(request.zone))
        return refused(outcome,
                       "\"" + request.zone +
                           "\" is not a time zone. Write an IANA name such as Europe/London, or +01:00.");
    if (request.asExhibit)
        return keep(request, stop);
    const Importer* importer = nullptr;
    if (!request.importer.empty()) {
        const auto named = std::find_if(importers_.begin(), importers_.end(),
                                        [&](const Importer& one) { return one.id == request.importer; });
        if (named == importers_.end())
            return refused(outcome, "There is no importer \"" + request.importer + "\" among those found.",
                           Remedy::keepWholeOrChooseImporter);
        importer = &*named;
    } else {
        const auto recognition = recognise(importers_, request.file, stop);
        if (!recognition.best)
            return refused(outcome, "No importer reads this file. " + recognition.whyNot,
                           Remedy::keepWholeOrChooseImporter);
        importer = recognition.best->importer;
    }
    outcome.importer = importer->id;
    outcome.importerVersion = importer->version;
    if (outcome.bytes > importer->limits.inputBytes)
        return refused(outcome, "It is larger than the importer \"" + importer->id + "\" takes. Split it.",
                       Remedy::keepWhole);
    return read(request, *importer, onProgress, stop);
}

FileOutcome ImportRun::keep(const FileRequest& request, std::stop_token stop) {
    FileOutcome outcome;
    if (request.preview) {
        outcome.status = FileOutcome::Status::previewed;
        outcome.sha256 = base::sha256OfFile(request.file, base::Progress(stop));
        return outcome;
    }
    const auto blob = file_.blobs().addFile(request.file, stop);
    outcome.sha256 = blob.sha256;
    outcome.bytes = blob.bytes;
    auto done = file_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        if (const auto held = evidence::findSource(writer.database(), blob.sha256)) {
            outcome.status = FileOutcome::Status::alreadyImported;
            outcome.entry = held->entry;
            return {};
        }
        evidence::KeptSource kept{evidence::nextSourceId(writer.database()), request.file.filename().string(),
                                  blob.sha256, "", blob.bytes};
        if (!request.exhibit.empty()) {
            auto exhibit = evidence::acceptExhibit(writer.database(), request.exhibit);
            if (!exhibit.ok())
                return exhibit.refusal();
            kept.exhibit = exhibit.value();
        }
        outcome.entry = writer.append(kept.draft()).sequence;
        outcome.status = FileOutcome::Status::kept;
        return {};
    });
    if (done.ok())
        return outcome;
    if (!blob.wasThere)
        file_.blobs().discard(blob.sha256);
    return refused(outcome, done.refusal().message);
}

FileOutcome ImportRun::read(const FileRequest& request, const Importer& importer,
                            const std::function<void(const FileProgress&)>& onProgress,
                            std::stop_token stop) {
    FileOutcome outcome;
    outcome.importer = importer.id;
    outcome.importerVersion = importer.version;
    const bool isGiven = !request.zone.empty();
    const std::string zoneName = isGiven ? request.zone : defaultZone_;
    const ZoneChoice zone{base::Zone::find(zoneName), isGiven};
    const std::string options = optionsJson(request, zoneName);

    store::Blobs::Added blob;
    fs::path path = fs::absolute(request.file);
    if (request.preview) {
        blob.sha256 = base::sha256OfFile(path, base::Progress(stop));
        blob.bytes = static_cast<std::int64_t>(fs::file_size(path));
    } else {
        blob = file_.blobs().addFile(path, stop);
        path = fs::absolute(file_.blobs().pathOf(blob.sha256));
    }
    outcome.sha256 = blob.sha256;
    outcome.bytes = blob.bytes;
    const std::int64_t mostOutput = mostOutputOf(importer, blob.bytes);
    std::optional<store::Blobs::Added> output;
    const auto undoBlobs = [&] {
        if (!request.preview && !blob.wasThere)
            file_.blobs().discard(blob.sha256);
        if (output && !output->wasThere)
            file_.blobs().discard(output->sha256);
    };
    try {
        if (request.preview) {
            base::Child child(orderFor(importer, path, options, blob.bytes), stop);
            ProtocolReader reader(importer.id, zone, blob.bytes);
            ImporterOutput said(child, nullptr, mostOutput);
            outcome.balance = takeIn(child, importer, reader, said, {}, onProgress, stop);
            outcome.status = FileOutcome::Status::previewed;
            return outcome;
        }
        auto done = file_.change([&](casefile::Writer& writer) -> base::Outcome<> {
            auto& database = writer.database();
            const auto held = evidence::findSource(database, blob.sha256);
            if (held && !held->importer.empty()) {
                outcome.status = FileOutcome::Status::alreadyImported;
                outcome.entry = held->entry;
                outcome.importer = held->importer;
                return {};
            }
            evidence::ImportedSource source;
            source.sourceId = held ? held->id : evidence::nextSourceId(database);
            if (!request.exhibit.empty()) {
                auto exhibit = evidence::acceptExhibit(database, request.exhibit);
                if (!exhibit.ok())
                    return exhibit.refusal();
                source.exhibit = exhibit.value();
            }
            const auto order = orderFor(importer, path, options, blob.bytes);
            base::Child child(order, stop);
            ProtocolReader reader(importer.id, zone, blob.bytes);
            store::Blobs::Writer packed(file_.blobs());
            ImporterOutput said(child, &packed, mostOutput);
            const Balance balance = takeIn(
                child, importer, reader, said,
                [&](const std::string& unit) {
                    return sinks_(database, {writer.nextSequence(), source.sourceId, unit});
                },
                onProgress, stop);
            source.outputSha256 = said.sha256();
            output = packed.finish();
            source.output = output->sha256;
            source.file = request.file.filename().string();
            source.sha256 = blob.sha256;
            source.bytes = blob.bytes;
            source.importer = importer.id;
            source.importerVersion = importer.version;
            source.importerSha256 = importer.sha256;
            source.format = reader.format();
            source.unit = reader.unit();
            source.sandbox = base::probeSandbox().describe();
            source.zone = zoneName;
            source.zoneBasis = isGiven ? "given" : "assumed";
            source.options["importer_options"] = options;
            source.rows = balance.rows;
            source.records = balance.records;
            source.skipped = balance.skipped;
            source.issues = balance.issues;
            source.earliest = balance.earliest;
            source.latest = balance.latest;
            outcome.entry = writer.append(source.draft()).sequence;
            outcome.balance = balance;
            outcome.status = FileOutcome::Status::imported;
            return {};
        });
        if (!done.ok()) {
            undoBlobs();
            return refused(outcome, done.refusal().message);
        }
        return outcome;
    } catch (const FileRefused& refusal) {
        undoBlobs();
        return refused(outcome, (refusal.position.empty() ? "" : refusal.position + ": ") + refusal.what());
    } catch (const ImporterFell& fall) {
        undoBlobs();
        return refused(outcome, fall.what(), Remedy::keepWholeOrChooseImporter);
    } catch (const base::Corruption&) {
        throw;
    } catch (const base::Failure& failure) {
        undoBlobs();
        return refused(outcome, base::explain(failure));
    } catch (...) {
        undoBlobs();
        throw;
    }
}

void ImportingModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (entry.kind != "source.imported" || !into.isReplay || !entry.payload)
        return;
    const auto source = evidence::ImportedSource::read(*entry.payload);
    ProtocolReader reader(source.importer, {base::Zone::find(source.zone), source.zoneBasis == "given"},
                          source.bytes);
    RecordRelay relay(reader, [&](const std::function<void()>& handOver, const std::stop_token& stop) {
        base::ZstdReader packed(into.blobs.pathOf(source.output));
        std::string buffer(1 << 20, '\0');
        while (const std::size_t got = packed.read(buffer)) {
            if (stop.stop_requested())
                return;
            reader.feed({buffer.data(), got});
            handOver();
        }
        reader.finish();
    });
    relay.tell(
        [&](const std::string& unit) {
            return sinks_(into.database, {entry.sequence, source.sourceId, unit});
        },
        {}, into.stop);
}

}  // namespace strata::importing
