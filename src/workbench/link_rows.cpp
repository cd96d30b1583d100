#include "workbench/link_rows.h"

#include <algorithm>

#include "base/clock.h"
#include "checklist/case_checklist.h"
#include "checklist/item_links.h"
#include "timeline/passage_links.h"
#include "workbench/case_inside.h"
#include "workbench/limited_accounts.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/passage_citations.h"

namespace strata::workbench {

namespace {

SaidBy saidBy(const casefile::ReadCase& reading, std::int64_t sequence) {
    const auto entry = reading.ledger().entry(sequence);
    if (!entry)
        return {};
    return {entry->author.actor, entry->author.role, base::isoUtc(entry->at), entry->reason};
}

std::vector<PassageLinkRow> rowsOf(const casefile::ReadCase& reading, const CaseReader& reader,
                                   const std::vector<timeline::PassageLink>& links) {
    std::vector<PassageLinkRow> rows;
    PassageCitations texts(reading.database(), reader);
    const LimitedAccounts limited(reading);
    for (const auto& link : links) {
        PassageLinkRow row;
        row.link = link.link;
        row.event = "E" + std::to_string(link.event);
        for (const auto& event : reader.briefEvents({link.event}))
            row.eventTitle = event.title;
        row.passage = {link.passage.account, link.passage.revision, link.passage.start, link.passage.end};
        const accounts::AccountPassage passage{link.passage.account, link.passage.sha256,
                                               link.passage.revision, link.passage.start, link.passage.end};
        row.isLimited = limited.hold(passage);
        if (!row.isLimited)
            row.words = texts.wordsOf(passage);
        row.said = saidBy(reading, link.entry);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::vector<ElementLinkRow> CaseReader::elementLinks(const std::string& item) const {
    auto& database = case_->database();
    const auto& catalogue = loadedCatalogue();
    std::vector<ElementLinkRow> rows;
    for (const auto& link :
         item.empty() ? checklist::linksOf(database) : checklist::linksOfItem(database, item)) {
        ElementLinkRow row{link.item, link.element, "", "", link.layer, link.as, saidBy(*case_, link.entry)};
        if (const auto* offence = catalogue.offence(link.element.substr(0, link.element.find('/'))))
            row.offenceTitle = offence->title;
        if (const auto* element = catalogue.element(link.element))
            row.prove = element->prove;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PassageLinkRow> CaseReader::passageLinks() const {
    return rowsOf(*case_, *this, timeline::passageLinks(case_->database()));
}

std::vector<PassageLinkRow> CaseReader::passagesOfEvent(std::int64_t number) const {
    return rowsOf(*case_, *this, timeline::passageLinksOfEvent(case_->database(), number));
}

std::vector<PassageLinkRow> CaseReader::eventsOfAccount(const std::string& account) const {
    return rowsOf(*case_, *this, timeline::passageLinksOfAccount(case_->database(), account));
}

std::vector<ElementChoiceRow> CaseReader::elementChoices() const {
    const auto considered = checklist::offencesOf(case_->database());
    std::vector<ElementChoiceRow> rows;
    for (const auto& offence : loadedCatalogue().offences)
        for (const auto& element : offence.elements)
            rows.push_back({offence.id, offence.title, offence.id + "/" + element.id, element.prove,
                            std::ranges::count(considered, offence.id) > 0});
    std::ranges::stable_partition(rows, &ElementChoiceRow::isConsidered);
    return rows;
}

base::Outcome<> CaseSession::unlinkItem(const std::string& item, const std::string& element,
                                        const std::string& reason) {
    return change(
        [&](casefile::Writer& writer) { return checklist::unlinkItem(writer, item, element, reason); });
}

base::Outcome<> CaseSession::unlinkPassage(std::int64_t event, const std::string& link,
                                           const std::string& reason) {
    return change(
        [&](casefile::Writer& writer) { return timeline::unlinkFromPassage(writer, event, link, reason); });
}

std::string PassageLinkRow::quoted() const {
    return isLimited ? kLimitedInItsPlace : "\"" + words + "\"";
}

std::string knowledgeInWords(const std::string& as) {
    return as == "reported_words" ? "reported words" : "own observation";
}

std::vector<std::pair<std::string, std::string>> catalogueLayers() {
    std::vector<std::pair<std::string, std::string>> layers;
    for (const auto& layer : loadedCatalogue().layers)
        layers.emplace_back(layer.id, layer.shortName.empty() ? layer.name : layer.shortName);
    return layers;
}

}  // namespace strata::workbench
