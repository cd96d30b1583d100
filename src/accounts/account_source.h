#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "store/database.h"

namespace strata::accounts {

// The file that the words of an account were taken from, kept whole as a source of the case, and what the
// importer said while it took them. Nothing here is believed for more than it is: the importer's own words.
struct AccountSource {
    // Where a paragraph begins in the account's text, in bytes, where it stood in the file by its unit (page
    // 2, paragraph 7, line 40), and when it is said in the recording, in milliseconds from its start.
    struct Place {
        std::int64_t start = 0, at = 0;
        std::optional<std::int64_t> from = {}, until = {};
    };
    // What was found beside the words: a comment, a page without text.
    struct Remark {
        std::int64_t at = 0;  // 0: about the whole file
        std::string code, message, action;
    };
    std::string file, sha256, importer, importerVersion, importerSha256, format, unit;
    std::int64_t bytes = 0;
    std::vector<Place> places;  // by rising start
    std::vector<Remark> remarks;

    std::string json() const;
    static AccountSource read(const base::Json& json);
};

// Of one revision, by its row; nothing when it was typed or recorded as plain text.
std::optional<AccountSource> sourceOf(store::Database& database, std::int64_t account);

// "00:12:03 to 00:12:09": when the words from `start` to before `end` are said, from the first paragraph that
// they touch to the last; empty when no times are known of either.
std::string recordingTimes(const AccountSource& source, std::int64_t start, std::int64_t end);

}  // namespace strata::accounts
