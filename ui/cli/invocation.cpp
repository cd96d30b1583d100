#include "cli/invocation.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace strata::cli {

Invocation::Invocation(const CommandLine& line, Output& output, Interrupt& interrupt)
    : line_(line), out_(output), interrupt_(interrupt) {}

std::vector<std::string> Invocation::operandsFrom(std::size_t first) const {
    return {line_.operands.begin() + static_cast<std::ptrdiff_t>(std::min(first, line_.operands.size())),
            line_.operands.end()};
}

const std::vector<std::string>* Invocation::given(std::string_view name) const {
    const auto found = line_.own.find(std::string(name));
    return found == line_.own.end() ? nullptr : &found->second;
}

bool Invocation::has(std::string_view name) const {
    return given(name) != nullptr;
}

std::string Invocation::option(std::string_view name, std::string_view otherwise) const {
    const auto* values = given(name);
    return values ? values->front() : std::string(otherwise);
}

std::vector<std::string> Invocation::options(std::string_view name) const {
    const auto* values = given(name);
    return values ? *values : std::vector<std::string>();
}

std::int64_t Invocation::number(std::string_view name, std::int64_t otherwise) const {
    const auto* values = given(name);
    return values ? std::stoll(values->front()) : otherwise;
}

workbench::Actor Invocation::actor() const {
    workbench::Actor who = workbench::signedInActor();
    if (const auto name = line_.common.find("actor"); name != line_.common.end())
        who.name = name->second.front();
    if (const auto role = line_.common.find("role"); role != line_.common.end())
        who.role = role->second.front();
    return who;
}

workbench::CaseSession Invocation::openForReading() const {
    return workbench::CaseSession::openReadOnly(operand(0), {});  // who looks is noted nowhere, so not asked
}

workbench::CaseSession Invocation::openForWriting() const {
    workbench::CaseSession session = workbench::CaseSession::open(operand(0), actor());
    if (session.isReadOnly())
        throw base::Failure("The case can only be read at present, so nothing was changed. " +
                            session.readOnlyReason());
    return session;
}

workbench::CaseReader Invocation::reader(const workbench::CaseSession& session) const {
    workbench::CaseReader now = session.reader();
    const auto given = line_.common.find("as-of");
    if (given == line_.common.end())
        return now;
    const std::int64_t sequence = std::stoll(given->second.front());
    if (sequence > 0 && now.entries(1, sequence - 1).empty())
        throw base::Failure("The ledger of this case has no entry " + given->second.front() +
                            " yet. `strata show CASE entries` lists those that there are.");
    return session.readerAsOf(sequence);
}

void Invocation::leave(Status status) {
    if (line_.common.contains("as-of"))
        return;  // the picture of then is in a file, to be taken away
    out_.release();
    std::_Exit(static_cast<int>(status));
}

void complain(std::string_view message) {
    std::fprintf(stderr, "strata: %.*s\n", static_cast<int>(message.size()), message.data());
}

Status refuse(const base::Refusal& refusal) {
    complain(printable(refusal.message));
    return Status::refused;
}

Status ended(const base::Outcome<>& outcome) {
    return outcome.ok() ? Status::done : refuse(outcome.refusal());
}

}  // namespace strata::cli
