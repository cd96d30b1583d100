#include "presenters/link_words.h"

#include "presenters/when_words.h"
#include "workbench/case_session.h"

namespace strata::presenters {

std::string saidInWords(const workbench::SaidBy& said) {
    std::string words = said.by;
    for (const std::string& part : {said.role, inWords(said.at)})
        if (!part.empty())
            words += (words.empty() ? "" : ", ") + part;
    return said.reason.empty() ? words : words + ": " + said.reason;
}

std::string supportInWords(const workbench::ElementLinkRow& link) {
    return (link.prove.empty() ? link.element : link.prove) + " (" + workbench::layerInWords(link.layer) +
           ", " + workbench::knowledgeInWords(link.as) + ")";
}

}  // namespace strata::presenters
