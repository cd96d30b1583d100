#include <charconv>

#include "accounts/difference_mark.h"
#include "accounts/fact.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "accounts/interview_plan.h"
#include "accounts/passage_link.h"
#include "accounts/topic_words.h"
#include "checklist/item_links.h"
#include "workbench/account_work.h"
#include "workbench/case_inside.h"

namespace strata::workbench {

namespace {

// 3 of "F3"; 0 when it is not the id of something called by that letter.
std::int64_t numberOf(const std::string& id, char letter) {
    std::int64_t number = 0;
    const char* end = id.data() + id.size();
    if (id.size() < 2 || (id.front() != letter && id.front() != letter - 'A' + 'a') ||
        std::from_chars(id.data() + 1, end, number).ptr != end)
        return 0;
    return number;
}

base::Outcome<> setOne(casefile::Writer& writer, const NewRelation& asked) {
    accounts::SetRelation relation;
    relation.left = numberOf(asked.left, 'F');
    relation.right = numberOf(asked.right, 'F');
    for (const auto& [number, id] :
         {std::pair(relation.left, asked.left), std::pair(relation.right, asked.right)})
        if (number == 0)
            return base::Refusal{"relation.fact", "fact",
                                 "\"" + id + "\" is no fact. Facts are called F1, F2."};
    relation.relation = asked.relation;
    relation.reason = asked.reason;
    relation.explanation = asked.explanation;
    const auto set = accounts::setRelation(writer, relation);
    return set.ok() ? base::Outcome<>() : set.refusal();
}

}  // namespace

base::Outcome<std::string> AccountWork::drawFact(const NewDrawnFact& asked) {
    accounts::Fact fact;
    fact.kind = asked.kind;
    fact.about = asked.about;
    fact.topic = asked.topic;
    fact.passage = {asked.passage.account, "", asked.passage.revision, asked.passage.start,
                    asked.passage.end};
    fact.certainty = asked.certainty;
    fact.when = asked.when;
    fact.lowest = asked.lowest;
    fact.highest = asked.highest;
    fact.unit = asked.unit;
    fact.name = asked.name;
    fact.reason = asked.reason;
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    const auto drawn = accounts::drawFact(writer, fact);
                                    if (!drawn.ok())
                                        return drawn.refusal();
                                    id = drawn.value().id();
                                    return {};
                                });
}

base::Outcome<> AccountWork::setRelation(const NewRelation& asked) {
    return setRelations({asked});
}

base::Outcome<> AccountWork::setRelations(const std::vector<NewRelation>& asked) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        for (const auto& one : asked)
            if (auto set = setOne(writer, one); !set.ok())
                return set;
        return {};
    });
}

base::Outcome<> AccountWork::sayOfNames(const NameRow& asked) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto said =
            accounts::sayOfNames(writer, {0, asked.kind, asked.name, asked.other, asked.reason, "", "", ""});
        return said.ok() ? base::Outcome<>() : said.refusal();
    });
}

base::Outcome<> AccountWork::takeBack(const std::string& id, const std::string& reason) {
    using Take = base::Outcome<> (*)(casefile::Writer&, std::int64_t, const std::string&);
    for (const auto& [letter, take] : {std::pair<char, Take>('F', accounts::takeFactBack),
                                       {'N', accounts::takePlanBack},
                                       {'L', accounts::unlinkPassage},
                                       {'G', accounts::takeNamesBack},
                                       {'M', accounts::takeMarkBack},
                                       {'T', accounts::takeTopicWordsBack}})
        if (const std::int64_t number = numberOf(id, letter); number > 0)
            return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
                const auto links = checklist::linksOfItem(writer.database(), letter + std::to_string(number));
                if (links.empty())
                    return take(writer, number, reason);
                return base::Refusal{
                    "taken_back.linked", "id",
                    id + " supports " + links.front().element + ". Take that link back first, for a reason."};
            });
    return base::Refusal{"taken_back.id", "id",
                         "\"" + id +
                             "\" cannot be taken back here. Facts are called F1, plans N1, links of passages "
                             "L1, what is said of names G1, marks of differences M1, words of topics T1."};
}

}  // namespace strata::workbench
