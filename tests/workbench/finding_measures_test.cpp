#include <catch2/catch.hpp>

#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/measure_rows.h"

using namespace strata;
using support::MadeCase;
using workbench::MeasuresRow;

TEST_CASE("how near counts is kept in the case, said in history, undone, and made again from it") {
    MadeCase made;
    auto& session = made.session;
    CHECK(session.reader().findingMeasures() == MeasuresRow{3600, 100, 0, 1000});
    const auto head = session.reader().heading().headSequence;
    CHECK(session.setFindingMeasures({3600, 100, 0, 1000}, "The same").ok());
    CHECK_FALSE(session.setFindingMeasures({3600, 1000, 0, 1000}, "").ok());
    CHECK_FALSE(session.setFindingMeasures({-1, 100, 0, 1000}, "").ok());
    CHECK_FALSE(session.setFindingMeasures({8 * 86'400, 100, 0, 1000}, "").ok());
    CHECK_FALSE(session.setFindingMeasures({3600, 200'000, 0, 300'000}, "").ok());
    CHECK_FALSE(session.setFindingMeasures({3600, 100, 86'401, 1000}, "").ok());
    CHECK_FALSE(session.setFindingMeasures({3600, 100, 0, 30'000'000}, "").ok());
    CHECK(session.reader().heading().headSequence == head);

    REQUIRE(session.setFindingMeasures({1800, 250, 300, 2000}, "The fixes are coarse").ok());
    REQUIRE(session.setFindingMeasures({1800, 300, 300, 2500}, "").ok());
    CHECK(session.reader().findingMeasures().inWords() ==
          "One place: within 30 minutes and, of positions, 300 m. Two places: overlap of 5 minutes and, of "
          "positions, 2.5 km apart.");
    CHECK(
        session.undoSentence() ==
        "Undo counting as one place what is 30 minutes and 300 m apart at most, and as two what overlaps for "
        "5 minutes from 2.5 km");
    const auto live = support::everyRow(made.caseFolder());
    session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
    REQUIRE(session.undo().ok());
    CHECK(session.reader().findingMeasures() == MeasuresRow{1800, 250, 300, 2000});
    REQUIRE(session.undo().ok());
    CHECK(session.reader().findingMeasures() == MeasuresRow{3600, 100, 0, 1000});
    REQUIRE(session.redo().ok());
    CHECK(session.reader().findingMeasures() == MeasuresRow{1800, 250, 300, 2000});
}

TEST_CASE("distances and lengths are read as people write them") {
    CHECK(workbench::readDistance("250 m") == 250);
    CHECK(workbench::readDistance("250") == 250);
    CHECK(workbench::readDistance("1.5km") == 1500);
    CHECK(workbench::readDistance("0") == 0);
    for (const char* text : {"", "m", "a mile", "-5 m", "250 yards", "1e12"})
        CHECK_FALSE(workbench::readDistance(text));
    CHECK(workbench::readLength("0") == 0);
    CHECK(workbench::readLength("1h 30m") == 5400);
    CHECK_FALSE(workbench::readLength("soon"));
}
