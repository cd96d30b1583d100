#include "accounts/circumstances.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/file.h"
#include "base/json.h"

using namespace strata;
using accounts::Circumstances;

namespace {

// Which field answers each circumstance that the catalogue wants. Those without one are worked out from the
// ledger: nobody types them.
const std::map<std::string, std::vector<std::string>> kAnswers = {
    {"account number", {}},
    {"date and time given (with precision)", {"given"}},
    {"date and time recorded", {}},
    {"who it was given to, role, agency", {"taken_by", "taken_by_role", "taken_by_agency", "audience"}},
    {"why it was taken (first contact, NRM, statement, ABE, asylum, medical, support, court)", {"why_taken"}},
    {"place and kind of room", {"setting", "room"}},
    {"present and within earshot, including children", {"present", "could_overhear"}},
    {"language spoken and language recorded", {"language", "language_recorded", "script"}},
    {"interpreter name, register number, dialect, in person or remote, previous use",
     {"interpreter", "interpreter_register", "interpreter_dialect", "interpreter_mode",
      "interpreter_before"}},
    {"signed or recorded in own language, translation exhibited, translator",
     {"signed", "exhibit", "translator"}},
    {"supporter present and consent", {"supporter", "supporter_consent"}},
    {"lawyer present", {"lawyer"}},
    {"custody, police station, safe house, home, hospital", {"room"}},
    {"caution given (as suspect or witness)", {"caution"}},
    {"health, medication, drink, drugs, tiredness", {"health"}},
    {"food, breaks, childcare, length", {"breaks"}},
    {"barriers recorded at that time", {"barriers", "barriers_lifted"}},
    {"what the person was told would happen next", {"told_next"}},
    {"promises made", {"promises"}},
    {"immigration position at that time", {"immigration_position"}},
    {"NRM position at that time", {"nrm_position"}},
    {"support status at that time (supports, undecided, does not wish to at present, withdrawn, never asked)",
     {"support_status"}},
    {"days since end of exploitation", {"since_exploitation"}},
    {"days since last account", {}},
    {"fear assessment and safety plan", {"fear"}},
    {"recording held (audio, video, body-worn, none) and where",
     {"recording", "recording_place", "recording_sha256"}},
    {"verbatim, contemporaneous notes, summary or report of another person's note",
     {"fidelity", "note_maker"}},
    {"topics covered", {"topics", "topics_not_answered", "topics_not_asked"}},
    {"who planned it and why another account was needed", {"planned_by", "why_another"}},
    {"retelling number for this topic", {}}};

}  // namespace

TEST_CASE("every circumstance that the catalogue wants has a field, and no two fields share a key") {
    const auto catalogue = base::Json::parse(base::readFile(
        std::string(STRATA_SOURCE_DIR) + "/resources/catalogue/checklist_catalogue.json", 1 << 24));
    const auto wanted = catalogue["account_circumstance_fields"].asStrings();
    REQUIRE(wanted.size() >= 30);
    for (const auto& circumstance : wanted) {
        INFO(circumstance);
        const auto answers = kAnswers.find(circumstance);
        REQUIRE(answers != kAnswers.end());
        for (const auto& key : answers->second)
            CHECK(accounts::circumstanceField(key) != nullptr);
    }
    std::set<std::string_view> keys;
    for (const auto& group : accounts::circumstanceGroups())
        for (const auto& field : group.fields) {
            INFO(field.key);
            CHECK(keys.insert(field.key).second);
            CHECK_FALSE(field.hint.empty());
            CHECK((field.holds != accounts::CircumstanceField::Holds::choice || !field.choices.empty()));
        }
}

TEST_CASE("what is not known is not there, and what is known comes back as it was said") {
    Circumstances said;
    said.set("present", {" Amina Yusuf ", "", "a child, asleep"});
    said.set("lawyer", {"none"});
    said.set("health", {"   "});
    CHECK(said.json() == R"({"present":["Amina Yusuf","a child, asleep"],"lawyer":"none"})");
    CHECK(Circumstances::read(base::Json::parse(said.json())) == said);
    CHECK_FALSE(said.has("health"));
}

TEST_CASE("a circumstance that is no answer to its field is refused with the answers there are") {
    const auto refusalOf = [](const std::string& field, std::vector<std::string> values) {
        Circumstances asked;
        asked.set(field, std::move(values));
        const auto outcome = accounts::accepted(asked);
        return outcome.ok() ? base::Refusal{} : outcome.refusal();
    };
    CHECK(refusalOf("support_status", {"hostile"}).message.find("does_not_wish_at_present") !=
          std::string::npos);
    CHECK(refusalOf("support_status", {"hostile"}).field == "support_status");
    CHECK_FALSE(refusalOf("taken_by", {"one", "another"}).message.empty());
    CHECK_FALSE(refusalOf("mood", {"calm"}).message.empty());
    CHECK_FALSE(refusalOf("health", {"\xff"}).message.empty());
    CHECK(refusalOf("form", {"a form nobody foresaw"}).message.empty());
    CHECK(refusalOf("topics_not_answered", {"family", "money"}).message.empty());
}

TEST_CASE("the day of a telling is never more certain than its words") {
    const auto zone = base::Zone::utc();
    const auto day = 24ll * 3600 * 1000000;
    const auto spans = [&](const std::string& words) -> std::optional<std::int64_t> {
        const auto when = accounts::readGiven(words, zone);
        if (!when || !when->strict.earliest || !when->strict.latest)
            return std::nullopt;
        return (*when->strict.latest - *when->strict.earliest) / day + 1;
    };
    CHECK(spans("2016-03-14") == 1);
    CHECK(spans("14 March 2016") == 1);
    CHECK(spans("March 2016") == 31);
    CHECK(spans("03/04/2016") == 31);  // 4 March to 3 April: which is for a person to say
    CHECK_FALSE(spans("before Christmas 2015"));
    CHECK(accounts::readGiven("before Christmas 2015", zone)->strict.latest);
    CHECK_FALSE(accounts::readGiven("the summer before I left", zone));
}

TEST_CASE("a note of therapy is limited until somebody says otherwise") {
    CHECK(accounts::isLimited(Circumstances(Circumstances::Values{{"form", {"therapy_note"}}})));
    CHECK(accounts::isLimited(
        Circumstances(Circumstances::Values{{"form", {"gp_note"}}, {"access", {"limited"}}})));
    CHECK_FALSE(accounts::isLimited(
        Circumstances(Circumstances::Values{{"form", {"therapy_note"}}, {"access", {"open"}}})));
    CHECK_FALSE(accounts::isLimited(Circumstances(Circumstances::Values{{"form", {"gp_note"}}})));
}
