#include "workbench/passage_citations.h"

#include <tuple>

namespace strata::workbench {

std::string PassageCitations::of(const accounts::AccountPassage& passage) {
    return textOf(passage).citation(static_cast<std::size_t>(passage.start),
                                    static_cast<std::size_t>(passage.end));
}

std::string_view PassageCitations::wordsOf(const accounts::AccountPassage& passage) {
    return std::string_view(textOf(passage).text())
        .substr(static_cast<std::size_t>(passage.start),
                static_cast<std::size_t>(passage.end - passage.start));
}

const CitedText& PassageCitations::textOf(const accounts::AccountPassage& passage) {
    const std::pair version(passage.account, passage.revision);
    if (const auto held = texts_.find(version); held != texts_.end())
        return held->second;
    return texts_
        .emplace(
            std::piecewise_construct, std::forward_as_tuple(version),
            std::forward_as_tuple(database_, reader_, passage.account, static_cast<int>(passage.revision)))
        .first->second;
}

}  // namespace strata::workbench
