#include "workbench/case_item.h"

#include "accounts/account_reader.h"
#include "accounts/fact.h"
#include "evidence/source_reader.h"
#include "timeline/event_reader.h"

namespace strata::workbench {

namespace {

// 3 of "F3"; 0 when it is not the id of something called by that letter.
std::int64_t numberOf(const std::string& item, char letter) {
    const bool isIt = item.size() > 1 && item.size() < 18 && item[0] == letter &&
                      item.find_first_not_of("0123456789", 1) == std::string::npos;
    return isIt ? std::stoll(item.substr(1)) : 0;
}

}  // namespace

base::Outcome<std::string> itemOf(store::Database& database, const std::string& item) {
    if (const auto number = numberOf(item, 'E'); number > 0 && timeline::EventReader(database).event(number))
        return item;
    if (const auto number = numberOf(item, 'F'); number > 0 && accounts::factNumbered(database, number))
        return item;
    for (const auto& source : evidence::listSources(database))
        if (source.id == item || (!source.exhibit.empty() && source.exhibit == item))
            return item;
    auto account = accounts::findAccount(database, item, 0);
    if (account.ok())
        return account.value().id;
    if (account.refusal().code == "account.several")
        return account.refusal();
    return base::Refusal{
        "link.item", "item",
        "There is no event, account, fact, exhibit or source \"" + item + "\" in this case."};
}

bool isFactOfAccount(const std::string& item) {
    return numberOf(item, 'F') > 0;
}

}  // namespace strata::workbench
