#include "workbench/prosecutor_material.h"

#include <cctype>

#include "workbench/case_session.h"
#include "workbench/limited_accounts.h"
#include "workbench/link_rows.h"

namespace strata::workbench {

ProsecutorMaterial::ProsecutorMaterial(const CaseReader& reader)
    : reader_(reader), apart_(reader, FormReading(reader)) {
    const auto leave = [this](const std::string& id, const char* limited) {
        const auto* apart = apart_.of(id);
        if (apart == nullptr)
            return;
        const char* then =
            apart->why == MaterialApart::Why::sensitive     ? ", which goes to the prosecutor by itself."
            : apart->why == MaterialApart::Why::byReference ? ", which is held by reference alone."
                                                            : limited;
        namesApart_.push_back(id);
        leftOut_.push_back(apart_.inWords(id) + then);
    };
    for (const auto& source : reader.sources())
        leave(source.id, ": the file is left out.");
    for (const auto& exhibit : reader.exhibits())
        if (apart_.of(exhibit.source) != nullptr)
            namesApart_.push_back(exhibit.reference);
    for (const auto& account : reader.accounts())
        leave(account.id, ": it is listed without its words.");
    for (const auto& link : reader.passageLinks())
        if (apart_.of(link.passage.account) != nullptr)
            besideApart_.insert(link.event);
}

BundleHolds::Account ProsecutorMaterial::account(const std::string& id) const {
    const auto* apart = apart_.of(id);
    if (apart == nullptr)
        return BundleHolds::Account::whole;
    return apart->why == MaterialApart::Why::limited ? BundleHolds::Account::listed
                                                     : BundleHolds::Account::absent;
}

std::optional<EventRow> ProsecutorMaterial::event(const EventRow& event) const {
    if (!isSeen(event))
        return std::nullopt;
    EventRow shown = event;
    if (tellsOfUnseen(event.timeReason) || tellsOfUnseen(event.toldBy)) {
        shown.timeReason = "It is told by an event that is not here.";
        shown.toldBy.clear();
    }
    return shown;
}

bool ProsecutorMaterial::isSeen(const EventRow& event) const {
    if (!event.isMade)
        return apart_.of(event.source) == nullptr;
    const auto made = reader_.madeEvent(event.number);  // what it rests on
    return !made || (apart_.of(made->source) == nullptr && apart_.of(made->account) == nullptr &&
                     !besideApart_.contains(event.id) && !citesApart(made->cites));
}

bool ProsecutorMaterial::citesApart(const std::string& words) const {
    return withoutWords(words, namesApart_, "") != words;
}

bool ProsecutorMaterial::tellsOfUnseen(const std::string& words) const {
    const auto isLetter = [&](std::size_t at) {
        return at < words.size() && std::isalnum(static_cast<unsigned char>(words[at])) != 0;
    };
    for (std::size_t from = 0; from < words.size();) {
        std::size_t end = from;
        while (isLetter(end))
            ++end;
        const auto number = words[from] == 'E' ? eventNumber(words.substr(from, end - from)) : std::nullopt;
        const auto named = number ? reader_.event(*number) : std::nullopt;
        if (named && !isSeen(*named))
            return true;
        from = end + 1;
    }
    return false;
}

}  // namespace strata::workbench
