#include "timeline/made_event.h"

#include "casefile/payload.h"

namespace strata::timeline {

namespace {

std::optional<std::int64_t> maybeInt(const base::Json& json) {
    return json.isInt() ? std::optional(json.asInt()) : std::nullopt;
}

constexpr const char* kSelect =
    "SELECT number, entry, at, id, by, content FROM made_event WHERE NOT is_unmade ";

MadeEvent read(const store::Query& row) {
    return {row.integer(0), row.integer(1), row.integer(2),
            row.text(3),    row.text(4),    EventContent::read(base::Json::parse(row.view(5)))};
}

}  // namespace

std::string EventCitation::inWords() const {
    std::string all = words;
    const auto add = [&all](const std::string& part) { all += (all.empty() ? "" : "; ") + part; };
    if (!source.empty())
        add(source + (position.empty() ? "" : ", " + position));
    if (!account.empty())
        add(account + (start && end ? ", bytes " + std::to_string(*start) + " to " + std::to_string(*end)
                                    : std::string()));
    return all;
}

std::string EventContent::peopleInWords() const {
    std::string names;
    for (const auto& person : people)
        names += (names.empty() ? "" : "; ") + person.name;
    return names;
}

std::string EventContent::json() const {
    casefile::Payload cited, whole;
    std::string persons = "[";
    for (const auto& one : people)
        persons += (persons.size() > 1 ? "," : "") +
                   casefile::Payload().set("name", one.name).setIfAny("person", one.person).text();
    cited.setIfAny("words", cites.words);
    cited.setIfAny("source", cites.source).setIfAny("source_sha256", cites.sourceSha256);
    cited.setIfAny("position", cites.position);
    cited.setIfAny("account", cites.account).setIfAny("account_sha256", cites.accountSha256);
    if (cites.revision > 0)
        cited.set("revision", cites.revision);
    cited.set("start", cites.start).set("end", cites.end);
    whole.set("title", title).raw("when", when.json()).raw("people", persons + "]");
    whole.setIfAny("place", place).set("kind", kind).set("lane", lane);
    return whole.raw("cites", cited.text()).setIfAny("detail", detail).text();
}

EventContent EventContent::read(const base::Json& json) {
    EventContent content;
    content.title = json["title"].asString();
    content.place = json["place"].asString();
    content.kind = json["kind"].asString();
    content.lane = json["lane"].asString();
    content.detail = json["detail"].asString();
    content.when = EventWhen::read(json["when"]);
    const auto cites = json["cites"];
    for (const auto& person : json["people"].items())
        content.people.push_back({person["name"].asString(), person["person"].asString()});
    content.cites = {
        cites["words"].asString(),    cites["source"].asString(),  cites["source_sha256"].asString(),
        cites["position"].asString(), cites["account"].asString(), cites["account_sha256"].asString(),
        cites["revision"].asInt(),    maybeInt(cites["start"]),    maybeInt(cites["end"])};
    return content;
}

std::optional<MadeEvent> madeEventOf(store::Database& database, std::int64_t number) {
    auto row = database.query(kSelect + std::string("AND number = ?"), number);
    if (!row.next())
        return std::nullopt;
    return read(row);
}

std::vector<MadeEvent> madeEvents(store::Database& database) {
    std::vector<MadeEvent> all;
    auto row = database.query(kSelect + std::string("ORDER BY number"));
    while (row.next())
        all.push_back(read(row));
    return all;
}

}  // namespace strata::timeline
