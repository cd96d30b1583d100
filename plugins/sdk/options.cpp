#include "sdk/options.h"

#include <vector>

#include "sdk/json_reader.h"
#include "sdk/refuse.h"

namespace strata::sdk {
namespace {

std::string textOf(std::string_view raw) {
    std::string text;
    if (isJsonString(raw)) {
        appendUnescaped(text, raw.substr(1, raw.size() - 2));
    } else if (raw != "null") {
        text = raw;
    }
    return text;
}

std::vector<JsonField> fieldsOf(std::string_view json) {
    std::vector<JsonField> fields;
    if (const auto fault = readObject(json, fields)) {
        throw Refuse{"options.broken",
                     "The import options are not a JSON object: " + std::string(fault->what) + ".", ""};
    }
    return fields;
}

DateOrder orderOf(const std::string& name) {
    if (name == "dmy") {
        return DateOrder::DayFirst;
    }
    if (name == "mdy") {
        return DateOrder::MonthFirst;
    }
    if (name == "ymd") {
        return DateOrder::YearFirst;
    }
    throw Refuse{"options.dates", "The date order '" + name + "' is not known. Use dmy, mdy or ymd.", ""};
}

}  // namespace

std::string_view dateOrderName(DateOrder order) {
    switch (order) {
        case DateOrder::MonthFirst:
            return "mdy";
        case DateOrder::YearFirst:
            return "ymd";
        case DateOrder::DayFirst:
            break;
    }
    return "dmy";
}

Options readOptions(std::string_view json) {
    Options options;
    for (const JsonField& field : fieldsOf(json)) {
        if (field.key == "map" && isJsonObject(field.raw)) {
            for (const JsonField& entry : fieldsOf(field.raw)) {
                options.map[textOf("\"" + std::string(entry.key) + "\"")] = textOf(entry.raw);
            }
            continue;
        }
        const std::string text = textOf(field.raw);
        if (field.key == "name") {
            options.name = text;
        } else if (field.key == "zone") {
            options.zone = text;
        } else if (field.key == "dates" && !text.empty()) {
            options.dates = orderOf(text);
        }
    }
    return options;
}

}  // namespace strata::sdk
