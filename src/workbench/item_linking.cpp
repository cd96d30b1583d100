#include "workbench/item_linking.h"

#include <algorithm>

#include "accounts/account_reader.h"
#include "accounts/passage_link.h"
#include "base/text.h"
#include "checklist/layers.h"
#include "workbench/account_work.h"
#include "workbench/case_inside.h"
#include "workbench/case_item.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

constexpr const char *kOwnAccount = "victim_account", *kReported = "reported_words";

// Sets the layer and how it is known of a link whose item is already said. A fact rests on the account that
// it was drawn from, so it is reported words in whatever layer it is put.
base::Outcome<> place(const checklist::Catalogue& catalogue, const NewLink& how, checklist::CaseLink& link) {
    const bool isFact = isFactOfAccount(link.item);
    link.as = how.as.empty() ? "own_observation" : how.as;
    const bool isTold = isFact || link.as == kReported || link.item.find("/A-") != std::string::npos;
    link.layer = !how.layer.empty()         ? how.layer
                 : isTold                   ? kOwnAccount
                 : catalogue.layers.empty() ? ""
                                            : "documents";
    if (!isFact)
        return {};
    if (how.as == "own_observation" && link.layer != kOwnAccount)
        return base::Refusal{"link.as", "as",
                             link.item +
                                 " rests on an account, so it is reported words in any layer but that "
                                 "of the account."};
    link.as = kReported;
    return {};
}

}  // namespace

base::Outcome<std::vector<std::string>> linkItemsTo(casefile::Writer& writer,
                                                    const std::vector<std::string>& asked,
                                                    const NewLink& how) {
    const auto catalogue = catalogueOf(writer.database(), writer.blobs());
    std::vector<std::string> items;
    checklist::CaseLink link;
    link.element = how.element;
    for (const auto& one : asked) {
        auto found = itemOf(writer.database(), one);
        if (!found.ok())
            return found.refusal();
        const auto last = link;
        link.item = found.value();
        if (auto placed = place(*catalogue, how, link); !placed.ok())
            return placed.refusal();
        if (!items.empty() && (link.layer != last.layer || link.as != last.as))
            return base::Refusal{"link.layers", "layer",
                                 "These items are of different layers. Say the layer, or link them apart."};
        if (auto checked = checklist::checkLink(*catalogue, link); !checked.ok())
            return checked.refusal();
        if (std::ranges::count(items, link.item) == 0)
            items.push_back(link.item);
    }
    if (items.empty())
        return base::Refusal{"link.item", "item", "No item was chosen. Choose one or more."};
    if (auto linked = checklist::linkItems(writer, items, link, base::trimmed(how.reason)); !linked.ok())
        return linked.refusal();
    return items;
}

base::Outcome<std::string> CaseSession::link(const NewLink& asked) {
    return linkItems({asked.item}, asked);
}

base::Outcome<std::string> CaseSession::linkItems(const std::vector<std::string>& asked, const NewLink& how) {
    std::string said;
    auto done = inside_->file->change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto items = linkItemsTo(writer, asked, how);
        if (!items.ok())
            return items.refusal();
        for (const auto& item : items.value())
            said += (said.empty() ? "" : ", ") + item;
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return said;
}

base::Outcome<> AccountWork::linkPassageToElement(const PassageRow& passage, const NewLink& how) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        accounts::PassageLink link;
        link.passage = {passage.account, "", passage.revision, passage.start, passage.end};
        link.targetKind = "element";
        link.target = how.element;
        link.reason = how.reason;
        const auto account = accounts::findAccountAsSaid(writer.database(), passage.account,
                                                         static_cast<int>(passage.revision));
        if (!account.ok())
            return account.refusal();
        const auto held = checklist::linksOfItem(writer.database(), account.value().id);
        if (std::ranges::find(held, how.element, &checklist::CaseLink::element) == held.end())
            if (const auto items = linkItemsTo(writer, {account.value().id}, how); !items.ok())
                return items.refusal();
        const auto linked = accounts::linkPassage(writer, link);
        return linked.ok() ? base::Outcome<>() : linked.refusal();
    });
}

}  // namespace strata::workbench
