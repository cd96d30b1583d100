#include "accounts/account_entry.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/json.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

constexpr std::string_view kFirstFields[] = {"given",       "form",    "taken_by", "language",
                                             "interpreter", "setting", "audience", "present"};

std::optional<std::int64_t> maybeInt(const base::Json& value) {
    return value.isInt() ? std::optional(value.asInt()) : std::nullopt;
}

template <class Entry>
void readGivenBounds(Entry& into, const base::Json& payload) {
    into.givenEdtf = payload["given_edtf"].asString();
    into.givenEarliest = maybeInt(payload["given_earliest"]);
    into.givenLatest = maybeInt(payload["given_latest"]);
}

template <class Entry>
void writeGivenBounds(casefile::Payload& payload, const Entry& entry) {
    payload.setIfAny("given_edtf", entry.givenEdtf)
        .set("given_earliest", entry.givenEarliest)
        .set("given_latest", entry.givenLatest);
}

// Dates were EDTF or words without bounds then, and floating ones were read in this zone.
void upgradeFromFirst(AccountRecorded& recorded, const base::Json& payload) {
    for (const auto key : kFirstFields)
        recorded.circumstances.set(key, payload[key].isArray()
                                            ? payload[key].asStrings()
                                            : std::vector<std::string>{payload[key].asString()});
    if (const auto when =
            base::readEdtf(recorded.circumstances.text("given"), *base::Zone::find("Europe/London"))) {
        recorded.givenEdtf = when->edtf;
        recorded.givenEarliest = when->strict.earliest;
        recorded.givenLatest = when->strict.latest;
    }
}

}  // namespace

std::string_view revisionKindInWords(std::string_view id) {
    const auto kind = std::ranges::find(kRevisionKinds, id, &RevisionKind::id);
    return kind == std::end(kRevisionKinds) ? std::string_view("kind not said") : kind->words;
}

ledger::Draft AccountRecorded::draft() const {
    casefile::Payload payload;
    payload.set("account", account).set("revision", revision).setIfAny("revision_kind", revisionKind);
    payload.set("person", person).set("ordinal", ordinal).set("maker", maker);
    payload.set("sha256", sha256).set("bytes", bytes).set("words", words);
    payload.raw("circumstances", circumstances.json());
    writeGivenBounds(payload, *this);
    if (source)
        payload.raw("source", source->json());
    return {"account.recorded", source ? 3 : 2, account, "", payload.text(), std::nullopt};
}

AccountRecorded AccountRecorded::read(const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    AccountRecorded recorded;
    recorded.account = payload["account"].asString();
    recorded.revision = payload["revision"].asInt();
    recorded.revisionKind = payload["revision_kind"].asString();
    recorded.person = payload["person"].asString();
    recorded.ordinal = payload["ordinal"].asInt();
    recorded.maker = payload["maker"].asString();
    recorded.sha256 = payload["sha256"].asString();
    recorded.bytes = payload["bytes"].asInt();
    recorded.words = payload["words"].asInt();
    if (entry.kindVersion == 1) {
        upgradeFromFirst(recorded, payload);
        return recorded;
    }
    recorded.circumstances = Circumstances::read(payload["circumstances"]);
    readGivenBounds(recorded, payload);
    if (payload.has("source"))
        recorded.source = AccountSource::read(payload["source"]);
    return recorded;
}

ledger::Draft CircumstanceAdded::draft(const std::string& reason) const {
    casefile::Payload payload;
    payload.set("account", account).set("field", field).set("values", values);
    writeGivenBounds(payload, *this);
    return {"account.circumstance_added", 1, account, reason, payload.text(), std::nullopt};
}

CircumstanceAdded CircumstanceAdded::read(const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    CircumstanceAdded added;
    added.account = payload["account"].asString();
    added.field = payload["field"].asString();
    added.values = payload["values"].asStrings();
    readGivenBounds(added, payload);
    return added;
}

}  // namespace strata::accounts
