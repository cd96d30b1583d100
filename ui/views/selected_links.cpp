#include "views/selected_links.h"

#include "base/text.h"
#include "presenters/account_ties.h"
#include "presenters/link_words.h"
#include "presenters/passage_choice.h"
#include "views/may_change.h"

namespace strata::views {

namespace {

constexpr const char* kOpen = "Open";
constexpr const char* kTakeBack = "Take back…";

void addTakingBack(SelectedLink& link, ViewContext& context, EventActions& actions, const std::string& what,
                   const EventActions::TakeBack& command) {
    if (mayChange(context))
        link.acts.emplace_back(kTakeBack, [&actions, what, command] { actions.takeBack(what, command); });
}

void addElements(std::vector<SelectedLink>& links, const std::vector<workbench::ElementLinkRow>& elements,
                 ViewContext& context, EventActions& actions) {
    for (const auto& row : elements) {
        SelectedLink link{row.offenceTitle, presenters::supportInWords(row),
                          presenters::saidInWords(row.said)};
        addTakingBack(link, context, actions, "the link of " + row.item + " to \"" + row.prove + "\"",
                      [row](workbench::CaseSession& session, const std::string& reason) {
                          return session.unlinkItem(row.item, row.element, reason);
                      });
        links.push_back(std::move(link));
    }
}

SelectedLink passageLink(const workbench::PassageLinkRow& row, ViewContext& context, EventActions& actions) {
    SelectedLink link{"", row.quoted(), presenters::saidInWords(row.said)};
    addTakingBack(link, context, actions, "the link of " + row.event + " to " + link.value,
                  [row](workbench::CaseSession& session, const std::string& reason) {
                      return session.unlinkPassage(workbench::eventNumber(row.event).value_or(0), row.link,
                                                   reason);
                  });
    return link;
}

void addOpening(SelectedLink& link, ViewContext& context, const char* view, const std::string& id) {
    link.acts.emplace(link.acts.begin(), kOpen, [&context, view, id] { context.go(view, id); });
}

}  // namespace

std::vector<SelectedLink> linksOf(const presenters::TimelineDetail& detail, ViewContext& context,
                                  EventActions& actions) {
    std::vector<SelectedLink> links;
    addElements(links, detail.links.elements, context, actions);
    for (const auto& row : detail.links.passages) {
        auto link = passageLink(row, context, actions);
        link.word = "Passage of " + row.passage.account;
        addOpening(link, context, "accounts",
                   presenters::AccountPlace{row.passage.account,
                                            presenters::ByteSpan{row.passage.start, row.passage.end},
                                            row.passage.revision}
                       .written());
        links.push_back(std::move(link));
    }
    for (std::size_t at = 0; at < detail.tellings.size(); ++at) {
        const auto& told = detail.tellings[at];
        SelectedLink link{"Said to be the same event, " + workbench::tellingsInWords(detail.event),
                          told.id + " " + told.title,
                          detail.tellingsWhen[at] + " (" + workbench::citationOf(told) + ")"};
        addOpening(link, context, "timeline", told.id);
        links.push_back(std::move(link));
    }
    return links;
}

std::vector<SelectedLink> linksOf(const presenters::AccountReading& reading, ViewContext& context,
                                  EventActions& actions) {
    std::vector<SelectedLink> links;
    addElements(links, reading.links.elements, context, actions);
    for (const auto& row : reading.links.events) {
        auto link = passageLink(row, context, actions);
        link.word = row.event + " " + row.eventTitle;
        addOpening(link, context, "timeline", row.event);
        links.push_back(std::move(link));
    }
    for (const auto& row : reading.links.others) {
        const auto tie = presenters::tieOf(row);
        SelectedLink link{
            tie.name,
            row.citation + ": " + (row.isLimited ? row.said() : "\"" + base::trimmed(row.quote) + "\""),
            presenters::saidInWords(tie.said)};
        addTakingBack(link, context, actions, presenters::inWords(tie), tie.takeBack);
        addOpening(link, context, "accounts", tie.place.written());
        links.push_back(std::move(link));
    }
    return links;
}

}  // namespace strata::views
