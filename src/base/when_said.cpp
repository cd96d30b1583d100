#include "base/when_said.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/edtf.h"
#include "base/edtf_part.h"
#include "base/edtf_part_words.h"
#include "base/edtf_set.h"

namespace strata::base {
namespace {

constexpr std::array<std::string_view, 11> kPrecisions{
    "none", "century", "decade", "year", "season", "month", "day", "hour", "minute", "second", "subsecond"};
constexpr std::array<std::string_view, 5> kBases{"none", "said", "given", "assumed", "computed"};
template <class Named, std::size_t N>
std::optional<Named> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Named>(found - names.begin());
}

}  // namespace

std::string_view nameOf(Precision precision) {
    return kPrecisions.at(static_cast<std::size_t>(precision));
}
std::optional<Precision> precisionNamed(std::string_view name) {
    return named<Precision>(kPrecisions, name);
}
std::string_view nameOf(Basis basis) {
    return kBases.at(static_cast<std::size_t>(basis));
}
std::optional<Basis> basisNamed(std::string_view name) {
    return named<Basis>(kBases, name);
}

Order compare(const Bounds& left, const Bounds& right) {
    if (left.latest && right.earliest && *left.latest < *right.earliest)
        return Order::before;
    if (right.latest && left.earliest && *right.latest < *left.earliest)
        return Order::after;
    return Order::notInOrder;
}

bool sortsBefore(const WhenSaid& left, const WhenSaid& right) {
    const auto key = [](const WhenSaid& when) {
        return std::tuple(!when.strict.earliest, when.strict.earliest.value_or(0), when.precision);
    };
    return key(left) < key(right);
}

std::string showWhen(const WhenSaid& when, const Zone& zone) {
    const std::string edtf = writeEdtf(when);
    const std::shared_ptr<const Zone> named = Zone::find(when.zone);
    const Zone& stated = named ? *named : zone;
    std::string_view why;
    if (looksLikeEdtfSet(edtf))
        if (const std::optional<EdtfSet> set = readEdtfSet(edtf, why))
            return setInWords(*set, stated, zone);
    const std::size_t slash = edtf.find('/');
    const std::optional<EdtfPart> from = readEdtfPart(std::string_view(edtf).substr(0, slash), why);
    if (edtf.empty() || !from)
        return when.words.empty() ? "date not known" : "\"" + when.words + "\"";
    if (slash == std::string::npos)
        return partInWords(*from, stated, zone);
    const std::optional<EdtfPart> to = readEdtfPart(std::string_view(edtf).substr(slash + 1), why);
    if (!to)
        return "date not known";
    if (from->kind == EdtfPart::Kind::open)
        return "no later than " + partInWords(*to, stated, zone);
    if (to->kind == EdtfPart::Kind::open)
        return "from " + partInWords(*from, stated, zone) + " on";
    if (from->kind == EdtfPart::Kind::unknown)
        return "until " + partInWords(*to, stated, zone) + ", start not known";
    if (to->kind == EdtfPart::Kind::unknown)
        return "from " + partInWords(*from, stated, zone) + ", end not known";
    return "between " + partInWords(*from, stated, zone) + " and " + partInWords(*to, stated, zone);
}

std::string showInstant(Micros instant, const Zone& zone) {
    return timeInWords(instant, Precision::minute, zone);
}

}  // namespace strata::base
