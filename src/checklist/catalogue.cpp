#include "checklist/catalogue.h"

#include <algorithm>

#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::checklist {

namespace {

Fact readFactRow(const base::Json& json) {
    Fact fact;
    fact.id = json["id"].asString();
    fact.question = json["question"].asString();
    const std::string type = json["type"].asString();
    if (type == "boolean")
        fact.type = Fact::Type::boolean;
    else if (type == "integer")
        fact.type = Fact::Type::integer;
    else if (type == "set")
        fact.type = Fact::Type::set;
    else if (type == "date")
        fact.type = Fact::Type::date;
    else if (type.rfind("enum:", 0) == 0) {
        fact.type = Fact::Type::choice;
        fact.choices = base::split(std::string_view(type).substr(5), '|');
    }
    return fact;
}

std::optional<std::int64_t> numberIn(const base::Json& json, const char* key) {
    return json[key].isInt() ? std::optional(json[key].asInt()) : std::nullopt;
}

Catalogue::Offence readOffence(const base::Json& json) {
    Catalogue::Offence offence{json["id"].asString(),          json["title"].asString(),
                               json["statute"].asString(),     json["in_force_from"].asString(),
                               json["in_force_to"].asString(), {}};
    for (const auto& element : json["elements"].items()) {
        Catalogue::Element read{
            element["id"].asString(), element["kind"].asString(), element["prove"].asString(), {}};
        for (const char* side : {"victim_account", "independent"})
            for (const auto& source : element["evidence"][side].items())
                read.sources.push_back(source["source_id"].asString());
        offence.elements.push_back(std::move(read));
    }
    return offence;
}

Catalogue::Source readSource(const base::Json& json) {
    Catalogue::Source source;
    source.id = json["id"].asString();
    source.name = json["name"].asString();
    source.scope = json["scope"].asString();
    source.layer = json["layer"].asString();
    source.holder = json["holder"].asString();
    source.urgency = json["urgency"].asString();
    source.level = json["level"].asString();
    source.flagText = json["flag_text"].asString();
    source.retentionNote = json["retention_note"].asString();
    source.lawfulBasis = json["lawful_basis"].asStrings();
    for (auto topic : json["proof_topics"].asStrings()) {
        std::replace(topic.begin(), topic.end(), '_', ' ');
        source.topics.push_back(std::move(topic));
    }
    source.shippedRule = json["expected_when"];
    source.expectedWhen = ExpectedRule(source.shippedRule);
    source.shortName = json["short_name"].asString(source.name);
    source.handling = json["handling"].asString();
    source.authority = json["citation"].asString();
    source.notes = json["notes"].asString();
    source.retentionDays = numberIn(json, "retention_days");
    source.retentionFrom = json["retention_from"].asString();
    source.countsTowardsLayers = json["counts_towards_layers"].asBool(true);
    source.mayHoldAccount = json["may_contain_victim_account"].asBool();
    source.needsInformationRequest = json["victim_information_request"].asBool();
    return source;
}

Catalogue::Clock readClock(const base::Json& json) {
    const auto machine = json["machine"];
    return {
        json["id"].asString(),       json["name"].asString(),       json["starts"].asString(),
        json["limit"].asString(),    machine["scope"].asString(),   machine["start_fact"].asString(),
        machine["sense"].asString(), numberIn(machine, "due_days"), numberIn(machine, "due_working_days")};
}

Catalogue::Row readRow(const char* kind, const base::Json& json) {
    std::string authority = json["source"].asString();
    for (const auto& one : json["source"].asStrings())
        authority += (authority.empty() ? "" : "; ") + one;
    return {kind + (":" + json["id"].asString()),
            json["name"].asString(json["title"].asString()),
            authority,
            json["basis"].asString(json["lawful_basis_basis"].asString()),
            base::sha256Hex(json.write()),
            json["verify"].asBool(true)};
}

std::set<std::string> setOf(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

// The words in which people are asked; empty where the facts read as they are asked.
base::Json questionsBeside(const std::filesystem::path& catalogue) {
    const auto file = catalogue.parent_path() / "questions.json";
    std::error_code error;
    return std::filesystem::exists(file, error) ? base::Json::parse(base::readFile(file, 1 << 20))
                                                : base::Json();
}

void askInWords(Fact& fact, const base::Json& questions) {
    const auto words = questions["questions"][fact.id];
    if (words.has("asked"))
        fact.question = words["asked"].asString();
    fact.called = words["called"].asString();
    if (fact.type == Fact::Type::choice || fact.type == Fact::Type::set)
        for (const auto& [choice, said] : questions["choices"].members())
            fact.words[choice] = said.asString();
}

}  // namespace

Catalogue Catalogue::load(const std::filesystem::path& file) {
    return read(base::Json::parse(base::readFile(file, 64 << 20)), questionsBeside(file), {}, file.string());
}

Catalogue Catalogue::with(const std::vector<base::Json>& packs) const {
    return read(document_, questions_, packs, "The catalogue with its packs");
}

Catalogue Catalogue::read(const base::Json& json, const base::Json& questions,
                          const std::vector<base::Json>& packs, const std::string& name) {
    Catalogue catalogue;
    catalogue.document_ = json;
    catalogue.questions_ = questions;
    const auto refuse = [&name](const std::string& what) { throw base::Failure(name + ": " + what); };
    const auto all = [&](const char* list) {
        auto rows = json[list].items();
        for (const auto& pack : packs)
            for (auto& row : pack[list].items())
                rows.push_back(row);
        return rows;
    };
    if (json["schema"].asString() != "modern-slavery-checklist-catalogue")
        refuse("this is not a checklist catalogue.");
    for (const auto& fact : all("facts")) {
        catalogue.facts.push_back(readFactRow(fact));
        askInWords(catalogue.facts.back(), questions);
        if (fact.has("when"))
            catalogue.computed.emplace_back(fact["id"].asString(), ExpectedRule(fact["when"]));
    }
    for (const auto& source : all("sources"))
        catalogue.sources.push_back(readSource(source));
    for (const auto& offence : all("offences"))
        catalogue.offences.push_back(readOffence(offence));
    for (const auto& layer : json["layers"].items())
        catalogue.layers.push_back(
            {layer["id"].asString(), layer["name"].asString(), layer["short_name"].asString()});
    for (const auto& clock : json["clocks"].items())
        catalogue.clocks.push_back(readClock(clock));
    for (const auto& strip : json["coverage_strips"].items())
        catalogue.strips.push_back(
            {strip["id"].asString(), strip["name"].asString(), strip["sources"].asStrings()});
    for (const auto& field : json["victim_information_request_record"].items())
        catalogue.recordAsked.push_back({field["id"].asString(), field["question"].asString()});
    for (const auto& gate : json["offence_date_gates"].items())
        catalogue.gates.push_back({gate["date"].asString(), gate["effect"].asString()});
    for (const auto& [kind, list] :
         {std::pair{"offence", "offences"}, {"source", "sources"}, {"clock", "clocks"}})
        for (const auto& row : all(list))
            catalogue.rows.push_back(readRow(kind, row));
    catalogue.workingDayExceptions = {setOf(json["working_day_exceptions"]["added"].asStrings()),
                                      setOf(json["working_day_exceptions"]["removed"].asStrings())};
    catalogue.version = json["schema_version"].asString();
    catalogue.compiled = json["compiled"].asString();
    for (std::size_t at = 0; at < catalogue.facts.size(); ++at)
        catalogue.factAt_[catalogue.facts[at].id] = at;
    for (const auto& status : json["status_vocabulary"].asStrings())
        catalogue.statuses.push_back(status.substr(0, status.find(' ')));
    for (const auto& [status, words] : json["status_words"].members())
        catalogue.statusWords[status] = words.asString();
    for (const auto& [fact, words] : questions["questions"].members())
        if (catalogue.fact(fact) == nullptr)
            refuse("questions.json asks for the fact " + fact + ", which is not there.");
    for (const auto& source : catalogue.sources)
        for (const auto& fact : source.expectedWhen.factsUsed())
            if (catalogue.fact(fact) == nullptr)
                refuse("source " + source.id + " asks for the fact " + fact + ", which is not there.");
    for (const auto& clock : catalogue.clocks)
        if (catalogue.fact(clock.startFact) == nullptr)
            refuse("clock " + clock.id + " starts with the fact \"" + clock.startFact +
                   "\", which is not there.");
    for (const auto& strip : catalogue.strips)
        for (const auto& source : strip.sources)
            if (catalogue.source(source) == nullptr)
                refuse("strip " + strip.id + " names the source " + source + ", which is not there.");
    for (const auto& offence : catalogue.offences)
        for (const auto& element : offence.elements)
            for (const auto& source : element.sources)
                if (catalogue.source(source) == nullptr)
                    refuse("element " + offence.id + "/" + element.id + " names the source " + source +
                           ", which is not there.");
    return catalogue;
}

std::string Catalogue::statusInWords(const std::string& status) const {
    if (const auto found = statusWords.find(status); found != statusWords.end())
        return found->second;
    std::string words = status;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

const Fact* Catalogue::fact(const std::string& id) const {
    const auto found = factAt_.find(id);
    return found == factAt_.end() ? nullptr : &facts[found->second];
}

const Catalogue::Row* Catalogue::row(const std::string& id) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

bool Catalogue::countsTowardsLayers(const std::string& layer) const {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& one) { return one.layer == layer && one.countsTowardsLayers; });
}

std::string Catalogue::factCalled(const std::string& id) const {
    const Fact* known = fact(id);
    if (known == nullptr)
        return id;
    if (!known->called.empty())
        return known->called;
    std::string called = known->question;
    if (called.ends_with('?'))
        called.pop_back();
    return called;
}

const Catalogue::Offence* Catalogue::offence(const std::string& id) const {
    const auto found =
        std::find_if(offences.begin(), offences.end(), [&](const Offence& one) { return one.id == id; });
    return found == offences.end() ? nullptr : &*found;
}

const Catalogue::Source* Catalogue::source(const std::string& id) const {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

const Catalogue::Element* Catalogue::element(const std::string& path) const {
    const auto slash = path.find('/');
    const Offence* in = offence(path.substr(0, slash));
    if (in == nullptr || slash == std::string::npos)
        return nullptr;
    const auto found = std::find_if(in->elements.begin(), in->elements.end(),
                                    [&](const Element& one) { return one.id == path.substr(slash + 1); });
    return found == in->elements.end() ? nullptr : &*found;
}

}  // namespace strata::checklist
