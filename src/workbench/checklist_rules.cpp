#include <algorithm>

#include "base/clock.h"
#include "casefile/case_file.h"
#include "checklist/evaluation.h"
#include "checklist/packs.h"
#include "checklist/reviews.h"
#include "checklist/rule_changes.h"
#include "checklist/rule_text.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_reading.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/rule_rows.h"

namespace strata::workbench {

namespace {

const char* typeOf(checklist::Fact::Type type) {
    using Type = checklist::Fact::Type;
    return type == Type::boolean   ? "boolean"
           : type == Type::integer ? "integer"
           : type == Type::set     ? "set"
           : type == Type::choice  ? "choice"
           : type == Type::date    ? "date"
                                   : "text";
}

}  // namespace

std::vector<RuleRow> ChecklistReading::rules() const {
    auto& database = reader_.case_->database();
    const auto changes = checklist::ruleChanges(database);
    const auto reviews = checklist::reviewsOf(database);
    std::vector<RuleRow> rows;
    for (const auto& source : catalogue_->sources) {
        RuleRow row;
        row.source = source.id;
        row.name = source.name;
        row.authority = source.authority;
        row.scope = source.scope;
        row.shipped = checklist::ruleText(source.shippedRule);
        row.state = "as_shipped";
        row.rule = row.shipped;
        row.inWords = source.expectedWhen.sentence(
            [this](const std::string& fact) { return catalogue_->factCalled(fact); });
        for (const auto& change : changes)
            if (change.source == source.id) {
                row.state = change.isOff() ? "off" : "changed";
                row.rule = change.isOff() ? std::string(checklist::kRuleOff)
                                          : checklist::ruleText(base::Json::parse(change.rule));
                row.by = change.by;
                row.role = change.role;
                row.reason = change.reason;
                row.at = base::isoUtc(change.at);
            }
        if (const auto* signedRow = catalogue_->row("source:" + source.id))
            row.review = checklist::reviewInWords(*signedRow, reviews);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RuleFactRow> ChecklistReading::ruleFacts() const {
    std::vector<RuleFactRow> rows;
    for (const auto& fact : catalogue_->facts)
        rows.push_back({fact.id, fact.question, typeOf(fact.type), fact.choices});
    return rows;
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::previewRule(
    const std::string& source, const std::string& text) const {
    auto changes = checklist::ruleChanges(reader_.case_->database());
    std::erase_if(changes, [&](const auto& change) { return change.source == source; });
    if (text != checklist::kRuleAsShipped) {
        auto change = checklist::readChange(*catalogue_, source, text);
        if (!change.ok())
            return change.refusal();
        changes.push_back(std::move(change.value()));
    } else if (catalogue_->source(source) == nullptr) {
        return checklist::readChange(*catalogue_, source, text).refusal();
    }
    return changesTo(checklist::withRules(
        checklist::withPacks(loadedCatalogue(), packTexts(reader_.case_->database(), reader_.case_->blobs())),
        changes));
}

base::Outcome<std::string> ChecklistDesk::changeRule(const std::string& source, const std::string& text,
                                                     const std::string& reason) {
    auto done = session_.change([&](casefile::Writer& writer) {
        return checklist::changeRule(writer, *catalogueOf(writer.database(), writer.blobs()), source, text,
                                     reason);
    });
    if (!done.ok())
        return done.refusal();
    return source;
}

}  // namespace strata::workbench
