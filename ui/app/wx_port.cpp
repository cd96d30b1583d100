#include "app/wx_port.h"

namespace strata::app {

void WxPort::post(std::function<void()> call) {
    handler_.CallAfter(std::move(call));
}

}  // namespace strata::app
