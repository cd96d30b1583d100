#pragma once

#include <memory>

#include "checklist/catalogue.h"
#include "store/blobs.h"
#include "store/database.h"

namespace strata::workbench {

const checklist::Catalogue&
loadedCatalogue();  // read once, on first use; throws base::Failure when it cannot be

// The catalogue as this case has it: with the packs that are on.
std::shared_ptr<const checklist::Catalogue> catalogueOf(store::Database& database, const store::Blobs& blobs);

}  // namespace strata::workbench
