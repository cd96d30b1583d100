#include "accounts/account_commands.h"

#include "accounts/account_entry.h"
#include "base/text.h"
#include "casefile/case_settings.h"
#include "people/people_module.h"

namespace strata::accounts {

namespace {

std::int64_t countWords(std::string_view text) {
    std::int64_t words = 0;
    bool isIn = false;
    for (const char c : text) {
        const bool isSpace = static_cast<unsigned char>(c) <= ' ';
        words += !isSpace && !isIn;
        isIn = !isSpace;
    }
    return words;
}

std::string paddedOrdinal(std::int64_t ordinal) {
    return std::string("A-") + (ordinal < 10 ? "0" : "") + std::to_string(ordinal);
}

base::Outcome<people::Person> makerOf(casefile::Writer& writer, const std::string& maker) {
    auto found = people::findPerson(writer.database(), maker);
    if (found.ok() || found.refusal().code != "person.unknown")
        return found;
    return people::addPerson(writer, {maker, "witness", ""});
}

template <class Entry>
void readGivenInto(Entry& entry, const std::string& words, store::Database& database) {
    const auto zone = base::Zone::find(casefile::CaseSettings::read(database).zone);
    const auto when = readGiven(words, zone ? *zone : base::Zone::utc());
    if (!when)
        return;
    entry.givenEdtf = when->edtf;
    entry.givenEarliest = when->strict.earliest;
    entry.givenLatest = when->strict.latest;
}

// Puts a later version under the telling that it revises.
base::Outcome<> revise(casefile::Writer& writer, const RecordAccount& asked, AccountRecorded& recorded) {
    const auto revised = findAccount(writer.database(), asked.revises, 0);
    if (!revised.ok())
        return revised.refusal();
    const Account& first = revised.value();
    if (!asked.maker.empty()) {
        const auto person = people::findPerson(writer.database(), asked.maker);
        if (!person.ok())
            return person.refusal();
        if (person.value().id != first.personId)
            return base::Refusal{"account.other_maker", "maker",
                                 first.id + " was given by " + first.maker +
                                     ". A revision belongs to the person who gave the account."};
    }
    recorded.person = first.personId;
    recorded.maker = first.maker;
    recorded.account = first.id;
    recorded.ordinal =
        writer.database().integer("SELECT ordinal FROM account WHERE id = ?", first.id).value_or(0);
    recorded.revision = first.revision + 1;
    recorded.revisionKind = asked.revisionKind;
    return {};
}

base::Outcome<> beginAnew(casefile::Writer& writer, const RecordAccount& asked, AccountRecorded& recorded) {
    const auto person = makerOf(writer, asked.maker);
    if (!person.ok())
        return person.refusal();
    recorded.person = person.value().id;
    recorded.maker = person.value().name;
    recorded.ordinal = writer.database()
                           .integer("SELECT max(ordinal) FROM account WHERE person = ?", recorded.person)
                           .value_or(0) +
                       1;
    recorded.account = recorded.person + "/" + paddedOrdinal(recorded.ordinal);
    return {};
}

base::Outcome<> checkWords(const RecordAccount& asked) {
    if (base::trimmed(asked.text).empty())
        return base::Refusal{"account.empty", "text",
                             "The account has no words. Give the text as it was recorded."};
    if (!base::isUtf8(asked.text))
        return base::Refusal{"account.encoding", "text",
                             "The text is not UTF-8, so its words could not be told apart later. Save it as "
                             "UTF-8 and record it again."};
    if (asked.revisionKind.empty())
        return {};
    if (asked.revises.empty())
        return base::Refusal{"account.revision_kind", "revision_kind",
                             "Only a revision has a kind. Say which account it revises."};
    for (const auto& kind : kRevisionKinds)
        if (kind.id == asked.revisionKind)
            return {};
    return base::Refusal{"account.revision_kind", "revision_kind",
                         "\"" + asked.revisionKind +
                             "\" is no kind of revision. Choose typing_correction, transcript_correction or "
                             "translation."};
}

}  // namespace

base::Outcome<Account> recordAccount(casefile::Writer& writer, const RecordAccount& asked) {
    if (auto checked = checkWords(asked); !checked.ok())
        return checked.refusal();
    const auto circumstances = accepted(asked.circumstances);
    if (!circumstances.ok())
        return circumstances.refusal();
    AccountRecorded recorded;
    const auto placed =
        asked.revises.empty() ? beginAnew(writer, asked, recorded) : revise(writer, asked, recorded);
    if (!placed.ok())
        return placed.refusal();
    recorded.circumstances = circumstances.value();
    recorded.source = asked.source;
    readGivenInto(recorded, recorded.circumstances.text("given"), writer.database());
    const auto blob = writer.blobs().addText(asked.text);
    recorded.sha256 = blob.sha256;
    recorded.bytes = blob.bytes;
    recorded.words = countWords(asked.text);
    writer.append(recorded.draft());
    return findAccount(writer.database(), recorded.account, static_cast<int>(recorded.revision));
}

base::Outcome<Account> addCircumstance(casefile::Writer& writer, const AddCircumstance& asked) {
    const auto account = findAccount(writer.database(), asked.account, 1);
    if (!account.ok())
        return account.refusal();
    Circumstances one;
    one.set(asked.field, asked.values);
    const auto circumstance = accepted(one);
    if (!circumstance.ok())
        return circumstance.refusal();
    const auto& values = one.values(asked.field);
    if (values.empty())
        return base::Refusal{"account.circumstance", asked.field, "Say what became known."};
    auto known = account.value().circumstances.values(asked.field);
    for (const auto& later : account.value().later)
        if (later.field == asked.field)
            known = later.values;
    if (known == values)
        return base::Refusal{"account.circumstance", asked.field,
                             account.value().id + " already says so. Nothing was added."};
    if (!base::isUtf8(asked.reason))
        return base::Refusal{"account.reason", "reason", "The reason is not UTF-8 text. Type it again."};
    CircumstanceAdded added{account.value().id, asked.field, values, {}, {}, {}};
    if (asked.field == "given")
        readGivenInto(added, values.front(), writer.database());
    writer.append(added.draft(base::trimmed(asked.reason)));
    return findAccount(writer.database(), account.value().id, 1);
}

}  // namespace strata::accounts
