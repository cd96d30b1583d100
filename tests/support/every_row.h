#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/database.h"

namespace strata::support {

// Every row of every table of a case but those of the full-text index, whose answers are compared instead.
inline std::string everyRow(const std::filesystem::path& caseFolder) {
    store::Database database(caseFolder / "case.db", store::Database::Access::readOnly);
    std::vector<std::string> tables;
    auto name = database.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_text%' ORDER BY name");
    while (name.next())
        tables.push_back(name.text(0));
    std::string all;
    for (const auto& table : tables) {
        const bool isNarrow = database.integer("SELECT count(*) FROM pragma_table_info(?)", table) == 1;
        auto row = database.query("SELECT * FROM " + table + (isNarrow ? " ORDER BY 1" : " ORDER BY 1, 2"));
        while (row.next()) {
            all += table;
            for (int column = 0; column < row.columns(); ++column)
                all += "|" + (row.isNull(column) ? std::string("null") : row.text(column));
            all += "\n";
        }
    }
    return all;
}

}  // namespace strata::support
