#include "checklist/rule_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"

namespace strata::checklist {

namespace {

constexpr int kDeepest = 12;  // of a group within a group
constexpr std::array<std::string_view, 10> kCompares = {"!=", "<=", ">=", "count>",   "=",
                                                        "<",  ">",  "in", "contains", "overlaps"};

struct Word {
    std::string text;
    std::size_t at = 0;
    bool isQuoted = false;
};

bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' ||
           letter == '.' || letter == '-';
}

bool isWithinCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isNumber(const std::string& text) {
    const std::size_t from = text.starts_with("-") ? 1 : 0;
    return text.size() > from && text.size() < 18 &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                       [](char digit) { return digit >= '0' && digit <= '9'; });
}

// Thrown inside the reader alone, and told as a refusal.
struct Wrong {
    std::string what;
    std::size_t at = 0;
};

std::vector<Word> wordsOf(const std::string& text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
            ++at;
            continue;
        }
        if (text[at] == '"') {
            const auto end = text.find('"', at + 1);
            if (end == std::string::npos)
                throw Wrong{"a quotation mark is not closed", at};
            words.push_back({text.substr(at + 1, end - at - 1), from, true});
            at = end + 1;
            continue;
        }
        if (isLetter(text[at]))
            while (at < text.size() && isLetter(text[at]))
                ++at;
        else
            do
                ++at;
            while (at < text.size() && isWithinCharacter(text[at]));
        // The signs of two characters, and count> after its word.
        if (at < text.size() &&
            ((text[from] == '!' || text[from] == '<' || text[from] == '>') && text[at] == '='))
            ++at;
        if (at < text.size() && text[at] == '>' && text.substr(from, at - from) == "count")
            ++at;
        words.push_back({text.substr(from, at - from), from, false});
    }
    return words;
}

class Reader {
public:
    Reader(const std::string& text, const ComparisonCheck& check)
        : check_(check), words_(wordsOf(text)), end_(text.size()) {}

    std::string rule() {
        if (words_.empty())
            throw Wrong{"there is no rule", 0};
        std::string whole;
        if (words_.size() == 1 && (words_[0].text == "always" || words_[0].text == "never"))
            return words_[0].text == "always" ? R"({"always":true})" : R"({"any":[]})";
        whole = either(0);
        if (next_ < words_.size())
            throw Wrong{"\"" + words_[next_].text + "\" is one word too many", words_[next_].at};
        return whole;
    }

private:
    bool takes(std::string_view word) {
        if (next_ >= words_.size() || words_[next_].isQuoted || words_[next_].text != word)
            return false;
        ++next_;
        return true;
    }
    std::size_t here() const { return next_ < words_.size() ? words_[next_].at : end_; }
    const Word& need(const char* what) {
        if (next_ >= words_.size())
            throw Wrong{std::string(what) + " is missing", end_};
        return words_[next_++];
    }

    static std::string joined(const char* how, const std::vector<std::string>& parts) {
        if (parts.size() == 1)
            return parts.front();
        std::string all = std::string("{\"") + how + "\":[";
        for (std::size_t at = 0; at < parts.size(); ++at)
            all += (at == 0 ? "" : ",") + parts[at];
        return all + "]}";
    }

    std::string either(int depth) {
        std::vector<std::string> parts{both(depth)};
        while (takes("or"))
            parts.push_back(both(depth));
        return joined("any", parts);
    }
    std::string both(int depth) {
        std::vector<std::string> parts{one(depth)};
        while (takes("and"))
            parts.push_back(one(depth));
        return joined("all", parts);
    }
    std::string one(int depth) {
        if (!takes("("))
            return comparison();
        if (depth >= kDeepest)
            throw Wrong{"a group lies more than " + std::to_string(kDeepest) + " deep", here()};
        std::string group = either(depth + 1);
        if (!takes(")"))
            throw Wrong{"a closing bracket is missing", here()};
        return group;
    }

    std::string comparison() {
        const Word& fact = need("a fact");
        if (fact.isQuoted || fact.text.find('.') == std::string::npos)
            throw Wrong{"\"" + fact.text + "\" is no fact", fact.at};
        const Word& compare = need("a comparison");
        base::JsonWriter json;
        json.beginObject().member("fact", fact.text);
        if (compare.text == "exists")
            return checked(json.member("op", "exists").endObject().take(), fact.at);
        if (std::ranges::find(kCompares, compare.text) == kCompares.end())
            throw Wrong{"\"" + compare.text + "\" is no comparison", compare.at};
        const bool isList = compare.text == "in" || compare.text == "overlaps";
        json.member("op", compare.text == "=" ? std::string("==") : compare.text);
        json.endObject();
        std::string text = json.take();
        text.pop_back();
        return checked(text + ",\"value\":" + (isList ? list() : value()) + "}", fact.at);
    }
    std::string checked(std::string comparison, std::size_t at) const {
        if (std::string wrong = check_ ? check_(base::Json::parse(comparison)) : std::string();
            !wrong.empty()) {
            if (wrong.ends_with('.'))
                wrong.pop_back();
            throw Wrong{wrong, at};
        }
        return comparison;
    }
    std::string value() {
        const Word& word = need("a value");
        if (word.isQuoted)
            return base::jsonQuoted(word.text);
        if (word.text == "true" || word.text == "false" || isNumber(word.text))
            return word.text;
        if (!isLetter(word.text.front()))
            throw Wrong{"\"" + word.text + "\" is no value", word.at};
        return base::jsonQuoted(word.text);
    }
    std::string list() {
        if (!takes("("))
            throw Wrong{"a list in brackets is missing", here()};
        std::string all = "[" + value();
        while (takes(","))
            all += "," + value();
        if (!takes(")"))
            throw Wrong{"a closing bracket is missing", here()};
        return all + "]";
    }

    const ComparisonCheck& check_;
    std::vector<Word> words_;
    std::size_t end_, next_ = 0;
};

std::string valueText(const base::Json& value) {
    if (value.isArray()) {
        std::string all;
        for (const auto& one : value.items())
            all += (all.empty() ? "(" : ", ") + valueText(one);
        return all + ")";
    }
    if (!value.isString())
        return value.write();
    const std::string text = value.asString();
    const bool isPlain = !text.empty() && std::ranges::all_of(text, isLetter) && text != "true" &&
                         text != "false" && !isNumber(text);
    return isPlain ? text : "\"" + text + "\"";
}

enum class Inside { nothing, all, any };

std::string textOf(const base::Json& rule, Inside inside) {
    if (rule.has("always"))
        return "always";
    if (rule.has("fact")) {
        const std::string operation = rule["op"].asString();
        return rule["fact"].asString() + " " + (operation == "==" ? "=" : operation) +
               (operation == "exists" ? "" : " " + valueText(rule["value"]));
    }
    const bool isAll = rule.has("all");
    std::string text;
    for (const auto& part : rule[isAll ? "all" : "any"].items())
        text += (text.empty() ? ""
                 : isAll      ? " and "
                              : " or ") +
                textOf(part, isAll ? Inside::all : Inside::any);
    if (text.empty())
        return "never";
    return inside == Inside::nothing || rule[isAll ? "all" : "any"].size() == 1 ? text : "(" + text + ")";
}

}  // namespace

base::Outcome<base::Json> readRule(const std::string& text, const ComparisonCheck& check) {
    if (text.size() > kLongestRule || !base::isUtf8(text))
        return base::Refusal{"rule.text", "rule",
                             "A rule is UTF-8 text of at most " + std::to_string(kLongestRule) + " bytes."};
    try {
        return base::Json::parse(Reader(text, check).rule());
    } catch (const Wrong& wrong) {
        const auto at = text.begin() + static_cast<std::ptrdiff_t>(wrong.at);
        const auto before =
            std::count_if(text.begin(), at, [](char byte) { return !isWithinCharacter(byte); });
        return base::Refusal{
            "rule.text", "rule",
            "The rule does not hold at character " + std::to_string(before + 1) + ": " + wrong.what + "."};
    }
}

std::string ruleText(const base::Json& rule) {
    return textOf(rule, Inside::nothing);
}

}  // namespace strata::checklist
