#pragma once

#include <string>

#include "sdk/document_text.h"

namespace strata::pdf {

// What people put on the pages beside their text, told as remarks with the page it is on: comments and whose
// they are, words typed onto a page, words that were marked or struck out, drawings and stamps, and fields
// that were filled in. False when the document could not be opened for it; nothing was told then.
bool tellBesideText(const std::string& bytes, sdk::DocumentText& text);

}  // namespace strata::pdf
