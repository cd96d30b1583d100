#include <algorithm>
#include <future>
#include <iostream>
#include <iterator>
#include <span>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"
#include "cli/words.h"

namespace strata::cli {
namespace {

constexpr std::int64_t kLongestAccount = 64 << 20;  // bytes

std::string textIn(const std::string& file) {
    if (file != "-")
        return base::readFile(file, kLongestAccount);
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

std::string quoteInWords(const std::optional<workbench::QuoteRow>& quote) {
    return quote ? std::string(quote->account) + " passage " + std::to_string(quote->passage) + ": \"" +
                       base::trimmed(quote->text) + "\""
                 : std::string();
}

// What is only in the left is in [-brackets-], what is only in the right in {+braces+}.
std::string markedUp(const workbench::PairRow& pair) {
    std::string text;
    for (const auto& operation : pair.operations) {
        if (operation.op == "equal")
            text += operation.text;
        else
            text += (operation.op == "delete" ? "[-" : "{+") + std::string(operation.text) +
                    (operation.op == "delete" ? "-]" : "+}");
    }
    return base::trimmed(text);
}

std::string relationInWords(const workbench::PairRow& pair) {
    std::string words(pair.relation);
    std::ranges::replace(words, '_', ' ');
    return pair.topic.empty() ? words : words + " (" + std::string(pair.topic) + ")";
}

void printPair(Output& out, const workbench::PairRow& pair) {
    out.line(printable(relationInWords(pair)));
    if (pair.left && pair.right && pair.relation != "repeated") {
        const auto placeOf = [](const workbench::QuoteRow& quote) {
            return std::string(quote.account) + " passage " + std::to_string(quote.passage);
        };
        out.line(
            printable("    " + placeOf(*pair.left) + ", " + placeOf(*pair.right) + ": " + markedUp(pair)));
        return;
    }
    for (const auto* quote : {&pair.left, &pair.right})
        if (*quote)
            out.line(printable("    " + quoteInWords(*quote)));
}

void writeCounts(base::JsonWriter& writer, const workbench::ComparisonRows& rows) {
    writer.member("left", rows.left).member("right", rows.right).key("counts").beginObject();
    for (const auto& [relation, count] : rows.counts)
        writer.member(relation, count);
    writer.endObject()
        .member("words_left", rows.wordsLeft)
        .member("words_right", rows.wordsRight)
        .member("words_equal", rows.wordsEqual)
        .member("words_inserted", rows.wordsInserted)
        .member("words_deleted", rows.wordsDeleted);
}

constexpr std::size_t kWorthAThread = 1000;  // pairs

// The second half is put into JSON while the first is printed.
void printJson(Output& out, std::span<const workbench::PairRow> pairs) {
    const std::size_t half = pairs.size() < kWorthAThread ? pairs.size() : pairs.size() / 2;
    auto rest = std::async(half < pairs.size() ? std::launch::async : std::launch::deferred, [&] {
        std::vector<std::string> lines;
        for (const auto& pair : pairs.subspan(half))
            lines.push_back(toJson(pair));
        return lines;
    });
    for (const auto& pair : pairs.first(half))
        out.line(toJson(pair));
    for (const auto& line : rest.get())
        out.line(line);
}

// One object for the whole run: of two accounts their counts, of more a list of each with the next.
std::string summaryJson(const std::vector<workbench::ComparisonRows>& all) {
    base::JsonWriter writer;
    writer.beginObject().member("type", "summary");
    if (all.size() == 1) {
        writeCounts(writer, all.front());
    } else {
        writer.key("comparisons").beginArray();
        for (const auto& rows : all) {
            writer.beginObject();
            writeCounts(writer, rows);
            writer.endObject();
        }
        writer.endArray();
    }
    return writer.endObject().take();
}

std::string summaryInWords(const workbench::ComparisonRows& rows) {
    std::vector<std::string> parts;
    for (const auto& [relation, count] : rows.counts) {
        std::string name = relation;
        std::ranges::replace(name, '_', ' ');
        parts.push_back(std::to_string(count) + " " + name);
    }
    return rows.left + " and " + rows.right + ": " + joined(parts) + "; " +
           base::groupedNumber(rows.wordsEqual) + " words the same, " +
           base::groupedNumber(rows.wordsInserted) + " only in " + rows.right + ", " +
           base::groupedNumber(rows.wordsDeleted) + " only in " + rows.left;
}

}  // namespace

Status addAccount(Invocation& invocation) {
    workbench::NewAccount account;
    account.maker = invocation.option("maker");
    account.text = textIn(invocation.option("text"));
    account.given = invocation.option("given");
    account.form = invocation.option("form");
    account.takenBy = invocation.option("taken-by");
    account.language = invocation.option("language");
    account.interpreter = invocation.option("interpreter");
    account.setting = invocation.option("setting");
    account.audience = invocation.option("audience");
    account.revises = invocation.option("revises");
    account.present = invocation.options("present");
    const auto recorded = invocation.openForWriting().recordAccount(account);
    if (!recorded) {
        auto refusal = recorded.refusal();
        if (refusal.field == "text")
            refusal.message = invocation.option("text") + ": " + refusal.message;
        return refuse(refusal);
    }
    invocation.out().line(invocation.wantsJson() ? toJson(recorded.value()) : recorded.value().id);
    return Status::done;
}

Status compareAccounts(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const auto ids = invocation.operandsFrom(1);
    Output& out = invocation.out();
    std::vector<workbench::ComparisonRows> all;
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        auto rows = reader.compareAccounts(ids[i], ids[i + 1]);
        if (i + 2 == ids.size())
            out.workIsDone();
        if (invocation.wantsJson())
            printJson(out, rows.pairs);
        else
            for (const auto& pair : rows.pairs)
                printPair(out, pair);
        rows.pairs.clear();
        if (!invocation.wantsJson())
            out.line("\n" + printable(summaryInWords(rows)));
        all.push_back(std::move(rows));
    }
    if (invocation.wantsJson())
        out.line(summaryJson(all));
    return Status::done;
}

Status printAccountText(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto revision = invocation.number("revision", 0);
    if (revision > 1'000'000)
        throw UsageError("--revision is too large");
    const std::string text =
        invocation.reader(session).accountText(invocation.operand(1), static_cast<int>(revision));
    if (!invocation.wantsJson()) {
        invocation.out().write(text);
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject().member("account", invocation.operand(1)).member("text", text).endObject();
    invocation.out().line(writer.text());
    return Status::done;
}

}  // namespace strata::cli
