#pragma once

#include <string>

#include "workbench/case_session.h"

namespace strata::workbench {

// The words of the letter of a request, from resources/catalogue/request_letter.txt. Refused, with the
// questions that nobody has answered, while the record that an information request needs is not complete; and
// where the request is not there.
base::Outcome<std::string> requestLetter(const CaseReader& reader, const std::string& request,
                                         const std::string& author);

}  // namespace strata::workbench
