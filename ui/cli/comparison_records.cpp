#include <charconv>

#include "base/json_writer.h"
#include "cli/records.h"

namespace strata::cli {
namespace {

// One pair as it is written. What each side says is looked at once for letters that JSON writes otherwise:
// the operations are pieces of the same words.
class PairLine {
public:
    PairLine(std::string& out, const workbench::PairRow& row) : out_(out), row_(row) {
        isPlain_ = (!row.left || base::isPlainJson(row.left->text)) &&
                   (!row.right || base::isPlainJson(row.right->text));
    }

    void write() {
        out_ += R"({"type":"pair","relation":")";
        out_ += row_.relation;
        if (!row_.topic.empty()) {
            out_ += R"(","topic":")";
            out_ += row_.topic;
        }
        out_ += '"';
        quote(R"(,"left":{"account":)", row_.left);
        quote(R"(,"right":{"account":)", row_.right);
        out_ += R"(,"operations":[)";
        for (const auto& operation : row_.operations) {
            out_ += R"({"op":")";
            out_ += operation.op;
            out_ += R"(","text":)";
            words(operation.text);
            out_ += "},";
        }
        if (!row_.operations.empty())
            out_.pop_back();
        out_ += "]}\n";
    }

private:
    void number(std::size_t number) {
        char text[24];
        out_.append(text, std::to_chars(text, text + sizeof text, number).ptr);
    }

    void words(std::string_view text) {
        if (!isPlain_)
            return base::appendJsonQuoted(out_, text);
        out_ += '"';
        out_ += text;
        out_ += '"';
    }

    void quote(std::string_view key, const std::optional<workbench::QuoteRow>& quote) {
        if (!quote)
            return;
        out_ += key;
        base::appendJsonQuoted(out_, quote->account);
        out_ += R"(,"passage":)";
        number(static_cast<std::size_t>(quote->passage));
        out_ += R"(,"start":)";
        number(quote->start);
        out_ += R"(,"end":)";
        number(quote->end);
        out_ += R"(,"text":)";
        words(quote->text);
        out_ += '}';
    }

    std::string& out_;
    const workbench::PairRow& row_;
    bool isPlain_ = false;
};

}  // namespace

void appendJsonLine(std::string& out, const workbench::PairRow& row) {
    PairLine(out, row).write();
}

}  // namespace strata::cli
