#include "presenters/folded_line.h"

#include "base/text.h"

namespace strata::presenters {

std::string foldedLine(const std::vector<std::string>& words, const FoldedName& name) {
    if (words.empty())
        return {};
    return base::plural(static_cast<std::int64_t>(words.size()), name.one, name.many) +
           (words.size() == 1 ? ": " : ". " + name.first + ": ") + words.front();
}

}  // namespace strata::presenters
