#include "workbench/case_session.h"

#include <pwd.h>
#include <unistd.h>

#include "accounts/account_reader.h"
#include "base/edtf.h"
#include "casefile/case_file.h"
#include "casefile/case_settings.h"
#include "casefile/undo_steps.h"
#include "checklist/case_checklist.h"
#include "people/people_module.h"
#include "workbench/case_inside.h"
#include "workbench/entry_words.h"
#include "workbench/modules.h"
#include "workbench/role_rules.h"

namespace strata::workbench {

namespace {

casefile::CaseFile::Setup setupFor(const Actor& actor) {
    char host[256] = "";
    ::gethostname(host, sizeof host - 1);
    return {allModules(),
            {actor.name, actor.role, host, programVersion()},
            std::make_shared<base::SystemClock>(),
            roleRefusal};
}

base::Outcome<> fill(PersonRow& row, const base::Outcome<people::Person>& person) {
    if (!person.ok())
        return person.refusal();
    row.number = person.value().number;
    row.id = person.value().id;
    row.name = person.value().name;
    row.born = person.value().born;
    row.roles = person.value().roles;
    return {};
}

}  // namespace

CaseSession::CaseSession(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
CaseSession::~CaseSession() = default;
CaseSession::CaseSession(CaseSession&&) noexcept = default;

CaseSession CaseSession::create(const std::filesystem::path& folder, const std::string& name,
                                const std::string& reference, const Actor& actor) {
    casefile::CaseSettings settings;
    settings.name = name;
    settings.reference = reference;
    if (const auto refusal = roleRefusal(setupFor(actor).author, settings.created().kind))
        throw base::Failure(refusal->message);
    return CaseSession(
        std::make_unique<Inside>(casefile::CaseFile::create(folder, settings.created(), setupFor(actor))));
}

CaseSession CaseSession::open(const std::filesystem::path& folder, const Actor& actor) {
    return CaseSession(std::make_unique<Inside>(
        casefile::CaseFile::open(folder, casefile::CaseFile::Access::write, setupFor(actor))));
}

CaseSession CaseSession::openReadOnly(const std::filesystem::path& folder, const Actor& actor) {
    return CaseSession(std::make_unique<Inside>(
        casefile::CaseFile::open(folder, casefile::CaseFile::Access::read, setupFor(actor))));
}

const std::filesystem::path& CaseSession::folder() const {
    return inside_->file->folder();
}
bool CaseSession::isReadOnly() const {
    return inside_->file->isReadOnly();
}
std::string CaseSession::readOnlyReason() const {
    return inside_->file->readOnlyReason();
}
Actor CaseSession::actor() const {
    return {inside_->file->author().actor, inside_->file->author().role};
}
EventCache& CaseSession::eventCache() const {
    return inside_->cache;
}
CaseReader CaseSession::reader() const {
    return CaseReader(inside_->file->read());
}
CaseReader CaseSession::readerAsOf(std::int64_t sequence) const {
    const auto limited = accounts::limitedAccounts(inside_->file->read()->database());
    return CaseReader(
        inside_->file->readAsOf(sequence, [&](store::Database& past) { accounts::holdBack(past, limited); }));
}

base::Outcome<PersonRow> CaseSession::addPerson(const NewPerson& asked) {
    return changed<PersonRow>(*inside_->file, [&](casefile::Writer& writer, PersonRow& row) {
        return fill(row, people::addPerson(writer, {asked.name, asked.role, asked.born}));
    });
}

base::Outcome<PersonRow> CaseSession::giveRole(const std::string& person, const std::string& role,
                                               const std::string& from, const std::string& reason) {
    return changed<PersonRow>(*inside_->file, [&](casefile::Writer& writer, PersonRow& row) {
        return fill(row, people::giveRole(writer, person, role, from, reason));
    });
}

std::int64_t CaseSession::rebuild(const std::function<void(double)>& onProgress, std::stop_token stop) {
    return inside_->file->rebuild(onProgress, std::move(stop));
}

namespace {

using Step = std::optional<std::int64_t> (*)(store::Database&);

std::string stepInWords(const std::string& verb, const casefile::CaseFile& file, Step find) {
    const auto reading = file.read();
    const auto step = find(reading->database());
    const auto entry = step ? reading->ledger().entry(*step) : std::nullopt;
    return entry ? verb + " " + EntryWords(*reading).of(*entry) : std::string();
}

}  // namespace

std::string CaseSession::undoSentence() const {
    return stepInWords("Undo", *inside_->file, casefile::UndoSteps::toUndo);
}

std::string CaseSession::redoSentence() const {
    return stepInWords("Redo", *inside_->file, casefile::UndoSteps::toRedo);
}

base::Outcome<std::string> CaseSession::undo() {
    const std::string words = undoSentence();
    const auto done = inside_->file->undo();
    if (!done.ok())
        return done.refusal();
    return words;
}

base::Outcome<std::string> CaseSession::redo() {
    const std::string words = redoSentence();
    const auto done = inside_->file->redo();
    if (!done.ok())
        return done.refusal();
    return words;
}

Actor signedInActor() {
    const passwd* user = ::getpwuid(::getuid());
    if (user == nullptr)
        return {"user " + std::to_string(::getuid()), ""};
    std::string name = user->pw_gecos == nullptr ? "" : user->pw_gecos;
    name = name.substr(0, name.find(','));
    return {name.empty() ? user->pw_name : name, ""};
}

}  // namespace strata::workbench
