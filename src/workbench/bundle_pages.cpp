#include "workbench/bundle_pages.h"

#include <algorithm>

#include "base/edtf_words.h"
#include "base/failure.h"
#include "base/instant.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "base/when_said.h"
#include "bundle/bag_writer.h"
#include "checklist/early_advice_module.h"
#include "store/blobs.h"
#include "workbench/bundle_events.h"

namespace strata::workbench {

using bundle::escaped;
using bundle::linkTo;

namespace {

constexpr std::int64_t kIssuesOnPage = 5000;

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : "; ") + word;
    return all;
}

std::string accountFile(const AccountRow& account, int revision) {
    return bundle::plainName(account.id) + "-r" + std::to_string(revision);
}

std::string revisionOf(const AccountRow& account, int revision) {
    return std::to_string(revision) + " of " + std::to_string(account.revision);
}

}  // namespace

std::string originalName(const SourceRow& source) {
    return "originals/" + source.id + "-" + bundle::plainName(source.file);
}

std::string BundlePages::contents(const Events& events,
                                  const std::vector<std::pair<std::string, std::string>>& pages,
                                  const std::string& forPrograms) const {
    const auto summary = reader_.summary();
    const auto sources = reader_.sources();
    const auto accounts = reader_.accounts();
    const auto heldSources = std::ranges::count_if(sources, holds_.source, &SourceRow::id);
    const auto heldAccounts = std::ranges::count_if(accounts, [this](const AccountRow& account) {
        return holds_.account(account.id) != BundleHolds::Account::absent;
    });
    std::string body = bundle::facts(
        {{"Case", summary.name},
         {"Reference", summary.reference},
         {"Events",
          base::groupedNumber(events.all) + " (" + base::groupedNumber(events.undated) + " without a date)"},
         {"Sources", base::groupedNumber(heldSources)},
         {"People", base::groupedNumber(summary.people)},
         {"Accounts", base::groupedNumber(heldAccounts)},
         {"Gaps", base::plural(summary.gapsMissing, "source missing", "sources missing") + ", " +
                      base::plural(summary.gapsUndetermined, "question open", "questions open")},
         {"Times shown in", zone_.name()},
         {"Ledger head", std::to_string(summary.headSequence) + " · " + summary.headChain}});
    body += "<h2>What is here</h2><ul>";
    for (const auto& [file, words] : pages)
        body += "<li>" + linkTo(file, words) + "</li>";
    body += "</ul><p>" + escaped(forPrograms) +
            " manifest-sha256.txt, one folder up, lists the SHA-256 of every file.</p>";
    return bundle::page(frame_, "Contents", body);
}

std::string BundlePages::sources(const std::map<std::string, std::string>& originals) const {
    std::vector<std::vector<std::string>> rows;
    for (const auto& source : reader_.sources())
        if (holds_.source(source.id))
            rows.push_back({escaped(source.id), escaped(source.exhibit),
                            linkTo(originals.at(source.id), source.file),
                            escaped(source.importer.empty() ? "kept whole" : source.importer),
                            base::groupedNumber(source.records), base::groupedNumber(source.issues),
                            escaped(base::showEdtf(source.importedAt, zone_)), escaped(source.importedBy),
                            "<code>" + escaped(source.sha256) + "</code>"});
    std::string body = bundle::table(
        "Sources", {"Id", "Exhibit", "File", "Read by", "Records", "Issues", "Taken in", "By", "SHA-256"},
        rows);
    rows.clear();
    std::int64_t issues = 0;
    for (const auto& issue : reader_.issues())
        if (holds_.source(issue.source) && ++issues <= kIssuesOnPage)
            rows.push_back({escaped(issue.source), escaped(issue.position), escaped(issue.message),
                            escaped(issue.action)});
    if (issues > kIssuesOnPage)
        body += "<p>The first " + base::groupedNumber(kIssuesOnPage) + " of " + base::groupedNumber(issues) +
                " issues follow; issues.jsonl has them all.</p>";
    body += bundle::table("What was odd in them", {"Source", "Where", "What", "What was done"}, rows);
    return bundle::page(frame_, "Sources", body);
}

std::string BundlePages::checklist() const {
    const auto checklist = reader_.checklist();
    std::string body;
    for (const auto& warning : checklist.warnings)
        body += "<p>" + escaped(warning) + "</p>";
    for (const auto& [state, caption] :
         std::initializer_list<std::pair<const char*, const char*>>{{"missing", "Missing"},
                                                                    {"undetermined", "Cannot tell yet"},
                                                                    {"requested", "Asked for"},
                                                                    {"obtained", "Obtained"},
                                                                    {"closed", "Closed"}}) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& gap : checklist.gaps)
            if (gap.state == state)
                rows.push_back({escaped(gap.name), escaped(gap.person),
                                escaped(gap.state == "undetermined" ? gap.question : gap.why),
                                escaped(gap.holder), escaped(joined(gap.lawfulBasis)),
                                escaped(joined(gap.supports)), escaped(gap.due)});
        if (!rows.empty())
            body += bundle::table(
                caption,
                {"Source", "For", "Why", "Holder", "Lawful basis", "Would support", "May be gone by"}, rows);
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& element : checklist.elements) {
        std::vector<std::string> layers;
        for (const auto& [layer, items] : element.layers)
            layers.push_back(layer + ": " + joined(items));
        rows.push_back({escaped(element.offenceTitle), escaped(element.prove), escaped(joined(layers)),
                        escaped(element.label), escaped(element.labelEvidenceLed)});
    }
    body += bundle::table("Elements", {"Offence", "To prove", "Layers", "Now", "Evidence-led"}, rows);
    body += "<p>Counts are not weight.</p>";
    return bundle::page(frame_, "Gaps and elements", body);
}

std::string BundlePages::checklistLines() const {
    std::string lines;
    for (const auto& gap : reader_.checklist().gaps) {
        base::JsonWriter json;
        json.beginObject().member("type", "gap").member("source", gap.source).member("name", gap.name);
        json.memberIfAny("person", gap.person)
            .member("state", gap.state)
            .memberIfAny("why", gap.why)
            .memberIfAny("holder", gap.holder);
        json.member("lawful_basis", gap.lawfulBasis)
            .member("supports", gap.supports)
            .memberIfAny("due", gap.due);
        json.memberIfAny("urgency", gap.urgency)
            .memberIfAny("question", gap.question)
            .memberIfAny("reason", gap.reason)
            .endObject();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string BundlePages::issueLines() const {
    std::string lines;
    for (const auto& issue : reader_.issues()) {
        if (!holds_.source(issue.source))
            continue;
        base::JsonWriter json;
        json.beginObject()
            .memberIfAny("import", issue.import)
            .memberIfAny("source", issue.source)
            .memberIfAny("position", issue.position)
            .memberIfAny("code", issue.code)
            .memberIfAny("message", issue.message)
            .memberIfAny("action", issue.action)
            .endObject();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string BundlePages::peopleLines() const {
    std::string lines;
    for (const auto& person : reader_.people()) {
        base::JsonWriter json;
        json.beginObject()
            .member("id", person.id)
            .member("name", person.name)
            .memberIfAny("born", person.born)
            .member("roles", person.roles);
        json.endObject();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string BundlePages::accounts() const {
    std::vector<std::vector<std::string>> rows;
    for (const auto& account : reader_.accounts())
        for (int revision = 1; revision <= account.revision; ++revision) {
            const auto held = holds_.account(account.id);
            if (held == BundleHolds::Account::absent)
                continue;
            const auto own = reader_.accountRevision(account.id, revision);
            rows.push_back({held == BundleHolds::Account::whole
                                ? linkTo(accountFile(account, revision) + ".html", account.id)
                                : escaped(account.id + ": access limited, its words are not here"),
                            revisionOf(account, revision), escaped(account.maker), escaped(account.given),
                            escaped(own.form), escaped(account.audience), escaped(own.language),
                            escaped(account.interpreter), base::groupedNumber(own.words)});
        }
    return bundle::page(frame_, "Accounts",
                        std::string("<p>") + (holds_.isAll ? "Every telling that was recorded" : "Tellings") +
                            ", in the order given, with revisions and translations. None was changed after "
                            "it was recorded.</p>" +
                            bundle::table("Accounts",
                                          {"Account", "Revision", "By", "Given", "Form", "To", "Language",
                                           "Interpreter", "Words"},
                                          rows),
                        "../");
}

std::string BundlePages::account(const AccountRow& account, int revision) const {
    const auto own = reader_.accountRevision(account.id, revision);
    std::string body =
        bundle::facts({{"By", account.maker},
                       {"Given", base::showEdtf(account.given, zone_)},
                       {"Form", own.form},
                       {"Taken by", account.takenBy},
                       {"Language", own.language},
                       {"Interpreter", account.interpreter},
                       {"Setting", account.setting},
                       {"Present", joined(account.present)},
                       {"To", account.audience},
                       {"Revision", revisionOf(account, revision)},
                       {"Access", account.isLimited ? "limited: read only for a recorded reason" : ""},
                       {"Recorded", base::showEdtf(own.recordedAt, zone_) + " by " + own.recordedBy}});
    std::string others;
    for (int other = 1; other <= account.revision; ++other)
        if (other != revision)
            others += (others.empty() ? "" : ", ") +
                      linkTo(accountFile(account, other) + ".html", "revision " + revisionOf(account, other));
    if (!others.empty())
        body += "<p>The same account as recorded in " + others + ".</p>";
    body += bundle::said(reader_.accountText(account.id, revision), own.language);
    body +=
        "<p>" + linkTo(accountFile(account, revision) + ".txt", "The recorded text, byte for byte") + "</p>";
    return bundle::page(frame_, "Account " + account.id, body, "../");
}

std::string BundlePages::history() const {
    std::vector<std::vector<std::string>> rows;
    for (const auto& entry : reader_.entries())
        rows.push_back({std::to_string(entry.sequence), escaped(entry.at), escaped(entry.actor),
                        escaped(checklist::isForProsecutionOnly(entry.kind)
                                    ? "between the investigation and the prosecutor"
                                    : entry.sentence),
                        escaped(entry.reason),
                        "<code>" + escaped(entry.chainSha256.substr(0, 16)) + "</code>"});
    return bundle::page(
        frame_, "History",
        bundle::table("Ledger", {"Entry", "When (UTC)", "Who", "What", "Why", "Chain digest begins"}, rows));
}

BundlePages::Events BundlePages::writeRecords(bundle::BagWriter& bag, const store::Blobs& blobs,
                                              std::stop_token stop) const {
    std::map<std::string, std::string> originals;
    for (const auto& source : reader_.sources())
        if (holds_.source(source.id)) {
            originals[source.id] = originalName(source);
            bag.addFile(originalName(source), blobs.pathOf(source.sha256));
        }
    bag.addText("sources.html", sources(originals));
    bag.addText("checklist.html", checklist());
    bag.addText("checklist.jsonl", checklistLines());
    bag.addText("issues.jsonl", issueLines());
    bag.addText("people.jsonl", peopleLines());
    bag.addText("accounts/index.html", accounts());
    for (const auto& row : reader_.accounts())
        for (int revision = 1; revision <= row.revision; ++revision) {
            if (holds_.account(row.id) != BundleHolds::Account::whole)
                continue;
            bag.addText("accounts/" + accountFile(row, revision) + ".txt",
                        reader_.accountText(row.id, revision));
            bag.addText("accounts/" + accountFile(row, revision) + ".html", account(row, revision));
        }
    Events events;
    const auto shown = [&](const EventRow& event) {
        auto held = holds_.event(event);
        if (held && !held->earliest && !held->latest)
            ++events.undated;
        return held;
    };
    events.all = BundleEvents(frame_, reader_, zone_, BundleEvents::Columns::all, shown)
                     .write(bag, originals, std::move(stop));
    return events;
}

}  // namespace strata::workbench
