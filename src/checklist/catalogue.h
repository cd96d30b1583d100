#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checklist/expected_rule.h"
#include "checklist/fact_value.h"

namespace strata::checklist {

// resources/catalogue/checklist_catalogue.json, schema 1.0, as it stands on disk: offences and their
// elements, sources of evidence and when each is expected. Changing it needs no code.
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
        std::string id, name, scope, layer, holder, urgency, level, flagText, retentionNote;
        std::vector<std::string> lawfulBasis, topics;  // topics: what it may speak to ("age", "control")
        ExpectedRule expectedWhen;
        bool countsTowardsLayers = true;
    };
    struct Clock {
        std::string id, name, starts, limit;
    };
    struct Layer {
        std::string id, name, shortName;
    };

    std::vector<Fact> facts;
    std::vector<Offence> offences;
    std::vector<Source> sources;
    std::vector<Clock> clocks;
    std::vector<Layer> layers;
    std::vector<std::string> statuses;
    std::map<std::string, std::string> statusWords;  // for a status that does not read well as it is spelt

    // Throws base::Failure naming what in the file does not fit together.
    static Catalogue load(const std::filesystem::path& file);

    const Fact* fact(const std::string& id) const;
    const Offence* offence(const std::string& id) const;
    const Source* source(const std::string& id) const;
    const Element* element(const std::string& offenceAndElement) const;
    std::string statusInWords(const std::string& status) const;
};

}  // namespace strata::checklist
