#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"

namespace strata::casefile {

// The JSON text of an entry's payload, key by key in the order given, so that the same command gives the same
// bytes. What is not known is left out.
class Payload {
public:
    Payload& set(std::string_view key, std::string_view value) { return raw(key, base::jsonQuoted(value)); }
    Payload& set(std::string_view key, const std::string& value) { return set(key, std::string_view(value)); }
    Payload& set(std::string_view key, const char* value) { return set(key, std::string_view(value)); }
    Payload& set(std::string_view key, std::int64_t value) { return raw(key, std::to_string(value)); }
    Payload& set(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
    Payload& set(std::string_view key, const std::vector<std::string>& values) {
        std::string list = "[";
        for (const auto& value : values)
            list += (list.size() > 1 ? "," : "") + base::jsonQuoted(value);
        return raw(key, list + "]");
    }
    Payload& set(std::string_view key, const std::map<std::string, std::string>& values) {
        std::string object = "{";
        for (const auto& [name, value] : values)
            object += (object.size() > 1 ? "," : "") + base::jsonQuoted(name) + ":" + base::jsonQuoted(value);
        return raw(key, object + "}");
    }
    template <class T>
    Payload& set(std::string_view key, const std::optional<T>& value) {
        return value ? set(key, *value) : *this;
    }
    Payload& setIfAny(std::string_view key, const std::string& value) {
        return value.empty() ? *this : set(key, value);
    }
    Payload& raw(std::string_view key, std::string_view json) {
        text_ += (text_.size() > 1 ? "," : "") + base::jsonQuoted(key) + ":";
        text_ += json;
        return *this;
    }
    std::string text() const { return text_ + "}"; }

private:
    std::string text_ = "{";
};

}  // namespace strata::casefile
