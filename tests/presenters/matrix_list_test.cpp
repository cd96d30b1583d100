#include "presenters/matrix_list.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

TEST_CASE("the matrix on paper counts each layer, and says what falls away without the accounts") {
    workbench::ElementRow element;
    element.offenceTitle = "Forced labour";
    element.prove = "Labour was exacted";
    element.layers = {{"documents", {"AP/1", "E2", "F1"}}, {"victim_account", {"P01/A-01"}}};
    element.layersEvidenceLed = {{"documents", {"AP/1", "E2"}}};
    element.sentence = "Rests on several layers.";
    element.sentenceEvidenceLed = "Rests on one layer.";
    const std::vector<std::string> layers{"victim_account", "documents", "digital"};

    const auto whole = matrixList({element}, layers, MatrixReading::asItStands);
    REQUIRE(whole.columns.size() == 6);
    CHECK(whole.columns[0].title == "Offence");
    CHECK(whole.rows == std::vector<std::vector<std::string>>{{"Forced labour", "Labour was exacted", "1",
                                                               "3", "", "Rests on several layers."}});
    const auto led = matrixList({element}, layers, MatrixReading::evidenceLed);
    CHECK(led.rows.at(0) == std::vector<std::string>{"Forced labour", "Labour was exacted", "0 of 1",
                                                     "2 of 3", "", "Rests on one layer."});
    CHECK(led.title != whole.title);
}
