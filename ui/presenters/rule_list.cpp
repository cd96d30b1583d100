#include "presenters/rule_list.h"

#include "presenters/checklist_lists.h"
#include "presenters/shown_words.h"

namespace strata::presenters {

namespace {

std::string byWhom(const std::string& name, const std::string& role, const std::string& at) {
    return name + (role.empty() ? "" : ", " + role) + (at.empty() ? "" : ", " + dayInWords(at.substr(0, 10)));
}

std::string toVerify(const workbench::PackRow& pack) {
    return pack.forVerification == 0
               ? "none of " + std::to_string(pack.rows)
               : std::to_string(pack.forVerification) + " of " + std::to_string(pack.rows);
}

}  // namespace

std::vector<std::string> ruleCells(const workbench::RuleRow& rule) {
    return {rule.name, spaced(rule.state), rule.state == "off" ? "never: it is off" : rule.inWords,
            byWhom(rule.by, rule.role, rule.at), rule.reason};
}

std::vector<std::string> packCells(const workbench::PackRow& pack) {
    return {pack.title,
            pack.version + (pack.dated.empty() ? "" : ", " + dayInWords(pack.dated)),
            pack.isOn ? "on" : "off",
            toVerify(pack),
            byWhom(pack.by, pack.role, pack.at),
            pack.reason};
}

std::vector<std::string> reviewCells(const workbench::ReviewRow& row) {
    return {row.name, row.authority, row.review};
}

std::string shippedInWords(const workbench::PackRow& shipped) {
    return "The catalogue as shipped is version " + shipped.version +
           (shipped.dated.empty() ? "" : " of " + dayInWords(shipped.dated)) + ": " + toVerify(shipped) +
           " rows " + (shipped.forVerification == 1 ? "is" : "are") + " for verification.";
}

}  // namespace strata::presenters
