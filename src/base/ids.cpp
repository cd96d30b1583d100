#include "base/ids.h"

#include <unistd.h>

#include <string_view>

#include "base/failure.h"
#include "base/text.h"

namespace strata::base {

std::string randomId() {
    unsigned char bytes[16];
    if (::getentropy(bytes, sizeof bytes) != 0)
        throw Failure(
            "The system gave no random numbers, so nothing new can be named. Restart the computer.");
    return toHex({reinterpret_cast<const char*>(bytes), sizeof bytes});
}

}  // namespace strata::base
