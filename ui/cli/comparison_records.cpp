#include <charconv>

#include "base/json_writer.h"
#include "cli/records.h"

namespace strata::cli {
namespace {

void appendNumber(std::string& out, std::size_t number) {
    char text[24];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void appendQuote(std::string& out, std::string_view key, const std::optional<workbench::QuoteRow>& quote) {
    if (!quote)
        return;
    out += key;
    base::appendJsonQuoted(out, quote->account);
    out += R"(,"passage":)";
    appendNumber(out, static_cast<std::size_t>(quote->passage));
    out += R"(,"start":)";
    appendNumber(out, quote->start);
    out += R"(,"end":)";
    appendNumber(out, quote->end);
    out += R"(,"text":)";
    base::appendJsonQuoted(out, quote->text);
    out += '}';
}

}  // namespace

void appendJsonLine(std::string& out, const workbench::PairRow& row) {
    out += R"({"type":"pair","relation":")";
    out += row.relation;
    if (!row.topic.empty()) {
        out += R"(","topic":")";
        out += row.topic;
    }
    out += '"';
    appendQuote(out, R"(,"left":{"account":)", row.left);
    appendQuote(out, R"(,"right":{"account":)", row.right);
    out += R"(,"operations":[)";
    for (const auto& operation : row.operations) {
        out += R"({"op":")";
        out += operation.op;
        out += R"(","text":)";
        base::appendJsonQuoted(out, operation.text);
        out += "},";
    }
    if (!row.operations.empty())
        out.pop_back();
    out += "]}\n";
}

}  // namespace strata::cli
