#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/json_writer.h"
#include "workbench/rows.h"

namespace strata::cli {

// One object of JSON Lines: what is empty or not known is left out.
class Record {
public:
    explicit Record(std::size_t expectedBytes = 0) : writer_(expectedBytes) { writer_.beginObject(); }
    Record& text(std::string_view key, std::string_view value) {
        writer_.memberIfAny(key, value);
        return *this;
    }
    Record& number(std::string_view key, std::int64_t value) {
        writer_.member(key, value);
        return *this;
    }
    Record& time(std::string_view key, const std::optional<workbench::Micros>& value) {
        return text(key, value ? base::isoUtc(*value) : "");
    }
    Record& texts(std::string_view key, const std::vector<std::string>& values) {
        if (!values.empty())
            writer_.member(key, values);
        return *this;
    }
    base::JsonWriter& writer() { return writer_; }
    std::string done() {
        writer_.endObject();
        return writer_.take();
    }

private:
    base::JsonWriter writer_;
};

}  // namespace strata::cli
