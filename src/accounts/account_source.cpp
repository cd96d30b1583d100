#include "accounts/account_source.h"

#include <algorithm>
#include <cstdio>

#include "base/json_writer.h"

namespace strata::accounts {

namespace {

std::string clockOf(std::int64_t milliseconds) {
    const auto seconds = milliseconds / 1000;
    char text[32];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text;
}

}  // namespace

std::string AccountSource::json() const {
    base::JsonWriter json;
    json.beginObject().member("file", file).member("sha256", sha256).member("bytes", bytes);
    json.member("importer", importer).member("importer_version", importerVersion);
    json.member("importer_sha256", importerSha256).member("format", format).member("unit", unit);
    json.key("places").beginArray();
    for (const auto& place : places) {
        json.beginArray().value(place.start).value(place.at);
        if (place.from && place.until)
            json.value(*place.from).value(*place.until);
        json.endArray();
    }
    json.endArray().key("remarks").beginArray();
    for (const auto& remark : remarks) {
        json.beginObject();
        if (remark.at > 0)
            json.member("at", remark.at);
        json.member("code", remark.code).member("message", remark.message).member("action", remark.action);
        json.endObject();
    }
    return json.endArray().endObject().take();
}

AccountSource AccountSource::read(const base::Json& json) {
    AccountSource source;
    source.file = json["file"].asString();
    source.sha256 = json["sha256"].asString();
    source.bytes = json["bytes"].asInt();
    source.importer = json["importer"].asString();
    source.importerVersion = json["importer_version"].asString();
    source.importerSha256 = json["importer_sha256"].asString();
    source.format = json["format"].asString();
    source.unit = json["unit"].asString();
    for (const auto& place : json["places"].items()) {
        Place read{place[0].asInt(), place[1].asInt()};
        if (place.size() == 4) {
            read.from = place[2].asInt();
            read.until = place[3].asInt();
        }
        source.places.push_back(read);
    }
    for (const auto& remark : json["remarks"].items())
        source.remarks.push_back({remark["at"].asInt(), remark["code"].asString(),
                                  remark["message"].asString(), remark["action"].asString()});
    return source;
}

std::optional<AccountSource> sourceOf(store::Database& database, std::int64_t account) {
    auto row = database.query("SELECT said FROM account_source WHERE number = ?", account);
    if (!row.next())
        return std::nullopt;
    return AccountSource::read(base::Json::parse(row.view(0)));
}

std::string recordingTimes(const AccountSource& source, std::int64_t start, std::int64_t end) {
    const auto& places = source.places;
    const auto placeOf = [&](std::int64_t at) {
        const auto after = std::ranges::upper_bound(places, at, {}, &AccountSource::Place::start);
        return after == places.begin() ? after : std::prev(after);
    };
    const auto first = placeOf(start), last = placeOf(std::max(start, end - 1));
    if (first == places.end() || last == places.end() || !first->from || !last->until)
        return {};
    return clockOf(*first->from) + " to " + clockOf(*last->until);
}

}  // namespace strata::accounts
