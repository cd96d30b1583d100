#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "bundle/bag_verifier.h"
#include "bundle/bag_writer.h"
#include "bundle/pages.h"

using namespace strata;

namespace {

void writeBag(const std::filesystem::path& zip) {
    bundle::BagWriter bag(zip);
    bag.addText("index.html", "<p>hello</p>");
    bag.addText("accounts/P01_A-01.txt", "words");
    bag.addInfo("Source-Organization", "Test");
    bag.finish({}, {});
}

}  // namespace

TEST_CASE("a bag that was written verifies, and the same contents give the same bytes") {
    base::TempFolder folder;
    writeBag(folder.path() / "a.zip");
    std::filesystem::rename(folder.path() / "a.zip", folder.path() / "first.zip");
    writeBag(folder.path() / "a.zip");
    CHECK(base::readFile(folder.path() / "a.zip", 1 << 20) ==
          base::readFile(folder.path() / "first.zip", 1 << 20));
    const auto verified = bundle::verifyBag(folder.path() / "a.zip", {}, {});
    CHECK(verified.ok());
    CHECK(verified.checked == 5);
}

TEST_CASE("a changed byte in a bag is found") {
    base::TempFolder folder;
    writeBag(folder.path() / "a.zip");
    auto bytes = base::readFile(folder.path() / "a.zip", 1 << 20);
    int found = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        std::ofstream(folder.path() / "b.zip", std::ios::binary) << changed;
        try {
            found += !bundle::verifyBag(folder.path() / "b.zip", {}, {}).ok();
        } catch (const base::Failure&) {
            ++found;
        }
    }
    CHECK(found > static_cast<int>(bytes.size() / 7 / 2));
}

TEST_CASE("a bundle that is there already is left alone") {
    base::TempFolder folder;
    std::ofstream(folder.path() / "a.zip") << "mine";
    CHECK_THROWS_AS(bundle::BagWriter(folder.path() / "a.zip"), base::Failure);
    CHECK(base::readFile(folder.path() / "a.zip", 100) == "mine");
}

TEST_CASE("pages escape what sources say and spreadsheets calculate nothing") {
    CHECK(bundle::escaped("<b>&\"") == "&lt;b&gt;&amp;&quot;");
    CHECK(bundle::csvLine({"=1+1", "a,b", "-5"}, true) == "'=1+1,\"a,b\",'-5\r\n");
    CHECK(bundle::csvLine({"\uFF1D1+1", "\uFF20SUM(1)", "\uFF10"}, true) ==
          "'\uFF1D1+1,'\uFF20SUM(1),\uFF10\r\n");
    CHECK(bundle::csvLine({"=1+1"}, false) == "=1+1\r\n");
}

TEST_CASE("letters shown in another order than written are given away on a page") {
    CHECK(bundle::escaped("statement\u202Egpj.html") == "statement[U+202E]gpj.html");
    CHECK(bundle::escaped("\u202D\u202C\u200E\u0627") == "[U+202D]\u202C\u200E\u0627");
}

TEST_CASE("a file in a bag has a name that every system keeps") {
    CHECK(bundle::plainName("../..\\é/a b.csv").find('/') == std::string::npos);
    CHECK(bundle::plainName("notes.") == "notes_");
    CHECK(bundle::plainName("...") == "file");
}
