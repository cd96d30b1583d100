#include "casefile/undo_steps.h"

#include <algorithm>

namespace strata::casefile {

const char* UndoSteps::schema() {
    // The index, so that a command costs the same however many came before it.
    return "CREATE TABLE undo_step(sequence INTEGER PRIMARY KEY, undone_by INTEGER) STRICT;"
           "CREATE INDEX undo_step_undone ON undo_step(undone_by) WHERE undone_by IS NOT NULL;";
}

void UndoSteps::project(store::Database& database, const Modules& modules, const ledger::Entry& entry) {
    if (entry.compensates) {
        database.run("UPDATE undo_step SET undone_by = ? WHERE sequence = ?", entry.sequence,
                     *entry.compensates);
        if (database.changes() == 0)
            database.run("UPDATE undo_step SET undone_by = NULL WHERE undone_by = ?", *entry.compensates);
        return;
    }
    if (!inverseOf(modules, entry)) {
        for (const auto& module : modules)
            for (const auto& subject : module->restsOn(entry))
                database.run(
                    "DELETE FROM undo_step WHERE sequence IN (SELECT step.sequence FROM undo_step AS step "
                    "JOIN ledger_entry USING(sequence) WHERE ledger_entry.subject = ?)",
                    subject);
        return;
    }
    database.run("DELETE FROM undo_step WHERE undone_by IS NOT NULL");
    database.run("INSERT INTO undo_step VALUES(?, NULL)", entry.sequence);
}

std::optional<std::int64_t> UndoSteps::toUndo(store::Database& database) {
    return database.integer("SELECT max(sequence) FROM undo_step WHERE undone_by IS NULL");
}

std::optional<std::int64_t> UndoSteps::toRedo(store::Database& database) {
    return database.integer("SELECT min(sequence) FROM undo_step WHERE undone_by IS NOT NULL");
}

std::optional<ledger::Draft> inverseOf(const Modules& modules, const ledger::Entry& entry) {
    for (const auto& module : modules)
        if (auto draft = module->inverse(entry))
            return draft;
    return std::nullopt;
}

std::string sentenceOf(const Modules& modules, const ledger::Entry& entry) {
    for (const auto& module : modules)
        if (auto sentence = module->sentence(entry); !sentence.empty())
            return sentence;
    std::string kind = entry.kind;
    std::ranges::replace_if(
        kind, [](char letter) { return letter == '.' || letter == '_'; }, ' ');
    return entry.payload ? kind : kind + ", whose content was removed";
}

}  // namespace strata::casefile
