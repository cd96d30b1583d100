#include "base/failure.h"

namespace strata::base {

std::string explain(const std::exception& failure) {
    std::string story = failure.what();
    try {
        std::rethrow_if_nested(failure);
    } catch (const std::exception& cause) {
        story += ": " + explain(cause);
    } catch (...) {
        story += ": for a reason that was not given";
    }
    return story;
}

}  // namespace strata::base
