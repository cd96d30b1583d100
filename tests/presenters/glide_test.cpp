#include "presenters/glide.h"

#include <catch2/catch.hpp>
#include <cmath>

using strata::presenters::Glide;

namespace {

double wayOf(Glide& glide, double seconds) {
    double way = 0;
    for (int steps = 0; glide.isMoving() && steps < 10'000; ++steps)
        way += glide.step(seconds);
    return way;
}

}  // namespace

TEST_CASE("A drawing let go while it moves goes on the same way, ever slower, and comes to rest") {
    for (const double speed : {600.0, -2'400.0}) {
        Glide glide;
        for (int move = 0; move < 20; ++move)
            glide.drag(speed / 100, 0.01);
        CHECK_FALSE(glide.isMoving());
        glide.letGo(0.01);
        REQUIRE(glide.isMoving());
        double before = std::abs(glide.step(0.016));
        while (glide.isMoving()) {
            const double now = glide.step(0.016);
            CHECK(now * speed > 0);
            CHECK(std::abs(now) < before);
            before = std::abs(now);
        }
        CHECK(glide.step(0.016) == 0);
    }
}

TEST_CASE("How far it goes does not depend on how often it is drawn") {
    Glide often, seldom;
    often.push(100);
    seldom.push(100);
    CHECK(wayOf(often, 0.008) == Approx(wayOf(seldom, 0.033)).margin(12));
    Glide one;
    one.push(100);
    CHECK(wayOf(one, 0.016) == Approx(100).margin(12));
}

TEST_CASE("A hand that held it still, or stops it, leaves it still") {
    Glide glide;
    glide.drag(50, 0.01);
    glide.letGo(0.5);
    CHECK_FALSE(glide.isMoving());
    glide.push(200);
    glide.stop();
    CHECK(glide.step(0.1) == 0);
    glide.push(-200);
    glide.push(100);
    CHECK(glide.step(0.016) > 0);
}
