#include "jsonl/line_shape.h"

#include <utility>

namespace strata::jsonl {

const Shape* Shapes::find(const std::vector<sdk::JsonField>& fields, bool& isNew) {
    key_.clear();
    for (const sdk::JsonField& field : fields) {
        key_ += field.key;
        key_ += '"';
    }
    isNew = false;
    const auto known = known_.find(key_);
    if (known != known_.end()) {
        return &known->second;
    }
    if (known_.size() >= kMost) {
        return nullptr;
    }
    isNew = true;
    Shape shape;
    shape.id = static_cast<int>(known_.size());
    for (const sdk::JsonField& field : fields) {
        shape.names.emplace_back();
        sdk::appendUnescaped(shape.names.back(), field.key);
    }
    shape.roles = findRoles(shape.names, map_);
    shape.kind = shape.roles.isChat ? "message" : "event";
    return &known_.emplace(key_, std::move(shape)).first->second;
}

const std::vector<std::string_view>& LineCells::of(const std::vector<sdk::JsonField>& fields) {
    std::size_t room = 0;
    for (const sdk::JsonField& field : fields) {
        room += field.raw.size();
    }
    cells_.clear();
    unescaped_.clear();
    unescaped_.reserve(room);
    for (const sdk::JsonField& field : fields) {
        if (!sdk::isJsonString(field.raw)) {
            cells_.push_back(field.raw);
            continue;
        }
        const std::string_view body = field.raw.substr(1, field.raw.size() - 2);
        if (body.find('\\') == std::string_view::npos) {
            cells_.push_back(body);
            continue;
        }
        const std::size_t start = unescaped_.size();
        sdk::appendUnescaped(unescaped_, body);
        cells_.emplace_back(unescaped_.data() + start, unescaped_.size() - start);
    }
    return cells_;
}

}  // namespace strata::jsonl
