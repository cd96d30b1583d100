#include "workbench/request_letter.h"

#include "base/clock.h"
#include "base/edtf.h"
#include "base/file.h"
#include "base/text.h"
#include "casefile/case_file.h"
#include "checklist/evaluation.h"
#include "workbench/checklist_reading.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

std::string dateInWords(const std::string& edtf, const char* otherwise) {
    const auto when = base::readEdtf(edtf, base::Zone::utc());
    return edtf.empty() || !when ? otherwise : base::showWhen(*when, base::Zone::utc());
}

// The template without its lines between [if-information-request] and [end], or without the two marks.
std::string chosenLines(const std::string& text, bool isInformationRequest) {
    std::string chosen;
    bool isInside = false;
    for (const auto& line : base::split(text, '\n')) {
        if (line == "[if-information-request]" || line == "[end]")
            isInside = line != "[end]";
        else if (!isInside || isInformationRequest)
            chosen += line + "\n";
    }
    return chosen;
}

std::string filledIn(std::string text, const std::map<std::string, std::string>& values) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at), close = text.find('}', open);
        if (open == std::string::npos || close == std::string::npos)
            return filled + text.substr(at);
        const auto value = values.find(text.substr(open + 1, close - open - 1));
        filled += text.substr(at, open - at) + (value == values.end() ? "" : value->second);
        at = close + 1;
    }
    return filled;
}

}  // namespace

base::Outcome<std::string> requestLetter(const CaseReader& reader, const std::string& id,
                                         const std::string& author) {
    const ChecklistReading reading(reader);
    for (const auto& request : reading.requests()) {
        if (request.id != id)
            continue;
        if (!request.lacks.empty()) {
            std::string missing;
            for (const auto& question : request.lacks)
                missing += "\n  " + question;
            return base::Refusal{"letter.lacks", "line",
                                 "The record of this information request is not complete. Write down, with "
                                 "`strata line`:" +
                                     missing};
        }
        const auto heading = reader.heading();
        auto values = reading.lineOf(request.source, request.personId);
        values["date"] = dateInWords(base::isoUtc(base::SystemClock().now()).substr(0, 10), "");
        values["holder"] = request.holder;
        values["contact"] = request.contact;
        values["reference"] = heading.reference.empty() ? "not given" : heading.reference;
        values["request"] = request.id;
        values["source"] = request.name;
        values["case"] = heading.name;
        values["about"] = request.person.empty() ? "" : ", about " + request.person;
        values["window"] = reading.windowInWords();
        const GapRow gap = reading.gapOf(request.source, request.personId);
        values["route"] = !request.route.empty()    ? request.route
                          : gap.lawfulBasis.empty() ? "to be agreed"
                                                    : gap.lawfulBasis.front();
        values["due"] = dateInWords(request.due, "a date that we can agree");
        values["author"] = author;
        const auto file = cataloguePath().parent_path() / "request_letter.txt";
        return filledIn(chosenLines(base::readFile(file, 1 << 20), gap.needsInformationRequest), values);
    }
    return base::Refusal{
        "request.unknown", "request",
        "There is no request \"" + id + "\" in this case. `strata show CASE requests` lists them."};
}

}  // namespace strata::workbench
