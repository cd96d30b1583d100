#include "sdk/converters.h"

#include <iconv.h>

namespace strata::sdk {

void keepConverters(std::span<const char* const> names) {
    for (const char* name : names) {
        ::iconv_open("UTF-8", name);
        ::iconv_open(name, "UTF-8");
    }
}

}  // namespace strata::sdk
