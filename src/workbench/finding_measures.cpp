#include "timeline/finding_measures.h"

#include <charconv>
#include <cmath>

#include "base/text.h"
#include "workbench/case_inside.h"
#include "workbench/measure_rows.h"

namespace strata::workbench {

std::string MeasuresRow::together() const {
    return timeline::lengthInWords(togetherSeconds * base::kSecond);
}

std::string MeasuresRow::within() const {
    return timeline::metresInWords(withinMetres);
}

std::string MeasuresRow::overlap() const {
    return timeline::lengthInWords(overlapSeconds * base::kSecond);
}

std::string MeasuresRow::apart() const {
    return timeline::metresInWords(apartMetres);
}

std::string MeasuresRow::inWords() const {
    return "One place: within " + together() + " and, of positions, " + within() + ". Two places: overlap " +
           (overlapSeconds == 0 ? "at all" : "of " + overlap()) + " and, of positions, " + apart() +
           " apart.";
}

MeasuresRow CaseReader::findingMeasures() const {
    const auto held = timeline::FindingMeasures::read(case_->database());
    return {held.together / base::kSecond, held.within, held.overlap / base::kSecond, held.apart};
}

base::Outcome<> CaseSession::setFindingMeasures(const MeasuresRow& row, const std::string& reason) {
    const timeline::FindingMeasures measures{row.togetherSeconds * base::kSecond, row.withinMetres,
                                             row.overlapSeconds * base::kSecond, row.apartMetres};
    return change([&](casefile::Writer& writer) { return timeline::setMeasures(writer, measures, reason); });
}

std::optional<std::int64_t> readDistance(std::string_view text) {
    const std::string words = base::trimmed(text);
    double number = 0;
    const auto [end, error] =
        std::from_chars(words.data(), words.data() + words.size(), number, std::chars_format::fixed);
    const std::string unit = base::trimmed(std::string_view(end, words.data() + words.size()));
    if (error != std::errc() || number < 0 || number > 1e8 || (!unit.empty() && unit != "m" && unit != "km"))
        return std::nullopt;
    return std::llround(unit == "km" ? number * 1'000 : number);
}

std::optional<std::int64_t> readLength(std::string_view text) {
    if (base::trimmed(text) == "0")
        return 0;
    return readClockOffset(text);
}

}  // namespace strata::workbench
