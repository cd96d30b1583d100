#include "workbench/case_item.h"

#include "accounts/account_reader.h"
#include "evidence/source_reader.h"
#include "timeline/event_reader.h"

namespace strata::workbench {

base::Outcome<std::string> itemOf(store::Database& database, const std::string& item) {
    if (item.size() > 1 && item[0] == 'E' && item.find_first_not_of("0123456789", 1) == std::string::npos &&
        item.size() < 18)
        if (timeline::EventReader(database).event(std::stoll(item.substr(1))))
            return item;
    for (const auto& source : evidence::listSources(database))
        if (source.id == item || (!source.exhibit.empty() && source.exhibit == item))
            return item;
    auto account = accounts::findAccount(database, item, 0);
    if (account.ok())
        return account.value().id;
    if (account.refusal().code == "account.several")
        return account.refusal();
    return base::Refusal{"link.item", "item",
                         "There is no event, account, exhibit or source \"" + item + "\" in this case."};
}

}  // namespace strata::workbench
