// Times the checklist: the whole catalogue for 20 people and 10 offences, and one changed answer. Prints a
// row of the bench a line. Usage: strata-bench-checklist CATALOGUE
#include <chrono>
#include <cstdio>

#include "checklist/evaluation.h"

using namespace strata::checklist;

namespace {

constexpr int kPeople = 20, kOffences = 10, kTimes = 50;

template <class Work>
double bestMilliseconds(const Work& work) {
    double best = 1e9;
    for (int turn = 0; turn < kTimes; ++turn) {
        const auto began = std::chrono::steady_clock::now();
        work(turn);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        best = std::min(best, took.count());
    }
    return best;
}

Evaluation::Given givenCase(const Catalogue& catalogue) {
    Evaluation::Given given;
    given.subjects = {{"case", "", ""}, {"premises", "Nails", "Nails"}};
    given.observed.today = dayOf(2026, 11, 23);
    for (int person = 1; person <= kPeople; ++person) {
        const std::string id = (person < 10 ? "P0" : "P") + std::to_string(person);
        given.subjects.push_back({person % 3 == 0 ? "suspect" : "victim", id, "Person " + id});
        given.observed.born[id] = std::to_string(1980 + person) + "-05~";
        given.facts.push_back(
            {"victim.uk_from", id, "2013-0" + std::to_string(1 + person % 9), "", "", "B", 0});
        given.facts.push_back({"victim.had_phone", id, "yes", "", "", "B", 0});
        given.facts.push_back(
            {"victim.reported_assault", id, person % 2 == 0 ? "true" : "false", "", "", "B", 0});
    }
    given.facts.push_back({"case.window_from", "", "2013-09", "", "", "B", 0});
    given.facts.push_back({"case.window_to", "", "2016-07", "", "", "B", 0});
    for (int at = 0; at < kOffences; ++at)
        given.offences.push_back(catalogue.offences.at(static_cast<std::size_t>(at)).id);
    return given;
}

void print(const char* name, double value) {
    std::printf("{\"name\": \"%s\", \"value\": %.4f, \"unit\": \"ms\"}\n", name, value);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2)
        return 2;
    const Catalogue catalogue = Catalogue::load(words[1]);
    const auto given = givenCase(catalogue);
    print("evaluation of the whole catalogue for 20 people and 10 offences",
          bestMilliseconds([&](int) { Evaluation(catalogue, given); }));
    Evaluation live(catalogue, given);
    print("one changed answer of one person evaluated again", bestMilliseconds([&](int turn) {
              live.change({"victim.reported_illness_or_injury", "P02", turn % 2 == 0 ? "true" : "false", "",
                           "", "B", 0});
          }));
    print("one changed answer about the case evaluated again", bestMilliseconds([&](int turn) {
              live.change({"case.s45_in_issue", "", turn % 2 == 0 ? "true" : "false", "", "", "B", 0});
          }));
    return 0;
}
