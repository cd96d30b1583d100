#include "timeline/relative_reasons.h"

#include "timeline/anchor_days.h"

namespace strata::timeline {
namespace {

std::string quoted(const std::string& words) {
    return "\"" + words + "\"";
}

std::string named(const TimedEvent& event) {
    return (event.id.empty() ? "" : event.id + " ") + quoted(event.title);
}

std::string dayInWords(base::Micros moment, const base::Zone& zone) {
    base::WhenSaid day;
    const Day number = dayOf(moment, zone);
    day.strict = {firstMomentOf(number, zone), lastMomentOf(number, zone)};
    day.precision = base::Precision::day;
    day.zone = zone.name();
    return base::showWhen(day, zone);
}

std::string boundsInWords(const base::Bounds& bounds, const base::Zone& zone) {
    if (!bounds.earliest && !bounds.latest)
        return "date not known";
    if (!bounds.latest)
        return "no earlier than " + dayInWords(*bounds.earliest, zone);
    if (!bounds.earliest)
        return "no later than " + dayInWords(*bounds.latest, zone);
    const std::string first = dayInWords(*bounds.earliest, zone), last = dayInWords(*bounds.latest, zone);
    return first == last ? first : "between " + first + " and " + last;
}

std::string birthInWords(const RelativeCase& all, std::size_t birth) {
    const Birth& born = all.births[birth];
    return "the date of birth of " + born.whose + ", " + base::showWhen(born.when, all.zone);
}

// What an anchor was taken to be.
std::string takenAs(const RelativeCase& all, const TimeAnchor& anchor, const AnchorPick& pick) {
    const std::string words = anchor.words.empty() ? std::string() : quoted(anchor.words) + ": ";
    if (const auto* event = std::get_if<PickedEvent>(&pick))
        return words + named(all.events[event->event]);
    if (const auto* birth = std::get_if<PickedBirth>(&pick))
        return "computed from " + birthInWords(all, birth->birth);
    const auto* date = std::get_if<base::WhenSaid>(&pick);
    if (date == nullptr && anchor.date.readings.empty())
        return {};
    const std::string shown = base::showWhen(date != nullptr ? *date : anchor.date.readings[0], all.zone);
    return shown == anchor.words ? std::string() : words + shown;
}

std::string toldIn(const RelativeCase& all, const TimeStatement& statement) {
    const std::string words = quoted(statement.told.words);
    std::string taken = takenAs(all, statement.told.anchor, statement.anchor);
    if (statement.told.end)
        taken += "; " + takenAs(all, *statement.told.end, statement.end);
    return taken.empty() ? words : words + " (" + taken + ")";
}

// `event` is the one that is spoken of, if any.
std::string groundsInWords(const RelativeCase& all, const std::vector<Ground>& grounds,
                           std::optional<std::size_t> event) {
    const auto subject = [&](std::size_t of) {
        return of == event ? std::string("it") : named(all.events[of]);
    };
    std::string text;
    for (const Ground& ground : grounds) {
        text += text.empty() ? "" : "; ";
        switch (ground.kind) {
            case Ground::Kind::statement: {
                const TimeStatement& statement = all.statements[ground.index];
                text += subject(statement.event) + " was told as " + toldIn(all, statement);
                break;
            }
            case Ground::Kind::event:
                text += subject(ground.index) + " is dated " +
                        boundsInWords(all.events[ground.index].strict, all.zone);
                break;
            case Ground::Kind::birth:
                text += birthInWords(all, ground.index);
                break;
        }
    }
    return text;
}

std::string why(const RelativeCase& all, std::size_t event, const std::string& limit,
                std::optional<base::Micros> moment, const std::vector<Ground>& grounds) {
    if (!moment)
        return {};
    return limit + dayInWords(*moment, all.zone) + ", because " + groundsInWords(all, grounds, event) + ".";
}

}  // namespace

std::string whyNoEarlier(const RelativeCase& all, std::size_t event, const ReasonedBounds& bounds) {
    return why(all, event, "No earlier than ", bounds.bounds.earliest, bounds.earliest);
}

std::string whyNoLater(const RelativeCase& all, std::size_t event, const ReasonedBounds& bounds) {
    return why(all, event, "No later than ", bounds.bounds.latest, bounds.latest);
}

std::string whyDated(const RelativeCase& all, std::size_t event, const ReasonedBounds& told) {
    const auto& [earliest, latest] = told.bounds;
    if (!earliest || !latest || told.earliest != told.latest) {
        const std::string first = whyNoEarlier(all, event, told), last = whyNoLater(all, event, told);
        return first + (first.empty() || last.empty() ? "" : " ") + last;
    }
    std::string when = boundsInWords(told.bounds, all.zone);
    when = when.starts_with("between") ? "B" + when.substr(1) : "On " + when;
    return when + ", because " + groundsInWords(all, told.earliest, event) + ".";
}

std::string explainClash(const RelativeCase& all, const Clash& clash) {
    return (clash.isOfOrder ? "These lead round in a circle: " : "These cannot all be so: ") +
           groundsInWords(all, clash.grounds, std::nullopt) + ".";
}

}  // namespace strata::timeline
