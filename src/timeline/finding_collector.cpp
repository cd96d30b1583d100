#include "timeline/finding_collector.h"

#include <algorithm>
#include <tuple>

#include "base/digest.h"
#include "base/text.h"

namespace strata::timeline {

void FindingCollector::add(Finding finding, std::string_view evidence) {
    const std::string kind(nameOf(finding.kind));
    finding.id = kind + "-" + base::sha256Hex(kind + "|" + std::string(evidence)).substr(0, 10);
    if (finding.events.size() > kMostEvents)
        finding.events.resize(kMostEvents);
    Kept& kept = kept_[finding.kind];
    kept.findings.push_back(std::move(finding));
    if (kept.findings.size() > 2 * scope_.mostOfAKind + scope_.decided.size())
        trim(kept);
}

void FindingCollector::trim(Kept& kept) const {
    auto& findings = kept.findings;
    const auto undecided = std::partition(findings.begin(), findings.end(), [this](const Finding& finding) {
        return scope_.decided.contains(finding.id);
    });
    const auto most = static_cast<std::ptrdiff_t>(scope_.mostOfAKind);
    if (findings.end() - undecided <= most)
        return;
    std::nth_element(undecided, undecided + most, findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(b.measure, a.earliest, a.id) < std::tie(a.measure, b.earliest, b.id);
    });
    kept.leftOut += findings.end() - (undecided + most);
    findings.erase(undecided + most, findings.end());
}

FoundFindings FindingCollector::take() {
    FoundFindings found;
    for (auto& [kind, kept] : kept_) {
        trim(kept);
        if (kept.leftOut > 0)
            found.leftOut[kind] = kept.leftOut;
        std::ranges::move(kept.findings, std::back_inserter(found.findings));
    }
    std::ranges::sort(found.findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.earliest, a.kind, a.id) < std::tie(b.earliest, b.kind, b.id);
    });
    found.notes = std::move(notes_);
    return found;
}

std::int64_t FindingCollector::dayOf(base::Micros at) const {
    base::CivilTime wall = zone_.toWall(at);
    wall.hour = wall.minute = wall.second = wall.micros = 0;
    return base::civilToMicros(wall) / base::kDay;
}

std::string FindingCollector::words(const Moment& moment) const {
    std::string when;
    if (moment.precision >= base::Precision::minute) {
        when = base::showInstant(moment.earliest, zone_);
        if (moment.latest - moment.earliest >= base::kMinute) {
            const std::string end = base::showInstant(moment.latest, zone_);
            const bool isSameDay = dayInWords(moment.earliest) == dayInWords(moment.latest);
            when += " to " + (isSameDay ? end.substr(end.find(',') + 2) : end);
        }
    } else {
        base::WhenSaid said;
        said.strict = said.fuzzy = {moment.earliest, moment.latest};
        said.precision = moment.precision;
        if (auto zone = database_.query("SELECT name FROM event_term WHERE id = ?", moment.zone); zone.next())
            said.zone = zone.text(0);
        when = base::showWhen(said, zone_);
    }
    return "E" + std::to_string(moment.event) + " (" + when + ")";
}

std::string FindingCollector::dayInWords(base::Micros at) const {
    const std::string moment = base::showInstant(at, zone_);
    return moment.substr(0, moment.find(','));
}

std::string spanInWords(base::Micros span) {
    if (span >= 2 * base::kDay)
        return base::plural(span / base::kDay, "day", "days");
    if (span >= base::kHour)
        return base::plural(span / base::kHour, "hour", "hours");
    if (span >= base::kMinute)
        return base::plural(span / base::kMinute, "minute", "minutes");
    return "less than a minute";
}

}  // namespace strata::timeline
