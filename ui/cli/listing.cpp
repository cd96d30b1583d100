#include "cli/listing.h"

#include <algorithm>

#include "base/text.h"
#include "workbench/filter_words.h"

namespace strata::cli {

Filters::Filters(const Invocation& invocation, const Words& words)
    : invocation_(invocation),
      words_(words),
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
    const auto check = [&](std::string_view name) {
        if (invocation_.has(name) && !std::ranges::count(names, name))
            throw UsageError("--" + std::string(name) + " cannot be asked of " + std::string(what));
    };
    std::ranges::for_each(kEventFilters, check);
    check("limit");
    check("offset");
    check("sort");
    check("descending");
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

workbench::EventFilter Filters::forEvents(const workbench::EventFilter& base) const {
    const auto read = workbench::readFilter(invocation_.option("filter"), words_.zone());
    if (!read.ok())
        throw UsageError(read.refusal().message);
    workbench::EventFilter filter = workbench::joined(base, read.value());
    const auto take = [this](const char* name, std::string& field) {
        if (invocation_.has(name))
            field = invocation_.option(name);
    };
    if (from_)
        filter.from = from_;
    if (to_)
        filter.to = to_;
    take("text", filter.text);
    take("person", filter.person);
    take("source", filter.source);
    take("kind", filter.kind);
    take("lane", filter.lane);
    take("tag", filter.tag);
    take("strand", filter.strand);
    take("element", filter.element);
    take("layer", filter.layer);
    if (invocation_.has("hour") && (filter.hours = workbench::readHours(invocation_.option("hour"))) == 0)
        throw UsageError("--hour wants hours such as 22, 9 to 17 or 22 to 4");
    if (invocation_.has("day") && (filter.days = workbench::readDays(invocation_.option("day"))) == 0)
        throw UsageError("--day wants days such as Monday or Saturday to Sunday");
    filter.isStrict |= invocation_.has("strict");
    filter.onlyUncertain |= invocation_.has("uncertain");
    filter.limit = limit_;
    filter.offset = offset_;
    return filter;
}

}  // namespace strata::cli
