#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "jsonl/field_roles.h"
#include "sdk/json_reader.h"

namespace strata::jsonl {

// Lines with the same members in the same order share a shape: its headers are the members' names.
struct Shape {
    int id = 0;
    std::vector<std::string> names;
    FieldRoles roles;
    std::string kind;
};

class Shapes {
public:
    static constexpr std::size_t kMost =
        2000;  // beyond this a line becomes one cell, so that memory stays bounded

    explicit Shapes(std::map<std::string, std::string> map) : map_(std::move(map)) {}

    // The shape of a line; `isNew` when it has not been seen before. nullptr when there are too many already.
    const Shape* find(const std::vector<sdk::JsonField>& fields, bool& isNew);

    // For a line beyond kMost: what its members say, kept only until the next call.
    const Shape& findOnce(const std::vector<sdk::JsonField>& fields);

private:
    Shape make(const std::vector<sdk::JsonField>& fields, int id) const;

    Shape once_;
    std::map<std::string, std::string> map_;
    std::map<std::string, Shape, std::less<>> known_;
    std::string key_;
};

// The cells of a line: text without its quotes and escapes, anything else exactly as written.
class LineCells {
public:
    const std::vector<std::string_view>& of(const std::vector<sdk::JsonField>& fields);

private:
    std::vector<std::string_view> cells_;
    std::string unescaped_;
};

}  // namespace strata::jsonl
