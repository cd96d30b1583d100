#include "checklist/pack_checks.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/edtf.h"
#include "base/text.h"

namespace strata::checklist {

namespace {

constexpr std::array<std::string_view, 5> kScopes = {"case", "victim", "suspect", "premises", "strand"};
constexpr std::array<std::string_view, 3> kLevels = {"expected", "expected_after_line", "consider"};
constexpr std::array<std::string_view, 4> kUrgencies = {"critical", "urgent", "normal", "sensitive"};
constexpr int kDeepest = 12;  // of a rule within a rule

bool isId(const std::string& id, bool withScope) {
    const bool isSpelt = !id.empty() && id.size() <= 80 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
    const auto dot = id.find('.');
    return isSpelt && (withScope ? std::ranges::count(kScopes, id.substr(0, dot)) > 0 &&
                                       dot != std::string::npos && dot + 1 < id.size()
                                 : dot == std::string::npos);
}

std::string joinedBy(std::string_view between, const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : std::string(between)) + word;
    return all;
}

// Reads a pack once, top to bottom, and says the first thing that does not hold.
class Checking {
public:
    Checking(const base::Json& pack, const Catalogue& catalogue) : pack_(pack), catalogue_(catalogue) {}

    std::string firstWrong() {
        if (!pack_.isObject() || pack_["schema"].asString() != "strata-checklist-pack")
            return "this is not a strata-checklist-pack.";
        if (pack_["schema_version"].asString() != "1.0")
            return "its schema_version is \"" + pack_["schema_version"].asString() +
                   "\"; this program reads 1.0.";
        for (const char* field : {"id", "title", "version", "dated", "authority"})
            if (pack_[field].asString().empty())
                return std::string(field) + " is missing or no text.";
        if (!isId(pack_["id"].asString(), false))
            return "its id \"" + pack_["id"].asString() + "\" is not spelt in small letters, digits and _.";
        if (!base::readEdtf(pack_["dated"].asString(), base::Zone::utc()))
            return "dated is \"" + pack_["dated"].asString() + "\", which is no date.";
        for (const char* list : {"facts", "sources", "offences"})
            if (pack_.has(list) && !pack_[list].isArray())
                return std::string(list) + " is not a list.";
        eachRow("facts", [this](const base::Json& row) { return fact(row); });
        eachRow("facts", [this](const base::Json& row) {
            return row.has("when") ? rule(row["when"], 0) : std::string();
        });
        circle();
        eachRow("sources", [this](const base::Json& row) { return source(row); });
        eachRow("offences", [this](const base::Json& row) { return offence(row); });
        return wrong_;
    }

    std::string wrongWithRule() { return rule(pack_, 0); }

private:
    template <class Check>
    void eachRow(const std::string& list, const Check& check) {
        const auto rows = pack_[list].items();
        for (std::size_t at = 0; at < rows.size() && wrong_.empty(); ++at)
            if (std::string wrong = rows[at].isObject() ? check(rows[at]) : "is no object."; !wrong.empty())
                wrong_ = list + "[" + std::to_string(at) + "]" +
                         (rows[at]["id"].isString() ? " (" + rows[at]["id"].asString() + ")" : "") + ": " +
                         wrong;
    }

    std::string fact(const base::Json& row) {
        const std::string id = row["id"].asString(), type = row["type"].asString();
        if (!isId(id, true))
            return "its id is not SCOPE.name, with a scope of case, victim, suspect, premises or strand.";
        if (catalogue_.fact(id) != nullptr || !added_.emplace(id, Fact{}).second)
            return "there is a fact of that id already.";
        if (row["question"].asString().empty())
            return "question is missing or no text.";
        Fact read;
        read.id = id;
        if (type == "boolean")
            read.type = Fact::Type::boolean;
        else if (type == "integer")
            read.type = Fact::Type::integer;
        else if (type == "set")
            read.type = Fact::Type::set;
        else if (type == "date")
            read.type = Fact::Type::date;
        else if (type == "text")
            read.type = Fact::Type::text;
        else if (type.starts_with("enum:") && type.size() > 5) {
            read.type = Fact::Type::choice;
            read.choices = base::split(type.substr(5), '|');
        } else
            return "its type \"" + type + "\" is none of boolean, integer, set, date, text and enum:a|b.";
        if (row.has("when") && read.type != Fact::Type::boolean)
            return "only a boolean fact can be computed by a rule.";
        added_[id] = read;
        return {};
    }

    std::string rule(const base::Json& json, int depth) {
        if (depth > kDeepest)
            return "a rule lies more than " + std::to_string(kDeepest) + " deep.";
        if (!json.isObject())
            return "a rule is no object.";
        for (const char* join : {"all", "any"}) {
            if (!json.has(join))
                continue;
            if (!json[join].isArray() || json[join].size() == 0)
                return std::string(join) + " is not a list of rules.";
            for (const auto& part : json[join].items())
                if (std::string wrong = rule(part, depth + 1); !wrong.empty())
                    return wrong;
            return {};
        }
        if (json.has("always"))
            return json["always"].asBool() ? std::string() : "always is not true.";
        return comparison(json);
    }

    std::string comparison(const base::Json& json) {
        const std::string id = json["fact"].asString(), op = json["op"].asString();
        const auto own = added_.find(id);
        const Fact* known = own == added_.end() ? catalogue_.fact(id) : &own->second;
        if (known == nullptr)
            return "it asks for the fact \"" + id + "\", which is not there.";
        const auto value = json["value"];
        const auto wants = [&](bool holds, const std::string& what) {
            return holds ? std::string() : "its value for " + id + " " + op + " is not " + what + ".";
        };
        const auto fits = [&](const base::Json& one) {
            return known->type == Fact::Type::boolean   ? wants(one.isBool(), "true or false")
                   : known->type == Fact::Type::integer ? wants(one.isInt(), "a whole number")
                   : known->choices.empty()             ? wants(one.isString(), "a text")
                                            : wants(std::ranges::count(known->choices, one.asString()) > 0,
                                                    "one of " + joinedBy(", ", known->choices));
        };
        if (op == "exists")
            return {};
        if ((op == "==" || op == "!=") && known->type == Fact::Type::set)
            return id + " is a set, so it is asked what it contains or overlaps.";
        if (op == "==" || op == "!=")
            return fits(value);
        if (op == "<" || op == "<=" || op == ">" || op == ">=")
            return known->type == Fact::Type::integer
                       ? wants(value.isInt(), "a whole number")
                       : id + " is not a number, so it cannot be compared by " + op + ".";
        if (op == "contains" || op == "overlaps" || op == "count>") {
            if (known->type != Fact::Type::set)
                return id + " is not a set, so " + op + " cannot be asked of it.";
            return op == "contains" ? wants(value.isString(), "a text")
                   : op == "overlaps"
                       ? wants(value.isArray() && !value.asStrings().empty(), "a list of texts")
                       : wants(value.isInt(), "a whole number");
        }
        if (op == "in") {
            if (!value.isArray() || value.size() == 0)
                return wants(false, "a list");
            for (const auto& one : value.items())
                if (std::string wrong = fits(one); !wrong.empty())
                    return wrong;
            return {};
        }
        return "it compares " + id + " with the unknown operator \"" + op + "\".";
    }

    static void factsIn(const base::Json& json, std::set<std::string>& facts) {
        for (const char* join : {"all", "any"})
            for (const auto& part : json[join].items())
                factsIn(part, facts);
        if (json.has("fact"))
            facts.insert(json["fact"].asString());
    }

    // Facts of the pack that would be computed from themselves.
    void circle() {
        if (!wrong_.empty())
            return;
        std::map<std::string, std::set<std::string>> needs;
        for (const auto& row : pack_["facts"].items())
            if (row.has("when"))
                factsIn(row["when"], needs[row["id"].asString()]);
        std::set<std::string> done;
        for (bool isProgress = true; isProgress;) {
            isProgress = false;
            for (const auto& [fact, of] : needs)
                if (!done.contains(fact) && std::all_of(of.begin(), of.end(), [&](const std::string& one) {
                        return !needs.contains(one) || done.contains(one);
                    })) {
                    done.insert(fact);
                    isProgress = true;
                }
        }
        for (const auto& [fact, of] : needs)
            if (!done.contains(fact)) {
                wrong_ = "facts: " + fact + " is computed from itself, by way of " + *of.begin() + ".";
                return;
            }
    }

    std::string source(const base::Json& row) {
        const std::string id = row["id"].asString();
        if (!isId(id, false))
            return "its id is not spelt in small letters, digits and _.";
        if (catalogue_.source(id) != nullptr || !sources_.insert(id).second)
            return "there is a source of that id already.";
        for (const char* field : {"name", "holder", "flag_text"})
            if (row[field].asString().empty())
                return std::string(field) + " is missing or no text.";
        if (row["citation"].asString().empty())
            return "citation, its authority, is missing or no text.";
        if (row["lawful_basis"].asStrings().empty())
            return "lawful_basis is not a list of texts.";
        if (std::ranges::count(kScopes, row["scope"].asString()) == 0)
            return "its scope \"" + row["scope"].asString() +
                   "\" is none of case, victim, suspect and premises.";
        if (std::ranges::count(kLevels, row["level"].asString()) == 0)
            return "its level \"" + row["level"].asString() +
                   "\" is none of expected, expected_after_line and "
                   "consider.";
        if (std::ranges::count(kUrgencies, row["urgency"].asString()) == 0)
            return "its urgency \"" + row["urgency"].asString() +
                   "\" is none of critical, urgent, normal and "
                   "sensitive.";
        const std::string layer = row["layer"].asString();
        if (std::none_of(catalogue_.layers.begin(), catalogue_.layers.end(),
                         [&](const auto& one) { return one.id == layer; }))
            return "its layer \"" + layer + "\" is not there.";
        if (const auto days = row["retention_days"];
            !days.isNull() && (!days.isInt() || days.asInt() < 0 || days.asInt() > 60'000))
            return "retention_days is not a number of days.";
        return row.has("expected_when") ? rule(row["expected_when"], 0) : "expected_when is missing.";
    }

    std::string offence(const base::Json& row) {
        const std::string id = row["id"].asString();
        if (!isId(id, false))
            return "its id is not spelt in small letters, digits and _.";
        if (catalogue_.offence(id) != nullptr || !offences_.insert(id).second)
            return "there is an offence of that id already.";
        for (const char* field : {"title", "statute"})
            if (row[field].asString().empty())
                return std::string(field) + " is missing or no text.";
        if (row["elements"].size() == 0)
            return "elements is not a list with an element.";
        for (const auto& element : row["elements"].items()) {
            const std::string kind = element["kind"].asString();
            if (!isId(element["id"].asString(), false) || element["prove"].asString().empty() ||
                (kind != "element" && kind != "factor" && kind != "defence_or_bar"))
                return "an element has no id, no kind that there is, or nothing to prove.";
        }
        return {};
    }

    const base::Json& pack_;
    const Catalogue& catalogue_;
    std::map<std::string, Fact> added_;
    std::set<std::string> sources_, offences_;
    std::string wrong_;
};

}  // namespace

std::string whatIsWrongWith(const base::Json& pack, const Catalogue& catalogue) {
    return Checking(pack, catalogue).firstWrong();
}

std::string whatIsWrongWithRule(const base::Json& rule, const Catalogue& catalogue) {
    return Checking(rule, catalogue).wrongWithRule();
}

}  // namespace strata::checklist
