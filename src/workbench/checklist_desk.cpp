#include "workbench/checklist_desk.h"

#include "base/edtf.h"
#include "base/text.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_subjects.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

base::Outcome<> checkDate(const std::string& code, const std::string& date) {
    if (const std::string_view why = base::whyNotEdtf(date, base::Zone::utc()); !date.empty() && !why.empty())
        return base::Refusal{code, "on", "\"" + date + "\" is not a date: " + std::string(why) + "."};
    return {};
}

}  // namespace

base::Outcome<const checklist::Catalogue::Source*> sourceNamed(const checklist::Catalogue& catalogue,
                                                               const std::string& id) {
    const auto* source = catalogue.source(id);
    if (source == nullptr)
        return base::Refusal{
            "source.unknown", "source",
            "The catalogue has no source \"" + id + "\". `strata checklist CASE` names those it expects."};
    return source;
}

base::Outcome<checklist::CaseFact> answerOf(const checklist::Catalogue& catalogue, store::Database& database,
                                            const NewAnswer& asked) {
    const auto* fact = catalogue.fact(asked.fact);
    if (fact == nullptr)
        return base::Refusal{"fact.unknown", "fact",
                             "The catalogue has no fact \"" + asked.fact +
                                 "\". `strata checklist CASE` names the facts it asks about."};
    checklist::CaseFact answer{asked.fact, "", "", base::trimmed(asked.from), base::trimmed(asked.on)};
    if (auto date = checkDate("fact.on", answer.on); !date.ok())
        return date.refusal();
    if (asked.value == "not known" || asked.value == checklist::kNotKnown) {
        answer.value = checklist::kNotKnown;
    } else if (asked.value != "unset") {
        auto read = checklist::readFact(*fact, asked.value);
        if (!read.ok())
            return read.refusal();
        answer.value = checklist::writeFact(read.value());
    }
    auto subject = subjectOf(database, asked.fact, asked.fact.substr(0, asked.fact.find('.')), asked.whom);
    if (!subject.ok())
        return subject.refusal();
    answer.subject = subject.value();
    return answer;
}

base::Outcome<std::string> ChecklistDesk::answer(const NewAnswer& asked) {
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        auto fact = answerOf(*catalogue, writer.database(), asked);
        if (!fact.ok())
            return fact.refusal();
        return checklist::setFact(writer, fact.value(),
                                  asked.fact.starts_with("premises.") ? checklist::SubjectKind::premises
                                                                      : checklist::SubjectKind::other);
    });
    if (!done.ok())
        return done.refusal();
    return asked.fact;
}

base::Outcome<std::string> ChecklistDesk::recordLine(const std::string& id, const ForWhom& whom,
                                                     const std::map<std::string, std::string>& record) {
    if (record.empty())
        return base::Refusal{"line.empty", "line", "Nothing was said. Write down why it is asked for."};
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        const auto source = sourceNamed(*catalogue, id);
        if (!source.ok())
            return source.refusal();
        auto subject = subjectOf(writer.database(), id, source.value()->scope, whom);
        if (!subject.ok())
            return subject.refusal();
        if (source.value()->scope == "premises")
            if (auto known = checkPremises(writer.database(), whom.premises); !known.ok())
                return known;
        checklist::EnquiryLine line{id, subject.value(), {}};
        for (const auto& [field, text] : record)
            line.record[field] = base::trimmed(text);
        return checklist::recordLine(writer, line);
    });
    if (!done.ok())
        return done.refusal();
    return id;
}

}  // namespace strata::workbench
