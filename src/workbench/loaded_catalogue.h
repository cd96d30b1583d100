#pragma once

#include <memory>

#include "checklist/catalogue.h"
#include "store/blobs.h"
#include "store/database.h"

namespace strata::workbench {

const checklist::Catalogue&
loadedCatalogue();  // read once, on first use; throws base::Failure when it cannot be

// The catalogue as this case has it: with the packs that are on and the rules that people changed.
std::shared_ptr<const checklist::Catalogue> catalogueOf(store::Database& database, const store::Blobs& blobs);

// The packs of a case that are on, in their order, but for the one named.
std::vector<std::string> packTexts(store::Database& database, const store::Blobs& blobs,
                                   const std::string& without = {});

}  // namespace strata::workbench
