#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checklist/expected_rule.h"
#include "checklist/fact_value.h"

namespace strata::checklist {

// Days that are not, or are, bank holidays of England and Wales against the rule of the calendar; ISO dates.
struct WorkingDayExceptions {
    std::set<std::string> added, removed;
};

// resources/catalogue/checklist_catalogue.json, schema 1.1, as it stands on disk: offences and their
// elements, sources of evidence and when each is expected. Changing it needs no code. (1.0 had no `machine`
// part in its clocks, no dates among its facts, and no coverage_strips.)
struct Catalogue {
    struct Element {
        std::string id, kind, prove;       // kind: element, factor or defence_or_bar
        std::vector<std::string> sources;  // that could support it
    };
    struct Offence {
        std::string id, title, statute, from, to;  // from and to: ISO dates, to exclusive, empty when open
        std::vector<Element> elements;
    };
    struct Source {
        std::string id, name, shortName, scope, layer, holder, urgency, level, flagText, retentionNote,
            handling, authority, notes;
        std::vector<std::string> lawfulBasis, topics;  // topics: what it may speak to ("age", "control")
        ExpectedRule expectedWhen;
        base::Json shippedRule;  // as written, of which expectedWhen is made
        std::string ruleSaid;    // where this case has another: who changed it when and why
        std::optional<std::int64_t> retentionDays;
        std::string retentionFrom;
        bool countsTowardsLayers = true, mayHoldAccount = false;
        bool needsInformationRequest = false;  // PCSC Act 2022 Part 2 Chapter 3A: see recordAsked
    };
    struct Clock {
        std::string id, name, starts, limit;
        std::string scope, startFact, sense;  // sense: by, not_before, lost_after
        std::optional<std::int64_t> dueDays, dueWorkingDays;
    };
    struct Strip {  // of the coverage chart
        std::string id, name;
        std::vector<std::string> sources;
    };
    struct RecordField {  // of what a victim information request must have written down
        std::string id, question;
    };
    // A row as a reviewer signs it: what it says, by digest, so that a signature holds for these words only.
    struct Row {
        std::string id, name, authority, basis, digest;  // id: source:health_gp
        bool isForVerification = true;
    };
    struct DateGate {
        std::string date, effect;  // ISO, or empty while it is not known
    };
    struct Layer {
        std::string id, name, shortName;
    };

    std::vector<Fact> facts;
    std::vector<Offence> offences;
    std::vector<Source> sources;
    std::vector<Clock> clocks;
    std::vector<Layer> layers;
    std::vector<Strip> strips;
    std::vector<RecordField> recordAsked;
    std::vector<Row> rows;  // offences, sources and clocks
    std::vector<DateGate> gates;
    WorkingDayExceptions workingDayExceptions;
    std::string version, compiled;  // of the schema; ISO date
    std::vector<std::string> statuses;
    std::map<std::string, std::string> statusWords;  // for a status that does not read well as it is spelt

    // Facts that packs compute from others, by the rule of each.
    std::vector<std::pair<std::string, ExpectedRule>> computed;

    // Throws base::Failure naming what in the file does not fit together. Facts are asked in the words of
    // questions.json beside it, where that has any.
    static Catalogue load(const std::filesystem::path& file);
    // This one with the facts, sources and offences of packs behind its own (checklist/packs.h).
    Catalogue with(const std::vector<base::Json>& packs) const;

    const Fact* fact(const std::string& id) const;
    const Offence* offence(const std::string& id) const;
    const Source* source(const std::string& id) const;
    const Element* element(const std::string& offenceAndElement) const;
    const Row* row(const std::string& id) const;
    std::string statusInWords(const std::string& status) const;
    // Whether any source that counts towards layers is of it: covert product and decisions of authorities
    // have no such source.
    bool countsTowardsLayers(const std::string& layer) const;
    // What a fact is called in a rule; its question without the question mark where nothing else is said.
    std::string factCalled(const std::string& id) const;

private:
    static Catalogue read(const base::Json& json, const base::Json& questions,
                          const std::vector<base::Json>& packs, const std::string& name);

    std::map<std::string, std::size_t, std::less<>> factAt_;
    base::Json document_, questions_;
};

}  // namespace strata::checklist
