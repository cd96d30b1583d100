#include "timeline/event_when.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/spoken_date.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::timeline {

namespace {

EventWhen whenOf(const std::string& words, const base::WhenSaid& read) {
    EventWhen when;
    when.words = words;
    when.edtf = base::writeEdtf(read);
    when.earliest = read.fuzzy.earliest;
    when.latest = read.fuzzy.latest;
    when.strict = read.strict;
    when.precision = base::nameOf(read.precision);
    when.zone = read.zone;
    when.basis = base::nameOf(read.zoneBasis);
    return when;
}

std::optional<base::Micros> maybeInt(const base::Json& json) {
    return json.isInt() ? std::optional(json.asInt()) : std::nullopt;
}

std::string formsOf(const base::SpokenDate& said, std::string_view between) {
    std::string forms;
    for (const auto& reading : said.readings)
        forms += (forms.empty() ? "" : std::string(between)) + base::writeEdtf(reading);
    return forms;
}

base::Refusal unclear(const base::SpokenDate& said) {
    return {"event.when_unclear", "when",
            "\"" + said.words + "\" can mean more than one date. " + said.question +
                " Ask, and choose the reading: " + formsOf(said, " or ") + "; or " + kReadingNotKnown +
                " where nobody can say."};
}

// One of the readings, it is not known which: in EDTF where it can be put so, else from the first moment of
// any to the last.
EventWhen notKnownWhich(base::SpokenDate said, const base::Zone& zone) {
    std::ranges::stable_sort(said.readings, {}, [](const auto& one) { return one.strict.earliest; });
    EventWhen when;
    if (const auto one = base::readEdtf("[" + formsOf(said, ",") + "]", zone)) {
        when = whenOf(said.words, *one);
    } else {
        when = whenOf(said.words, said.readings.front());
        when.edtf.clear();
        for (const auto& reading : said.readings) {
            const auto widen = [](std::optional<base::Micros>& bound, std::optional<base::Micros> other,
                                  bool isFirst) {
                if (bound)
                    bound = other
                                ? std::optional(isFirst ? std::min(*bound, *other) : std::max(*bound, *other))
                                : std::nullopt;
            };
            widen(when.earliest, reading.fuzzy.earliest, true);
            widen(when.latest, reading.fuzzy.latest, false);
            widen(when.strict.earliest, reading.strict.earliest, true);
            widen(when.strict.latest, reading.strict.latest, false);
        }
    }
    when.isUnclear = true;
    return when;
}

}  // namespace

base::Outcome<EventWhen> readEventWhen(const std::string& asked, const std::string& reading,
                                       const base::Zone& zone) {
    const std::string words = base::trimmed(asked);
    if (words.empty() && reading.empty())
        return EventWhen{};
    const auto said = base::readSpokenDate(words, {zone});
    if (!reading.empty()) {
        const auto meant = std::ranges::find(said.readings, reading, base::writeEdtf);
        if (meant != said.readings.end())
            return whenOf(words, *meant);
        if (said.readings.size() < 2)
            return base::Refusal{"event.reading", "when",
                                 "\"" + words + "\" is not read as " + reading +
                                     ". Leave the reading out, or give the words that were used."};
        if (reading == kReadingNotKnown)
            return notKnownWhich(said, zone);
        return unclear(said);
    }
    if (said.readings.size() > 1)
        return unclear(said);
    if (said.isClear())
        return whenOf(words, said.readings.front());
    EventWhen undated;
    undated.words = words;
    return undated;
}

std::string EventAnchor::json() const {
    casefile::Payload payload;
    if (event)
        payload.raw("event", event->json());
    return payload.setIfAny("person", person).setIfAny("date", date).text();
}

EventAnchor EventAnchor::read(const base::Json& json) {
    EventAnchor anchor;
    if (json.has("event"))
        anchor.event = EventName::read(json["event"]);
    anchor.person = json["person"].asString();
    anchor.date = json["date"].asString();
    return anchor;
}

std::string EventWhen::json() const {
    casefile::Payload said;
    said.setIfAny("words", words).setIfAny("edtf", edtf);
    said.set("earliest", earliest).set("latest", latest);
    if (strict != base::Bounds{earliest, latest})
        said.raw("strict",
                 casefile::Payload().set("earliest", strict.earliest).set("latest", strict.latest).text());
    said.set("precision", precision).setIfAny("zone", zone).set("basis", basis);
    if (isUnclear)
        said.set("unclear", true);
    if (anchor.isPicked())
        said.raw("anchor", anchor.json());
    if (end.isPicked())
        said.raw("end", end.json());
    return said.text();
}

EventWhen EventWhen::read(const base::Json& json) {
    EventWhen when;
    when.words = json["words"].asString();
    when.edtf = json["edtf"].asString();
    when.earliest = maybeInt(json["earliest"]);
    when.latest = maybeInt(json["latest"]);
    when.precision = json["precision"].asString();
    when.zone = json["zone"].asString();
    when.basis = json["basis"].asString();
    when.isUnclear = json["unclear"].asBool();
    when.anchor = EventAnchor::read(json["anchor"]);
    when.end = EventAnchor::read(json["end"]);
    when.strict = {when.earliest, when.latest};
    if (json.has("strict")) {
        when.strict = {maybeInt(json["strict"]["earliest"]), maybeInt(json["strict"]["latest"])};
    } else if (const auto zone = when.edtf.empty() ? nullptr : base::Zone::find(when.zone)) {
        if (const auto read = base::readEdtf(when.edtf, *zone))
            when.strict = read->strict;
    }
    return when;
}

}  // namespace strata::timeline
