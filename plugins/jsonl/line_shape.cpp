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
    return &known_.emplace(key_, make(fields, static_cast<int>(known_.size()))).first->second;
}

const Shape& Shapes::findOnce(const std::vector<sdk::JsonField>& fields) {
    once_ = make(fields, static_cast<int>(kMost));
    return once_;
}

Shape Shapes::make(const std::vector<sdk::JsonField>& fields, int id) const {
    Shape shape;
    shape.id = id;
    for (const sdk::JsonField& field : fields) {
        shape.names.emplace_back();
        sdk::appendUnescaped(shape.names.back(), field.key);
    }
    shape.roles = findRoles(shape.names, map_);
    shape.kind = shape.roles.isChat ? "message" : "event";
    return shape;
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
