#include "cli/words.h"

#include "base/edtf.h"
#include "base/edtf_words.h"
#include "base/instant.h"
#include "base/text.h"
#include "cli/status.h"

namespace strata::cli {

Words::Words(const std::string& caseZone) : zone_(base::Zone::find(caseZone)) {
    if (!zone_)
        zone_ = base::Zone::find("Europe/London");
}

std::string Words::when(const workbench::EventRow& event) const {
    if (!event.edtf.empty() || !event.timeReason.empty())
        return workbench::showTold(event, base::showEdtf(event.edtf, *zone_));
    base::WhenSaid said;
    said.words = event.original;
    said.strict = said.fuzzy = {event.earliest, event.latest};
    said.zone = event.zone;
    said.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    return base::showWhen(said, *zone_);
}

std::string Words::instant(workbench::Micros at) const {
    return base::showInstant(at, *zone_);
}

std::string Words::when(const std::string& text) const {
    return base::showEdtf(text, *zone_);
}

workbench::Micros Words::from(const std::string& text) const {
    const auto said = base::readEdtf(text, *zone_);
    if (!said || !said->strict.earliest)
        throw UsageError("--from wants a date such as 2016-03-14, 2016-03 or 2016-03-14T09:05, not `" + text +
                         "`");
    return *said->strict.earliest;
}

workbench::Micros Words::to(const std::string& text) const {
    const auto said = base::readEdtf(text, *zone_);
    if (!said || !said->strict.latest)
        throw UsageError("--to wants a date such as 2016-03-14, 2016-03 or 2016-03-14T09:05, not `" + text +
                         "`");
    return *said->strict.latest;
}

workbench::EventNumbers eventNumbers(const std::string& ids) {
    workbench::EventNumbers numbers;
    for (const std::string& part : base::split(ids, ',')) {
        std::string id = base::trimmed(part);
        if (id.starts_with('e'))
            id.front() = 'E';
        const auto number = workbench::eventNumber(id);
        if (!number)
            throw UsageError("`" + part + "` is no event; events are written E12, or E12,E13 for several");
        numbers.push_back(*number);
    }
    return numbers;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string whole;
    for (const std::string& text : texts) {
        if (!whole.empty())
            whole += between;
        whole += text;
    }
    return whole;
}

bool holds(std::string_view text, std::string_view folded) {
    return folded.empty() || base::foldForSearch(text).find(folded) != std::string::npos;
}

}  // namespace strata::cli
