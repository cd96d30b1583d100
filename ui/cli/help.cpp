#include "cli/help.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/words.h"

namespace strata::cli {
namespace {

constexpr std::size_t kColumns = 88;

// Words from column `indent` on, the first line after `start`.
std::string wrapped(std::string start, std::string_view text, std::size_t indent) {
    std::string line = std::move(start), all;
    line.resize(std::max(line.size(), indent), ' ');
    bool isFirst = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!isFirst && line.size() + 1 + word.size() > kColumns) {
            all += line + "\n";
            line.assign(indent, ' ');
            isFirst = true;
        }
        line += (isFirst ? "" : " ") + std::string(word);
        isFirst = false;
        at = end + 1;
    }
    return all + line + "\n";
}

// A name and what it is; beside it where there is room, below it where the name is long.
std::string explained(const std::string& name, std::string_view sentence, std::size_t indent) {
    if (name.size() >= indent)
        return name + "\n" + wrapped("", sentence, indent);
    return wrapped(name, sentence, indent);
}

std::string optionLine(const Option& option) {
    std::string start = "  --" + std::string(option.name);
    if (option.takes != Option::Takes::nothing)
        start += " " + placeholderOf(option);
    return explained(start, option.sentence, 28);
}

std::string commonPart() {
    std::string text = "\nWith every verb, before or after it:\n";
    for (const Option& option : commonOptions())
        text += optionLine(option);
    return text + optionLine({"help", "", "say what a verb does", Option::Takes::nothing}) +
           optionLine({"version", "", "say which version this is", Option::Takes::nothing});
}

constexpr std::string_view kStatuses =
    "\nEnds with 0 when done, 1 when done with findings (rows skipped, a file of several refused, a\n"
    "verification that failed, gaps asked for), 2 when the command line makes no sense, 3 when refused,\n"
    "failed or stopped and nothing changed, 4 when the case is damaged.\n";

}  // namespace

std::string overallHelp() {
    std::string text =
        "strata: evidence timelines, accounts and checklists of a case, from the command line\n\n"
        "Usage: strata VERB ... [--json]\n\n";
    for (const Verb& verb : verbs())
        if (!verb.isHidden)
            text += explained("  " + std::string(verb.name), verb.sentence, 20);
    return text + commonPart() + std::string(kStatuses) +
           "\n`strata VERB --help` says more of one. The window is strata-workbench.\n";
}

std::string helpFor(const Verb& verb) {
    std::string text = wrapped("", verb.sentence, 0) + "\n" + wrapped("Usage: ", synopsisOf(verb), 7);
    if (!verb.options.empty())
        text += "\n";
    for (const Option& option : verb.options)
        text += optionLine(option);
    text += commonPart();
    return text + "\nExample:\n  " + std::string(verb.example) + "\n";
}

std::string helpForGroup(std::string_view group) {
    std::string text;
    for (const Verb& verb : verbs())
        if (verb.name.starts_with(std::string(group) + " "))
            text += wrapped("", synopsisOf(verb), 0) + wrapped("", verb.sentence, 4);
    return text;
}

std::string usageOf(const Verb& verb) {
    return "usage: " + synopsisOf(verb) + "\nSee `strata " + std::string(verb.name) + " --help`.";
}

Status help(Invocation& invocation) {
    Output& out = invocation.out();
    const std::string name = joined(invocation.operandsFrom(0), " ");
    if (invocation.has("man"))
        out.write(manPage());
    else if (invocation.has("completion"))
        out.write(bashCompletion());
    else if (name.empty())
        out.write(overallHelp());
    else if (const auto verb = std::ranges::find(verbs(), std::string_view(name), &Verb::name);
             verb != verbs().end())
        out.write(helpFor(*verb));
    else if (const std::string group = helpForGroup(name); !group.empty())
        out.write(group);
    else
        throw UsageError("`" + name + "` is not something strata does");
    return Status::done;
}

}  // namespace strata::cli
