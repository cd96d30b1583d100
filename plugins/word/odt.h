#pragma once

#include "sdk/document_text.h"
#include "word/package.h"

namespace strata::word {

// Whether the package says that it is an OpenDocument text.
bool isOdt(const Package& package);
void readOdt(const Package& package, sdk::DocumentText& text);

}  // namespace strata::word
