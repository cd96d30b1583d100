#include "workbench/passage_citations.h"

namespace strata::workbench {

std::string PassageCitations::of(const accounts::AccountPassage& passage) {
    auto& text = texts_[passage.sha256];
    if (!text)
        text = std::make_unique<Text>(blobs_.read(passage.sha256));
    return accounts::citationOf(passage.account, static_cast<int>(passage.revision), text->places,
                                static_cast<std::size_t>(passage.start),
                                static_cast<std::size_t>(passage.end));
}

}  // namespace strata::workbench
