#pragma once

#include <string>
#include <string_view>

namespace strata::sdk {

// The words of a page without its mark-up, from UTF-8; what begins a block begins a line.
std::string wordsOfHtml(std::string_view html);

}  // namespace strata::sdk
