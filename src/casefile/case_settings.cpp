#include "casefile/case_settings.h"

#include "base/json.h"
#include "casefile/payload.h"

namespace strata::casefile {

ledger::Draft CaseSettings::created() const {
    Payload payload;
    payload.set("name", name).set("reference", reference).set("zone", zone).set("marking", marking);
    return {"case.created", 1, "case", "", payload.text(), std::nullopt};
}

CaseSettings CaseSettings::read(store::Database& database) {
    CaseSettings settings;
    auto row = database.query("SELECT key, value FROM case_setting");
    while (row.next()) {
        const auto key = row.view(0);
        if (key == "name")
            settings.name = row.text(1);
        else if (key == "reference")
            settings.reference = row.text(1);
        else if (key == "zone")
            settings.zone = row.text(1);
        else if (key == "marking")
            settings.marking = row.text(1);
    }
    return settings;
}

std::string_view SettingsModule::schema() const {
    return "CREATE TABLE case_setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;";
}

void SettingsModule::project(Projecting& into, const ledger::Entry& entry) const {
    if (entry.kind != "case.created" || !entry.payload)
        return;
    for (const auto& [key, value] : base::Json::parse(*entry.payload).members())
        into.database.run("INSERT OR REPLACE INTO case_setting VALUES(?,?)", key, value.asString());
}

std::string SettingsModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind == "case.created" && entry.payload)
        return "creating the case " + base::Json::parse(*entry.payload)["name"].asString();
    if (entry.kind == "payload.purged")
        return "purging the payload of entry " + entry.subject;
    return {};
}

}  // namespace strata::casefile
