#pragma once

#include <string_view>

namespace strata::csv {

// Names the format that the head of a file plainly is, when it is not a table: pictures, archives, documents,
// XML, JSON, calendars, cards, mail, chats, statements in bank formats. Empty when nothing is recognised.
// Only fixed first bytes and line shapes are used, never the file's name.
std::string_view recogniseOther(std::string_view head);

}  // namespace strata::csv
