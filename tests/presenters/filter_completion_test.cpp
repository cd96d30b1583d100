#include "presenters/filter_completion.h"

#include <catch2/catch.hpp>

using namespace strata::presenters;
using Texts = std::vector<std::string>;

namespace {

FilterValues someValues() {
    FilterValues values;
    values.people = {"Trần Thị Linh", "Mihai Dobre", "Linh's aunt"};
    values.kinds = {"call", "cash", "message"};
    values.elements = {"msa2015_s1_slavery/holds"};
    return values;
}

}  // namespace

TEST_CASE("what is typed goes on to names of the filter, and after a name to what the case has") {
    CHECK(completionsOf("per", someValues()) == Texts{"person: "});
    CHECK(completionsOf("kind: call  no", someValues()) == Texts{"kind: call  not certain"});
    CHECK(completionsOf("March 2016 stri", someValues()) == Texts{"March 2016 strict"});
    CHECK(completionsOf("str", someValues()) == Texts{"strand: ", "strict"});
    CHECK(completionsOf("kind: ca", someValues()) == Texts{"kind: call", "kind: cash"});
    CHECK(completionsOf("kind:ca", someValues()) == Texts{"kind: call", "kind: cash"});
    CHECK(completionsOf("kind: call  person: lin", someValues()) ==
          Texts{"kind: call  person: Trần Thị Linh", "kind: call  person: Linh's aunt"});
    CHECK(completionsOf("person: tran", someValues()) == Texts{"person: Trần Thị Linh"});
    CHECK(completionsOf("element: sl", someValues()) == Texts{"element: msa2015_s1_slavery/holds"});
    CHECK(completionsOf("person: ", someValues(), 2).size() == 2);
    CHECK(completionsOf("", someValues()).empty());
    CHECK(completionsOf("words: ca", someValues()).empty());
    CHECK(completionsOf("hour: 2", someValues()).empty());
}
