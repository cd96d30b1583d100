#pragma once

#include <string>

namespace strata::base {

// The program, in the kernel's BPF, of a filter that refuses what no importer needs: network, tracing,
// mounting, namespaces, keys, kernel modules and the like; and, when asked, starting processes (threads stay
// allowed). The calls not named are allowed, so that importers in any language run. Made once. Empty when
// libseccomp cannot.
const std::string& callFilterProgram(bool noProcesses);

}  // namespace strata::base
