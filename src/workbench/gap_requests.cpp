#include "workbench/gap_requests.h"

#include <algorithm>
#include <iterator>

namespace strata::workbench {

namespace {

bool isFor(const RequestRow& request, const GapRow& gap) {
    return gap.source == request.source && gap.personId == request.personId;
}

// What is said of the gap came after what the request had for an answer.
bool isAskedAgain(const RequestRow& request, const GapRow& gap) {
    return gap.state == "requested" &&
           (request.state == "received" || request.state == "none_held" || request.state == "refused");
}

}  // namespace

const GapRow* gapOf(const RequestRow& request, const std::vector<GapRow>& gaps) {
    const auto found = std::ranges::find_if(gaps, [&](const GapRow& gap) { return isFor(request, gap); });
    return found == gaps.end() ? nullptr : &*found;
}

std::vector<GapRow> withoutRequest(const std::vector<GapRow>& gaps, const std::vector<RequestRow>& requests) {
    std::vector<GapRow> left;
    std::ranges::copy_if(gaps, std::back_inserter(left), [&](const GapRow& gap) {
        return std::ranges::none_of(requests, [&](const RequestRow& request) {
            return isFor(request, gap) && !isAskedAgain(request, gap);
        });
    });
    return left;
}

}  // namespace strata::workbench
