#include <array>
#include <map>

#include "base/edtf_words.h"
#include "base/failure.h"
#include "base/text.h"
#include "forms/form_points.h"
#include "workbench/account_work.h"
#include "workbench/bundle_events.h"
#include "workbench/bundle_pages.h"
#include "workbench/bundle_profiles.h"
#include "workbench/nothing_served.h"
#include "workbench/served_material.h"

namespace strata::workbench {

namespace {

using bundle::escaped;
using bundle::linkTo;
using Rows = std::vector<std::vector<std::string>>;

struct ServedCircumstance {
    std::string_view key;
    const char* label;
    bool isOfVersion;  // each version has its own; the rest is of the occasion
};
constexpr std::array kServedCircumstances{
    ServedCircumstance{"form", "Form", true}, ServedCircumstance{"given", "Given", false},
    ServedCircumstance{"taken_by", "Taken by", false}, ServedCircumstance{"language", "Language", true},
    ServedCircumstance{"interpreter", "Interpreter", false}};

class ServedBundle {
public:
    ServedBundle(bundle::BagWriter& bag, BundleGround& ground, const ServedMaterial& served)
        : bag_(bag), ground_(ground), served_(served) {}

    std::int64_t write() {
        auto& links = ground_.frame.links = {{"index.html", "Contents"}};
        if (!served_.accounts().empty())
            links.insert(links.end(), {{"accounts/index.html", "Accounts"}, {"witnesses.html", "Witnesses"}});
        if (!served_.sources().empty())
            links.insert(links.end(), {{"exhibits.html", "Exhibits"}, {"events/index.html", "Events"}});
        if (!served_.points().empty())
            links.emplace_back("summary.html", "Summary");
        std::int64_t events = 0;
        if (!served_.accounts().empty())
            writeAccounts();
        if (!served_.sources().empty())
            events = writeSources();
        if (!served_.points().empty())
            writeSummary();
        writeContents(events);
        return events;
    }

private:
    void put(const std::string& name, const std::string& title, const std::string& body,
             const std::string& up = "") {
        bag_.addText(name, bundle::page(ground_.frame, title, body, up));
    }

    std::string givenInWords(const std::string& given) const {
        return given.empty() ? "date not known" : base::showEdtf(given, ground_.zone);
    }

    // Of the circumstances that belong to a statement what was known of it, first and later. No other is
    // looked at.
    std::vector<std::pair<std::string, std::string>> circumstances(const AccountRow& account,
                                                                   const AccountRow& version) const {
        std::vector<std::pair<std::string, std::string>> known{{"By", account.maker}};
        for (const auto& [key, label, isOfVersion] : kServedCircumstances) {
            const auto& of = isOfVersion && version.revision > 1 ? version : account;
            for (const auto& one : of.circumstances)
                if (one.key == key)
                    known.emplace_back(label, key == "given" ? givenOf(one) : one.inWords());
        }
        return known;
    }

    std::string givenOf(const CircumstanceRow& given) const {
        std::string words;
        for (const auto& value : given.values)
            words += givenInWords(value);
        for (const auto& later : given.later)
            for (const auto& value : later.values)
                words += (words.empty() ? "" : "; later: ") + givenInWords(value);
        return words;
    }

    void writeAccounts() {
        Rows rows;
        for (const auto& account : served_.accounts())
            for (const auto& version : ground_.reader.accountRevisions(account.id)) {
                if (ground_.stop.stop_requested())
                    throw base::Cancelled();
                const std::string name =
                    bundle::plainName(account.id) + "-r" + std::to_string(version.revision);
                const std::string of =
                    std::to_string(version.revision) + " of " + std::to_string(account.revision);
                const std::string text = ground_.reader.accountText(account.id, version.revision);
                auto known = circumstances(account, version);
                known.emplace_back("Version", of);
                bag_.addText("accounts/" + name + ".txt", text);
                put("accounts/" + name + ".html", "Account " + account.id,
                    bundle::facts(known) + bundle::said(text, version.language) + "<p>" +
                        linkTo(name + ".txt", "The recorded text, byte for byte") + "</p>",
                    "../");
                rows.push_back({linkTo(name + ".html", account.id), of, escaped(account.maker),
                                escaped(givenInWords(account.given)), escaped(version.language),
                                base::groupedNumber(version.words)});
            }
        put("accounts/index.html", "Accounts",
            "<p>The accounts that are served, as they were recorded.</p>" +
                bundle::table("Accounts", {"Account", "Version", "By", "Given", "Language", "Words"}, rows),
            "../");
        writeWitnesses();
    }

    // Those of a served account who are in the case as witnesses. Ways to reach them are not known here.
    void writeWitnesses() {
        Rows rows;
        for (const auto& person : ground_.reader.people()) {
            std::string accounts;
            for (const auto& account : served_.accounts())
                if (account.personId == person.id)
                    accounts += (accounts.empty() ? "" : ", ") + account.id;
            if (!accounts.empty() && FormReading::isWitness(person))
                rows.push_back({std::to_string(rows.size() + 1), escaped(person.name), escaped(accounts)});
        }
        put("witnesses.html", "Witnesses",
            bundle::table("Witnesses (MG9)", {"No.", "Witness", "Accounts served"}, rows));
    }

    std::int64_t writeSources() {
        std::map<std::string, std::string> originals;
        for (const auto& source : served_.sources()) {
            originals[source.id] = originalName(source);
            bag_.addFile(originalName(source), ground_.file.blobs().pathOf(source.sha256));
        }
        writeExhibits(originals);
        return BundleEvents(ground_.frame, ground_.reader, ground_.zone, BundleEvents::Columns::ofSources,
                            [this](const EventRow& event) { return served_.event(event); })
            .write(bag_, originals, ground_.stop);
    }

    void writeExhibits(const std::map<std::string, std::string>& originals) {
        const auto notes = FormReading(ground_.reader).exhibitNotes();
        const auto links = AccountReading(ground_.reader).passageLinks();
        Rows rows;
        for (const auto& source : served_.sources()) {
            const auto note = notes.find(source.exhibit);
            const forms::ExhibitNote said = note == notes.end() ? forms::ExhibitNote() : note->second;
            std::string pages;
            for (const auto& link : links)
                if ((link.target == source.id ||
                     (link.target == source.exhibit && !source.exhibit.empty())) &&
                    served_.isServed(link.passage.account))
                    pages += (pages.empty() ? "" : "; ") + link.citation;
            rows.push_back({escaped(source.exhibit), escaped(said.description), escaped(said.producer),
                            escaped(pages), linkTo(originals.at(source.id), source.file), escaped(source.id),
                            "<code>" + escaped(source.sha256) + "</code>"});
        }
        put("exhibits.html", "Exhibits",
            bundle::table(
                "Exhibits (MG12)",
                {"Exhibit", "Description", "Produced by", "Statement page", "File", "Record", "SHA-256"},
                rows));
    }

    void writeSummary() {
        Rows facts, undermining;
        for (const auto& point : served_.points()) {
            std::string cites;
            for (const auto& cited : point.cites)
                cites += (cites.empty() ? "" : ", ") + cited;
            (point.doesUndermine ? undermining : facts)
                .push_back({escaped(point.id), escaped(point.text), escaped(cites)});
        }
        const std::vector<std::string> heads{"No.", "Point", "Rests on"};
        put("summary.html", "Summary of the facts",
            bundle::table("Facts (MG5)", heads, facts) +
                bundle::table("What undermines the case or assists the defence", heads, undermining));
    }

    void writeContents(std::int64_t events) {
        std::string pages;
        for (const auto& [file, words] : ground_.frame.links)
            if (file != "index.html")
                pages += "<li>" + linkTo(file, words) + "</li>";
        Rows rows;
        for (const auto& [name, sha256] : bag_.held(ground_.stop))
            rows.push_back({linkTo(name, name), "<code>" + sha256 + "</code>"});
        const auto head = ground_.reader.summary();
        put("index.html", "Contents",
            bundle::facts(
                {{"Case", ground_.frame.caseName},
                 {"Reference", ground_.frame.reference},
                 {"Accounts", base::groupedNumber(static_cast<std::int64_t>(served_.accounts().size()))},
                 {"Exhibits and other sources",
                  base::groupedNumber(static_cast<std::int64_t>(served_.sources().size()))},
                 {"Events", base::groupedNumber(events)},
                 {"Times shown in", ground_.zone.name()},
                 {"Made from the ledger that ends in",
                  std::to_string(head.headSequence) + " · " + head.headChain}}) +
                "<p>What is served as evidence, and nothing else of the case. Times are as the sources give "
                "them.</p><ul>" +
                pages + "</ul>" + bundle::table("What is in this bundle", {"File", "SHA-256"}, rows));
    }

    bundle::BagWriter& bag_;
    BundleGround& ground_;
    const ServedMaterial& served_;
};

}  // namespace

BundleFilled fillServed(bundle::BagWriter& bag, BundleGround ground) {
    const ServedMaterial served(ground.reader);
    if (served.isEmpty()) {
        std::string why;
        for (const auto& one : served.leftOut())
            why += " " + one;
        throw NothingServed(
            "Nothing of this case is said to be served yet, so no bundle was made." + why +
            " Say of a source or an exhibit that it is served, and of an account in its review.");
    }
    ground.frame.standing = "Served";
    const auto events = ServedBundle(bag, ground, served).write();
    return {events, served.leftOut()};
}

}  // namespace strata::workbench
