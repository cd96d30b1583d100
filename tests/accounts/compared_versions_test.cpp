#include "accounts/compared_versions.h"

#include <catch2/catch.hpp>

using namespace strata;
using Basis = accounts::VersionChoice::Basis;

namespace {

accounts::TellingVersion version(const std::string& language, const std::string& kind = {}) {
    return {kind, language};
}

const accounts::TellingVersions kVietnamese = {version("vi"), version("en", "translation")};
const accounts::TellingVersions kCorrected = {version("vi"), version("en", "translation"),
                                              version("", "transcript_correction")};
const accounts::TellingVersions kEnglish = {version("en-GB")};
const accounts::TellingVersions kRomanian = {version("ro")};

}  // namespace

TEST_CASE("tellings in one language are compared in the words used, whatever was translated since") {
    const auto choice = accounts::chooseVersions({kVietnamese, kCorrected});
    CHECK(choice.basis == Basis::originals);
    CHECK(choice.versions == std::vector<std::size_t>{0, 2});
    CHECK(choice.languages == std::vector<std::string>{"vi", "vi"});
}

TEST_CASE("tellings in two languages are compared in the one that both have") {
    const auto choice = accounts::chooseVersions({kVietnamese, kEnglish});
    CHECK(choice.basis == Basis::commonLanguage);
    CHECK(choice.versions == std::vector<std::size_t>{1, 0});
}

TEST_CASE("tellings without a common language keep the words used and say so") {
    const auto choice = accounts::chooseVersions({kVietnamese, kRomanian});
    CHECK(choice.basis == Basis::differentLanguages);
    CHECK(choice.versions == std::vector<std::size_t>{0, 0});
}

TEST_CASE("a language that is asked for is taken where there is a version in it") {
    CHECK(accounts::chooseVersions({kVietnamese, kCorrected}, "en").versions ==
          std::vector<std::size_t>{1, 1});
    const auto choice = accounts::chooseVersions({kVietnamese, kRomanian}, "en");
    CHECK(choice.versions == std::vector<std::size_t>{1, 0});
    CHECK(choice.basis == Basis::differentLanguages);
}

TEST_CASE(
    "what nobody said of a version leaves it the words of the telling, unless its language is another") {
    CHECK(accounts::originalWords({version("vi"), version("")}) == 1);
    CHECK(accounts::originalWords({version("vi"), version("en")}) == 0);
    CHECK(accounts::chooseVersions({{version("")}, kRomanian}).basis == Basis::originals);
}

TEST_CASE("the choice does not depend on the order of the tellings") {
    const auto forwards = accounts::chooseVersions({kVietnamese, kEnglish, kCorrected});
    const auto backwards = accounts::chooseVersions({kCorrected, kEnglish, kVietnamese});
    CHECK(forwards.versions == std::vector<std::size_t>{1, 0, 1});
    CHECK(backwards.versions == std::vector<std::size_t>{1, 0, 1});
}
