#include "presenters/timeline_sheet.h"

#include "base/text.h"
#include "presenters/event_table.h"
#include "presenters/timeline_axis.h"
#include "presenters/timeline_presenter.h"
#include "workbench/filter_words.h"

namespace strata::presenters {

std::string TimelineSheet::caseWords() const {
    return caseName + (reference.empty() ? "" : "  ·  " + reference);
}

std::string TimelineSheet::madeWords() const {
    return "Ledger entry " + base::groupedNumber(ledgerEntry) + "  ·  Made by " + madeBy + " on " +
           madeAtWords;
}

std::string filterWords(const workbench::EventFilter& filter, const base::Zone& zone) {
    std::string words;
    const auto say = [&](const std::string& name, const std::string& value) {
        if (!value.empty())
            words += (words.empty() ? "" : " ") + name + value + ".";
    };
    const auto day = [&](const std::optional<base::Micros>& at) {
        return at ? showMoment(*at, 0, zone) : std::string();
    };
    say("Words: ", filter.text);
    say("Kind: ", filter.kind);
    say("Person or number: ", filter.person);
    say("Source: ", filter.source);
    say("Lane: ", filter.lane);
    say("Tag: ", filter.tag);
    say("Strand: ", filter.strand);
    say("Element: ", filter.element);
    say("Layer: ", filter.layer);
    for (const auto& part : workbench::partsOf(filter, zone)) {
        if (part.field == workbench::FilterPart::Field::hour)
            say("Hour begun: ", part.value);
        if (part.field == workbench::FilterPart::Field::day)
            say("Day of the week: ", part.value);
    }
    say("From ", day(filter.from));
    say("Up to ", day(filter.to));
    if (filter.onlyUncertain)
        say("Only events ", "uncertain in time");
    if (words.empty())
        words = "No filter: every event of the case.";
    else
        words.insert(0, "Filter: ");
    if (filter.isStrict)
        words += " Dates are taken exactly as stated.";
    if (filter.upToEntry > 0)
        words += " As it stood at ledger entry " + base::groupedNumber(filter.upToEntry) + ".";
    return words;
}

TimelineSheet sheetOfRows(const TimelinePresenter& presenter) {
    TimelineSheet sheet;
    sheet.zone = presenter.zone().name();
    sheet.stretch = stretchWords(presenter.window(), presenter.zone());
    sheet.filter = filterWords(presenter.filter(), presenter.zone());
    sheet.order = orderWords(presenter.listedOrder());
    sheet.counts = presenter.countWords();
    return sheet;
}

TimelineSheet sheetOfPicture(const TimelinePresenter& presenter) {
    TimelineSheet sheet = sheetOfRows(presenter);
    sheet.counts = presenter.drawnWords();
    return sheet;
}

std::string stretchWords(const TimelineWindow& window, const base::Zone& zone) {
    return showMoment(window.from(), window.perPixel(), zone) + " to " +
           showMoment(window.to(), window.perPixel(), zone);
}

}  // namespace strata::presenters
