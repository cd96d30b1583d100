// Every entry kind, in every version ever written, as it stands in tests/golden/entries: today's code reads
// them all. A kind without a golden entry fails here; `test_workbench "[add golden entries]"` goes on with
// the story by the steps of entry_story.h, advice_story.h and deep_story.h for the kinds that have none, and
// never changes a line that is there.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <set>

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "casefile/case_settings.h"
#include "support/hand_clock.h"
#include "workbench/advice_story.h"
#include "workbench/case_session.h"
#include "workbench/deep_story.h"
#include "workbench/entry_story.h"
#include "workbench/modules.h"

using namespace strata;
using namespace strata::workbench::test;
namespace fs = std::filesystem;
using workbench::CaseSession;

namespace {

const fs::path kGolden = fs::path(STRATA_SOURCE_DIR) / "tests/golden/entries";

std::vector<base::Json> goldenEntries() {
    std::vector<base::Json> entries;
    std::ifstream file(kGolden / "history.jsonl");
    for (std::string line; std::getline(file, line);)
        entries.push_back(base::Json::parse(line));
    return entries;
}

ledger::Draft draftOf(const base::Json& golden) {
    ledger::Draft draft{golden["kind"].asString(),    static_cast<int>(golden["version"].asInt()),
                        golden["subject"].asString(), golden["reason"].asString(),
                        golden["payload"].asString(), std::nullopt};
    if (golden.has("compensates"))
        draft.compensates = golden["compensates"].asInt();
    return draft;
}

std::unique_ptr<casefile::CaseFile> openFile(const fs::path& folder) {
    return casefile::CaseFile::open(folder, casefile::CaseFile::Access::write,
                                    {workbench::allModules(),
                                     {"A. Tester", "SIO", "WS-1", "Strata"},
                                     std::make_shared<support::HandClock>()});
}

// The golden history in a case of its own, as if it were being written today.
void replay(const fs::path& folder) {
    const auto golden = goldenEntries();
    casefile::CaseSettings settings;
    settings.name = "Operation Golden";
    auto file =
        casefile::CaseFile::create(folder, golden.empty() ? settings.created() : draftOf(golden.front()),
                                   {workbench::allModules(),
                                    {"A. Tester", "SIO", "WS-1", "Strata"},
                                    std::make_shared<support::HandClock>()});
    if (fs::exists(kGolden / "blobs"))
        fs::copy(kGolden / "blobs", folder / "blobs", fs::copy_options::recursive);
    for (std::size_t at = 1; at < golden.size(); ++at)
        REQUIRE(file->change([&](casefile::Writer& writer) -> base::Outcome<> {
                        writer.append(draftOf(golden[at]));
                        return {};
                    })
                    .ok());
    file->rebuild({}, {});
}

std::set<std::pair<std::string, int>> kindsIn(const std::vector<base::Json>& golden) {
    std::set<std::pair<std::string, int>> kinds;
    for (const auto& entry : golden)
        kinds.emplace(entry["kind"].asString(), static_cast<int>(entry["version"].asInt()));
    return kinds;
}

void change(casefile::CaseFile& file, const std::function<bool(casefile::Writer&)>& command) {
    REQUIRE(file.change([&](casefile::Writer& writer) -> base::Outcome<> {
                    REQUIRE(command(writer));
                    return {};
                })
                .ok());
}

void write(const fs::path& folder, std::size_t golden) {
    fs::create_directories(kGolden);
    std::ofstream file(kGolden / "history.jsonl", std::ios::app);
    const auto reading = openFile(folder)->read();
    reading->ledger().forEach(
        static_cast<std::int64_t>(golden) + 1, 0, ledger::Ledger::Direction::forwards,
        [&](const ledger::Entry& entry) {
            base::JsonWriter json;
            json.beginObject().member("kind", entry.kind).member("version", entry.kindVersion);
            json.member("subject", entry.subject).member("reason", entry.reason);
            if (entry.compensates)
                json.member("compensates", *entry.compensates);
            json.member("payload", entry.payload.value()).endObject();
            file << json.text() << "\n";
            return true;
        });
    fs::copy(folder / "blobs", kGolden / "blobs",
             fs::copy_options::recursive | fs::copy_options::skip_existing);
}

}  // namespace

TEST_CASE("golden entries are added for kinds that have none", "[.][add golden entries]") {
    base::TempFolder folder;
    const auto place = folder.path() / "Golden.strata";
    replay(place);
    const auto golden = goldenEntries();
    const auto known = kindsIn(golden);
    const auto tell = [&](const std::vector<Step>& steps) {
        for (const auto& step : steps)
            if (!known.contains({step.kind, step.version})) {
                auto session = CaseSession::open(place, {"A. Tester", "SIO"});
                step.take(session, folder.path());
            }
    };
    tell(story());
    tell(adviceStory());
    for (const auto& step : deepStory())
        if (!known.contains({step.kind, step.version})) {
            const auto file = openFile(place);
            change(*file, step.take);
            if (step.isUndone)
                REQUIRE(file->undo().ok());
        }
    write(place, golden.size());
}

TEST_CASE("every entry kind has a golden entry of each version ever written") {
    const auto known = kindsIn(goldenEntries());
    for (const auto& module : workbench::allModules())
        for (const auto& kind : module->kinds())
            for (int version = 1; version <= kind.version; ++version) {
                INFO(kind.name << " version " << version);
                const std::string name(kind.name);
                CHECK((known.contains({name, version}) ||
                       fs::exists(kGolden / (name + "." + std::to_string(version) + ".json"))));
            }
}

TEST_CASE("an entry kind that no module owns is not written") {
    base::TempFolder folder;
    replay(folder.path() / "Golden.strata");
    const auto file = openFile(folder.path() / "Golden.strata");
    const auto head = file->read()->ledger().head().sequence;
    for (const auto& [kind, version] : {std::pair{"person.praised", 1}, std::pair{"person.added", 2}}) {
        bool isRefused = false;
        try {
            [[maybe_unused]] const auto done = file->change(
                [&, kind = kind, version = version](casefile::Writer& writer) -> base::Outcome<> {
                    writer.append({kind, version, "P01", "", "{}", std::nullopt});
                    return {};
                });
        } catch (const std::logic_error&) {
            isRefused = true;
        }
        CHECK(isRefused);
    }
    CHECK(file->read()->ledger().head().sequence == head);
}

TEST_CASE("every golden entry is read by today's code, and said in words") {
    base::TempFolder folder;
    const auto place = folder.path() / "Golden.strata";
    replay(place);
    const auto session = CaseSession::openReadOnly(place, {"B. Reader", ""});
    const auto reader = session.reader();
    for (const auto& entry : reader.entries()) {
        INFO(entry.sequence << " " << entry.kind << ": " << entry.sentence);
        CHECK_FALSE(entry.sentence.empty());
        CHECK(entry.sentence.find('_') == std::string::npos);
        CHECK(entry.sentence.find(entry.kind) == std::string::npos);
        std::string kind = entry.kind;
        std::replace(kind.begin(), kind.end(), '.', ' ');
        CHECK(entry.sentence != kind);
        CHECK_FALSE(entry.sentence.substr(0, entry.sentence.find(' ')).ends_with("ing"));
    }
    CHECK(reader.heading().name == "Operation Golden");
    REQUIRE(reader.people().size() == 1);
    CHECK(reader.people()[0].name == "Linh");
    REQUIRE(reader.sources().size() == 3);
    CHECK(reader.sources()[0].exhibit == "AP/1");
    CHECK(reader.sources()[1].file == "tenancy.bin");
    CHECK(reader.accountText("P01/A-01") == "Tôi đến Luton.");
    CHECK(reader.accountText("P01/A-02") == "We came in a van.");
    CHECK(reader.accountText("P01/A-03") == "We came in a van.");
    REQUIRE(reader.countEvents({}) == 4);
    CHECK(reader.event(5)->edtf == "2016-03-16~");
    const auto call = *reader.event(1), arrival = *reader.event(3);
    CHECK(call.tags == std::vector<std::string>{"travel"});
    REQUIRE(call.notes.size() == 1);
    CHECK(call.notes[0].text == "Both on a Monday");
    CHECK(call.sameAs == std::vector<std::string>{"E3"});
    CHECK(reader.event(2)->tags.empty());
    CHECK(reader.event(2)->notes.empty());
    CHECK(arrival.place == "Luton, by the mosque");
    CHECK(arrival.edtf == "2016-03~");
    CHECK(reader.passagesOfEvent(1).empty());
    REQUIRE(reader.passagesOfEvent(3).size() == 1);
    CHECK(reader.passagesOfEvent(3)[0].words == "đến");
    CHECK(reader.passagesOfEvent(3)[0].said.reason == "She says so");
    REQUIRE(reader.elementLinks().size() == 1);
    CHECK(reader.elementLinks("E1")[0].said.reason == "Calls on both");
    CHECK(reader.savedViews().size() == 1);
    CHECK(workbench::AccountReading(reader).passageLinks().size() == 1);
    CHECK(workbench::AccountReading(reader).proposals().at(0).isWithdrawn);
    const workbench::AdviceReading advice(reader);
    CHECK(advice.sought().lawyer == "B. Shaw");
    REQUIRE(advice.questions().size() == 1);
    CHECK(advice.questions()[0].answeredBy == std::vector<std::string>{"AD-01"});
    REQUIRE(advice.sheets().size() == 1);
    CHECK(advice.sheets()[0].decision == "accepted_in_part");
    REQUIRE(advice.actions().size() == 1);
    CHECK(advice.actions()[0].state == "not_done");
    REQUIRE(advice.ccu().decisions.size() == 1);
    CHECK(advice.ccu().decisions[0].outcome == "Taken on; the lawyer is B. Shaw");
    REQUIRE(advice.comments("E1").size() == 1);
    CHECK(advice.packs().size() == 1);
    CHECK(reader.people()[0].roles == std::vector<std::string>{"exploited", "witness"});
    REQUIRE(reader.findings().rows.size() == 1);
    CHECK(reader.findings().rows[0].reason == "The handset was being repaired");
}
