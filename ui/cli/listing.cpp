#include "cli/listing.h"

#include <algorithm>

#include "base/text.h"

namespace strata::cli {

Filters::Filters(const Invocation& invocation, const Words& words)
    : invocation_(invocation),
      text_(base::foldForSearch(invocation.option("text"))),
      person_(base::foldForSearch(invocation.option("person"))),
      source_(base::foldForSearch(invocation.option("source"))),
      kind_(base::foldForSearch(invocation.option("kind"))),
      limit_(invocation.number("limit", -1)),
      offset_(invocation.number("offset", 0)) {
    if (invocation.has("from"))
        from_ = words.from(invocation.option("from"));
    if (invocation.has("to"))
        to_ = words.to(invocation.option("to"));
}

void Filters::allowOnly(std::initializer_list<std::string_view> names, std::string_view what) const {
    for (const std::string_view name :
         {"from", "to", "text", "person", "source", "kind", "tag", "limit", "offset"})
        if (invocation_.has(name) && !std::ranges::count(names, name))
            throw UsageError("--" + std::string(name) + " cannot be asked of " + std::string(what));
}

bool Filters::matches(const Facets& facets) const {
    if ((from_ || to_) && !facets.earliest && !facets.latest)
        return false;
    if (from_ && facets.latest.value_or(*from_) < *from_)
        return false;
    if (to_ && facets.earliest.value_or(*to_) > *to_)
        return false;
    return holds(facets.text, text_) && holds(facets.person, person_) && holds(facets.source, source_) &&
           (kind_.empty() || base::foldForSearch(facets.kind) == kind_);
}

workbench::EventFilter Filters::forEvents() const {
    workbench::EventFilter filter;
    filter.from = from_;
    filter.to = to_;
    filter.text = invocation_.option("text");
    filter.person = invocation_.option("person");
    filter.source = invocation_.option("source");
    filter.kind = invocation_.option("kind");
    filter.tag = invocation_.option("tag");
    filter.limit = limit_;
    filter.offset = offset_;
    return filter;
}

}  // namespace strata::cli
