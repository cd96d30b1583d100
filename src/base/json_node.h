#pragma once

#include <variant>

#include "base/json.h"

namespace strata::base {

// A value of the tree that copies of a Json share. For what reads and writes JSON alone.
struct Json::Node {
    using Items = std::vector<Node>;
    struct Member;
    using Members = std::vector<Member>;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Items, Members> held;

    template <class T>
    static const T* in(const std::shared_ptr<const Node>& node) {
        return node ? std::get_if<T>(&node->held) : nullptr;
    }
};

struct Json::Node::Member {
    std::string key;
    Node value;
};

struct JsonReading {
    using Node = Json::Node;
    // The whole of a text as one value; throws Failure saying where and why it is no JSON (RFC 8259).
    static Node nodeOf(std::string_view text);
};

}  // namespace strata::base
