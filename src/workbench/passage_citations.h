#pragma once

#include <map>
#include <memory>
#include <string>

#include "accounts/citation.h"
#include "accounts/difference_proposal.h"
#include "store/blobs.h"

namespace strata::workbench {

// Cites passages of accounts. Each text is read, and its lines counted, once, however many passages of it.
class PassageCitations {
public:
    explicit PassageCitations(const store::Blobs& blobs) : blobs_(blobs) {}
    std::string of(const accounts::AccountPassage& passage);

private:
    struct Text {
        explicit Text(std::string told) : words(std::move(told)), places(words) {}
        Text(const Text&) = delete;
        Text& operator=(const Text&) = delete;
        std::string words;
        accounts::TextPlaces places;
    };

    const store::Blobs& blobs_;
    std::map<std::string, std::unique_ptr<Text>> texts_;  // by SHA-256
};

}  // namespace strata::workbench
