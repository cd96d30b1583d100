#include "timeline/finding_coverage.h"

#include <algorithm>

namespace strata::timeline {

void Coverage::add(const std::string& source, const Moment& moment) {
    if (moment.latest - moment.earliest > base::kDay + base::kHour)
        return;
    const auto [found, isNew] = sources_.emplace(source, Reach{moment, moment});
    if (isNew)
        return;
    if (moment.earliest < found->second.first.earliest)
        found->second.first = moment;
    if (moment.latest > found->second.last.latest)
        found->second.last = moment;
}

void Coverage::finish(const std::map<std::string, std::string>& exhibits, FindingCollector& into) const {
    if (sources_.empty())
        return;
    const FindingScope& scope = into.scope();
    base::Micros from = sources_.begin()->second.first.earliest, to = sources_.begin()->second.last.latest;
    for (const auto& [source, reach] : sources_) {
        from = std::min(from, reach.first.earliest);
        to = std::max(to, reach.last.latest);
    }
    from = scope.from.value_or(from);
    to = scope.to.value_or(to);
    for (const auto& [source, reach] : sources_) {
        base::Micros begins = reach.first.earliest, ends = reach.last.latest;
        const auto said = scope.covers.find(source);
        if (said != scope.covers.end()) {
            begins = std::min(begins, said->second.earliest.value_or(begins));
            ends = std::max(ends, said->second.latest.value_or(ends));
        }
        const auto exhibit = exhibits.find(source);
        const std::string record =
            exhibit == exhibits.end() || exhibit->second.empty() ? source : exhibit->second;
        const auto tell = [&](base::Micros gapFrom, base::Micros gapTo, const Moment& edge,
                              std::string_view side, const std::string& words) {
            if (gapTo - gapFrom <= kShortestGap)
                return;
            Finding finding;
            finding.kind = FindingKind::gap;
            finding.source = source;
            finding.earliest = gapFrom;
            finding.latest = gapTo;
            finding.events = {edge.event};
            finding.measure = gapTo - gapFrom;
            finding.sentence = words + " Of the stretch looked at, " + into.dayInWords(from) + " to " +
                               into.dayInWords(to) + ", " + spanInWords(gapTo - gapFrom) + " lie outside it.";
            into.add(std::move(finding), source + "|" + std::string(side) + "|" + std::to_string(edge.event));
        };
        const auto also = [](bool isSaid) { return isSaid ? ", and is said to cover more than that." : "."; };
        tell(from, std::min(begins, to), reach.first, "before",
             "The record " + record + " begins with " + into.words(reach.first) +
                 also(begins < reach.first.earliest));
        tell(
            std::max(ends, from), to, reach.last, "after",
            "The record " + record + " ends with " + into.words(reach.last) + also(ends > reach.last.latest));
    }
}

}  // namespace strata::timeline
