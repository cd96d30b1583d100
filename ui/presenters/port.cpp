#include "presenters/port.h"

#include "base/failure.h"

namespace strata::presenters {

Tasks::Tasks(MainThreadPort& port, std::function<void(const std::string&)> onFailure)
    : port_(port),
      onFailure_(std::move(onFailure)),
      readers_(2),
      writer_(1, {}, base::TaskPool::AtEnd::finishes) {}

void Tasks::tell(std::exception_ptr problem) {
    try {
        std::rethrow_exception(problem);
    } catch (const base::Cancelled&) {
        return;
    } catch (const std::exception& failure) {
        port_.post([onFailure = onFailure_, words = base::explain(failure)] { onFailure(words); });
    }
}

}  // namespace strata::presenters
