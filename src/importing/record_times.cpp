#include "importing/record_times.h"

#include "base/edtf.h"
#include "base/when_said.h"

namespace strata::importing {

namespace {

// What `when` says by itself.
struct Said {
    std::optional<base::Micros> earliest, latest;
    base::Precision precision = base::Precision::none;
    base::Zone::Fit fit = base::Zone::Fit::exact;
    bool isFloating = true;
    std::optional<base::Bounds> strict = {};  // where the bounds above are wider
};

// The last second of an hour, a minute or a day; finer times end where they begin.
base::Micros endOf(base::Micros start, base::Precision precision, base::CivilTime civil,
                   const base::Zone& in) {
    if (precision == base::Precision::minute)
        return start + 59 * base::kSecond;
    if (precision == base::Precision::hour)
        return start + 3599 * base::kSecond;
    if (precision != base::Precision::day)
        return start;
    civil.hour = 23;
    civil.minute = civil.second = 59;
    return in.toUtc(civil).utc;
}

std::optional<Said> read(std::string_view when, const base::Zone& in) {
    Said said;
    base::Micros utc = 0;
    base::CivilTime civil;
    if (base::readStamp(when, utc, civil, said.isFloating, said.precision)) {
        if (said.isFloating) {
            const auto resolved = in.toUtc(civil);
            utc = resolved.utc;
            if (said.precision > base::Precision::day)
                said.fit = resolved.fit;
        }
        said.earliest = utc;
        said.latest = endOf(utc, said.precision, civil, in);
        return said;
    }
    const auto edtf = base::readEdtf(when, in);
    if (!edtf)
        return std::nullopt;
    Said wide{edtf->fuzzy.earliest, edtf->fuzzy.latest, edtf->precision, edtf->fit,
              edtf->zoneBasis != base::Basis::said};
    if (edtf->strict != edtf->fuzzy)
        wide.strict = edtf->strict;
    return wide;
}

std::string notATime(std::string_view text) {
    return "\"" + std::string(text.substr(0, 60)) + "\" is not a time";
}

}  // namespace

std::optional<std::string> RecordTimes::resolve(evidence::SourceRecord& record, std::string_view when,
                                                std::string_view until, std::string_view zoneName) {
    std::shared_ptr<const base::Zone> named;
    if (!zoneName.empty() && !(named = base::Zone::find(zoneName)))
        return "\"" + std::string(zoneName.substr(0, 60)) + "\" is not a time zone";
    const base::Zone& in = named ? *named : *zone_.zone;
    const auto said = read(when, in);
    if (!said)
        return notATime(when);
    record.earliest = said->earliest;
    record.latest = said->latest;
    if (until.empty())
        record.strict = said->strict;
    if (!until.empty()) {
        const auto end = base::readEdtf(until, in);
        if (!end)
            return notATime(until);
        const auto last = end->strict.latest;
        if (last && record.earliest && *last >= *record.earliest)
            record.latest = last;
    }
    record.precision = base::nameOf(said->precision);
    const bool isSaid = !said->isFloating || named != nullptr;
    record.basis = base::nameOf(isSaid          ? base::Basis::said
                                : zone_.isGiven ? base::Basis::given
                                                : base::Basis::assumed);
    record.zone = !said->isFloating ? std::string_view("UTC") : std::string_view(in.name());
    if (!isSaid && !zone_.isGiven && !hasAssumedZone_) {
        hasAssumedZone_ = true;
        assume(std::nullopt, "time.zone_assumed",
               "Times in this file have no zone; they were read as " + in.name() +
                   ", as nothing said otherwise.");
    }
    if (said->fit == base::Zone::Fit::gap)
        assume(record.at, "time.gap",
               "The clocks went forward over " + std::string(when) + " in " + in.name() +
                   ", so it never showed on a clock there. It was read with the offset before the change.");
    if (said->fit == base::Zone::Fit::fold)
        assume(record.at, "time.fold",
               "The clocks went back over " + std::string(when) + " in " + in.name() +
                   ", so it happened twice. It was read as the first.");
    return std::nullopt;
}

}  // namespace strata::importing
