#pragma once

#include <span>

namespace strata::sdk {

// The C library finds its converters of text as files, which a locked-down process cannot open. Called first
// thing in main: those named (as iconv names them, to and from UTF-8) stay loaded until the process ends. A
// name that the system does not know is passed over.
void keepConverters(std::span<const char* const> names);

}  // namespace strata::sdk
