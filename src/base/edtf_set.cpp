#include "base/edtf_set.h"

#include "base/text.h"

namespace strata::base {
namespace {

constexpr std::string_view kOpenWithin = "two points may open a set only at its start or its end";

std::optional<EdtfSet::Member> readMember(std::string_view text, bool isFirst, bool isLast,
                                          std::string_view& why) {
    const std::size_t points = text.find("..");
    if (points == std::string_view::npos) {
        std::optional<EdtfPart> part = readEdtfPart(text, why);
        if (part && part->kind == EdtfPart::Kind::unknown)
            why = "a member of the set is empty";
        if (!why.empty())
            return std::nullopt;
        return EdtfSet::Member{*part, *part, false};
    }
    const std::string_view left = text.substr(0, points), right = text.substr(points + 2);
    if ((left.empty() && right.empty()) || (left.empty() && !isFirst) || (right.empty() && !isLast)) {
        why = kOpenWithin;
        return std::nullopt;
    }
    std::optional<EdtfPart> from = readEdtfPart(left.empty() ? ".." : left, why);
    if (!from)
        return std::nullopt;
    std::optional<EdtfPart> to = readEdtfPart(right.empty() ? ".." : right, why);
    if (!to)
        return std::nullopt;
    return EdtfSet::Member{std::move(*from), std::move(*to), true};
}

std::string textOf(const EdtfSet::Member& member) {
    if (!member.isRange)
        return member.from.text;
    const auto side = [](const EdtfPart& part) {
        return part.kind == EdtfPart::Kind::open ? std::string() : part.text;
    };
    return side(member.from) + ".." + side(member.to);
}

}  // namespace

bool looksLikeEdtfSet(std::string_view text) {
    return text.starts_with('[') || text.starts_with('{');
}

std::optional<EdtfSet> readEdtfSet(std::string_view text, std::string_view& why) {
    EdtfSet set;
    set.isAll = text.starts_with('{');
    if (!text.ends_with(set.isAll ? '}' : ']')) {
        why = "its set is not closed";
        return std::nullopt;
    }
    std::string_view rest = text.substr(1, text.size() - 2);
    set.text = text.substr(0, 1);
    for (bool isLast = false; !isLast;) {
        const std::size_t comma = rest.find(',');
        isLast = comma == std::string_view::npos;
        const std::string written = trimmed(rest.substr(0, comma));
        const std::optional<EdtfSet::Member> member = readMember(written, set.members.empty(), isLast, why);
        if (!member)
            return std::nullopt;
        set.text += (set.members.empty() ? "" : ",") + textOf(*member);
        set.members.push_back(*member);
        rest.remove_prefix(isLast ? rest.size() : comma + 1);
    }
    set.text += text.back();
    return set;
}

}  // namespace strata::base
