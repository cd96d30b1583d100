#pragma once

#include "checklist/catalogue.h"

namespace strata::workbench {

const checklist::Catalogue&
loadedCatalogue();  // read once, on first use; throws base::Failure when it cannot be

}  // namespace strata::workbench
