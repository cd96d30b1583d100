#include "presenters/plan_words.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

std::string lineIf(const char* what, const std::string& words) {
    return words.empty() ? std::string() : std::string("\n") + what + ": " + words;
}

std::string wordsOf(const workbench::PlanRow& row) {
    std::string words = row.id + ", an interview of " + row.name + " planned by " + row.by +
                        (row.role.empty() ? "" : ", " + row.role) + ", " + inWords(row.at);
    if (row.isTakenBack)
        words += "\nTaken back by " + row.takenBackBy + ": " + row.takenBackReason;
    words += "\n\nTopics: " + listedOr(row.topics, "none");
    words += "\nWhat is new since the last account: " + row.isNew;
    words += "\nWhy another account is needed: " + row.isNeeded;
    words += "\nWhich elements it serves: " + listedOr(row.serves, "none");
    words += "\nWhether a record could answer instead: " + row.record;
    return words + lineIf("Planned for", inWords(row.planned)) + lineIf("To be taken by", row.interviewer) +
           lineIf("Interpreter", row.interpreter) + lineIf("Supporter", row.supporter);
}

bool isOn(const std::string& topic, const std::vector<std::string>& wanted) {
    return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& one) {
               return base::foldForSearch(topic).find(base::foldForSearch(one)) != std::string::npos;
           });
}

// "P01/" of "P01/A-03".
std::string ownerOf(const std::string& account) {
    return account.substr(0, account.find('/') + 1);
}

}  // namespace

ListedRows listed(const std::vector<workbench::PlanRow>& rows) {
    ListedRows all;
    std::int64_t standing = 0;
    for (const auto& row : rows) {
        standing += row.isTakenBack ? 0 : 1;
        all.cells.push_back({row.isTakenBack ? row.id + ", taken back" : row.id, row.name,
                             listedOr(row.topics, ""), row.isNew, row.isNeeded, listedOr(row.serves, ""),
                             row.by});
        all.words.push_back(wordsOf(row));
    }
    all.summary = base::plural(standing, "plan stands", "plans stand");
    if (const auto back = static_cast<std::int64_t>(rows.size()) - standing; back > 0)
        all.summary += ", " + base::groupedNumber(back) + " taken back";
    all.hint = rows.empty()
                   ? "No interview is planned. A plan says what is new, why another account is needed and "
                     "whether a record could answer instead; it is kept apart from every account."
                   : "Pick a plan to read it. A plan is kept, so that it can be shown that what changed came "
                     "from what the person said.";
    return all;
}

AlreadyRecorded readAlreadyRecorded(const workbench::CaseReader& reader) {
    const workbench::AccountReading reading(reader);
    return {reading.recordedOn("", ""), reading.facts("", ""), reading.retellings()};
}

std::vector<std::string> topicsTyped(const std::string& typed) {
    std::string parted = typed;
    std::ranges::replace(parted, ',', ';');
    std::vector<std::string> topics;
    for (const auto& part : base::split(parted, ';'))
        if (auto topic = base::trimmed(part); !topic.empty())
            topics.push_back(std::move(topic));
    return topics;
}

std::vector<std::string> topicsKnown(const AlreadyRecorded& all) {
    std::vector<std::string> topics;
    const auto add = [&](const std::string& topic) {
        if (!topic.empty() && std::ranges::find(topics, topic) == topics.end())
            topics.push_back(topic);
    };
    for (const auto& row : all.tellings)
        add(row.topic);
    for (const auto& fact : all.facts)
        add(fact.topic);
    return topics;
}

std::vector<std::vector<std::string>> recordedOn(const AlreadyRecorded& all, const std::string& person,
                                                 const std::string& typedTopics) {
    const auto wanted = topicsTyped(typedTopics);
    const std::string own = base::foldForSearch(base::trimmed(person));
    std::vector<std::vector<std::string>> mine, others;
    std::string owner;
    for (const auto& row : all.retellings)
        if (base::foldForSearch(row.maker) == own)
            owner = row.person + "/";
    const auto rowsFor = [&](const std::string& account) -> auto& {
        return !owner.empty() && ownerOf(account) == owner ? mine : others;
    };
    for (const auto& row : all.tellings)
        if (isOn(row.topic, wanted))
            rowsFor(row.account)
                .push_back({row.topic, row.account, row.maker, inWords(row.given), row.audience, row.how});
    for (const auto& fact : all.facts) {
        if (fact.topic.empty() || !isOn(fact.topic, wanted))
            continue;
        std::string maker;
        for (const auto& row : all.retellings)
            if (row.person + "/" == ownerOf(fact.account))
                maker = row.maker;
        const std::string what = fact.kindInWords + (fact.about.empty() ? "" : ", " + fact.about);
        rowsFor(fact.account)
            .push_back({fact.topic, fact.account, maker, "", "",
                        "fact " + fact.id + ", " + what + (fact.value().empty() ? "" : ": " + fact.value())});
    }
    if (!wanted.empty())
        mine.insert(mine.end(), others.begin(), others.end());
    return mine;
}

std::string toldSoFar(const AlreadyRecorded& all, const std::string& person) {
    const std::string own = base::foldForSearch(base::trimmed(person));
    for (const auto& row : all.retellings)
        if (base::foldForSearch(row.maker) == own) {
            std::string words = row.maker + " has told it " +
                                (row.tellings == 1 ? "once" : std::to_string(row.tellings) + " times");
            if (!row.audiences.empty())
                words += ": " + workbench::ContinuityRow{row.audiences, 0, 0}.inWords();
            words += ".";
            for (const auto& [role, continuity] : {std::pair("Taken by", &row.interviewers),
                                                   {"Interpreter", &row.interpreters},
                                                   {"Supporter", &row.supporters}})
                if (!continuity->people.empty())
                    words += std::string(" ") + role + ": " + continuity->inWords() + ".";
            return words;
        }
    return person.empty() ? "" : "No account of theirs is recorded.";
}

}  // namespace strata::presenters
