#include "presenters/fact_words.h"

#include "base/text.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

using workbench::AccountRow;
using workbench::DrawnFactRow;
using workbench::FactDifferenceRow;

std::string valueOf(const DrawnFactRow& fact) {
    return fact.when.empty() ? fact.value() : inWords(fact.when);
}

std::string saidIn(const std::optional<DrawnFactRow>& fact) {
    if (!fact)
        return "not mentioned";
    const std::string value = valueOf(*fact);
    return value.empty() ? fact->quote : value;
}

std::string nameOf(const DrawnFactRow& fact) {
    return fact.kindInWords + (fact.about.empty() ? "" : ", " + fact.about) +
           (fact.topic.empty() ? "" : " (" + fact.topic + ")");
}

std::string circumstancesInWords(const AccountRow& account) {
    std::string words;
    for (const auto& known : account.circumstances)
        words += (words.empty() ? "" : "  ·  ") + known.label + ": " +
                 (known.key == "given" ? inWords(account.given) : known.inWords());
    return words.empty() ? "Circumstances not recorded" : words;
}

std::string sideInWords(const std::optional<DrawnFactRow>& fact, const AccountRow& account) {
    std::string words = fact ? fact->citation + "  “" + base::trimmed(fact->quote) + "”"
                             : account.id + "  Not mentioned in this account.";
    if (fact && !valueOf(*fact).empty())
        words += "  =  " + valueOf(*fact);
    if (fact && !fact->certainty.empty()) {
        words += "\nSaid with: ";
        for (std::size_t at = 0; at < fact->certainty.size(); ++at)
            words += (at == 0 ? "“" : ", “") + fact->certainty[at] + "”";
    }
    return words + "\n" + circumstancesInWords(account) + "\n\n";
}

std::string listed(const std::vector<std::string>& items, const char* none) {
    std::string words;
    for (const auto& item : items)
        words += (words.empty() ? "" : ", ") + item;
    return words.empty() ? none : words;
}

std::string byWhom(const std::string& by, const std::string& role, const std::string& at) {
    return by + (role.empty() ? "" : ", " + role) + ", " + inWords(at);
}

}  // namespace

std::vector<std::string> cellsOf(const FactDifferenceRow& row) {
    return {row.relationInWords,
            nameOf(row.left ? *row.left : *row.right),
            row.earlier.id,
            saidIn(row.left),
            row.later.id,
            saidIn(row.right),
            row.setBy.empty() ? "the rules" : row.setBy};
}

std::string differenceInWords(const FactDifferenceRow& row) {
    std::string words =
        row.relationInWords + ": " + nameOf(row.left ? *row.left : *row.right) + "\n" +
        (row.setBy.empty() ? "Proposed by the rules; set by nobody."
                           : "Set by " + byWhom(row.setBy, row.role, row.at) + ": " + row.reason) +
        "\n\n" + sideInWords(row.left, row.earlier) + sideInWords(row.right, row.later);
    words +=
        row.days ? base::plural(*row.days, "day", "days") + " between the two" : "Days between not known";
    words += "  ·  Of the topic: " + row.topicAsked;
    words += "  ·  Interpreter: " + row.interpreter + "  ·  Interviewer: " + row.interviewer;
    words += "\nIndependent evidence on these words: " + listed(row.evidence, "none linked");
    return words + "\nExplanation: " + row.explanation;
}

std::string factInWords(const DrawnFactRow& row) {
    std::string words = row.id + "  " + nameOf(row) + "\n" + row.citation + "  " +
                        (row.isLimited ? row.said() : "“" + base::trimmed(row.quote) + "”");
    if (!valueOf(row).empty())
        words += "\nValue: " + valueOf(row);
    words += "\nWords that say how sure: " + listed(row.certainty, "none kept");
    words += "\nDrawn by " + byWhom(row.by, row.role, row.at);
    return row.reason.empty() ? words : words + ": " + row.reason;
}

}  // namespace strata::presenters
