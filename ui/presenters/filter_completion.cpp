#include "presenters/filter_completion.h"

#include <algorithm>

#include "base/text.h"

namespace strata::presenters {

namespace {

using Field = workbench::FilterPart::Field;

// Whether the text, or a word in it, begins so.
bool hasWord(const std::string& text, const std::string& begin) {
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1))
        if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '/' || text[at - 1] == '_')
            return true;
    return false;
}

struct Begun {
    const workbench::FilterName* name = nullptr;
    std::size_t value = 0;  // where it begins
};

// The name whose value is being typed at the end, if there is one.
Begun begunIn(const std::string& typed) {
    Begun last;
    for (const auto& name : workbench::kFilterNames) {
        const std::string mark = std::string(name.name) + ":";
        for (std::size_t at = typed.find(mark); at != std::string::npos; at = typed.find(mark, at + 1))
            if ((at == 0 || typed[at - 1] == ' ') && (last.name == nullptr || at > last.value))
                last = {&name, at + mark.size()};
    }
    if (last.name == nullptr)
        return last;
    last.value = std::min(typed.find_first_not_of(' ', last.value), typed.size());
    return typed.find("  ", last.value) == std::string::npos ? last : Begun();
}

}  // namespace

const std::vector<std::string>* FilterValues::of(Field field) const {
    switch (field) {
        case Field::person:
            return &people;
        case Field::kind:
            return &kinds;
        case Field::source:
            return &sources;
        case Field::lane:
            return &lanes;
        case Field::tag:
            return &tags;
        case Field::strand:
            return &strands;
        case Field::element:
            return &elements;
        case Field::layer:
            return &layers;
        default:
            return nullptr;
    }
}

std::vector<std::string> completionsOf(const std::string& typed, const FilterValues& values,
                                       std::size_t most) {
    std::vector<std::string> found;
    if (const Begun begun = begunIn(typed); begun.name != nullptr) {
        const auto* known = values.of(begun.name->field);
        const std::string begin = base::foldWithoutMarks(typed.substr(begun.value));
        for (const std::string& value : known ? *known : std::vector<std::string>()) {
            if (found.size() == most)
                break;
            if (hasWord(base::foldWithoutMarks(value), begin))
                found.push_back(typed.substr(0, begun.value) +
                                (begun.value > 0 && typed[begun.value - 1] == ':' ? " " : "") + value);
        }
        return found;
    }
    const std::size_t blank = typed.rfind(' ');
    const std::size_t word = blank == std::string::npos ? 0 : blank + 1;
    const std::string begin = base::foldForSearch(typed.substr(word));
    if (begin.empty())
        return found;
    for (const auto& name : workbench::kFilterNames)
        if (name.name.starts_with(begin) && found.size() < most)
            found.push_back(typed.substr(0, word) + std::string(name.name) + ": ");
    for (const char* phrase : {"not certain", "strict"})
        if (std::string_view(phrase).starts_with(begin) && found.size() < most)
            found.push_back(typed.substr(0, word) + phrase);
    return found;
}

}  // namespace strata::presenters
