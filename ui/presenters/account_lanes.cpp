#include "presenters/account_lanes.h"

#include <algorithm>

#include "base/instant.h"
#include "presenters/accounts_presenter.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

std::size_t laneOf(const std::vector<workbench::AccountRow>& accounts, const std::string& id) {
    return static_cast<std::size_t>(std::ranges::find(accounts, id, &workbench::AccountRow::id) -
                                    accounts.begin());
}

std::string dayOf(const std::optional<Micros>& at) {
    return at ? inWords(base::isoUtc(*at).substr(0, 10)) : "open";
}

}  // namespace

std::vector<workbench::DateSaidRow> inOrderOfLanes(const std::vector<workbench::AccountRow>& accounts,
                                                   std::vector<workbench::DateSaidRow> dates) {
    std::ranges::stable_sort(dates, {}, [&](const workbench::DateSaidRow& date) {
        const auto from = date.earliest ? date.earliest : date.latest;
        return std::tuple(laneOf(accounts, date.account), !from, from.value_or(0));
    });
    return dates;
}

std::vector<std::string> dateCells(const workbench::DateSaidRow& date) {
    return {shortIdOf(date.account),
            date.words,
            dayOf(date.earliest),
            dayOf(date.latest),
            date.fact.empty() ? "nobody: read by rules" : date.fact,
            date.citation};
}

AccountLanes layOutLanes(const std::vector<workbench::AccountRow>& accounts,
                         const std::vector<workbench::DateSaidRow>& dates) {
    std::optional<Micros> first, last;
    const auto reach = [&](const std::optional<Micros>& at) {
        if (!at)
            return;
        first = std::min(first.value_or(*at), *at);
        last = std::max(last.value_or(*at), *at);
    };
    for (const auto& date : dates) {
        reach(date.earliest);
        reach(date.latest);
    }
    for (const auto& account : accounts)
        reach(account.givenEarliest);
    AccountLanes lanes;
    const Micros room = std::max(base::kDay, (last.value_or(0) - first.value_or(0)) / 20);
    lanes.stretch = {first.value_or(0) - room, last.value_or(0) + room};
    lanes.rows.assign(accounts.size(), 1);
    std::vector<std::vector<Micros>> ends(accounts.size());  // by lane, of each of its rows
    for (std::size_t at = 0; at < dates.size(); ++at) {
        const auto& date = dates[at];
        DateBar bar{at,          laneOf(accounts, date.account), 0, 0, 0, !date.fact.empty(), !date.earliest,
                    !date.latest};
        bar.from = date.earliest.value_or(lanes.stretch.from);
        bar.to = date.latest.value_or(lanes.stretch.to);
        if (bar.lane == accounts.size() || (bar.isOpenStart && bar.isOpenEnd))
            continue;
        auto& rows = ends[bar.lane];
        const auto free = std::ranges::find_if(rows, [&](Micros end) { return end < bar.from; });
        bar.row = static_cast<int>(free - rows.begin());
        if (free == rows.end())
            rows.push_back(bar.to);
        else
            *free = bar.to;
        lanes.rows[bar.lane] = std::max(lanes.rows[bar.lane], bar.row + 1);
        lanes.bars.push_back(bar);
    }
    return lanes;
}

}  // namespace strata::presenters
