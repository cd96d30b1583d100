#include <limits>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "base/json_node.h"
#include "base/text.h"

namespace strata::base {
namespace {

using Node = JsonReading::Node;

constexpr std::size_t kDeepest = 1024;  // values in one another; letting go of them takes some of the stack

// Takes what the library reads into the tree, value by value. Its base class gives the shapes of the calls.
class Tree final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return take({}); }
    bool boolean(bool truth) override { return take({truth}); }
    bool number_integer(std::int64_t integer) override { return take({integer}); }
    bool number_unsigned(std::uint64_t integer) override {
        if (integer <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return take({static_cast<std::int64_t>(integer)});
        return take({static_cast<double>(integer)});
    }
    bool number_float(double real, const std::string&) override { return take({real}); }
    bool string(std::string& text) override { return take({std::move(text)}); }
    bool binary(nlohmann::json::binary_t&) override { return false; }  // not of JSON's text
    bool start_object(std::size_t) override { return open({Node::Members()}); }
    bool start_array(std::size_t) override { return open({Node::Items()}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        std::get<Node::Members>(open_.back()->held).push_back({std::move(name), {}});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 3: ...; last read: '...'; expected
        // ..."
        std::string_view why = error.what();
        why = why.substr(0, why.find("; last read: "));
        if (const auto name = why.find("] "); name != why.npos)
            why.remove_prefix(name + 2);
        fail(why, position);
    }

    Node take() { return std::move(root_); }

private:
    [[noreturn]] static void fail(std::string_view why, std::size_t position) {
        throw Failure("Not a readable JSON text: " + std::string(why) + " (byte " + std::to_string(position) +
                      ").");
    }

    // Where the value that comes next belongs. A value stays where it is while others are in it: only the
    // innermost list grows.
    Node& place() {
        if (open_.empty())
            return root_;
        if (auto* const items = std::get_if<Node::Items>(&open_.back()->held))
            return items->emplace_back();
        return std::get<Node::Members>(open_.back()->held).back().value;
    }

    bool take(Node node) {
        place() = std::move(node);
        return true;
    }

    bool open(Node node) {
        if (open_.size() > kDeepest)
            throw Failure("Not a readable JSON text: it is nested too deeply.");
        Node& at = place();
        at = std::move(node);
        open_.push_back(&at);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    Node root_;
    std::vector<Node*> open_;  // outermost first
};

}  // namespace

JsonReading::Node JsonReading::nodeOf(std::string_view text) {
    if (!isUtf8(text))
        throw Failure("Not a readable JSON text: it is not UTF-8.");
    Tree tree;
    nlohmann::json::sax_parse(text, &tree);
    return tree.take();
}

}  // namespace strata::base
