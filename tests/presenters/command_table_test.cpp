#include "presenters/command_table.h"

#include <catch2/catch.hpp>

using namespace strata::presenters;

namespace {

struct Table {
    CommandTable commands;
    std::vector<std::string> done;

    void add(const std::string& id, const std::string& label, bool isEnabled, bool isTheirs = true) {
        commands.add({id,
                      "&Edit",
                      label,
                      "",
                      [isEnabled] { return isEnabled; },
                      [this, id] { done.push_back(id); },
                      {},
                      isTheirs ? std::function<std::string()>()
                               : [] { return std::string("The investigation does this."); }});
    }
    std::vector<std::string> found(const char* typed) const {
        std::vector<std::string> ids;
        for (const auto* command : commands.matching(typed))
            ids.push_back(command->id);
        return ids;
    }
};

}  // namespace

TEST_CASE("the palette finds what can be done, and after it what somebody else does") {
    Table table;
    table.add("advice.answer", "Say whether early advice was sought", false, false);
    table.add("advice.comment", "Write a comment on early advice", true);
    table.add("event.record", "Early event", true);
    table.add("event.tag", "Tag an early event", false);
    CHECK(table.found("early") ==
          std::vector<std::string>{"event.record", "advice.comment", "advice.answer"});
    CHECK(table.found("advice comment") == std::vector<std::string>{"advice.comment"});
}

TEST_CASE("a command that a role is in the way of is not run and says why") {
    Table table;
    table.add("advice.answer", "Say whether early advice was sought", false, false);
    table.add("advice.comment", "Write a comment", true);
    CHECK_FALSE(table.commands.run("advice.answer"));
    CHECK(table.commands.run("advice.comment"));
    CHECK(table.done == std::vector<std::string>{"advice.comment"});
    CHECK(table.commands.whyNot("advice.answer") == "The investigation does this.");
    CHECK(table.commands.whyNot("advice.comment").empty());
    CHECK(table.commands.whyNot("no.such").empty());
}
