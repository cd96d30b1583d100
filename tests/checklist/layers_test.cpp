#include "checklist/layers.h"

#include <catch2/catch.hpp>

#include <random>

#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

TEST_CASE("of 1,000 random matrices the evidence-led side is what counting by hand gives") {
    const auto& catalogue = shippedCatalogue();
    std::mt19937 chance(7);
    const std::vector<std::string> offences = {"msa2015_s1_labour", "msa2015_s2", "poca2002_327_329"};
    std::vector<std::string> elements;
    for (const auto& id : offences)
        for (const auto& element : catalogue.offence(id)->elements)
            elements.push_back(id + "/" + element.id);
    for (int turn = 0; turn < 1000; ++turn) {
        std::vector<CaseLink> links;
        AdmissibleLinks admissible;
        std::set<std::pair<std::string, std::string>> taken;
        for (auto count = chance() % 40; count > 0; --count) {
            const std::string item = "AP/" + std::to_string(chance() % 12);
            const std::string& element = elements[chance() % elements.size()];
            if (!taken.emplace(item, element).second)
                continue;
            links.push_back({item, element, catalogue.layers[chance() % catalogue.layers.size()].id,
                             chance() % 2 == 0 ? "own_observation" : "reported_words", turn});
            if (chance() % 5 == 0)
                admissible.emplace(item, element);
        }
        const auto support = supportOf(catalogue, offences, links, admissible);
        REQUIRE(support.size() == elements.size());
        for (std::size_t at = 0; at < support.size(); ++at) {
            std::set<std::string> counted, countedLed;
            std::multiset<std::string> survivors, found;
            for (const auto& link : links) {
                if (link.element != elements[at])
                    continue;
                bool counts = false;
                for (const auto& source : catalogue.sources)
                    counts = counts || (source.layer == link.layer && source.countsTowardsLayers);
                bool survives = true;
                if (link.layer == "victim_account" || link.as == "reported_words")
                    survives = admissible.contains({link.item, link.element});
                if (counts)
                    counted.insert(link.layer);
                if (counts && survives)
                    countedLed.insert(link.layer);
                if (survives)
                    survivors.insert(link.layer + " " + link.item);
            }
            const auto label = [](std::size_t layers) {
                return layers == 0 ? "unsupported" : layers == 1 ? "single_layer" : "layered";
            };
            for (const auto& [layer, items] : support[at].layersEvidenceLed)
                for (const auto& item : items)
                    found.insert(layer + " " + item);
            REQUIRE(labelOf(catalogue, support[at].layers) == label(counted.size()));
            REQUIRE(labelOf(catalogue, support[at].layersEvidenceLed) == label(countedLed.size()));
            REQUIRE(found == survivors);
        }
    }
}

TEST_CASE("an element says in words what it stands on") {
    const auto& catalogue = shippedCatalogue();
    const auto& elements = catalogue.offence("msa2015_s1_labour")->elements;
    CHECK(sentenceOf(catalogue, elements[0], {}) == "Nothing is linked to it.");
    CHECK(sentenceOf(catalogue, elements[0], {{"financial", {"AP/1", "AP/2"}}}) ==
          "Rests on one layer: financial (AP/1, AP/2).");
    CHECK(sentenceOf(catalogue, elements[0], {{"covert", {"AP/9"}}}) ==
          "Nothing that counts is linked to it: covert (AP/9).");
    const auto bar = std::find_if(elements.begin(), elements.end(),
                                  [](const auto& one) { return one.kind == "defence_or_bar"; });
    REQUIRE(bar != elements.end());
    CHECK(sentenceOf(catalogue, *bar, {}).find("not counted") != std::string::npos);
}

TEST_CASE("an offence that does not reach the whole window says so") {
    const auto& s2 = *shippedCatalogue().offence("msa2015_s2");
    const auto& s71 = *shippedCatalogue().offence("cja2009_s71");
    const DaySpan over{dayOf(2013, 9, 1), dayOf(2016, 7, 31)};
    CHECK(outsideWindow(s2, over).find("applies to conduct from 31 July 2015") != std::string::npos);
    CHECK(outsideWindow(s71, over).find("applies to conduct before 31 July 2015") != std::string::npos);
    CHECK(outsideWindow(s2, {dayOf(2015, 7, 31), dayOf(2016, 1, 1)}).empty());
    CHECK(outsideWindow(s71, {dayOf(2013, 1, 1), dayOf(2015, 7, 30)}).empty());
    CHECK(outsideWindow(s2, {dayOf(2013, 1, 1), dayOf(2014, 1, 1)}).find("ends before that") !=
          std::string::npos);
    CHECK(outsideWindow(s2, {}).empty());
}
