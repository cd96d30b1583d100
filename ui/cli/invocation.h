#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "workbench/case_session.h"

namespace strata::cli {

// One run of one verb: what was asked, who asks, and where the answer goes.
class Invocation {
public:
    Invocation(const CommandLine& line, Output& output, Interrupt& interrupt);

    const std::vector<std::string>& words() const { return line_.words; }  // behind the program's name
    const std::string& operand(std::size_t index) const { return line_.operands.at(index); }
    std::vector<std::string> operandsFrom(std::size_t first) const;
    bool has(std::string_view option) const;
    std::string option(std::string_view name, std::string_view otherwise = {}) const;
    std::vector<std::string> options(std::string_view name) const;
    std::int64_t number(std::string_view name, std::int64_t otherwise) const;
    bool wantsJson() const { return line_.common.contains("json"); }

    workbench::Actor actor() const;
    // The case is always the first operand.
    workbench::CaseSession openForReading() const;
    workbench::CaseSession openForWriting() const;  // throws Failure saying who has it
    workbench::CaseReader reader(const workbench::CaseSession& session) const;  // as of --as-of

    Output& out() { return out_; }
    std::stop_token stop() const { return interrupt_.token(); }
    // Ends the program with all of it printed, and leaves to the kernel what a verb has read: it is freed
    // there in one piece. Only where nothing was written.
    void leave(Status status);

private:
    const std::vector<std::string>* given(std::string_view name) const;

    const CommandLine& line_;
    Output& out_;
    Interrupt& interrupt_;
};

// To standard error, after "strata: ".
void complain(std::string_view message);
// Says why, and gives the status of a refusal.
Status refuse(const base::Refusal& refusal);
Status ended(const base::Outcome<>& outcome);  // done, or refused

}  // namespace strata::cli
