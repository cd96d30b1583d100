#include "csv/plan.h"

#include <algorithm>
#include <array>

#include "sdk/text.h"
#include "sdk/time_text.h"

namespace strata::csv {
namespace {

constexpr std::size_t kSampleRows = 1000;
constexpr std::array<std::string_view, 4> kL2tCsv = {"date", "time", "timezone", "MACB"};
constexpr std::array<std::string_view, 5> kTln = {"Time", "Source", "Host", "User", "Description"};

std::vector<SampleRow> readSample(const std::string& head, bool isWhole, const Dialect& dialect) {
    std::vector<SampleRow> sample;
    sdk::MemoryText text(head);
    TableReader reader(text, dialect);
    Row row;
    while (sample.size() < kSampleRows && reader.next(row)) {
        if (!row.isBlank) {
            sample.push_back({row.number, row.line, {row.cells.begin(), row.cells.end()}});
        }
    }
    if (!isWhole && sample.size() > 1 && sample.size() < kSampleRows) {
        sample.pop_back();
    }
    return sample;
}

template <std::size_t N>
bool startsWithNames(const std::vector<std::string>& cells, const std::array<std::string_view, N>& names) {
    return cells.size() >= N && std::equal(names.begin(), names.end(), cells.begin());
}

bool isTlnRow(const std::vector<std::string>& cells) {
    if (cells.size() != 5 && cells.size() != 7) {
        return false;
    }
    const std::string& count = cells.front();
    return !count.empty() && count.size() <= 11 &&
           count.find_first_not_of("-0123456789") == std::string::npos;
}

bool isTln(const Plan& plan, const std::vector<SampleRow>& sample) {
    if (plan.guess.dialect.delimiter != '|' || sample.empty()) {
        return false;
    }
    if (startsWithNames(sample.front().cells, kTln)) {
        return true;
    }
    return std::all_of(sample.begin(), sample.end(),
                       [](const SampleRow& row) { return isTlnRow(row.cells); });
}

void planTln(Plan& plan) {
    plan.format = Format::Tln;
    plan.guess.dialect.hasQuotes = false;
    plan.roles = {};
    plan.roles.set(Role::Timestamp, 0);
    plan.roles.set(Role::Source, 1);
    plan.roles.set(Role::Place, 2);
    plan.roles.set(Role::Person, 3);
    plan.roles.set(Role::Message, 4);
}

void planL2tCsv(Plan& plan) {
    plan.format = Format::L2tCsv;
    plan.roles = {};
    plan.roles.set(Role::Date, 0);
    plan.roles.set(Role::Time, 1);
    plan.roles.set(Role::Zone, 2);
    plan.roles.set(Role::Source, 5);
    plan.roles.set(Role::TimestampDesc, 6);
    plan.roles.set(Role::Person, 7);
    plan.roles.set(Role::Place, 8);
    plan.roles.set(Role::Message, 10);
}

bool isPayroll(const Layout& layout) {
    return std::any_of(layout.headers.begin(), layout.headers.end(), [](const std::string& header) {
        const std::string folded = sdk::foldName(header);
        return sdk::hasWords(folded, "hours") || sdk::hasWords(folded, "gross") ||
               sdk::hasWords(folded, "net pay") || sdk::hasWords(folded, "rate") ||
               sdk::hasWords(folded, "pay period");
    });
}

Format chooseFormat(const Plan& plan) {
    const Roles& roles = plan.roles;
    const bool isTimed = roles.has(Role::Date) || roles.has(Role::Timestamp);
    if (roles.has(Role::TimestampDesc)) {
        return Format::Timeline;
    }
    const bool hasParty =
        roles.has(Role::Caller) || roles.has(Role::Called) || roles.has(Role::Correspondent);
    const bool hasCallFact = roles.has(Role::Duration) || roles.has(Role::CallType) ||
                             (roles.has(Role::Caller) && roles.has(Role::Called));
    if (isTimed && hasParty && hasCallFact) {
        return Format::Calls;
    }
    const bool hasMoney = roles.has(Role::Amount) || roles.has(Role::Debit) || roles.has(Role::Credit);
    const bool hasStory = roles.has(Role::Description) || roles.has(Role::Counterparty) ||
                          roles.has(Role::Balance) || roles.has(Role::Account) || roles.has(Role::Currency) ||
                          roles.has(Role::Message) || (roles.has(Role::Debit) && roles.has(Role::Credit));
    const bool hasPrices = roles.has(Role::Amount) && plan.layout.facts[*roles[Role::Amount]].money() >= 0.5;
    const bool isPosition = roles.has(Role::Latitude) && roles.has(Role::Longitude);
    if (roles.has(Role::Date) && hasMoney && (hasStory || hasPrices) && !isPosition &&
        !isPayroll(plan.layout)) {
        return Format::Bank;
    }
    return Format::Table;
}

bool hasMatter(const Plan& plan) {
    const auto& facts = plan.layout.facts;
    return std::any_of(facts.begin(), facts.end(),
                       [](const ColumnFacts& column) { return column.isTyped(); });
}

// Sentences have spaces; names of columns seldom run long.
bool readsAsProse(const Plan& plan) {
    std::size_t words = 0;
    std::size_t cells = 0;
    for (const std::string& header : plan.layout.headers) {
        words += 1 + static_cast<std::size_t>(std::count(header.begin(), header.end(), ' '));
        ++cells;
    }
    return plan.layout.headerRow > 0 && words > cells * 5;
}

}  // namespace

std::string_view formatId(Format format) {
    switch (format) {
        case Format::Bank:
            return "bank";
        case Format::Calls:
            return "calls";
        case Format::Timeline:
        case Format::L2tCsv:
            return "timeline";
        case Format::Tln:
            return "tln";
        case Format::Table:
            break;
    }
    return "csv";
}

std::string_view formatName(Format format) {
    switch (format) {
        case Format::Bank:
            return "a bank statement";
        case Format::Calls:
            return "call data";
        case Format::Timeline:
            return "a Timesketch or plaso timeline";
        case Format::L2tCsv:
            return "a log2timeline table";
        case Format::Tln:
            return "a TLN timeline";
        case Format::Table:
            break;
    }
    return "a table";
}

Plan makePlan(const std::string& head, bool isWhole, const std::map<std::string, std::string>& mapped) {
    Plan plan;
    plan.guess = guessDialect(head);
    if (plan.guess.columns < 2) {
        return plan;
    }
    auto sample = readSample(head, isWhole, plan.guess.dialect);
    if (isTln(plan, sample)) {
        plan.guess.dialect.hasQuotes = false;
        sample = readSample(head, isWhole, plan.guess.dialect);
    }
    plan.sampleRows = sample.size();
    plan.layout = findLayout(sample, plan.guess.columns);
    plan.hasShortened = std::any_of(plan.layout.facts.begin(), plan.layout.facts.end(),
                                    [](const ColumnFacts& column) { return column.shortened() > 0; });
    plan.isPersonChosen = mapped.contains("person");
    plan.roles = guessRoles(plan.layout.headers, plan.layout.headerRow > 0, plan.layout.facts, mapped);
    if (mapped.empty() && isTln(plan, sample)) {
        planTln(plan);
    } else if (mapped.empty() && startsWithNames(plan.layout.headers, kL2tCsv) &&
               plan.layout.headers.size() >= 17) {
        planL2tCsv(plan);
    } else {
        plan.format = chooseFormat(plan);
    }
    return plan;
}

Verdict judge(const Plan& plan) {
    if (plan.guess.columns < 2) {
        return {0, "No comma, semicolon, tab or bar cuts the lines into the same number of cells."};
    }
    const std::string cut = std::to_string(plan.guess.columns) + " columns in " +
                            std::to_string(static_cast<int>(plan.guess.agreement * 100)) + "% of the first " +
                            std::to_string(plan.guess.rows) + " rows";
    const bool isKnown = plan.format != Format::Table;
    if (isKnown) {
        return {plan.guess.agreement >= 0.5 ? 90 : 70,
                std::string(formatName(plan.format)) + ": " + cut + "."};
    }
    const bool isEven = plan.guess.agreement >= 0.7 || plan.guess.dialect.hasSepLine;
    const std::size_t known = plan.layout.headerRow > 0 ? countKnownNames(plan.layout.headers) : 0;
    const bool isTable =
        hasMatter(plan) || known > 0 || plan.guess.columns >= 3 || plan.guess.dialect.delimiter == '\t';
    if (!isEven || !isTable || readsAsProse(plan) || (plan.guess.rows < 2 && known < 2)) {
        return {0, "The lines are not cut evenly enough to be a table: " + cut + "."};
    }
    return {hasMatter(plan) || known > 0 ? 75 : 55, "A table: " + cut + "."};
}

}  // namespace strata::csv
