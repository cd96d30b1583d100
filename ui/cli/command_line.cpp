#include "cli/command_line.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>

#include "base/text.h"

namespace strata::cli {
namespace {

std::vector<std::string> operandNames(const Verb& verb) {
    return verb.operands.empty() ? std::vector<std::string>() : base::split(verb.operands, ' ');
}

bool isOptional(std::string_view operand) {
    return operand.front() == '[';
}

bool isEndless(std::string_view operand) {
    return operand.ends_with("...") || operand.ends_with("...]");
}

std::size_t fewestOperands(const Verb& verb) {
    const auto names = operandNames(verb);
    return static_cast<std::size_t>(std::ranges::count_if(names, [](auto& n) { return !isOptional(n); }));
}

std::size_t mostOperands(const Verb& verb) {
    const auto names = operandNames(verb);
    return std::ranges::any_of(names, isEndless) ? std::numeric_limits<std::size_t>::max() : names.size();
}

bool startsWith(std::string_view name, std::string_view group) {
    return name.size() > group.size() && name.starts_with(group) && name[group.size()] == ' ';
}

bool isPair(const std::string& word) {
    const auto sign = word.find('=');
    return sign != std::string::npos && sign > 0 &&
           std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(sign),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }) &&
           !std::filesystem::exists(word);
}

class Reading {
public:
    Reading(const std::vector<std::string>& words, CommandLine& line) : words_(words), line_(line) {}

    void run() {
        while (at_ < words_.size()) {
            const std::string& word = words_[at_++];
            if (isLiteral_ || word.size() < 2 || word.front() != '-')
                takeWord(word);
            else if (word == "--")
                isLiteral_ = true;
            else
                takeOption(word);
        }
        if (line_.wantsHelp || line_.wantsVersion)
            return;
        if (!line_.group.empty())
            throw UsageError("`" + line_.group + "` wants a second word");
        if (!line_.verb)
            throw UsageError("no verb given");
        checkOperands();
        for (const Option& option : line_.verb->options)
            if (option.isRequired && !line_.own.contains(std::string(option.name)))
                throw UsageError("--" + std::string(option.name) + " is wanted");
    }

private:
    void takeWord(const std::string& word) {
        if (line_.verb)
            line_.operands.push_back(word);
        else
            takeVerb(word);
    }

    void takeVerb(const std::string& word) {
        const std::string name = line_.group.empty() ? word : line_.group + " " + word;
        for (const Verb& verb : verbs())
            if (verb.name == name) {
                line_.verb = &verb;
                line_.group.clear();
                return;
            }
        const auto isInGroup = [&](const Verb& verb) { return startsWith(verb.name, name); };
        if (line_.group.empty() && std::ranges::any_of(verbs(), isInGroup))
            line_.group = name;
        else
            throw UsageError("`" + name + "` is not something strata does");
    }

    const Option* find(const std::vector<Option>& options, std::string_view name) const {
        const auto found = std::ranges::find(options, name, &Option::name);
        return found == options.end() ? nullptr : &*found;
    }

    void takeOption(const std::string& word) {
        if (word == "--help" || word == "-h") {
            line_.wantsHelp = true;
            return;
        }
        if (word == "--version") {
            line_.wantsVersion = true;
            return;
        }
        const auto sign = word.find('=');
        const std::string name = word.starts_with("--") ? word.substr(2, sign - 2) : std::string();
        const Option* option = line_.verb ? find(line_.verb->options, name) : nullptr;
        auto& given = option ? line_.own : line_.common;
        if (!option)
            option = find(commonOptions(), name);
        if (!option)
            throw UsageError("there is no option " + word.substr(0, sign) +
                             (line_.verb ? " to " + std::string(line_.verb->name) : std::string()));
        auto& values = given[name];
        const bool isMany = option->takes == Option::Takes::several || option->takes == Option::Takes::pairs;
        if (!values.empty() && !isMany)
            throw UsageError("--" + name + " is given twice");
        if (option->takes == Option::Takes::nothing) {
            if (sign != std::string::npos)
                throw UsageError("--" + name + " takes no value");
            values.emplace_back();
            return;
        }
        if (sign != std::string::npos) {
            values.push_back(checked(*option, word.substr(sign + 1)));
            return;
        }
        if (at_ == words_.size() || (words_[at_].starts_with("--") && words_[at_] != "--"))
            throw UsageError("--" + name + " wants a value: " + placeholderOf(*option));
        values.push_back(checked(*option, words_[at_++]));
        while (isMany && at_ < words_.size() && follows(*option, words_[at_]))
            values.push_back(checked(*option, words_[at_++]));
    }

    bool follows(const Option& option, const std::string& word) const {
        if (word.starts_with("-"))
            return false;
        return option.takes == Option::Takes::pairs
                   ? isPair(word)
                   : line_.verb && line_.operands.size() >= fewestOperands(*line_.verb);
    }

    static std::string checked(const Option& option, const std::string& value) {
        const std::string name = "--" + std::string(option.name);
        if (!option.choices.empty() && !std::ranges::count(option.choices, value))
            throw UsageError(name + " is one of " + placeholderOf(option) + ", not `" + value + "`");
        if (option.takes == Option::Takes::number) {
            std::int64_t number = -1;
            const auto end = value.data() + value.size();
            const auto read = std::from_chars(value.data(), end, number);
            if (read.ec != std::errc() || read.ptr != end || number < 0)
                throw UsageError(name + " wants a whole number, not `" + value + "`");
        }
        if (option.takes == Option::Takes::pairs && (value.find('=') == std::string::npos || value[0] == '='))
            throw UsageError(name + " wants " + placeholderOf(option) + ", not `" + value + "`");
        return value;
    }

    void checkOperands() const {
        const Verb& verb = *line_.verb;
        const auto names = operandNames(verb);
        if (line_.operands.size() < fewestOperands(verb))
            throw UsageError(names[std::min(line_.operands.size(), names.size() - 1)] + " is missing");
        if (line_.operands.size() > mostOperands(verb))
            throw UsageError("`" + line_.operands[mostOperands(verb)] + "` is one word too many");
    }

    const std::vector<std::string>& words_;
    CommandLine& line_;
    std::size_t at_ = 0;
    bool isLiteral_ = false;
};

}  // namespace

void readCommandLine(const std::vector<std::string>& words, CommandLine& line) {
    line.words = words;
    Reading(words, line).run();
}

}  // namespace strata::cli
