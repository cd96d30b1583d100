#pragma once

#include <map>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "checklist/case_checklist.h"

namespace strata::checklist {

// What happened to a request after it was made.
struct RequestStep {
    std::int64_t number = 0;  // 1, 2, 3 of its request
    std::string step;         // chased, promised, received_in_part, received, none_held, refused, note
    std::string on;           // EDTF
    std::string due;          // when it is promised for, or asked for again
    std::string exhibit, coversFrom, coversTo, cost, note, by = {};
    std::int64_t at = 0;
};

// A source asked for from its holder. What was sent out is text, kept as it was.
struct Request {
    std::int64_t number = 0;
    std::string source, subject;
    std::string holder, contact, route, askedOn, due, cost, note, by = {};
    std::int64_t at = 0;
    std::map<std::string, std::string> line =
        {};  // of the record of why, to be written down with it; not read
    std::vector<RequestStep> steps = {};
    std::vector<std::string> letters = {};  // SHA-256 of the text of each, in the order made

    std::string id() const;
    // asked, chased, promised, received_in_part, received, none_held or refused.
    std::string state() const;
    bool isAnswered() const;
    std::string dueOn() const;  // the last one named, by the request or a step; empty once answered
};

// Entry kinds request.made and request.unmade, since version 2 with line {was, now}, what was written down of
// why the source is asked for (case_checklist.h projects it); request.step_recorded and
// request.step_taken_back {request, step, ...}; request.letter_made {request, text_sha256, file_sha256,
// form}, which is not undone: it went out.
class RequestModule : public casefile::Module {
public:
    std::string_view name() const override { return "requests"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"request.made", 2},
                {"request.unmade", 2},
                {"request.step_recorded", 1},
                {"request.step_taken_back", 1},
                {"request.letter_made", 1}};
    }
    std::vector<std::string> tables() const override { return {"request_letter", "request_step", "request"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::vector<std::string> restsOn(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Both refuse a date that is none; a step also when its kind is not one, when its request is not there, and
// refused, none_held and note without words. Return the id.
base::Outcome<std::string> makeRequest(casefile::Writer& writer, Request request);
base::Outcome<std::string> recordStep(casefile::Writer& writer, const std::string& request, RequestStep step);
void recordLetter(casefile::Writer& writer, const std::string& request, const std::string& textSha256,
                  const std::string& fileSha256, const std::string& form);

std::vector<Request> requestsOf(store::Database& database);  // in the order made
base::Outcome<Request> findRequest(store::Database& database, const std::string& id);

// What the requests say of their sources, in the words of the catalogue's statuses, where no later status was
// recorded by hand.
std::vector<CaseSourceStatus> withRequests(std::vector<CaseSourceStatus> statuses,
                                           const std::vector<Request>& requests);

}  // namespace strata::checklist
