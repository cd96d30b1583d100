#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/failure.h"
#include "base/json_node.h"
#include "base/text.h"

namespace strata::base {
namespace {

using Node = JsonReading::Node;

constexpr int kDeepest = 1024;  // values in one another; each takes some of the stack

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

void appendUtf8(std::string& out, std::uint32_t codePoint) {
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
    const auto following = [&](int shift) { byte(0x80 | (codePoint >> shift & 0x3F)); };
    if (codePoint < 0x80)
        return byte(codePoint);
    if (codePoint < 0x800) {
        byte(0xC0 | codePoint >> 6);
    } else if (codePoint < 0x10000) {
        byte(0xE0 | codePoint >> 12);
        following(6);
    } else {
        byte(0xF0 | codePoint >> 18);
        following(12);
        following(6);
    }
    following(0);
}

class Reading {
public:
    explicit Reading(std::string_view text) : text_(text) {}

    Node document() {
        if (!isUtf8(text_))
            fail("it is not UTF-8");
        Node node;
        read(node, 0);
        skipSpace();
        if (at_ < text_.size())
            fail("more follows where it should end");
        return node;
    }

private:
    [[noreturn]] void fail(const char* why) const {
        throw Failure(std::string("Not a readable JSON text: ") + why + " (byte " + std::to_string(at_) +
                      ").");
    }

    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skipSpace() {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t')
            ++at_;
    }

    bool take(char c) {
        if (here() != c)
            return false;
        ++at_;
        return true;
    }

    // After white space.
    bool takeNext(char c) {
        skipSpace();
        return take(c);
    }

    void takeWord(std::string_view word) {
        if (text_.substr(at_, word.size()) != word)
            fail("a value is missing");
        at_ += word.size();
    }

    void read(Node& into, int depth) {
        if (depth > kDeepest)
            fail("it is nested too deeply");
        skipSpace();
        switch (here()) {
            case '{':
                return readMembers(into.held.emplace<Node::Members>(), depth);
            case '[':
                return readItems(into.held.emplace<Node::Items>(), depth);
            case '"':
                return readText(into.held.emplace<std::string>());
            case 't':
                takeWord("true");
                into.held = true;
                return;
            case 'f':
                takeWord("false");
                into.held = false;
                return;
            case 'n':
                return takeWord("null");
            default:
                readNumber(into);
        }
    }

    void readItems(Node::Items& items, int depth) {
        ++at_;
        if (takeNext(']'))
            return;
        do
            read(items.emplace_back(), depth + 1);
        while (takeNext(','));
        if (!take(']'))
            fail("a comma or a closing bracket is missing");
    }

    void readMembers(Node::Members& members, int depth) {
        ++at_;
        if (takeNext('}'))
            return;
        do {
            skipSpace();
            Node::Member& member = members.emplace_back();
            if (here() != '"')
                fail("the name of a member is missing");
            readText(member.key);
            if (!takeNext(':'))
                fail("a colon is missing");
            read(member.value, depth + 1);
        } while (takeNext(','));
        if (!take('}'))
            fail("a comma or a closing brace is missing");
    }

    void readText(std::string& into) {
        ++at_;
        for (;;) {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
                   static_cast<unsigned char>(text_[at_]) >= 0x20)
                ++at_;
            into.append(text_, start, at_ - start);
            if (take('"'))
                return;
            if (!take('\\'))
                fail("a string does not end, or has a control character in it");
            readEscape(into);
        }
    }

    void readEscape(std::string& into) {
        constexpr std::string_view kLetters = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
        if (const auto which = at_ < text_.size() ? kLetters.find(text_[at_]) : std::string_view::npos;
            which != std::string_view::npos) {
            ++at_;
            into += kMeant[which];
            return;
        }
        if (!take('u'))
            fail("an escape is not one of JSON");
        std::uint32_t codePoint = fourHexDigits();
        if (codePoint >= 0xD800 && codePoint < 0xE000) {
            const bool isFirst = codePoint < 0xDC00 && take('\\') && take('u');
            const std::uint32_t second = isFirst ? fourHexDigits() : 0;
            if (second < 0xDC00 || second >= 0xE000)
                fail("half of a surrogate pair stands alone");
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (second - 0xDC00);
        }
        appendUtf8(into, codePoint);
    }

    std::uint32_t fourHexDigits() {
        std::uint32_t value = 0;
        const char* const first = text_.data() + at_;
        if (text_.size() - at_ < 4 || std::from_chars(first, first + 4, value, 16).ptr != first + 4)
            fail("an escape is not one of JSON");
        at_ += 4;
        return value;
    }

    void takeDigits() {
        if (!isDigit(here()))
            fail(at_ < text_.size() ? "a value is missing" : "it ends too soon");
        while (isDigit(here()))
            ++at_;
    }

    void readNumber(Node& into) {
        const std::size_t start = at_;
        take('-');
        if (!take('0'))
            takeDigits();
        bool isInteger = true;
        if (take('.')) {
            isInteger = false;
            takeDigits();
        }
        if (take('e') || take('E')) {
            isInteger = false;
            if (!take('+'))
                take('-');
            takeDigits();
        }
        const char* const first = text_.data() + start;
        const char* const end = text_.data() + at_;
        std::int64_t integer = 0;
        if (isInteger && std::from_chars(first, end, integer).ec == std::errc()) {
            into.held = integer;
            return;
        }
        double real = 0;
        if (std::from_chars(first, end, real).ec != std::errc())
            real = std::strtod(std::string(first, end).c_str(), nullptr);  // too small, or too large
        if (!std::isfinite(real))
            fail("a number is too large");
        into.held = real;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

JsonReading::Node JsonReading::nodeOf(std::string_view text) {
    return Reading(text).document();
}

}  // namespace strata::base
