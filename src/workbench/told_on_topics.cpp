#include "workbench/told_on_topics.h"

#include <algorithm>

#include "accounts/circumstances.h"
#include "accounts/reading.h"
#include "accounts/topic_words.h"
#include "base/failure.h"
#include "base/plain_letters.h"
#include "base/text.h"
#include "base/zone.h"
#include "workbench/account_work.h"
#include "workbench/beside_tellings.h"
#include "workbench/cited_text.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

using State = TopicCellRow::State;

// The rows while they are filled: the topics that the key words know first and in their order, then others as
// they come up. A name is the same however it is typed.
class Topics {
public:
    explicit Topics(std::size_t accounts) : accounts_(accounts) {
        for (std::size_t topic = 0; topic < accounts::kTopics; ++topic)
            cellOf(std::string(accounts::nameOf(static_cast<accounts::Topic>(topic))), 0);
    }

    TopicCellRow& cellOf(const std::string& topic, std::size_t account) {
        const std::string folded = base::plainLetters(base::trimmed(topic));
        auto found = std::ranges::find(folded_, folded);
        if (found == folded_.end()) {
            folded_.push_back(folded);
            rows_.push_back({topic, std::vector<TopicCellRow>(accounts_)});
            found = folded_.end() - 1;
        }
        return rows_[static_cast<std::size_t>(found - folded_.begin())].cells[account];
    }

    // Those that anything is known of.
    std::vector<TopicRow> done() {
        const auto other = static_cast<std::ptrdiff_t>(accounts::Topic::other);
        std::rotate(rows_.begin() + other, rows_.begin() + other + 1, rows_.end());
        std::erase_if(rows_, [](const TopicRow& row) {
            return std::ranges::all_of(row.cells,
                                       [](const auto& cell) { return cell.state == State::notCovered; });
        });
        return std::move(rows_);
    }

private:
    std::size_t accounts_;
    std::vector<std::string> folded_;
    std::vector<TopicRow> rows_;
};

void addStretch(TopicCellRow& cell, const CitedText& cited, std::size_t from, std::size_t to) {
    std::string words = base::toUtf8Lossy(base::trimmed(cited.text().substr(from, to - from)));
    const auto passage = cited.passage(from, to);
    const auto holds = [](const PassageRow& whole, const PassageRow& part) {
        return whole.start <= part.start && part.end <= whole.end;
    };
    // Found by key words that everybody has and by those of the case too.
    if (words.empty() ||
        std::ranges::any_of(cell.told, [&](const auto& told) { return holds(told.passage, passage); }))
        return;
    std::erase_if(cell.told, [&](const auto& told) { return holds(passage, told.passage); });
    cell.state = State::told;
    cell.told.push_back({passage, cited.citation(from, to), std::move(words)});
    std::ranges::sort(cell.told, {}, [](const ToldStretchRow& told) { return told.passage.start; });
}

// Topics that people of the case named, by the words they listed.
void addNamed(Topics& topics, std::size_t account, const CitedText& cited, const accounts::Reading& reading,
              accounts::TopicFinder& finder) {
    if (finder.isEmpty())
        return;
    std::vector<std::vector<std::size_t>> found;
    for (const auto& passage : reading.passages)
        found.push_back(finder.topicsIn(
            cited.text(),
            std::span(reading.words).subspan(passage.firstWord, passage.wordEnd - passage.firstWord)));
    const auto tells = [&](std::size_t at, std::size_t topic) {
        return std::ranges::find(found[at], topic) != found[at].end();
    };
    for (std::size_t topic = 0; topic < finder.topics().size(); ++topic)
        for (std::size_t first = 0; first < found.size(); ++first) {
            std::size_t end = first;
            while (end < found.size() && tells(end, topic))
                ++end;
            if (end == first)
                continue;
            addStretch(topics.cellOf(finder.topics()[topic], account), cited, reading.passages[first].start,
                       reading.passages[end - 1].end);
            first = end;
        }
}

void addWords(Topics& topics, std::size_t account, const CitedText& cited, accounts::TopicFinder& finder) {
    accounts::SharedWords shared(1024);
    const auto reading = accounts::readAccount(cited.text(), shared);
    addNamed(topics, account, cited, reading, finder);
    for (std::size_t first = 0; first < reading.passages.size();) {
        std::size_t end = first + 1;
        while (end < reading.passages.size() && reading.topics[end] == reading.topics[first])
            ++end;
        addStretch(topics.cellOf(std::string(accounts::nameOf(reading.topics[first])), account), cited,
                   reading.passages[first].start, reading.passages[end - 1].end);
        first = end;
    }
}

void addRecorded(Topics& topics, std::size_t account, const AccountRow& row) {
    for (const auto& [key, state] : {std::pair{"topics_not_asked", State::notAsked},
                                     {"topics_not_answered", State::notAnswered},
                                     {"topics", State::told}})
        for (const auto& topic : valuesOf(row, key))
            if (auto& cell = topics.cellOf(topic, account); cell.state == State::notCovered)
                cell.state = state;
}

}  // namespace

std::string topicStateInWords(State state) {
    switch (state) {
        case State::told:
            return "told";
        case State::notAnswered:
            return "asked, not answered";
        case State::notAsked:
            return "not asked";
        case State::limited:
            return "limited: read only for a recorded reason";
        case State::notCovered:
            break;
    }
    return "topic not covered";
}

ToldOnTopics AccountReading::toldOnTopics(const std::string& person, const ComparedAs& as,
                                          std::stop_token stop) const {
    auto& database = reader_.case_->database();
    ToldOnTopics all;
    const std::string id = personNamed(person);
    all.accounts = reader_.accounts(id);
    std::vector<std::string> ids;
    for (const auto& account : all.accounts)
        if (!account.isLimited)
            ids.push_back(account.id);
    all.versions = chooseVersions(reader_, ids, as);
    auto zone = base::Zone::find(reader_.zone());
    if (!zone)
        zone = base::Zone::find("UTC");
    Topics topics(all.accounts.size());
    accounts::TopicFinder finder(accounts::listTopicWords(database));
    for (std::size_t at = 0; at < all.accounts.size(); ++at) {
        if (stop.stop_requested())
            throw base::Cancelled();
        const auto& account = all.accounts[at];
        all.daysSince.push_back(at == 0 ? std::nullopt : daysBetween(all.accounts[at - 1], account, *zone));
        if (const auto side = std::ranges::find(all.versions.sides, account.id, &ComparedVersion::account);
            side != all.versions.sides.end())
            addWords(topics, at, CitedText(database, reader_, side->account, side->revision), finder);
        addRecorded(topics, at, account);
    }
    for (const auto& fact : facts(id, ""))
        if (const auto account = std::ranges::find(all.accounts, fact.account, &AccountRow::id);
            account != all.accounts.end() && !account->isLimited) {
            auto& cell = topics.cellOf(fact.topic.empty() ? "other" : fact.topic,
                                       static_cast<std::size_t>(account - all.accounts.begin()));
            cell.state = State::told;
            cell.facts.push_back(fact);
        }
    all.topics = topics.done();
    for (auto& row : all.topics)
        for (std::size_t at = 0; at < all.accounts.size(); ++at) {
            auto& cell = row.cells[at];
            if (all.accounts[at].isLimited && cell.state == State::notCovered)
                cell.state = State::limited;
            const std::string asked = topicAsked(all.accounts[at], row.topic);
            cell.asked =
                topicAskedInWords(asked == "not_recorded" && cell.state == State::told ? "covered" : asked);
        }
    return all;
}

DatesSaid AccountReading::datesSaid(const std::string& person, std::stop_token stop) const {
    const std::string id = personNamed(person);
    DatesSaid said{reader_.accounts(id), {}};
    auto& rows = said.dates;
    for (const auto& fact : facts(id, ""))
        if (fact.earliest || fact.latest)
            rows.push_back({fact.account, fact.when.empty() ? fact.quote : fact.when, fact.citation, fact.id,
                            fact.about, fact.edtf, fact.passage, fact.earliest, fact.latest});
    auto zone = base::Zone::find(reader_.zone());
    if (!zone)
        zone = base::Zone::find("UTC");
    const std::size_t drawn = rows.size();
    for (const auto& account : said.accounts) {
        if (account.isLimited)
            continue;
        if (stop.stop_requested())
            throw base::Cancelled();
        for (const auto& one : factProposals(account.id)) {
            if (one.fact.when.empty())
                continue;
            const auto& place = one.fact.passage;
            const bool isDrawn = std::any_of(
                rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(drawn), [&](const DateSaidRow& row) {
                    return row.passage.account == place.account && row.passage.start < place.end &&
                           place.start < row.passage.end;
                });
            const auto when = accounts::readGiven(one.fact.when, *zone);
            if (!isDrawn && when)
                rows.push_back({account.id, one.words, one.citation, "", one.sentence, one.fact.when, place,
                                when->fuzzy.earliest, when->fuzzy.latest});
        }
    }
    return said;
}

}  // namespace strata::workbench
