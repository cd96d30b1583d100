#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <utility>

#include "architecture/source_tree.h"

// Words that the program never uses of a person or of what somebody said, in anything that a user can read.
namespace strata::architecture {
namespace {

namespace fs = std::filesystem;
using Breaches = std::set<std::string>;

const std::regex kAvoided(
    "\\b(slaves?|rescu(e|ed|es|ing)|victimhood|alleged victims?|illegals?|overstayers?|prostitutes?|runners?|"
    "mules?|lifestyles?|refus(ed|es|ing) to engage|uncooperative|claim(ed|s|ing) to|claimed|her story|"
    "his story|admitted|regretted|scored|ranked|trusted|credible|credibility|liars?|lied|"
    "false allegations?|inconsistent|inconsistenc(y|ies))\\b",
    std::regex::icase);

// Where one of them stands with a reason: found by file or place in the catalogue, and the word.
const std::map<std::pair<std::string, std::string>, std::string> kExcepted = {
    {{"src/accounts/topics.cpp", "rescued"}, "a key word looked for in what people said, never shown"},
    {{"catalogue", "cause_prostitution: prostitute"}, "the words of SOA 2003 s.52"},
    {{"catalogue", "hmo_housing: rescue"}, "the fire and rescue service"},
    {{"catalogue", "cash_valuables: lifestyle"}, "lifestyle evidence, POCA 2002"},
    {{"catalogue", "cash_valuables: Lifestyle"}, "lifestyle evidence, POCA 2002"},
    {{"catalogue", "gain: lifestyle"}, "the short name of that source"},
    {{"catalogue", "hta_transplant: claimed"}, "the relationship that a donor and recipient stated"},
    {{"catalogue", "defence_engagement: credibility"}, "what the defence says that it puts in issue"},
    {{"catalogue", "child_service: claimed"}, "the age that somebody else stated"},
    {{"catalogue", "drugs: runners"}, "a rota found on a phone, in the words of the case law"}};

// The texts of the string literals of a file; an include's name is none.
std::vector<std::string> literalsOf(const SourceFile& file) {
    std::vector<std::string> literals;
    for (const auto& line : file.lines) {
        const auto begins = line.find_first_not_of(' ');
        if (begins == std::string::npos || line[begins] == '#' || line.compare(begins, 2, "//") == 0)
            continue;
        std::string text;
        bool isIn = false;
        for (std::size_t at = begins; at < line.size(); ++at) {
            if (line[at] == '\\' && isIn) {
                text += line[++at] == 'n' ? '\n' : ' ';
            } else if (line[at] == '"') {
                if (isIn)
                    literals.push_back(std::exchange(text, {}));
                isIn = !isIn;
            } else if (isIn) {
                text += line[at];
            } else if (line.compare(at, 2, "//") == 0) {
                break;
            }
        }
    }
    return literals;
}

std::string readWhole(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void look(const std::string& text, const std::string& where, const std::string& place, Breaches& breaches) {
    for (std::sregex_iterator match(text.begin(), text.end(), kAvoided), end; match != end; ++match)
        if (!kExcepted.contains({where, place + match->str()}))
            breaches.insert(where + " says \"" + place + match->str() + "\" in: " + text.substr(0, 100));
}

// The strings of the catalogue, each told by the nearest id before it.
void lookInCatalogue(const std::string& json, Breaches& breaches) {
    static const std::regex kString(R"re("((?:[^"\\]|\\.)*)"(\s*:)?)re");
    std::string id, key;
    for (std::sregex_iterator match(json.begin(), json.end(), kString), end; match != end; ++match) {
        const std::string text = (*match)[1];
        if ((*match)[2].matched) {
            key = text;
            continue;
        }
        if (key == "id")
            id = text;
        look(text, "catalogue", id + ": ", breaches);
    }
}

}  // namespace

TEST_CASE("No string of the program uses a word that is to be avoided") {
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui"}))
        for (const auto& literal : literalsOf(file))
            look(literal, file.path, "", breaches);
    CHECK(breaches == Breaches{});
}

TEST_CASE("No page of help and no text of the catalogue does, but for the law's own words") {
    Breaches breaches;
    const fs::path resources = fs::path(STRATA_SOURCE_DIR) / "resources";
    for (const auto& entry : fs::recursive_directory_iterator(resources / "help"))
        if (entry.is_regular_file())
            look(readWhole(entry.path()), fs::relative(entry.path(), STRATA_SOURCE_DIR).string(), "",
                 breaches);
    lookInCatalogue(readWhole(resources / "catalogue/checklist_catalogue.json"), breaches);
    CHECK(breaches == Breaches{});
}

TEST_CASE("The look for words to be avoided finds them") {
    Breaches breaches;
    look("She refused to engage and was uncooperative.", "a file", "", breaches);
    look("Evidence of slavery, servitude and exploitation", "a file", "", breaches);
    CHECK(breaches.size() == 2);
    const SourceFile file{
        "a.cpp", "a", {R"(    say("her \"story\"" + name); // her story)", "#include \"liar.h\""}};
    CHECK(literalsOf(file) == std::vector<std::string>{"her  story "});
}

// A new account cannot be begun from an old one, and a comparison cannot be had from a person's own page.
TEST_CASE("The form of an account knows no account, and the page of a person knows no comparison") {
    static const std::regex kAccounts("AccountRow|accountText|AccountReading|PlanRow|plans\\(");
    static const std::regex kComparison("[Cc]ompar|[Pp]rint");
    std::vector<std::string> breaches;
    for (const SourceFile& file : sourcesBelow({"ui"})) {
        const bool isForm = file.path.find("account_form") != std::string::npos ||
                            file.path.find("circumstance_fields") != std::string::npos ||
                            file.path == "ui/views/accounts_dialog.h";
        const bool isPerson = file.path.find("people_view") != std::string::npos;
        for (const auto& line : file.lines)
            if ((isForm && std::regex_search(line, kAccounts)) ||
                (isPerson && std::regex_search(line, kComparison)))
                breaches.push_back(file.path + ": " + line);
    }
    CHECK(breaches == std::vector<std::string>{});
}

}  // namespace strata::architecture
