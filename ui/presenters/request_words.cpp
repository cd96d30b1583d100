#include "presenters/request_words.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "presenters/checklist_lists.h"
#include "presenters/shown_words.h"
#include "workbench/case_session.h"

namespace strata::presenters {

namespace {

using workbench::RequestRow;
using workbench::RequestStepRow;

// "Received in part".
std::string stepWord(const std::string& step) {
    const auto& known = requestSteps();
    const auto found = std::ranges::find(known, step, &std::pair<std::string, std::string>::first);
    std::string word = found == known.end() ? spaced(step) : found->second;
    if (!word.empty())
        word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    return word;
}

std::string covers(const RequestStepRow& step) {
    if (step.coversFrom.empty() && step.coversTo.empty())
        return {};
    return "covers " + (step.coversFrom.empty() ? "no first day said" : dayInWords(step.coversFrom)) +
           " to " + (step.coversTo.empty() ? "no last day said" : dayInWords(step.coversTo));
}

// "2 February 2018, by A. Patel: AP/9, covers 1 March 2015 to 31 July 2015. Cost: £25. The register of 2015."
std::string told(const RequestStepRow& step) {
    std::vector<std::string> parts;
    for (const std::string& part :
         {step.exhibit, covers(step), step.due.empty() ? "" : "for " + dayInWords(step.due)})
        if (!part.empty())
            parts.push_back(part);
    std::string words = step.on.empty() ? "no day said" : dayInWords(step.on);
    words += ", by " + step.by;
    if (!parts.empty())
        words += ": " + joined(parts, ", ");
    if (!step.cost.empty())
        words += ". Cost: " + step.cost;
    if (!step.note.empty())
        words += ". " + step.note;
    return words;
}

std::string dueWords(const RequestRow& request) {
    return request.due.empty() ? "" : dayInWords(request.due) + (request.isOverdue ? ", overdue" : "");
}

// "The gap is now obtained. September 2014 is missing": nothing while it is asked for and nothing came.
std::string gapNow(const workbench::GapRow& gap) {
    if (gap.state == "requested")
        return gap.coverage;
    return "The gap is now " + workbench::stateInWords(gap.state) + "." +
           (gap.coverage.empty() ? "" : " " + gap.coverage);
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& requestSteps() {
    static const std::vector<std::pair<std::string, std::string>> kSteps = {
        {"chased", "chased"},
        {"promised", "promised"},
        {"received_in_part", "received in part"},
        {"received", "received, and that is all of it"},
        {"none_held", "asked, and none is held"},
        {"refused", "refused"},
        {"note", "a note"}};
    return kSteps;
}

std::vector<std::string> requestCells(const RequestRow& request, const workbench::GapRow* gap) {
    std::string last = request.note;
    for (const auto& step : request.steps)
        if (!step.note.empty())
            last = step.note;
        else if (!step.exhibit.empty())
            last = step.exhibit;
    if (const std::string now = gap == nullptr ? "" : gapNow(*gap); !now.empty())
        last += (last.empty() ? "" : last.ends_with('.') ? " " : ". ") + now;
    return {request.id,        spaced(request.state),
            request.name,      request.person.empty() ? "the case" : request.person,
            request.holder,    dayInWords(request.asked),
            dueWords(request), last};
}

RequestDetail detailOf(const RequestRow& request) {
    RequestDetail detail;
    detail.asked = {{"Holder", request.holder},
                    {"Reached by", request.contact},
                    {"Lawful route", request.route},
                    {"Asked on", dayInWords(request.asked)},
                    {"Answer due", dueWords(request)},
                    {"Cost", request.cost},
                    {"Note", request.note},
                    {"Entered by", request.by}};
    for (const auto& step : request.steps)
        detail.steps.emplace_back(stepWord(step.step), told(step));
    if (request.steps.empty())
        detail.steps.emplace_back("So far", "Asked; nothing came of it yet.");
    if (!request.letters.empty())
        detail.steps.emplace_back(
            "Letters written",
            base::plural(static_cast<std::int64_t>(request.letters.size()), "letter", "letters") +
                ", the text of each kept in the case");
    detail.steps.emplace_back("Still to be written down", joined(request.lacks, "\n"));
    std::vector<std::string> exhibits;
    for (const auto& step : request.steps)
        if (!step.exhibit.empty() && std::ranges::count(exhibits, step.exhibit) == 0)
            exhibits.push_back(step.exhibit);
    detail.links = {{"For", request.person.empty() ? "the case" : request.person},
                    {"Source asked for", request.name},
                    {"Exhibits that came", joined(exhibits, ", ")}};
    return detail;
}

}  // namespace strata::presenters
