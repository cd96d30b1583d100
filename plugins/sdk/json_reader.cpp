#include "sdk/json_reader.h"

#include <cstdint>

#include "sdk/scan.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"

namespace strata::sdk {
namespace {

constexpr int kDeepest = 256;

int hexDigit(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Checker {
public:
    Checker(std::string_view text, std::vector<JsonField>& fields) : text_(text), fields_(fields) {}

    std::optional<JsonFault> run() {
        fields_.clear();
        space();
        if (peek() != '{') {
            return JsonFault{at_, "the line is not a JSON object"};
        }
        if (!object(0)) {
            return JsonFault{at_, what_};
        }
        space();
        if (at_ != text_.size()) {
            return JsonFault{at_, "something follows the object"};
        }
        return std::nullopt;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool fail(const char* what) {
        what_ = at_ >= text_.size() ? "the line ends in the middle of the object" : what;
        return false;
    }

    void space() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
            ++at_;
        }
    }

    bool object(int depth) {
        ++at_;
        space();
        if (peek() == '}') {
            ++at_;
            return true;
        }
        for (;;) {
            const std::size_t keyStart = at_ + 1;
            if (peek() != '"' || !string()) {
                return fail("a name in double quotes is expected");
            }
            const std::string_view key = text_.substr(keyStart, at_ - keyStart - 1);
            space();
            if (peek() != ':') {
                return fail("a colon is expected");
            }
            ++at_;
            space();
            const std::size_t valueStart = at_;
            if (!value(depth + 1)) {
                return false;
            }
            if (depth == 0) {
                fields_.push_back({key, text_.substr(valueStart, at_ - valueStart)});
            }
            space();
            if (peek() == '}') {
                ++at_;
                return true;
            }
            if (peek() != ',') {
                return fail("a comma or closing brace is expected");
            }
            ++at_;
            space();
        }
    }

    bool array(int depth) {
        ++at_;
        space();
        if (peek() == ']') {
            ++at_;
            return true;
        }
        for (;;) {
            if (!value(depth + 1)) {
                return false;
            }
            space();
            if (peek() == ']') {
                ++at_;
                return true;
            }
            if (peek() != ',') {
                return fail("a comma or closing bracket is expected");
            }
            ++at_;
            space();
        }
    }

    bool value(int depth) {
        if (depth > kDeepest) {
            return fail("values are nested too deeply");
        }
        switch (peek()) {
            case '{':
                return object(depth);
            case '[':
                return array(depth);
            case '"':
                return string();
            case 't':
                return word("true");
            case 'f':
                return word("false");
            case 'n':
                return word("null");
            default:
                return number();
        }
    }

    bool word(std::string_view wanted) {
        if (text_.substr(at_, wanted.size()) != wanted) {
            return fail("a value is expected");
        }
        at_ += wanted.size();
        return true;
    }

    bool digits() {
        if (!isDigit(peek())) {
            return fail("a value is expected");
        }
        while (isDigit(peek())) {
            ++at_;
        }
        return true;
    }

    bool number() {
        at_ += peek() == '-' ? 1 : 0;
        if (peek() == '0') {
            ++at_;
        } else if (!digits()) {
            return false;
        }
        if (peek() == '.') {
            ++at_;
            if (!digits()) {
                return false;
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            at_ += peek() == '+' || peek() == '-' ? 1 : 0;
            return digits();
        }
        return true;
    }

    void plainText() {
        if constexpr (kScansWords) {
            while (text_.size() - at_ >= 8) {
                const std::uint64_t word = loadWord(text_.data() + at_);
                const std::uint64_t hits =
                    bytesEqual(word, spread('"')) | bytesEqual(word, spread('\\')) | bytesBelow(word, 0x20);
                if (hits != 0) {
                    at_ += static_cast<std::size_t>(firstHit(hits));
                    return;
                }
                at_ += 8;
            }
        }
        while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
               static_cast<unsigned char>(text_[at_]) >= 0x20) {
            ++at_;
        }
    }

    bool string() {
        ++at_;
        for (;;) {
            plainText();
            if (at_ >= text_.size()) {
                return fail("a string is not closed");
            }
            if (text_[at_] == '"') {
                ++at_;
                return true;
            }
            if (text_[at_] != '\\') {
                return fail("a control character stands in a string");
            }
            if (!escaped()) {
                return false;
            }
        }
    }

    bool escaped() {
        ++at_;
        const char c = peek();
        if (c == 'u') {
            for (std::size_t i = 1; i <= 4; ++i) {
                if (at_ + i >= text_.size() || hexDigit(text_[at_ + i]) < 0) {
                    return fail("a \\u escape is broken");
                }
            }
            at_ += 5;
            return true;
        }
        if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
            return fail("an escape is broken");
        }
        ++at_;
        return true;
    }

    std::string_view text_;
    std::vector<JsonField>& fields_;
    std::size_t at_ = 0;
    const char* what_ = "";
};

char32_t hexUnit(std::string_view digits) {
    char32_t unit = 0;
    for (const char c : digits) {
        unit = unit * 16 + static_cast<char32_t>(hexDigit(c));
    }
    return unit;
}

char plainEscape(char c) {
    switch (c) {
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return c;
    }
}

}  // namespace

std::optional<JsonFault> readObject(std::string_view text, std::vector<JsonField>& fields) {
    return Checker(text, fields).run();
}

void appendUnescaped(std::string& out, std::string_view body) {
    std::size_t at = 0;
    while (at < body.size()) {
        const std::size_t stop = std::min(body.find('\\', at), body.size());
        out.append(body.substr(at, stop - at));
        at = stop;
        if (at >= body.size()) {
            return;
        }
        if (body[at + 1] != 'u') {
            out.push_back(plainEscape(body[at + 1]));
            at += 2;
            continue;
        }
        char32_t point = hexUnit(body.substr(at + 2, 4));
        at += 6;
        if (point >= 0xD800 && point <= 0xDBFF && body.substr(at, 2) == "\\u") {
            const char32_t low = hexUnit(body.substr(at + 2, 4));
            if (low >= 0xDC00 && low <= 0xDFFF) {
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                at += 6;
            }
        }
        appendUtf8(out, point >= 0xD800 && point <= 0xDFFF ? U'\uFFFD' : point);
    }
}

}  // namespace strata::sdk
