#pragma once

#include "base/child.h"

namespace strata::base {

// A process just started, and this side's ends of its pipes. For child.cpp only.
struct StartedChild {
    pid_t pid = -1;
    int output = -1, errors = -1;
};

// Throws Failure naming the program and the step that did not work.
StartedChild startChild(const ChildOrder& order);

}  // namespace strata::base
