#include <atomic>
#include <catch2/catch.hpp>
#include <latch>

#include "base/failure.h"
#include "base/progress.h"
#include "base/task_pool.h"

using namespace strata::base;

TEST_CASE("Parts of progress add up, never go back and are not told too often") {
    std::vector<double> told;
    Progress whole([&](double fraction, const std::string&) { told.push_back(fraction); });
    Progress copy = whole.part(0.5, "Copying");
    for (int i = 0; i <= 100'000; ++i)
        copy.report(i, 100'000);
    CHECK(told.back() == Approx(0.5).margin(0.006));
    Progress read = whole.part(0.5, "Reading");
    read.report(0.5);
    CHECK(told.back() == Approx(0.75));
    read.report(0.1);
    read.finish();
    CHECK(told.back() == 1.0);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.size() < 250);
}

TEST_CASE("Progress carries the wish to stop") {
    std::stop_source stop;
    const Progress progress(stop.get_token());
    CHECK_NOTHROW(progress.throwIfStopped());
    stop.request_stop();
    CHECK_THROWS_AS(progress.throwIfStopped(), Cancelled);
    CHECK_NOTHROW(Progress().throwIfStopped());
}

TEST_CASE("A pool runs what it is given and tells of failures") {
    std::atomic<int> done = 0, failed = 0;
    TaskPool pool(2, [&](std::exception_ptr) { ++failed; });
    for (int i = 0; i < 50; ++i)
        pool.run([&](std::stop_token) { ++done; });
    pool.run([](std::stop_token) { throw Failure("no"); });
    pool.run([](std::stop_token) { throw Cancelled(); });
    pool.waitUntilIdle();
    CHECK(done == 50);
    CHECK(failed == 1);
}

TEST_CASE("A pool's end stops what runs and forgets what has not begun") {
    std::atomic<int> begun = 0;
    {
        TaskPool pool(1);
        std::latch running(1);
        pool.run([&](std::stop_token stop) {
            ++begun;
            running.count_down();
            while (!stop.stop_requested())
                std::this_thread::yield();
        });
        pool.run([&](std::stop_token) { ++begun; });
        running.wait();
    }
    CHECK(begun == 1);
}

TEST_CASE("A pool that finishes does at its end what was asked of it, in order") {
    std::vector<int> done;
    {
        TaskPool pool(1, {}, TaskPool::AtEnd::finishes);
        std::latch running(1);
        pool.run([&](std::stop_token stop) {
            running.count_down();
            while (!stop.stop_requested())
                std::this_thread::yield();
            done.push_back(0);
        });
        for (int task = 1; task <= 20; ++task)
            pool.run([&done, task](std::stop_token stop) {
                CHECK(stop.stop_requested());
                done.push_back(task);
            });
        running.wait();
    }
    REQUIRE(done.size() == 21);
    CHECK(std::is_sorted(done.begin(), done.end()));
}
