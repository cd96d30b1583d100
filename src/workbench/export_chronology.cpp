#include <set>

#include "base/clock.h"
#include "base/digest.h"
#include "base/text.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "bundle/chronology.h"
#include "bundle/new_file.h"
#include "casefile/payload.h"
#include "workbench/case_inside.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

constexpr std::int64_t kRowsAtOnce = 500;

base::Precision precisionOf(const EventRow& row) {
    return base::precisionNamed(row.precision).value_or(base::Precision::none);
}

bundle::ChronologyEvent eventOf(const EventRow& row, const std::map<std::string, SourceRow>& sources,
                                const base::Zone& zone) {
    bundle::ChronologyEvent event;
    event.id = row.id;
    event.bounds = {row.earliest, row.latest};
    event.precision = precisionOf(row);
    event.zone = row.zone;
    event.basis = row.basis;
    event.original = row.original;
    event.title = row.title;
    event.detail = row.detail;
    event.people = row.people;
    event.place = row.place;
    event.exhibit = row.exhibit;
    event.source = row.source;
    event.position = row.position;
    if (const auto source = sources.find(row.source); source != sources.end())
        event.file = source->second.file;
    event.madeBy = row.madeBy;
    event.cites = row.cites;
    event.edtf = row.edtf;
    if (!row.timeReason.empty())
        event.remarks.push_back(row.timeReason);
    for (const auto& clock : row.clocks)
        event.remarks.push_back("The clock of the source: " + showIfClock(row, clock, zone));
    for (const auto& passage : row.passages)
        event.remarks.push_back("See account " + passage.account + ", revision " +
                                std::to_string(passage.revision));
    for (const auto& same : row.sameAs)
        event.remarks.push_back("Said to be one event with " + same);
    for (const auto& note : row.notes)
        event.remarks.push_back("Note by " + note.by + ": " + note.text);
    return event;
}

// What was asked for, for the front of the document.
std::string selectionInWords(const ChronologyRequest& request, const base::Zone& zone) {
    if (!request.events.empty())
        return "Picked one by one";
    const EventFilter& filter = request.filter;
    std::vector<std::string> parts;
    if (filter.from)
        parts.push_back("not before " + base::showInstant(*filter.from, zone));
    if (filter.to)
        parts.push_back("not after " + base::showInstant(*filter.to, zone));
    for (const auto& [words, value] :
         {std::pair{"with the words", &filter.text}, std::pair{"naming", &filter.person},
          std::pair{"from the source", &filter.source}, std::pair{"of the kind", &filter.kind},
          std::pair{"in the lane", &filter.lane}, std::pair{"with the tag", &filter.tag}})
        if (!value->empty())
            parts.push_back(std::string(words) + " \"" + *value + "\"");
    if (filter.onlyUncertain)
        parts.push_back("of uncertain time");
    if (parts.empty())
        return "All events of the case";
    std::string all = "Events ";
    for (const auto& part : parts)
        all += (&part == &parts.front() ? "" : ", ") + part;
    return all;
}

struct Chosen {
    std::vector<bundle::ChronologyMoment> moments;
    std::set<std::string> sources;
    void add(const EventRow& row) {
        moments.push_back({row.number, {row.earliest, row.latest}, precisionOf(row)});
        sources.insert(row.source);
    }
};

Chosen choose(const CaseReader& reader, const ChronologyRequest& request, const std::stop_token& stop) {
    Chosen chosen;
    if (request.events.empty())
        reader.eachEvent(request.filter, [&](const EventRow& row) {
            if (stop.stop_requested())
                throw base::Cancelled();
            chosen.add(row);
        });
    for (const std::int64_t number : std::set<std::int64_t>(request.events.begin(), request.events.end())) {
        const auto row = reader.event(number);
        if (!row)
            throw base::Failure("There is no event E" + std::to_string(number) +
                                " in this case. `strata show CASE events` lists those that there are.");
        chosen.add(*row);
    }
    if (chosen.moments.empty())
        throw base::Failure("No event was chosen, so no document was made. Widen the filters.");
    return chosen;
}

}  // namespace

ChronologyReceipt CaseSession::exportChronology(const ChronologyRequest& request,
                                                const std::function<void(double)>& onProgress,
                                                std::stop_token stop) {
    auto& file = *inside_->file;
    const std::string ending = request.file.extension().string();
    if (ending != ".pdf" && ending != ".docx")
        throw base::Failure("A chronology is a .pdf or a .docx file, not " +
                            request.file.filename().string() + ". Name it accordingly.");
    bundle::NewFile made(request.file, "chronology");
    ChronologyReceipt receipt;
    std::string selection;
    {
        const CaseReader reader(file.read());
        const auto heading = reader.heading();
        const auto zone = base::Zone::find(reader.zone());
        const Chosen chosen = choose(reader, request, stop);
        const bundle::ChronologyOrder order(chosen.moments, *zone);
        std::map<std::string, SourceRow> sources;
        bundle::ChronologyFrame frame;
        for (auto& source : reader.sources())
            if (chosen.sources.contains(source.id)) {
                frame.sources.push_back(
                    {source.exhibit.empty() ? source.id : source.exhibit, source.file, source.sha256});
                sources.emplace(source.id, std::move(source));
            }
        frame.marking = request.marking.empty() ? heading.marking : request.marking;
        frame.title = request.title.empty() ? "Sequence of events" : request.title;
        frame.caseName = heading.name;
        frame.reference = heading.reference;
        frame.headSequence = heading.headSequence;
        frame.author =
            file.author().actor + (file.author().role.empty() ? "" : " (" + file.author().role + ")");
        frame.madeAt = base::showInstant(file.now(), *zone);
        frame.madeAtIso = base::isoUtc(file.now()).substr(0, 19) + "Z";
        frame.zone = zone->name();
        frame.selection = selection = selectionInWords(request, *zone);
        frame.program = programVersion();
        frame.placed = static_cast<std::int64_t>(order.placed());
        frame.unplaced = static_cast<std::int64_t>(order.size()) - frame.placed;
        const auto rows = [&](const std::function<void(const bundle::ChronologyRow&)>& each) {
            std::vector<std::int64_t> numbers;
            for (std::size_t first = 0; first < order.size(); first += kRowsAtOnce) {
                numbers.clear();
                for (std::size_t i = first; i < std::min(first + kRowsAtOnce, order.size()); ++i)
                    numbers.push_back(order.event(i));
                std::size_t place = first;
                for (const auto& row : reader.eventsNumbered(numbers)) {
                    if (stop.stop_requested())
                        throw base::Cancelled();
                    each(bundle::chronologyRow(eventOf(row, sources, *zone), order, place++, *zone));
                }
            }
        };
        if (ending == ".pdf")
            receipt.pages = bundle::writeChronologyPdf(made.partial(), frame, rows, onProgress);
        else
            bundle::writeChronologyDocx(made.partial(), frame, rows, onProgress);
        receipt.events = static_cast<std::int64_t>(order.size());
    }
    receipt.file = request.file.string();
    receipt.sha256 = base::sha256OfFile(made.partial());
    receipt.bytes = static_cast<std::int64_t>(std::filesystem::file_size(made.partial()));
    made.putInPlace();
    if (file.isReadOnly())
        return receipt;  // as for bundles: made all the same, unrecorded
    [[maybe_unused]] const auto recorded = file.change([&](casefile::Writer& writer) -> base::Outcome<> {
        casefile::Payload payload;
        payload.set("file", request.file.filename().string()).set("sha256", receipt.sha256);
        payload.set("events", receipt.events).set("selection", selection);
        writer.append(
            {"chronology.exported", 1, request.file.filename().string(), "", payload.text(), std::nullopt});
        return {};
    });
    return receipt;
}

}  // namespace strata::workbench
