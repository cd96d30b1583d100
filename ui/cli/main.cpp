#include <csignal>
#include <cstdio>
#include <new>

#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/invocation.h"
#include "cli/memory.h"

namespace strata::cli {
namespace {

Status answer(const CommandLine& line, Output& out) {
    if (line.wantsVersion) {
        out.line("strata " STRATA_VERSION);
        return Status::done;
    }
    if (line.wantsHelp) {
        out.write(line.verb            ? helpFor(*line.verb)
                  : line.group.empty() ? overallHelp()
                                       : helpForGroup(line.group));
        return Status::done;
    }
    if (line.common.contains("as-of") && !line.verb->canLookBack)
        throw UsageError("--as-of is for reading the case; `" + std::string(line.verb->name) +
                         "` cannot be asked of an earlier state");
    Interrupt interrupt;
    Invocation invocation(line, out, interrupt);
    return line.verb->run(invocation);
}

// The one place where what went wrong becomes words and a status.
Status runProgram(const std::vector<std::string>& words) {
    Output out;
    CommandLine line;
    try {
        readCommandLine(words, line);
        const Status status = answer(line, out);
        out.release();
        return status;
    } catch (const UsageError& error) {
        complain(printable(error.what()) + ".");
        std::fprintf(stderr, "%s\n",
                     line.verb            ? usageOf(*line.verb).c_str()
                     : line.group.empty() ? "usage: strata VERB ...\nSee `strata --help`."
                                          : helpForGroup(line.group).c_str());
        return Status::usage;
    } catch (const base::Cancelled& stopped) {
        complain(stopped.what());
        return Status::refused;
    } catch (const base::Corruption& damage) {
        complain("the case is damaged. " + printable(base::explain(damage)));
        return Status::damaged;
    } catch (const std::bad_alloc&) {
        complain("there is not enough memory for this.");
        return Status::refused;
    } catch (const std::exception& failure) {
        complain(printable(base::explain(failure)));
        return Status::refused;
    }
}

}  // namespace
}  // namespace strata::cli

int main(int argc, char** argv) {
    strata::cli::prepareMemory();
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow fails to be written, and says so
    return static_cast<int>(strata::cli::runProgram({argv + 1, argv + argc}));
}
