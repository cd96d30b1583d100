#include "base/json.h"

#include <algorithm>

#include "base/json_node.h"
#include "base/json_writer.h"

namespace strata::base {

namespace {

using Node = JsonReading::Node;

void write(JsonWriter& out, const Node& node) {
    if (const auto* items = std::get_if<Node::Items>(&node.held)) {
        out.beginArray();
        for (const Node& item : *items)
            write(out, item);
        out.endArray();
    } else if (const auto* members = std::get_if<Node::Members>(&node.held)) {
        out.beginObject();
        for (const auto& [key, held] : *members) {
            out.key(key);
            write(out, held);
        }
        out.endObject();
    } else if (const auto* truth = std::get_if<bool>(&node.held)) {
        out.value(*truth);
    } else if (const auto* integer = std::get_if<std::int64_t>(&node.held)) {
        out.value(*integer);
    } else if (const auto* real = std::get_if<double>(&node.held)) {
        out.value(*real);
    } else if (const auto* text = std::get_if<std::string>(&node.held)) {
        out.value(*text);
    } else {
        out.value(nullptr);
    }
}

}  // namespace

Json Json::parse(std::string_view text) {
    return Json(std::make_shared<const Node>(JsonReading::nodeOf(text)));
}

bool Json::isNull() const {
    return !node_ || Node::in<std::monostate>(node_) != nullptr;
}
bool Json::isBool() const {
    return Node::in<bool>(node_) != nullptr;
}
bool Json::isInt() const {
    return Node::in<std::int64_t>(node_) != nullptr;
}
bool Json::isNumber() const {
    return isInt() || Node::in<double>(node_) != nullptr;
}
bool Json::isString() const {
    return Node::in<std::string>(node_) != nullptr;
}
bool Json::isArray() const {
    return Node::in<Node::Items>(node_) != nullptr;
}
bool Json::isObject() const {
    return Node::in<Node::Members>(node_) != nullptr;
}

bool Json::has(std::string_view key) const {
    return at(key).node_ != nullptr;
}

Json Json::at(std::string_view key) const {
    const auto* members = Node::in<Node::Members>(node_);
    if (members == nullptr)
        return {};
    const auto found = std::find_if(members->rbegin(), members->rend(),
                                    [&](const auto& member) { return member.key == key; });
    return found == members->rend() ? Json() : Json({node_, &found->value});
}

Json Json::at(std::size_t index) const {
    const auto* items = Node::in<Node::Items>(node_);
    return items != nullptr && index < items->size() ? Json({node_, &(*items)[index]}) : Json();
}

std::size_t Json::size() const {
    if (const auto* items = Node::in<Node::Items>(node_))
        return items->size();
    const auto* members = Node::in<Node::Members>(node_);
    return members != nullptr ? members->size() : 0;
}

std::string Json::asString(std::string_view otherwise) const {
    const auto* text = Node::in<std::string>(node_);
    return text != nullptr ? *text : std::string(otherwise);
}

std::int64_t Json::asInt(std::int64_t otherwise) const {
    const auto* integer = Node::in<std::int64_t>(node_);
    return integer != nullptr ? *integer : otherwise;
}

double Json::asDouble(double otherwise) const {
    if (const auto* integer = Node::in<std::int64_t>(node_))
        return static_cast<double>(*integer);
    const auto* real = Node::in<double>(node_);
    return real != nullptr ? *real : otherwise;
}

bool Json::asBool(bool otherwise) const {
    const auto* truth = Node::in<bool>(node_);
    return truth != nullptr ? *truth : otherwise;
}

std::vector<std::string> Json::asStrings() const {
    std::vector<std::string> texts;
    if (const auto* items = Node::in<Node::Items>(node_)) {
        for (const Node& item : *items) {
            if (const auto* text = std::get_if<std::string>(&item.held))
                texts.push_back(*text);
        }
    }
    return texts;
}

std::vector<Json> Json::items() const {
    std::vector<Json> all;
    if (const auto* items = Node::in<Node::Items>(node_)) {
        all.reserve(items->size());
        for (const Node& item : *items)
            all.push_back(Json({node_, &item}));
    }
    return all;
}

std::vector<std::pair<std::string, Json>> Json::members() const {
    std::vector<std::pair<std::string, Json>> all;
    if (const auto* members = Node::in<Node::Members>(node_)) {
        all.reserve(members->size());
        for (const auto& [key, held] : *members)
            all.emplace_back(key, Json({node_, &held}));
    }
    return all;
}

std::string Json::write() const {
    JsonWriter out;
    if (node_)
        base::write(out, *node_);
    else
        out.value(nullptr);
    return std::move(out).text();
}

}  // namespace strata::base
