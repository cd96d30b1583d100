#include <algorithm>

#include "base/text.h"
#include "evidence/source_reader.h"
#include "timeline/strands.h"
#include "workbench/case_inside.h"

namespace strata::workbench {

namespace {

base::Outcome<timeline::StrandItems> itemsOf(store::Database& database, const StrandChange& asked) {
    timeline::StrandItems items;
    items.events = asked.events;
    const auto sources = evidence::listSources(database);
    for (const std::string& said : asked.sources) {
        const auto found = std::ranges::find_if(sources, [&](const evidence::Source& source) {
            return source.id == said || (!source.exhibit.empty() && source.exhibit == said);
        });
        if (found == sources.end())
            return base::Refusal{"strand.source", "sources",
                                 "There is no source or exhibit \"" + said + "\" in this case."};
        items.sources.push_back(found->sha256);
    }
    for (const std::string& lane : asked.lanes) {
        if (!database.integer("SELECT 1 FROM lane WHERE name = ?", lane))
            return base::Refusal{"strand.lane", "lanes", "There is no lane \"" + lane + "\" in this case."};
        items.lanes.push_back(lane);
    }
    for (const std::string& tag : asked.tags)
        items.tags.push_back(base::foldForSearch(base::trimmed(tag)));
    if (items.isEmpty())
        return base::Refusal{"strand.nothing", "items",
                             "Say what: events, or a source, lane or tag whose events belong together."};
    return items;
}

base::Outcome<> fill(casefile::CaseFile& file, const StrandChange& asked, timeline::Filling filling) {
    return file.change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto items = itemsOf(writer.database(), asked);
        if (!items.ok())
            return items.refusal();
        return timeline::fillStrand(writer, asked.strand, items.value(), filling);
    });
}

}  // namespace

base::Outcome<> CaseSession::nameStrand(const std::string& name) {
    return change([&](casefile::Writer& writer) { return timeline::nameStrand(writer, name); });
}

base::Outcome<> CaseSession::renameStrand(const std::string& strand, const std::string& name) {
    return change([&](casefile::Writer& writer) { return timeline::renameStrand(writer, strand, name); });
}

base::Outcome<> CaseSession::dropStrand(const std::string& strand) {
    return change([&](casefile::Writer& writer) { return timeline::dropStrand(writer, strand); });
}

base::Outcome<> CaseSession::putIntoStrand(const StrandChange& asked) {
    return fill(*inside_->file, asked, timeline::Filling::in);
}

base::Outcome<> CaseSession::takeOutOfStrand(const StrandChange& asked) {
    return fill(*inside_->file, asked, timeline::Filling::out);
}

std::vector<StrandRow> CaseReader::strands() const {
    auto& database = case_->database();
    const auto sources = evidence::listSources(database);
    std::vector<StrandRow> rows;
    for (const auto& strand : timeline::strands(database)) {
        StrandRow& row = rows.emplace_back();
        row.name = strand.name;
        row.by = strand.by;
        for (const std::int64_t number : strand.items.events)
            row.events.push_back("E" + std::to_string(number));
        for (const auto& source : sources)
            if (std::ranges::count(strand.items.sources, source.sha256) > 0)
                row.sources.push_back(source.id);
        row.lanes = strand.items.lanes;
        row.tags = strand.items.tags;
    }
    return rows;
}

}  // namespace strata::workbench
