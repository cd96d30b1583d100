#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata::base {

// An unchanging JSON value for small documents: ledger payloads, the catalogue, options. Copies share one
// tree. What is absent, or of another type than asked for, reads as null and as the default given, so a
// reader of an older document needs no special cases. Integers beyond 64 bits read as doubles.
class Json {
public:
    Json() = default;                          // null
    static Json parse(std::string_view text);  // throws Failure saying why it is no JSON

    bool isNull() const;
    bool isBool() const;
    bool isInt() const;
    bool isNumber() const;
    bool isString() const;
    bool isArray() const;
    bool isObject() const;

    bool has(std::string_view key) const;  // present, even as null
    Json at(std::string_view key) const;   // null when absent; the last of members with one name
    Json operator[](std::string_view key) const { return at(key); }
    Json operator[](const char* key) const { return at(key); }
    Json at(std::size_t index) const;
    Json operator[](std::size_t index) const { return at(index); }
    Json operator[](int index) const { return at(static_cast<std::size_t>(index)); }
    std::size_t size() const;  // of an array or object; otherwise 0

    std::string asString(std::string_view otherwise = {}) const;
    std::int64_t asInt(std::int64_t otherwise = 0) const;
    double asDouble(double otherwise = 0) const;
    bool asBool(bool otherwise = false) const;
    std::vector<std::string> asStrings() const;  // the texts of an array; others in it are left out

    std::vector<Json> items() const;                            // of an array
    std::vector<std::pair<std::string, Json>> members() const;  // of an object, in the order written

    std::string write() const;  // compact, keys in the order read

private:
    struct Node;
    friend struct JsonReading;
    explicit Json(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
    std::shared_ptr<const Node> node_;
};

}  // namespace strata::base
