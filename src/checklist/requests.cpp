#include "checklist/requests.h"

#include <algorithm>
#include <array>

#include "base/edtf.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::checklist {

namespace {

constexpr const char *kMade = "request.made", *kUnmade = "request.unmade", *kStep = "request.step_recorded",
                     *kStepBack = "request.step_taken_back", *kLetter = "request.letter_made";
constexpr std::array<std::string_view, 7> kSteps = {
    "chased", "promised", "received_in_part", "received", "none_held", "refused", "note"};

base::Outcome<> checkDates(std::initializer_list<std::string> dates) {
    for (const auto& date : dates)
        if (const std::string_view why = base::whyNotEdtf(date, base::Zone::utc());
            !date.empty() && !why.empty())
            return base::Refusal{"request.date", "on",
                                 "\"" + date + "\" is not a date: " + std::string(why) + "."};
    return {};
}

std::string written(const Request& request, const std::string& line) {
    casefile::Payload payload;
    payload.set("request", request.number)
        .set("source", request.source)
        .set("subject", request.subject)
        .setIfAny("holder", request.holder)
        .setIfAny("contact", request.contact)
        .setIfAny("route", request.route)
        .setIfAny("asked_on", request.askedOn)
        .setIfAny("due", request.due)
        .setIfAny("cost", request.cost)
        .setIfAny("note", request.note);
    if (!line.empty())
        payload.raw("line", line);
    return payload.text();
}

std::string written(std::int64_t request, const RequestStep& step) {
    return casefile::Payload()
        .set("request", request)
        .set("number", step.number)
        .set("step", step.step)
        .setIfAny("on", step.on)
        .setIfAny("due", step.due)
        .setIfAny("exhibit", step.exhibit)
        .setIfAny("covers_from", step.coversFrom)
        .setIfAny("covers_to", step.coversTo)
        .setIfAny("cost", step.cost)
        .setIfAny("note", step.note)
        .text();
}

bool isAnswer(std::string_view step) {
    return step == "received" || step == "none_held" || step == "refused";
}

// The catalogue's word for where a request stands.
std::string statusOf(const std::string& state) {
    if (state == "none_held")
        return "does_not_exist";
    if (state == "refused")
        return "refused_by_holder";
    return state == "received" || state == "chased" ? state : "requested";
}

}  // namespace

std::string Request::id() const {
    return (number < 10 ? "R-0" : "R-") + std::to_string(number);
}

std::string Request::state() const {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (step->step != "note")
            return step->step;
    return "asked";
}

bool Request::isAnswered() const {
    return isAnswer(state());
}

std::string Request::dueOn() const {
    if (isAnswered())
        return {};
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (!step->due.empty())
            return step->due;
    return due;
}

std::string_view RequestModule::schema() const {
    return R"(
CREATE TABLE request(number INTEGER PRIMARY KEY, source TEXT NOT NULL, subject TEXT NOT NULL, holder TEXT NOT NULL,
  contact TEXT NOT NULL, route TEXT NOT NULL, asked_on TEXT NOT NULL, due TEXT NOT NULL, cost TEXT NOT NULL,
  note TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, is_unmade INTEGER NOT NULL) STRICT;
CREATE TABLE request_step(request INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, done_on TEXT NOT NULL,
  due TEXT NOT NULL, exhibit TEXT NOT NULL, covers_from TEXT NOT NULL, covers_to TEXT NOT NULL, cost TEXT NOT NULL,
  note TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL,
  PRIMARY KEY(request, number)) STRICT;
CREATE TABLE request_letter(request INTEGER NOT NULL, entry INTEGER NOT NULL, text_sha256 TEXT NOT NULL,
  PRIMARY KEY(request, entry)) STRICT;
)";
}

void RequestModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || !entry.kind.starts_with("request."))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const std::int64_t number = payload["request"].asInt();
    auto& database = into.database;
    // Made again by a redo, it stays whose it was and when.
    if (entry.kind == kMade)
        database.run(
            "INSERT INTO request VALUES(?,?,?,?,?,?,?,?,?,?,?,?,0) ON CONFLICT(number) DO UPDATE SET "
            "is_unmade = 0",
            number, payload["source"].asString(), payload["subject"].asString(), payload["holder"].asString(),
            payload["contact"].asString(), payload["route"].asString(), payload["asked_on"].asString(),
            payload["due"].asString(), payload["cost"].asString(), payload["note"].asString(),
            entry.author.actor, entry.at);
    else if (entry.kind == kUnmade)
        database.run("UPDATE request SET is_unmade = 1 WHERE number = ?", number);
    else if (entry.kind == kStep)
        database.run(
            "INSERT INTO request_step VALUES(?,?,?,?,?,?,?,?,?,?,?,?,0) ON CONFLICT(request, number) "
            "DO UPDATE SET is_taken_back = 0",
            number, payload["number"].asInt(), payload["step"].asString(), payload["on"].asString(),
            payload["due"].asString(), payload["exhibit"].asString(), payload["covers_from"].asString(),
            payload["covers_to"].asString(), payload["cost"].asString(), payload["note"].asString(),
            entry.author.actor, entry.at);
    else if (entry.kind == kStepBack)
        database.run("UPDATE request_step SET is_taken_back = 1 WHERE request = ? AND number = ?", number,
                     payload["number"].asInt());
    else if (entry.kind == kLetter)
        database.run("INSERT INTO request_letter VALUES(?,?,?)", number, entry.sequence,
                     payload["text_sha256"].asString());
}

std::optional<ledger::Draft> RequestModule::inverse(const ledger::Entry& entry) const {
    constexpr std::array<std::pair<const char*, const char*>, 4> kInverses = {
        {{kMade, kUnmade}, {kUnmade, kMade}, {kStep, kStepBack}, {kStepBack, kStep}}};
    if (entry.payload)
        for (const auto& [kind, inverse] : kInverses)
            if (entry.kind == kind)
                return ledger::Draft{inverse,  entry.kindVersion, entry.subject,
                                     "Undone", *entry.payload,    std::nullopt};
    return std::nullopt;
}

std::vector<std::string> RequestModule::restsOn(const ledger::Entry& entry) const {
    return entry.kind == kLetter ? std::vector{entry.subject} : std::vector<std::string>{};
}

std::string RequestModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind == kMade)
        return "making the request " + entry.subject;
    if (entry.kind == kUnmade)
        return "taking back the request " + entry.subject;
    if (entry.kind == kLetter)
        return "writing a letter for " + entry.subject;
    if (!entry.payload || (entry.kind != kStep && entry.kind != kStepBack))
        return {};
    std::string step = base::Json::parse(*entry.payload)["step"].asString();
    std::replace(step.begin(), step.end(), '_', ' ');
    return (entry.kind == kStep ? "recording \"" : "taking back \"") + step + "\" of " + entry.subject;
}

base::Outcome<std::string> makeRequest(casefile::Writer& writer, Request request) {
    if (auto dates = checkDates({request.askedOn, request.due}); !dates.ok())
        return dates.refusal();
    request.number = writer.database().integer("SELECT MAX(number) FROM request").value_or(0) + 1;
    const std::string line =
        request.line.empty()
            ? std::string()
            : lineChange(writer.database(), {request.source, request.subject, std::move(request.line)});
    writer.append({kMade, 2, request.id(), "", written(request, line), std::nullopt});
    return request.id();
}

base::Outcome<std::string> recordStep(casefile::Writer& writer, const std::string& id, RequestStep step) {
    auto request = findRequest(writer.database(), id);
    if (!request.ok())
        return request.refusal();
    if (std::find(kSteps.begin(), kSteps.end(), step.step) == kSteps.end()) {
        std::string allowed;
        for (const auto word : kSteps)
            allowed += (allowed.empty() ? "" : ", ") + std::string(word);
        return base::Refusal{
            "request.step", "step",
            "\"" + step.step + "\" is no step of a request. Choose one of: " + allowed + "."};
    }
    if (auto dates = checkDates({step.on, step.due, step.coversFrom, step.coversTo}); !dates.ok())
        return dates.refusal();
    if ((step.step == "refused" || step.step == "none_held" || step.step == "note") && step.note.empty())
        return base::Refusal{
            "request.note", "note",
            "Say in a few words what the holder answered, so that it can be explained later."};
    step.number =
        writer.database()
            .integer("SELECT MAX(number) FROM request_step WHERE request = ?", request.value().number)
            .value_or(0) +
        1;
    writer.append(
        {kStep, 1, request.value().id(), step.note, written(request.value().number, step), std::nullopt});
    return request.value().id();
}

void recordLetter(casefile::Writer& writer, const std::string& id, const std::string& textSha256,
                  const std::string& fileSha256, const std::string& form) {
    const auto request = findRequest(writer.database(), id);
    if (!request.ok())
        throw base::Failure(request.refusal().message);
    writer.append({kLetter, 1, id, "",
                   casefile::Payload()
                       .set("request", request.value().number)
                       .set("text_sha256", textSha256)
                       .set("file_sha256", fileSha256)
                       .set("form", form)
                       .text(),
                   std::nullopt});
}

std::vector<Request> requestsOf(store::Database& database) {
    std::vector<Request> requests;
    auto row = database.query(
        "SELECT number, source, subject, holder, contact, route, asked_on, due, cost, note, by, at FROM "
        "request "
        "WHERE is_unmade = 0 ORDER BY number");
    while (row.next())
        requests.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                            row.text(6), row.text(7), row.text(8), row.text(9), row.text(10),
                            row.integer(11)});
    const auto numbered = [&](std::int64_t number) {
        return std::find_if(requests.begin(), requests.end(),
                            [number](const Request& one) { return one.number == number; });
    };
    auto step = database.query(
        "SELECT request, number, step, done_on, due, exhibit, covers_from, covers_to, cost, note, by, at "
        "FROM "
        "request_step WHERE is_taken_back = 0 ORDER BY request, number");
    while (step.next())
        if (const auto of = numbered(step.integer(0)); of != requests.end())
            of->steps.push_back({step.integer(1), step.text(2), step.text(3), step.text(4), step.text(5),
                                 step.text(6), step.text(7), step.text(8), step.text(9), step.text(10),
                                 step.integer(11)});
    auto letter = database.query("SELECT request, text_sha256 FROM request_letter ORDER BY request, entry");
    while (letter.next())
        if (const auto of = numbered(letter.integer(0)); of != requests.end())
            of->letters.push_back(letter.text(1));
    return requests;
}

base::Outcome<Request> findRequest(store::Database& database, const std::string& id) {
    for (auto& request : requestsOf(database))
        if (request.id() == id || std::to_string(request.number) == id)
            return std::move(request);
    return base::Refusal{
        "request.unknown", "request",
        "There is no request \"" + id + "\" in this case. `strata show CASE requests` lists them."};
}

std::vector<CaseSourceStatus> withRequests(std::vector<CaseSourceStatus> statuses,
                                           const std::vector<Request>& requests) {
    for (const auto& request : requests) {
        const RequestStep last = request.steps.empty() ? RequestStep{} : request.steps.back();
        CaseSourceStatus says{request.source,
                              request.subject,
                              statusOf(request.state()),
                              last.coversFrom,
                              last.coversTo,
                              last.exhibit,
                              last.note.empty() ? request.id() : request.id() + ", " + last.note,
                              last.by.empty() ? request.by : last.by,
                              std::max(request.at, last.at)};
        const auto held = std::find_if(statuses.begin(), statuses.end(), [&](const CaseSourceStatus& one) {
            return one.source == says.source && one.subject == says.subject;
        });
        if (held == statuses.end())
            statuses.push_back(std::move(says));
        else if (held->at <= says.at)
            *held = std::move(says);
    }
    return statuses;
}

}  // namespace strata::checklist
