#include "workbench/told_words.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/edtf.h"
#include "base/edtf_words.h"
#include "base/spoken_words.h"
#include "casefile/case_file.h"
#include "people/people_module.h"
#include "search/search_index.h"
#include "timeline/event_reader.h"
#include "timeline/relative_time.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

namespace {

constexpr std::array<std::string_view, 26> kPassedOver{
    "the", "and",  "for",  "was",   "were", "had", "has", "have", "that", "this", "there", "when",  "then",
    "our", "they", "them", "their", "she",  "his", "her", "him",  "with", "from", "into",  "first", "got"};

// "moved" finds "moves" and "moving".
std::string beginningOf(const std::string& word) {
    constexpr std::size_t kShort = 4, kEnding = 2;
    return word.substr(0, word.size() > kShort ? word.size() - kEnding : word.size()) + "*";
}

std::vector<std::string> wordsToFind(std::string_view said) {
    std::vector<std::string> found;
    for (const auto& word : base::spokenWords(said))
        if (word.size() > 2 && std::ranges::find(kPassedOver, word) == kPassedOver.end())
            found.push_back(beginningOf(word));
    return found;
}

AnchorAsked personAsked(store::Database& database, const timeline::TimeAnchor& anchor,
                        const base::Zone& zone) {
    AnchorAsked asked;
    asked.isPerson = true;
    asked.words = anchor.whose.empty() ? anchor.words : anchor.whose;
    asked.question = "Whose date of birth does \"" + anchor.words + "\" go by?";
    for (const auto& person : people::listPeople(database))
        asked.proposals.push_back(
            {person.id, person.name,
             person.born.empty() ? "date of birth not known" : "born " + base::showEdtf(person.born, zone)});
    return asked;
}

}  // namespace

// Those in which most of the words are found first; among them those made by hand.
std::vector<AnchorProposal> CaseReader::proposeEvents(std::string_view said, std::size_t most) const {
    constexpr std::int64_t kLookedAt = 200;
    auto& database = case_->database();
    std::map<std::int64_t, int> hits;
    for (const auto& word : wordsToFind(said))
        for (const auto& hit : search::SearchIndex(database).find(search::Area::event, word, kLookedAt))
            ++hits[hit.id];
    struct Found {
        int words;
        bool isMade;
        std::int64_t number;
    };
    std::vector<Found> found;
    for (const auto& [number, words] : hits)
        found.push_back({words,
                         database.integer("SELECT 1 FROM made_event WHERE number = ?", number).has_value(),
                         number});
    std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
        return a.words != b.words ? a.words > b.words : a.isMade > b.isMade;
    });
    const auto zone = base::Zone::find(this->zone());
    std::vector<AnchorProposal> proposals;
    for (const auto& one : found)
        if (proposals.size() < most)
            if (const auto row = event(one.number))
                proposals.push_back(
                    {row->id, row->title, showEventTime(*row, zone ? *zone : base::Zone::utc())});
    return proposals;
}

WhenReading CaseReader::readWhen(const std::string& words) const {
    constexpr std::size_t kProposed = 5;
    auto& database = case_->database();
    const auto found = base::Zone::find(this->zone());
    const base::Zone& zone = found ? *found : base::Zone::utc();
    WhenReading reading;
    if (words.empty())
        return reading;
    const auto said = base::readSpokenDate(words, {zone});
    for (const auto& form : said.readings) {
        const auto edtf = base::writeEdtf(form);
        reading.forms.push_back({edtf, base::showEdtf(edtf, zone)});
    }
    reading.question = said.question;
    reading.notes = said.notes;
    reading.kind = said.readings.size() > 1 ? WhenReading::Kind::several : WhenReading::Kind::date;
    if (!said.readings.empty())
        return reading;
    const auto told = timeline::readRelativeTime(words, {zone});
    reading.kind = told ? WhenReading::Kind::told : WhenReading::Kind::words;
    if (!told)
        return reading;
    reading.notes = told->notes;
    for (const auto* anchor : {&told->anchor, told->end ? &*told->end : nullptr}) {
        if (anchor == nullptr)
            continue;
        using Kind = timeline::TimeAnchor::Kind;
        if (anchor->kind == Kind::age) {
            reading.anchors.push_back(personAsked(database, *anchor, zone));
            continue;
        }
        AnchorAsked asked;
        asked.words = anchor->words;
        if (anchor->kind == Kind::date)
            asked.question = anchor->date.isClear()          ? ""
                             : anchor->date.readings.empty() ? "When was \"" + anchor->words + "\"?"
                                                             : anchor->date.question;
        else
            asked.question = anchor->words.empty() ? "What had been told just before?"
                                                   : "Which event is \"" + anchor->words + "\"?";
        if (anchor->kind == Kind::event)
            asked.proposals = proposeEvents(anchor->words, kProposed);
        reading.anchors.push_back(std::move(asked));
    }
    return reading;
}

}  // namespace strata::workbench
