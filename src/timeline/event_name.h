#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "evidence/import_labels.h"
#include "store/database.h"

namespace strata::timeline {

// What an event is called in the ledger, where its number does not belong: a number is what today's tables
// give it. An event of a source is the file's digest and its place in it ("nth" where several records stand
// in one place); an event made by hand is the random id it was made with. As JSON {"source", "position",
// "nth"} or {"made"}.
struct EventName {
    std::string made, source;
    std::int64_t position = 0, nth = 1;

    std::string json() const;
    static EventName read(const base::Json& json);
};

// From numbers to names and back. Each is O(log n) in the events of the import, where its records come in the
// order of their places. Names that mean no event of this case any more are passed over.
class EventNames {
public:
    explicit EventNames(store::Database& database) : database_(database), labels_(database) {}

    std::optional<EventName> nameOf(std::int64_t number);
    std::optional<std::int64_t> numberOf(const EventName& name);
    std::string json(const std::vector<std::int64_t>& numbers);  // an array of names
    std::vector<std::int64_t> numbers(const base::Json& names);

private:
    store::Database& database_;
    evidence::ImportLabels labels_;
};

}  // namespace strata::timeline
