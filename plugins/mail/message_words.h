#pragma once

#include <gmime/gmime.h>

#include <string>
#include <utility>
#include <vector>

namespace strata::mail {

// What is read of the parts of a message: the words a person reads first, and remarks on the rest.
struct MessageWords {
    std::string words;
    std::vector<std::pair<std::string, std::string>> remarks;  // a code and what there is to say
};
MessageWords wordsOf(GMimeMessage* message);

// UTF-8, with what is no character replaced; of what no text was given, nothing.
std::string textOf(const char* text);

}  // namespace strata::mail
