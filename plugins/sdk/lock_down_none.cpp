#include "sdk/lock_down.h"

namespace strata::sdk {

// Sanitizers map terabytes and start threads, so a sanitized build runs without the lock.
void lockDown() {}

}  // namespace strata::sdk
