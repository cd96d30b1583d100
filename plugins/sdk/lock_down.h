#pragma once

namespace strata::sdk {

// Called once the input is open: from here on the process can compute, read what is open, write its output
// and end, and nothing else (no_new_privs, resource limits, a seccomp allow list: no open, socket, fork or
// exec). The core has its own sandbox around the process; this one holds even without it. Where the system
// refuses a part of it, the rest still applies and the import goes on.
void lockDown();

}  // namespace strata::sdk
