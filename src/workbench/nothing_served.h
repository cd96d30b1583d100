#pragma once

#include "base/failure.h"

namespace strata::workbench {

// No bundle was made, because nothing of the case is said to be served. Says what is to be said, and not
// where: each front end has its own way.
class NothingServed : public base::Failure {
public:
    using Failure::Failure;
};

}  // namespace strata::workbench
