#include <algorithm>

#include "accounts/difference_mark.h"
#include "accounts/fact_comparison.h"
#include "accounts/topic_words.h"
#include "accounts/topics.h"
#include "base/text.h"
#include "workbench/account_work.h"
#include "workbench/beside_tellings.h"
#include "workbench/case_inside.h"
#include "workbench/limited_accounts.h"
#include "workbench/passage_citations.h"

namespace strata::workbench {

namespace {

bool isEmpty(const PassageRow& passage) {
    return passage.start >= passage.end;
}

// Words of one version that have a letter in common; or both say that an account does not tell it.
bool touches(const PassageRow& one, const PassageRow& other) {
    if (one.account != other.account || isEmpty(one) != isEmpty(other))
        return false;
    return isEmpty(one) || (one.revision == other.revision && one.start < other.end && other.start < one.end);
}

accounts::AccountPassage passageOf(const PassageRow& row) {
    return {row.account, "", row.revision, row.start, row.end};
}

}  // namespace

std::optional<MarkedPlace> markOn(const std::vector<MarkRow>& marks, const PassageRow& earlier,
                                  const PassageRow& later) {
    for (std::size_t mark = marks.size(); mark-- > 0;)
        for (std::size_t pair = 0; pair < marks[mark].pairs.size(); ++pair) {
            const auto& held = marks[mark].pairs[pair];
            const bool isHeld = (touches(held.left, earlier) && touches(held.right, later)) ||
                                (touches(held.left, later) && touches(held.right, earlier));
            if (isHeld)
                return marks[mark].relation == "as_proposed" ? std::nullopt
                                                             : std::optional(MarkedPlace{mark, pair});
        }
    return std::nullopt;
}

std::vector<MarkRow> AccountReading::marks() const {
    std::vector<MarkRow> rows;
    auto& database = reader_.case_->database();
    PassageCitations texts(database, reader_);
    const LimitedAccounts limited(*reader_.case_);
    const auto quote = [&](const accounts::AccountPassage& passage, PassageRow& row, std::string& words,
                           std::string& citation, bool& isLimited) {
        row = {passage.account, passage.revision, passage.start, passage.end};
        if (isEmpty(row))
            return;
        citation = texts.of(passage);
        isLimited = limited.hold(passage);
        if (!isLimited)
            words = base::toUtf8Lossy(texts.wordsOf(passage));
    };
    for (const auto& mark : accounts::listMarks(database)) {
        MarkRow row{"M" + std::to_string(mark.number),
                    {},
                    mark.relation,
                    accounts::factRelationInWords(mark.relation),
                    mark.explanation,
                    mark.reason,
                    mark.by,
                    mark.role,
                    mark.at};
        for (const auto& pair : mark.pairs) {
            MarkedPairRow marked;
            quote(pair.left, marked.left, marked.leftQuote, marked.leftCitation, marked.isLeftLimited);
            quote(pair.right, marked.right, marked.rightQuote, marked.rightCitation, marked.isRightLimited);
            row.pairs.push_back(std::move(marked));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TopicWordsRow> AccountReading::topicWords() const {
    std::vector<TopicWordsRow> rows;
    const LimitedAccounts limited(*reader_.case_);
    for (auto& said : accounts::listTopicWords(reader_.case_->database())) {
        for (auto& word : said.words)
            word = limited.shown(word);
        rows.push_back({said.topic, std::move(said.words), said.reason, said.by, said.role, said.at,
                        "T" + std::to_string(said.number)});
    }
    return rows;
}

std::vector<std::string> AccountReading::topicsNamed() const {
    std::vector<std::string> topics;
    for (std::size_t topic = 0; topic < accounts::kTopics; ++topic)
        if (static_cast<accounts::Topic>(topic) != accounts::Topic::other)
            topics.emplace_back(accounts::nameOf(static_cast<accounts::Topic>(topic)));
    const auto add = [&](const std::string& name) {
        if (std::ranges::none_of(topics,
                                 [&](const auto& known) { return accounts::isOneTopic(known, name); }))
            topics.push_back(name);
    };
    for (const auto& said : accounts::listTopicWords(reader_.case_->database()))
        add(said.topic);
    for (const auto& account : reader_.accounts())
        for (const char* key : {"topics", "topics_not_answered", "topics_not_asked"})
            for (const auto& topic : valuesOf(account, key))
                add(topic);
    return topics;
}

base::Outcome<std::string> AccountWork::mark(const NewMark& asked) {
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    accounts::DifferenceMark mark;
                                    for (const auto& [left, right] : asked.pairs)
                                        mark.pairs.push_back({passageOf(left), passageOf(right)});
                                    mark.relation = asked.relation;
                                    mark.reason = asked.reason;
                                    mark.explanation = asked.explanation;
                                    const auto made = accounts::markDifference(writer, mark);
                                    if (!made.ok())
                                        return made.refusal();
                                    id = "M" + std::to_string(made.value().number);
                                    return {};
                                });
}

base::Outcome<std::string> AccountWork::sayTopicWords(const TopicWordsRow& asked) {
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    accounts::TopicWords said;
                                    said.topic = asked.topic;
                                    said.words = asked.words;
                                    said.reason = asked.reason;
                                    const auto made = accounts::sayTopicWords(writer, said);
                                    if (!made.ok())
                                        return made.refusal();
                                    id = "T" + std::to_string(made.value().number);
                                    return {};
                                });
}

}  // namespace strata::workbench
