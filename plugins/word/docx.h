#pragma once

#include "sdk/document_text.h"
#include "word/package.h"

namespace strata::word {

// Whether the package says that it is a Word document.
bool isDocx(const Package& package);
void readDocx(const Package& package, sdk::DocumentText& text);

}  // namespace strata::word
