#include "evidence/import_labels.h"

#include "base/text.h"

namespace strata::evidence {

const ImportLabels::Label& ImportLabels::of(std::int64_t import) {
    if (const auto known = labels_.find(import); known != labels_.end())
        return known->second;
    Label label;
    if (auto row =
            database_.query("SELECT id, file, sha256, unit, exhibit FROM source WHERE entry = ?", import);
        row.next())
        label = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), {}};
    auto shape = database_.query("SELECT shape, headers FROM record_shape WHERE import = ?", import);
    while (shape.next())
        label.headers[shape.integer(0)] = base::split(shape.view(1), '\x1f');
    return labels_.emplace(import, std::move(label)).first->second;
}

std::string ImportLabels::detail(std::int64_t import, std::int64_t shape, std::string_view cells) {
    const Label& label = of(import);
    const auto found = label.headers.find(shape);
    static const std::vector<std::string> kNone;
    const auto& headers = found == label.headers.end() ? kNone : found->second;
    std::string text;
    std::size_t column = 0;
    while (true) {
        const std::size_t end = std::min(cells.find('\x1f'), cells.size());
        const std::string_view cell = cells.substr(0, end);
        if (cell.find_first_not_of(" \t\r\n") != std::string_view::npos) {
            if (!text.empty())
                text += "; ";
            if (column < headers.size() && !headers[column].empty())
                text += headers[column] + ": ";
            text += cell;
        }
        if (end == cells.size())
            return text;
        cells.remove_prefix(end + 1);
        ++column;
    }
}

std::vector<std::int64_t> ImportLabels::importsOf(const std::string& source) const {
    std::vector<std::int64_t> imports;
    auto row = database_.query(
        "SELECT entry FROM source WHERE id = ?1 OR file = ?1 OR exhibit = ?1 ORDER BY entry", source);
    while (row.next())
        imports.push_back(row.integer(0));
    return imports;
}

}  // namespace strata::evidence
