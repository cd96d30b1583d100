#pragma once

#include <map>
#include <set>
#include <string>

#include "workbench/case_reader.h"
#include "workbench/form_reading.h"

namespace strata::workbench {

// The sources and accounts that do not go where the rest of a case goes, each with why. An account and the
// file that any version of it was taken from hold the same words, so where one of them is apart so is the
// other.
class MaterialApart {
public:
    enum class Why : std::uint8_t { sensitive, byReference, limited };  // the weightiest first
    struct Apart {
        Why why = Why::sensitive;
        std::string itself;    // the source or account that it is true of
        std::string cameInAs;  // of byReference, as the catalogue calls it
    };

    MaterialApart(const CaseReader& reader, const FormReading& forms);

    const Apart* of(const std::string& record) const;  // S03 or P01/A-02; none where it is not apart
    // "S03 is on the MG6D", "S05 holds the words of P01/A-05, which is limited".
    std::string inWords(const std::string& record) const;
    // Of a source the accounts that were taken from it, of an account the sources.
    const std::set<std::string>& withWordsOf(const std::string& record) const;

private:
    void readFiles(const CaseReader& reader);
    std::set<std::string> together(const std::string& record) const;  // it, and what holds the same words

    std::map<std::string, std::set<std::string>> beside_;
    std::map<std::string, Apart> apart_;
};

}  // namespace strata::workbench
