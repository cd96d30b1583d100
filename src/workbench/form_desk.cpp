#include "workbench/form_desk.h"

#include <algorithm>

#include "base/text.h"
#include "forms/form_points.h"
#include "forms/unused_material.h"
#include "workbench/case_inside.h"
#include "workbench/form_reading.h"

namespace strata::workbench {

namespace {

// The item that an exhibit's reference or an account's short id stands for.
base::Outcome<UnusedRow> itemNamed(const CaseReader& reader, const std::vector<UnusedRow>& rows,
                                   const std::string& named) {
    std::string item = named;
    for (const auto& exhibit : reader.exhibits())
        if (exhibit.reference == named)
            item = exhibit.source;
    const UnusedRow* found = nullptr;
    for (const auto& row : rows)
        if (row.state != "removed" && !row.item.empty() &&
            (row.item == item || row.item.ends_with("/" + item))) {
            if (found != nullptr)
                return base::Refusal{"unused.item", "item",
                                     "\"" + named + "\" can be " + found->item + " or " + row.item + "."};
            found = &row;
        }
    if (found == nullptr)
        return base::Refusal{"unused.item", "item",
                             "There is no source, exhibit or account \"" + named + "\" in this case."};
    return *found;
}

template <class Command>
base::Outcome<std::string> named(casefile::CaseFile& file, const std::string& id, Command command) {
    auto done = file.change(command);
    return done.ok() ? base::Outcome<std::string>(id) : base::Outcome<std::string>(done.refusal());
}

}  // namespace

base::Outcome<std::vector<std::string>> FormDesk::list(const NewUnused& asked) {
    const CaseReader reader = session_.reader();
    const auto rows = FormReading(reader).unused();
    const auto schedule =
        asked.sensitivity.empty() ? forms::Schedule::nonSensitive : forms::Schedule::sensitive;
    std::vector<forms::ScheduleLine> lines;
    const auto add = [&](const std::string& item, const std::string& described) {
        forms::ScheduleLine line;
        line.item = item;
        line.description = base::trimmed(asked.description);
        // What a sensitive item is called is for a person to say in words that give nothing away.
        if (line.description.empty() && schedule == forms::Schedule::nonSensitive)
            line.description = described;
        line.location = base::trimmed(asked.location);
        if (line.location.empty() && !item.empty())
            line.location = "in the case file";
        line.sensitivity = base::trimmed(asked.sensitivity);
        lines.push_back(std::move(line));
    };
    if (asked.isEverything) {
        for (const auto& row : rows)
            if (row.state == "unlisted")
                add(row.item, row.description);
    } else if (asked.items.empty()) {
        add("", "");
    }
    for (const auto& item : asked.items) {
        const auto row = itemNamed(reader, rows, item);
        if (!row.ok())
            return row.refusal();
        if (row.value().state == "served")
            return base::Refusal{"unused.served", "item",
                                 row.value().item + " is served as evidence, so it is not unused."};
        add(row.value().item, row.value().description);
    }
    std::vector<std::string> ids;
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto listed = forms::listUnused(writer, schedule, lines);
        if (!listed.ok())
            return listed.refusal();
        ids = listed.value();
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return ids;
}

base::Outcome<std::string> FormDesk::remove(const std::string& line, const std::string& reason) {
    return named(*session_.inside_->file, line,
                 [&](casefile::Writer& writer) { return forms::removeLine(writer, line, reason); });
}

base::Outcome<std::string> FormDesk::decide(const std::string& line, const std::string& decision,
                                            const std::string& reason) {
    const CaseReader reader = session_.reader();
    for (const auto& row : FormReading(reader).unused())
        if (row.line == line && row.isAccount)
            return base::Refusal{"unused.account", "line",
                                 line + " is " + row.item +
                                     ". Accounts are decided on in their review: `strata account review`."};
    return named(*session_.inside_->file, line,
                 [&](casefile::Writer& writer) { return forms::decideLine(writer, line, decision, reason); });
}

base::Outcome<std::string> FormDesk::setServed(const std::string& item, bool isServed,
                                               const std::string& reason) {
    const CaseReader reader = session_.reader();
    const auto row = itemNamed(reader, FormReading(reader).unused(), item);
    if (!row.ok())
        return row.refusal();
    const std::string& id = row.value().item;
    if (row.value().isAccount)
        return base::Refusal{"unused.account", "item",
                             id + " is an account. That it is served is said in its review: `strata account "
                                  "review`."};
    return named(*session_.inside_->file, id,
                 [&](casefile::Writer& writer) { return forms::setServed(writer, id, isServed, reason); });
}

base::Outcome<std::string> FormDesk::makePoint(const NewPoint& asked) {
    const CaseReader reader = session_.reader();
    const FormReading reading(reader);
    forms::FormPoint point;
    point.form = formNameOf(asked.form);
    point.text = asked.text;
    point.doesUndermine = asked.doesUndermine;
    for (const auto& cited : asked.cites) {
        if (!reading.isThere(cited))
            return base::Refusal{"form.cites", "cites",
                                 "There is no event, account, exhibit or source \"" + cited +
                                     "\" in this case. Write E12, P01/A-02, AP/1 or S03."};
        if (point.form == "MG5" && reading.isSensitive(cited))
            return base::Refusal{"form.sensitive", "cites",
                                 cited + " is sensitive material, and the MG5 is served."};
        if (point.form == "MG5" && !reading.isStatementOrExhibit(cited))
            return base::Refusal{"form.cites", "cites",
                                 cited +
                                     " is no exhibit and no statement, nor from one. A fact of the MG5 "
                                     "rests on one of them."};
        point.cites.push_back(cited);
    }
    return changed<std::string>(*session_.inside_->file, [&](casefile::Writer& writer, std::string& id) {
        auto made = forms::makePoint(writer, point);
        if (!made.ok())
            return base::Outcome<>(made.refusal());
        id = made.value();
        return base::Outcome<>();
    });
}

base::Outcome<std::string> FormDesk::unmakePoint(const std::string& point, const std::string& reason) {
    return named(*session_.inside_->file, point,
                 [&](casefile::Writer& writer) { return forms::unmakePoint(writer, point, reason); });
}

base::Outcome<std::string> FormDesk::describeExhibit(const NewExhibitNote& asked) {
    const auto exhibits = session_.reader().exhibits();
    if (std::ranges::count(exhibits, asked.reference, &ExhibitRow::reference) == 0)
        return base::Refusal{"exhibit.unknown", "exhibit",
                             "There is no exhibit \"" + asked.reference + "\" in this case."};
    const forms::ExhibitNote note{asked.reference, base::trimmed(asked.description),
                                  base::trimmed(asked.producer), base::trimmed(asked.storage)};
    return named(*session_.inside_->file, asked.reference,
                 [&](casefile::Writer& writer) { return forms::describeExhibit(writer, note); });
}

}  // namespace strata::workbench
