#include "workbench/beside_tellings.h"

#include <algorithm>

#include "base/text.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

std::vector<std::string> valuesOf(const AccountRow& account, const std::string& key) {
    for (const auto& known : account.circumstances)
        if (known.key == key)
            return known.later.empty() ? known.values : known.later.back().values;
    return {};
}

std::set<std::string> foldedOf(const std::vector<std::string>& values) {
    std::set<std::string> folded;
    for (const auto& value : values)
        folded.insert(base::foldForSearch(base::trimmed(value)));
    return folded;
}

std::string topicAsked(const AccountRow& account, const std::string& topic) {
    const std::string wanted = base::foldForSearch(base::trimmed(topic));
    for (const auto& [key, asked] : {std::pair{"topics_not_asked", "not_asked"},
                                     {"topics_not_answered", "not_answered"},
                                     {"topics", "covered"}})
        if (foldedOf(valuesOf(account, key)).contains(wanted))
            return asked;
    return "not_recorded";
}

std::string topicAskedInWords(const std::string& asked) {
    if (asked == "covered")
        return "the topic was covered";
    if (asked == "not_asked")
        return "the topic was not asked about";
    if (asked == "not_answered")
        return "the topic was asked about and not answered";
    return "whether the topic was asked about is not recorded";
}

std::string sameOrNot(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty())
        return "not recorded";
    return base::foldForSearch(one) == base::foldForSearch(other) ? "same" : "different";
}

std::optional<std::int64_t> daysBetween(const AccountRow& earlier, const AccountRow& later,
                                        const base::Zone& zone) {
    if (!earlier.givenEarliest || !later.givenEarliest)
        return std::nullopt;
    const auto dayOf = [&zone](Micros at) {
        auto civil = zone.toWall(at);
        civil.hour = civil.minute = civil.second = civil.micros = 0;
        return base::civilToMicros(civil) / base::kDay;
    };
    return dayOf(*later.givenEarliest) - dayOf(*earlier.givenEarliest);
}

LinkedEvidence::LinkedEvidence(const CaseReader& reader, store::Database& database)
    : events_(reader.passageLinks()) {
    for (auto& link : accounts::listPassageLinks(database))
        if (link.targetKind == "exhibit")
            exhibits_.push_back(std::move(link));
}

void LinkedEvidence::addOf(const PassageRow& passage, std::vector<std::string>& evidence) const {
    const auto add = [&](const auto& linked, const std::string& what) {
        const bool touches =
            linked.account == passage.account && linked.start < passage.end && passage.start < linked.end;
        if (touches && std::ranges::find(evidence, what) == evidence.end())
            evidence.push_back(what);
    };
    for (const auto& link : exhibits_)
        add(link.passage, link.target);
    for (const auto& link : events_)
        add(link.passage, link.event);
}

}  // namespace strata::workbench
