#include <algorithm>
#include <set>

#include "cli/help.h"

namespace strata::cli {
namespace {

std::string roff(std::string_view text) {
    std::string escaped = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    for (const char c : text) {
        if (c == '-')
            escaped += "\\-";
        else if (c == '\\')
            escaped += "\\e";
        else
            escaped += c;
    }
    return escaped;
}

std::string roffOptions(const std::vector<Option>& options) {
    std::string page;
    for (const Option& option : options) {
        page += ".TP\n\\fB\\-\\-" + roff(option.name) + "\\fR";
        if (option.takes != Option::Takes::nothing)
            page += " \\fI" + roff(placeholderOf(option)) + "\\fR";
        page += "\n" + roff(option.sentence) + (option.isRequired ? " (wanted)" : "") + ".\n";
    }
    return page;
}

std::string words(const std::vector<Option>& options) {
    std::string all;
    for (const Option& option : options)
        all += "--" + std::string(option.name) + " ";
    return all;
}

}  // namespace

std::string manPage() {
    std::string page =
        ".TH STRATA 1 \"\" \"Strata " STRATA_VERSION
        "\" \"User commands\"\n"
        ".SH NAME\nstrata \\- evidence timelines, accounts and checklists of a case\n"
        ".SH SYNOPSIS\n\\fBstrata\\fR \\fIVERB\\fR ... [\\fB\\-\\-json\\fR]\n"
        ".SH DESCRIPTION\nWorks on the case folders that strata\\-workbench shows. Answers are for "
        "people unless \\fB\\-\\-json\\fR asks for JSON Lines; diagnostics go to standard error.\n"
        ".SH VERBS\n";
    for (const Verb& verb : verbs()) {
        if (verb.isHidden)
            continue;
        page += ".SS \"" + roff(std::string(verb.name) + " " + std::string(verb.operands)) + "\"\n" +
                roff(verb.sentence) + "\n" + roffOptions(verb.options) + ".PP\nExample:\n.PP\n.RS\n.nf\n" +
                roff(verb.example) + "\n.fi\n.RE\n";
    }
    return page + ".SH OPTIONS OF EVERY VERB\n" + roffOptions(commonOptions()) +
           ".SH EXIT STATUS\n"
           ".TP\n0\nDone; assumptions recorded as issues included.\n"
           ".TP\n1\nDone, with findings: rows skipped, one of several files refused, a verification that "
           "failed, "
           "gaps asked for.\n"
           ".TP\n2\nThe command line makes no sense.\n"
           ".TP\n3\nRefused, failed or stopped; nothing changed.\n"
           ".TP\n4\nThe case is damaged.\n"
           ".SH SEE ALSO\n\\fBstrata\\-workbench\\fR(1)\n";
}

std::string bashCompletion() {
    std::string verbCases, valueCases;
    std::set<std::string> firstWords, valueSeen;
    std::string groups;
    for (const Verb& verb : verbs()) {
        if (verb.isHidden)
            continue;
        const std::string name(verb.name);
        const auto space = name.find(' ');
        const std::string first = name.substr(0, space);
        if (space != std::string::npos && !firstWords.contains(first)) {
            std::string seconds;
            for (const Verb& other : verbs())
                if (other.name.starts_with(first + " "))
                    seconds += std::string(other.name.substr(first.size() + 1)) + " ";
            groups += "        " + first + ") words=\"" + seconds + "\" ;;\n";
        }
        firstWords.insert(first);
        verbCases += "        \"" + name + "\") options=\"" + words(verb.options) + "\" ;;\n";
        for (const Option& option : verb.options) {
            if (option.choices.empty())
                continue;
            std::string choices;
            for (const std::string_view choice : option.choices)
                choices += std::string(choice) + " ";
            valueCases += "        \"" + name + ":--" + std::string(option.name) + "\") values=\"" + choices +
                          "\" ;;\n";
        }
    }
    std::string all;
    for (const std::string& word : firstWords)
        all += word + " ";
    return "# Completion of strata for bash, made by `strata help --completion bash`.\n"
           "_strata() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local verb=${COMP_WORDS[1]} options= values= words=\n"
           "    COMPREPLY=()\n"
           "    if ((COMP_CWORD == 1)); then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"" +
           all +
           "--help --version\" -- \"$current\")\n"
           "        return\n"
           "    fi\n"
           "    case $verb in\n" +
           groups +
           "    esac\n"
           "    if [[ -n $words ]]; then\n"
           "        if ((COMP_CWORD == 2)); then\n"
           "            mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
           "            return\n"
           "        fi\n"
           "        verb=\"$verb ${COMP_WORDS[2]}\"\n"
           "    fi\n"
           "    case $verb in\n" +
           verbCases +
           "    esac\n"
           "    case $verb:$previous in\n" +
           valueCases +
           "    esac\n"
           "    if [[ -n $values ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$current\")\n"
           "    elif [[ $current == -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$options" +
           words(commonOptions()) +
           "--help\" -- \"$current\")\n"
           "    elif [[ $verb == show && $COMP_CWORD -eq 3 ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"summary events sources issues people accounts "
           "checklist "
           "elements facts coverage packs reviews section45 requests advice actions ccu comments "
           "reminders relations entries exhibits clocks\" -- "
           "\"$current\")\n"
           "    else\n"
           "        compopt -o filenames\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
           "    fi\n"
           "}\n"
           "complete -F _strata strata\n";
}

}  // namespace strata::cli
