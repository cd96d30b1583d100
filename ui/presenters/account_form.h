#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbench/account_rows.h"

// What is asked with an account. The form knows the fields and nothing of any other account, so nothing that
// one account says can come into another by itself.
namespace strata::presenters {

// "Present (one a line)": what stands beside a field.
std::string labelOf(const workbench::CircumstanceFieldRow& field);
// What a field offers, in words, the first of them empty where nothing has to be said.
std::vector<std::string> offeredBy(const workbench::CircumstanceFieldRow& field);
// What was typed or chosen, as it is written down: the lines of a list, the id of a choice. Empty when
// nothing was.
std::vector<std::string> valuesTyped(const workbench::CircumstanceFieldRow& field, const std::string& typed);
// The same as it is typed: the other way round.
std::string typedOf(const workbench::CircumstanceFieldRow& field, const std::vector<std::string>& values);

// Where a byte of the text as a control shows it stands in the text as recorded: a control ends every line
// with one LF, a recording may end them with CR LF.
std::int64_t recordedPlace(std::string_view recorded, std::size_t shown);

// Whether a file that is dropped among accounts may be the words of one, by its ending; all others are
// evidence of another kind. What it really is, its importer finds out.
bool mayHoldAnAccount(std::string_view path);

}  // namespace strata::presenters
