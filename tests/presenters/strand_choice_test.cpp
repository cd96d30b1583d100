#include "presenters/strand_choice.h"

#include <catch2/catch.hpp>

using namespace strata;
using presenters::strandItems;
using presenters::strandOffers;
using Texts = std::vector<std::string>;

namespace {

workbench::EventRow event(std::int64_t number, const std::string& exhibit, const std::string& lane,
                          const Texts& tags = {}) {
    workbench::EventRow row;
    row.number = number;
    row.id = "E" + std::to_string(number);
    row.title = "Call";
    row.source = "S01";
    row.exhibit = exhibit;
    row.lane = lane;
    row.tags = tags;
    return row;
}

Texts words(const std::vector<presenters::StrandOffer>& offers) {
    Texts all;
    for (const auto& offer : offers)
        all.push_back(offer.words);
    return all;
}

}  // namespace

TEST_CASE("Events picked can go into a strand by themselves or with all that share a source, lane or tag") {
    auto made = event(7, "", "Made by hand");
    made.isMade = true;
    made.source = "Made by hand by A. Patel";
    const auto offers =
        strandOffers({3, 4, 7}, {event(3, "AP/1", "Bay 2", {"travel"}), event(4, "", "Bay 2"), made});
    CHECK(words(offers) == Texts{"3 events", "all events of the source AP/1", "all events of the source S01",
                                 "all events of the lane \"Bay 2\"",
                                 "all events of the lane \"Made by hand\"",
                                 "all events with the tag \"travel\""});
    CHECK(offers[0].change.events == workbench::EventNumbers{3, 4, 7});
    CHECK(offers[1].change.sources == Texts{"AP/1"});
    CHECK(offers[3].change.lanes == Texts{"Bay 2"});
    CHECK(offers[5].change.tags == Texts{"travel"});
    for (const auto& offer : offers)
        CHECK(offer.change.events.size() + offer.change.sources.size() + offer.change.lanes.size() +
                  offer.change.tags.size() >=
              1);
    CHECK(strandOffers({3}, {event(3, "", "Bay 2")})[0].words == "E3 \"Call\" alone");
}

TEST_CASE("What a strand holds is listed thing by thing, and counted") {
    workbench::StrandRow strand{"The car wash", "A. Patel", {"E12"}, {"S01"}, {"Bay 2"}, {"travel"}};
    const auto items = strandItems(strand);
    CHECK(words(items) == Texts{"event E12", "all events of the source S01",
                                "all events of the lane \"Bay 2\"", "all events with the tag \"travel\""});
    for (const auto& item : items)
        CHECK(item.change.strand == "The car wash");
    CHECK(items[0].change.events == workbench::EventNumbers{12});
    CHECK(presenters::strandHolds(strand) == "1 event, 1 source, 1 lane, 1 tag");
    CHECK(presenters::strandHolds({"New", "A. Patel", {}, {}, {}, {}}) == "nothing yet");
}

TEST_CASE("A lane goes into a strand as what it is by, and not at all where no strand is filled by that") {
    using workbench::LaneBy;
    const auto given = presenters::laneOffer(LaneBy::lane, "Bay 2"),
               source = presenters::laneOffer(LaneBy::source, "S01"),
               exhibit = presenters::laneOffer(LaneBy::exhibit, "AP/1");
    REQUIRE((given && source && exhibit));
    CHECK(given->words == "all events of the lane \"Bay 2\"");
    CHECK(given->change.lanes == Texts{"Bay 2"});
    CHECK(source->change.sources == Texts{"S01"});
    CHECK(exhibit->change.sources == Texts{"AP/1"});
    for (const auto by : {LaneBy::kind, LaneBy::person, LaneBy::place, LaneBy::phone, LaneBy::strand})
        CHECK_FALSE(presenters::laneOffer(by, "Linh"));
}
