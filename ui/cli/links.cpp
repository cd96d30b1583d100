#include "cli/links.h"

#include "base/instant.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/records.h"
#include "workbench/link_rows.h"

namespace strata::cli {
namespace {

struct Link {
    std::optional<workbench::ElementLinkRow> element;
    std::optional<workbench::PassageLinkRow> passage;
    const workbench::SaidBy& said() const { return element ? element->said : passage->said; }
};

Facets facetsOf(const Link& link) {
    const auto at = base::parseIsoInstant(link.said().at);
    const std::string what = link.element ? link.element->item + " " + link.element->element + " " +
                                                link.element->offenceTitle + " " + link.element->prove
                                          : link.passage->event + " " + link.passage->eventTitle + " " +
                                                link.passage->passage.account + " " + link.passage->words;
    return {at, at, what + " " + link.said().reason, "", "", link.element ? "element" : "passage"};
}

std::vector<std::string> cellsOf(const Link& link, const Words& words) {
    const auto& said = link.said();
    const std::string by = said.by + (said.role.empty() ? "" : ", " + said.role);
    const std::string at = words.when(said.at);
    if (link.element)
        return {"",
                link.element->item,
                link.element->element,
                workbench::layerInWords(link.element->layer) + ", " +
                    workbench::knowledgeInWords(link.element->as),
                by,
                at,
                said.reason};
    return {link.passage->link,
            link.passage->event,
            link.passage->passage.account,
            link.passage->quoted(),
            by,
            at,
            said.reason};
}

}  // namespace

void showLinks(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters) {
    filters.allowOnly({"text", "kind", "from", "to", "limit", "offset"}, "links");
    std::vector<Link> links;
    for (auto& row : reader.elementLinks())
        links.push_back({std::move(row), {}});
    for (auto& row : reader.passageLinks())
        links.push_back({{}, std::move(row)});
    list<Link>(
        invocation, filters, links, facetsOf, {"Id", "Item", "Goes with", "How", "By", "At", "Reason"},
        [&](const Link& link) { return cellsOf(link, words); },
        [](const Link& link) { return link.element ? toJson(*link.element) : toJson(*link.passage); });
}

Status removeLink(Invocation& invocation) {
    const std::string& item = invocation.operand(1);
    const auto done = invocation.openForWriting().unlinkItem(item, invocation.option("element"),
                                                             invocation.option("reason"));
    if (!done)
        return refuse(done.refusal());
    invocation.out().line(invocation.wantsJson() ? idJson(item) : printable(item));
    return Status::done;
}

Status unlinkPassage(Invocation& invocation) {
    const auto number = workbench::eventNumber(invocation.operand(1));
    if (!number)
        throw UsageError("`" + invocation.operand(1) + "` is no event; events are written E12");
    const auto done = invocation.openForWriting().unlinkPassage(*number, invocation.operand(2),
                                                                invocation.option("reason"));
    if (!done)
        return refuse(done.refusal());
    const std::string& link = invocation.operand(2);
    invocation.out().line(invocation.wantsJson() ? idJson(link) : printable(link));
    return Status::done;
}

}  // namespace strata::cli
