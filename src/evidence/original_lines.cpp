#include "evidence/original_lines.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <deque>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::evidence {

namespace {

constexpr std::size_t kLongestShown = 2000;  // bytes of a line; a screen shows no more

std::string decoded(const std::string& bytes) {
    const std::string cut = bytes.substr(0, kLongestShown);
    if (base::isUtf8(bytes))
        return base::toUtf8Lossy(cut);
    std::string text;
    icu::UnicodeString(cut.data(), static_cast<int32_t>(cut.size()), "windows-1252").toUTF8String(text);
    return text;
}

// UTF-16 with a byte order mark, as UTF-8; anything else as it is.
std::string asBytes(const std::filesystem::path& file) {
    std::string bytes = base::readFile(file, std::int64_t{4} << 30);
    const bool isLittle = bytes.rfind("\xff\xfe", 0) == 0, isBig = bytes.rfind("\xfe\xff", 0) == 0;
    if (!isLittle && !isBig)
        return bytes;
    std::string text;
    icu::UnicodeString(bytes.data() + 2,
                       static_cast<int32_t>(std::min<std::size_t>(bytes.size() - 2, 1 << 30)),
                       isLittle ? "UTF-16LE" : "UTF-16BE")
        .toUTF8String(text);
    return text;
}

}  // namespace

OriginalLines originalLines(const std::filesystem::path& file, const std::string& unit, std::int64_t at,
                            int before, int after) {
    if (unit != "row" && unit != "line")
        return {};
    const std::string bytes = asBytes(file);
    OriginalLines result;
    std::int64_t row = 1, line = 1, found = 0;
    bool isQuoted = false;
    std::size_t start = 0;
    std::deque<std::pair<std::size_t, std::size_t>> recent;  // where the last lines are in the bytes
    std::int64_t wantedAfter = after;
    for (std::size_t here = 0; here <= bytes.size(); ++here) {
        const bool isEnd = here == bytes.size();
        const char c = isEnd ? '\n' : bytes[here];
        if (c == '"')
            isQuoted = !isQuoted;
        if (c != '\n' && c != '\r')
            continue;
        if (found == 0 && (unit == "row" ? row : line) == at) {
            found = line;
            result.highlight = recent.size();
            result.firstLine = line - static_cast<std::int64_t>(recent.size());
        }
        recent.emplace_back(start, here - start);
        if (found == 0 && static_cast<int>(recent.size()) > before)
            recent.pop_front();
        if (found != 0 && line > found && wantedAfter-- <= 1)
            break;
        if (found != 0 && after == 0)
            break;
        if (!isEnd && c == '\r' && here + 1 < bytes.size() && bytes[here + 1] == '\n')
            ++here;
        start = here + 1;
        ++line;
        row += !isQuoted || unit != "row";
    }
    if (found == 0)
        return {};
    for (const auto& [from, length] : recent)
        result.lines.push_back(decoded(bytes.substr(from, length)));
    return result;
}

}  // namespace strata::evidence
