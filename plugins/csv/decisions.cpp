#include <algorithm>

#include "csv/table_import.h"
#include "sdk/epoch.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

using Basis = sdk::DateOrderVote::Basis;

std::string orderWords(sdk::DateOrder order) {
    switch (order) {
        case sdk::DateOrder::MonthFirst:
            return "month first";
        case sdk::DateOrder::YearFirst:
            return "year first";
        case sdk::DateOrder::DayFirst:
            break;
    }
    return "day first";
}

std::string columnName(const Plan& plan, Role role) {
    const auto column = plan.roles[role];
    std::string name = "column " + std::to_string(column.value_or(0) + 1);
    if (column && *column < plan.layout.headers.size() && !plan.layout.headers[*column].empty() &&
        plan.layout.headerRow > 0) {
        name += " (";
        sdk::appendShort(name, plan.layout.headers[*column], 40);
        name += ")";
    }
    return name;
}

void noteOrder(const Plan& plan, const ColumnSurvey& survey, sdk::RecordWriter& writer) {
    const auto& order = survey.order;
    if (order.basis == Basis::Assumed) {
        writer.noteWholeFile("csv.date_order_assumed",
                             "No date in " + columnName(plan, Role::Date) +
                                 " shows whether day or month comes first; they were read day first. If that "
                                 "is wrong, import again "
                                 "with month first.",
                             sdk::Action::Assumed);
    }
    if (order.minority > 0) {
        const bool isOne = order.minority == 1;
        writer.noteWholeFile("csv.date_order_mixed",
                             "Dates in " + columnName(plan, Role::Date) + " were read " +
                                 orderWords(order.order) + ", but " + std::to_string(order.minority) +
                                 (isOne ? " row does" : " rows do") + " not fit that, the first at row " +
                                 std::to_string(order.firstMinority) +
                                 "; their words are kept without a date.",
                             sdk::Action::KeptAsText);
    }
    if (survey.hasTwoDigitYears) {
        writer.noteWholeFile("csv.two_digit_years",
                             "Years are written with two digits; they were read as 1969 to 2068.",
                             sdk::Action::Assumed);
    }
}

void noteUnits(const ColumnSurvey& survey, sdk::RecordWriter& writer) {
    if (survey.units.size() < 2) {
        return;
    }
    std::string units;
    for (const auto& [unit, count] : survey.units) {
        units += units.empty() ? "" : ", ";
        units += std::to_string(count) + " in " + std::string(sdk::epochUnitName(unit));
    }
    writer.noteWholeFile("csv.mixed_units",
                         "Times are counts in different units, told apart by their size: " + units + ".",
                         sdk::Action::Assumed);
}

}  // namespace

sdk::Hello describe(const Plan& plan, const ColumnSurvey& survey) {
    sdk::Hello hello;
    hello.format = formatId(plan.format);
    hello.extras.emplace_back("delimiter", plan.guess.dialect.delimiter == '\t'
                                               ? std::string("tab")
                                               : std::string(1, plan.guess.dialect.delimiter));
    hello.extras.emplace_back("header_row", static_cast<std::int64_t>(plan.layout.headerRow));
    if (survey.order.basis != Basis::NotNeeded || plan.format == Format::L2tCsv) {
        hello.extras.emplace_back("dates", std::string(sdk::dateOrderName(survey.order.order)));
    }
    if (!survey.units.empty()) {
        const auto most = std::max_element(survey.units.begin(), survey.units.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        hello.extras.emplace_back("time_unit", std::string(sdk::epochUnitName(most->first)));
    }
    std::string roles;
    for (std::size_t r = 0; r < kRoles; ++r) {
        const auto role = static_cast<Role>(r);
        if (const auto column = plan.roles[role]) {
            roles += roles.empty() ? "" : " ";
            roles += std::string(roleName(role)) + "=" + std::to_string(*column + 1);
        }
    }
    hello.extras.emplace_back("columns", roles);
    return hello;
}

void noteDecisions(const Plan& plan, const ColumnSurvey& survey, sdk::RecordWriter& writer) {
    if (!plan.layout.preamble.empty()) {
        std::string message =
            std::to_string(plan.layout.preamble.size()) + " line(s) before the table are no rows of it:";
        for (std::size_t i = 0; i < std::min<std::size_t>(plan.layout.preamble.size(), 10); ++i) {
            message += (i == 0 ? " " : "; ") + plan.layout.preamble[i];
        }
        writer.noteWholeFile("csv.preamble", message + ".", sdk::Action::KeptAsText);
    }
    if (plan.layout.headerRow == 0) {
        writer.noteWholeFile("csv.no_header", "No row names the columns; they are called Column 1 and so on.",
                             sdk::Action::Assumed);
    }
    noteOrder(plan, survey, writer);
    noteUnits(survey, writer);
    if (plan.roles.has(Role::Date) && survey.dateCells > 0 && survey.dated == 0) {
        writer.noteWholeFile(
            "csv.time_column_unreadable",
            "The time is in " + columnName(plan, Role::Date) + ", but its cells, such as '" +
                survey.firstUnreadable +
                "', are in no form of date read here. Rows are kept without a date; another column can be "
                "mapped to date.",
            sdk::Action::KeptAsText);
    }
}

}  // namespace strata::csv
