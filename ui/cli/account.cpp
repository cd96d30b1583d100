#include <algorithm>
#include <charconv>
#include <functional>
#include <future>
#include <map>
#include <span>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/memory.h"
#include "cli/records.h"
#include "cli/words.h"
#include "workbench/all_compared.h"
#include "workbench/compared_versions.h"

namespace strata::cli {
namespace {

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
constexpr std::size_t kUsualLine = 640;      // bytes of a pair in JSON
constexpr std::size_t kForAWord = 100;       // bytes that comparing takes

// The second half is put into JSON while the first is printed.
void printJson(Output& out, std::span<const workbench::PairRow> pairs) {
    const std::size_t half = pairs.size() < kWorthAThread ? pairs.size() : pairs.size() / 2;
    const auto linesOf = [](std::span<const workbench::PairRow> some) {
        std::string lines;
        lines.reserve(some.size() * kUsualLine);
        for (const auto& pair : some)
            appendJsonLine(lines, pair);
        return lines;
    };
    auto rest = std::async(half < pairs.size() ? std::launch::async : std::launch::deferred, linesOf,
                           pairs.subspan(half));
    constexpr std::size_t kAtOnce = 256;
    for (auto first = pairs.first(half); !first.empty();
         first = first.subspan(std::min(kAtOnce, first.size())))
        out.write(linesOf(first.first(std::min(kAtOnce, first.size()))));
    out.write(rest.get());
}

std::string summaryJson(const workbench::ComparisonRows& rows) {
    base::JsonWriter writer;
    writer.beginObject().member("type", "summary");
    writeCounts(writer, rows);
    return writer.endObject().take();
}

// Of all: the counts of each account with the next, and what is told where.
std::string summaryJson(const workbench::AllComparedRows& all) {
    base::JsonWriter writer;
    writer.beginObject().member("type", "summary").member("accounts", all.accounts);
    writer.key("comparisons").beginArray();
    for (const auto& rows : all.comparisons) {
        writer.beginObject();
        writeCounts(writer, rows);
        writer.endObject();
    }
    writer.endArray().key("things").beginArray();
    for (const auto& thing : all.things) {
        writer.beginObject().memberIfAny("topic", thing.topic).key("told").beginArray();
        for (const auto& quote : thing.told)
            writer.beginObject()
                .member("account", quote.account)
                .member("passage", quote.passage)
                .member("start", quote.start)
                .member("end", quote.end)
                .endObject();
        writer.endArray().endObject();
    }
    return writer.endArray().endObject().take();
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

void print(Invocation& invocation, const workbench::ComparisonRows& rows) {
    Output& out = invocation.out();
    if (invocation.wantsJson())
        return printJson(out, rows.pairs);
    for (const auto& pair : rows.pairs)
        printPair(out, pair);
    out.line("\n" + printable(summaryInWords(rows)));
}

// "Told in all 4 accounts: 12 things; in 3: 4; in 2: 9; in 1: 30"
std::string thingsInWords(const workbench::AllComparedRows& all) {
    std::map<std::size_t, std::size_t, std::greater<>> things;
    for (const auto& thing : all.things)
        ++things[thing.told.size()];
    std::vector<std::string> parts;
    for (const auto& [accounts, count] : things)
        parts.push_back("in " + (accounts == all.accounts.size() ? "all " : std::string()) +
                        base::plural(static_cast<std::int64_t>(accounts), "account", "accounts") + ": " +
                        base::plural(static_cast<std::int64_t>(count), "thing", "things"));
    return "Told " + joined(parts);
}

workbench::ComparedAs askedFor(const Invocation& invocation, const workbench::CaseReader& reader) {
    workbench::ComparedAs as{invocation.option("language"), {}};
    for (const std::string& pair : invocation.options("versions")) {
        const auto sign = pair.find('=');
        int revision = 0;
        const char* end = pair.data() + pair.size();
        if (std::from_chars(pair.data() + sign + 1, end, revision).ptr != end || revision < 1)
            throw UsageError("--versions wants an account and a revision such as A-01=2, not `" + pair + "`");
        as.revisions[reader.accountRevision(pair.substr(0, sign), 1).id] = revision;
    }
    return as;
}

// Only where there is something to choose; on standard error, beside what is printed.
void tellVersions(const workbench::ComparedVersions& chosen) {
    const bool hasChoice =
        std::ranges::any_of(chosen.sides, [](const auto& side) { return side.revisions > 1; });
    if (!hasChoice && !chosen.isLanguageMixed)
        return;
    for (const auto& side : chosen.sides)
        complain(printable(side.inWords()));
    complain(printable(chosen.sentence));
}

}  // namespace

Status compareAccounts(Invocation& invocation) {
    expectMemory(0);
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const auto ids = invocation.operandsFrom(1);
    const auto chosen = workbench::chooseVersions(reader, ids, askedFor(invocation, reader));
    tellVersions(chosen);
    Output& out = invocation.out();
    std::int64_t words = 0;
    for (const auto& side : chosen.sides)
        words += side.words;
    expectMemory(static_cast<std::size_t>(words) * kForAWord);
    if (ids.size() == 2) {
        const auto rows = workbench::compareVersions(reader, chosen.sides[0], chosen.sides[1]);
        out.workIsDone();
        print(invocation, rows);
        if (invocation.wantsJson())
            out.line(summaryJson(rows));
        invocation.leave(Status::done);
        return Status::done;
    }
    const auto all = workbench::compareAllAccounts(reader, chosen.sides);
    out.workIsDone();
    for (const auto& rows : all.comparisons)
        print(invocation, rows);
    out.line(invocation.wantsJson() ? summaryJson(all) : printable(thingsInWords(all)));
    return Status::done;
}

}  // namespace strata::cli
