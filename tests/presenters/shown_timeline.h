#pragma once

#include <memory>
#include <string>
#include <vector>

#include "presenters/timeline_fakes.h"

namespace strata::presenters::test {

using Texts = std::vector<std::string>;

constexpr Micros kStart = 1'451'606'400 * base::kSecond;  // 1 January 2016

// A presenter that has shown a source, all work done.
struct Shown {
    HandRun run;
    FakeScreen screen;
    TimelinePresenter presenter{screen, run.runThen()};

    explicit Shown(std::shared_ptr<TimelineSource> source) {
        presenter.setSize(1'200, 500);
        presenter.load(std::move(source));
        settle();
    }
    void settle() {
        run.runAll();
        presenter.frame();
        run.runAll();
    }
    Texts lanes() {
        Texts names;
        const auto& frame = presenter.frame();
        for (std::size_t at = 0; at < frame.shown; ++at)
            names.push_back(frame.strips[at].name);
        return names;
    }
    Texts titles() {
        presenter.list().row(0);
        presenter.fetchList();
        run.runAll();
        Texts titles;
        for (std::int64_t row = 0; row < presenter.list().rows(); ++row)
            if (const auto* event = presenter.list().row(row))
                titles.push_back(event->title);
        return titles;
    }
};

inline std::shared_ptr<FakeTimeline> threeLanes() {
    auto source = std::make_shared<FakeTimeline>();
    source->add("Calls", kStart, kStart, "second", "Zulu");
    source->add("Bank", kStart + base::kDay, kStart + base::kDay, "second", "Alpha");
    source->add("Notes", kStart + 2 * base::kDay, kStart + 2 * base::kDay, "second", "Mike");
    return source;
}

}  // namespace strata::presenters::test
