#include "workbench/told_in_accounts.h"

#include <map>

#include "accounts/account_reader.h"
#include "accounts/citation.h"
#include "accounts/dates_said.h"
#include "base/text.h"
#include "timeline/made_event.h"
#include "timeline/passage_links.h"

namespace strata::workbench {

namespace {

constexpr std::size_t kMostOfAQuote = 240;  // bytes; what is longer is cut at a space, with "…"

std::string shortened(std::string_view words) {
    std::string quote;
    bool isSpace = false;
    for (const char c : base::trimmed(words)) {
        const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        if (!isBlank || !isSpace)
            quote += isBlank ? ' ' : c;
        isSpace = isBlank;
    }
    if (quote.size() <= kMostOfAQuote)
        return quote;
    const auto space = quote.rfind(' ', kMostOfAQuote);
    return base::toUtf8Lossy(quote.substr(0, space == std::string::npos ? kMostOfAQuote : space)) + "…";
}

class AccountWords {
public:
    AccountWords(const casefile::ReadCase& reading, const base::Zone& zone)
        : reading_(reading), zone_(zone) {}

    std::optional<timeline::ToldInAccount> told(std::int64_t event,
                                                const timeline::PassageOfAccount& passage) {
        const Held* held = find(passage.account, static_cast<int>(passage.revision));
        if (held == nullptr)
            return std::nullopt;
        timeline::ToldInAccount told;
        told.event = event;
        told.account = held->account.id;
        told.key = held->account.id + "|" + std::to_string(held->account.revision) + "|" +
                   std::to_string(passage.start) + "|" + std::to_string(passage.end);
        told.quote.citation = held->account.id;
        const auto start = static_cast<std::size_t>(passage.start),
                   end = static_cast<std::size_t>(passage.end);
        if (end > start && end <= held->text.size()) {
            told.quote.citation =
                accounts::citationOf(held->account.id, held->account.revision, held->text, start, end);
            if (!held->account.isLimited)
                read(held->text.substr(start, end - start), told);
        }
        told.quote.citation += " (" + held->account.maker + ")";
        return told;
    }

private:
    struct Held {
        accounts::Account account;
        std::string text;
    };

    const Held* find(const std::string& id, int revision) {
        const auto key = std::pair(id, revision);
        if (const auto known = held_.find(key); known != held_.end())
            return &known->second;
        const auto account = accounts::findAccount(reading_.database(), id, revision);
        if (!account.ok())
            return nullptr;
        return &held_.emplace(key, Held{account.value(), reading_.blobs().read(account.value().sha256)})
                    .first->second;
    }

    void read(const std::string& words, timeline::ToldInAccount& into) const {
        into.quote.words = shortened(words);
        for (const auto& days : accounts::datesSaid(words)) {
            base::Bounds said;
            if (days.first)
                said.earliest = startOf(*days.first);
            if (days.last)
                said.latest = startOf(*days.last + 1) - base::kSecond;
            into.says.push_back(said);
        }
    }

    base::Micros startOf(std::int64_t day) const {
        return zone_.toUtc(base::civilFromMicros(day * base::kDay)).utc;
    }

    const casefile::ReadCase& reading_;
    const base::Zone& zone_;
    std::map<std::pair<std::string, int>, Held> held_;
};

}  // namespace

std::vector<timeline::ToldInAccount> toldInAccounts(const casefile::ReadCase& reading,
                                                    const base::Zone& zone) {
    AccountWords words(reading, zone);
    std::vector<timeline::ToldInAccount> all;
    const auto add = [&](std::int64_t event, const timeline::PassageOfAccount& passage) {
        if (auto told = words.told(event, passage))
            all.push_back(std::move(*told));
    };
    for (const auto& link : timeline::passageLinks(reading.database()))
        add(link.event, link.passage);
    for (const auto& made : timeline::madeEvents(reading.database()))
        if (const auto& cites = made.content.cites; !cites.account.empty())
            add(made.number, {cites.account, cites.accountSha256, cites.revision, cites.start.value_or(0),
                              cites.end.value_or(0)});
    return all;
}

}  // namespace strata::workbench
