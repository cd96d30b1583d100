#include "csv/csv_importer.h"

#include "csv/column_survey.h"
#include "csv/not_a_table.h"
#include "csv/plan.h"
#include "csv/table_import.h"
#include "sdk/encoding.h"
#include "sdk/refuse.h"
#include "sdk/text.h"
#include "sdk/text_stream.h"

namespace strata::csv {
namespace {

constexpr std::size_t kHead = 256 * 1024;  // bytes looked at to decide what a file is

std::string headOf(sdk::InputFile& file, const sdk::EncodingFinding& encoding) {
    return sdk::decodeHead(file.head(kHead), encoding);
}

}  // namespace

sdk::Opinion CsvImporter::sniff(sdk::InputFile& file) const {
    const std::string raw = file.head(kHead);
    const bool isWhole = file.size() <= kHead;
    sdk::EncodingFinding encoding;
    if (sdk::isBlank(raw)) {
        return {0, "", "The file is empty."};
    }
    if (std::string whyNot; !sdk::guessEncoding(raw, isWhole, encoding, whyNot)) {
        return {0, "", whyNot};
    }
    const std::string head = sdk::decodeHead(raw, encoding);
    if (const std::string_view other = recogniseOther(head); !other.empty()) {
        return {0, "", "This is " + std::string(other) + "."};
    }
    const Plan plan = makePlan(head, isWhole, {});
    const Verdict verdict = judge(plan);
    return {verdict.confidence, verdict.confidence > 0 ? std::string(formatId(plan.format)) : "",
            verdict.why};
}

void CsvImporter::import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const {
    if (sdk::isBlank(file.head(4096)) && file.size() <= 4096) {
        throw sdk::Refuse{"csv.empty", "The file is empty. Ask for it again.", "line 1"};
    }
    const sdk::EncodingFinding encoding = sdk::findEncoding(file, "csv");
    const std::string head = headOf(file, encoding);
    if (const std::string_view other = recogniseOther(head); !other.empty()) {
        throw sdk::Refuse{"csv.other_format", "This is " + std::string(other) + ", not a table.", "line 1"};
    }
    sdk::TextStream text(file, encoding, "csv");
    const Plan plan = makePlan(head, file.size() <= kHead, options.map);
    if (plan.guess.columns < 2) {
        TableReader lines(text, plan.guess.dialect);
        Row row;
        while (lines.next(row)) {
        }
        throw sdk::Refuse{"csv.no_table",
                          "No comma, semicolon, tab or bar cuts the lines into columns, so there is no table "
                          "here. Keep the "
                          "file as an exhibit.",
                          "line 1"};
    }
    const bool isMapped = !options.map.empty();
    if (!isMapped && judge(plan).confidence == 0 && plan.guess.agreement < 0.5) {
        throw sdk::Refuse{"csv.no_table",
                          "There is no table here. " + judge(plan).why + " Keep the file as an exhibit.",
                          "line 1"};
    }
    const ColumnSurvey survey = csv::survey(text, plan, options.dates);
    sdk::Hello hello = describe(plan, survey);
    hello.importer = id();
    hello.version = version();
    hello.encoding = sdk::encodingName(encoding.encoding);
    hello.unit = unit();
    writer.hello(hello);
    if (encoding.isAssumed) {
        writer.noteWholeFile("csv.encoding_assumed", sdk::describeAssumption(encoding), sdk::Action::Assumed);
    }
    noteDecisions(plan, survey, writer);
    writeTable(text, plan, survey, writer);
}

}  // namespace strata::csv
