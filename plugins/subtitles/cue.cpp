#include "subtitles/cue.h"

#include <array>
#include <cstdint>

#include "sdk/text.h"

namespace strata::subtitles {

namespace {

constexpr std::string_view kArrow = "-->";

// Milliseconds of "1:02:03.456", "02:03.456" or with a comma; nothing when it is no time.
std::optional<std::int64_t> millisecondsOf(std::string_view text) {
    std::array<std::int64_t, 3> parts{};
    std::size_t count = 1, digits = 0, at = 0;
    for (; at < text.size() && text[at] != '.' && text[at] != ','; ++at) {
        if (text[at] == ':') {
            if (digits == 0 || ++count > parts.size())
                return std::nullopt;
            digits = 0;
            continue;
        }
        if (!sdk::isDigit(text[at]) || ++digits > 4)
            return std::nullopt;
        parts[count - 1] = parts[count - 1] * 10 + (text[at] - '0');
    }
    const std::string_view fraction = at < text.size() ? text.substr(at + 1) : std::string_view();
    if (count < 2 || digits != 2 || fraction.size() != 3)
        return std::nullopt;
    std::int64_t milliseconds = 0;
    for (const char digit : fraction) {
        if (!sdk::isDigit(digit))
            return std::nullopt;
        milliseconds = milliseconds * 10 + (digit - '0');
    }
    const std::int64_t seconds = parts[count - 1], minutes = parts[count - 2];
    const std::int64_t hours = count == 3 ? parts[0] : 0;
    if (seconds > 59 || minutes > 59)
        return std::nullopt;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

std::string_view firstWord(std::string_view text) {
    return text.substr(0, text.find_first_of(" \t"));
}

std::optional<std::pair<std::string_view, std::string_view>> parted(std::string_view line) {
    if (const auto arrow = line.find(kArrow); arrow != std::string_view::npos)
        return std::pair{sdk::trim(line.substr(0, arrow)),
                         firstWord(sdk::trim(line.substr(arrow + kArrow.size())))};
    // SubViewer: two times with points, and a comma between.
    const auto comma = line.find(',');
    if (comma == std::string_view::npos || line.find(':') > comma ||
        line.find(':', comma) == std::string_view::npos)
        return std::nullopt;
    const auto first = sdk::trim(line.substr(0, comma)), second = sdk::trim(line.substr(comma + 1));
    if (first.find_first_not_of("0123456789:.") != std::string_view::npos ||
        second.find_first_not_of("0123456789:.") != std::string_view::npos)
        return std::nullopt;
    return std::pair{first, second};
}

struct Reference {
    std::string_view name, text;
};
constexpr std::array<Reference, 7> kReferences = {{{"&amp;", "&"},
                                                   {"&lt;", "<"},
                                                   {"&gt;", ">"},
                                                   {"&nbsp;", "\u00a0"},
                                                   {"&lrm;", "\u200e"},
                                                   {"&rlm;", "\u200f"},
                                                   {"&quot;", "\""}}};

// <b>, </i>, <c.loud>, <v Linh>, <lang vi>, <00:00:17.200>; a "<" that begins none of these is a word's.
bool isTag(std::string_view inside) {
    if (inside.starts_with('/'))
        inside.remove_prefix(1);
    const auto name = inside.substr(0, inside.find_first_of(". \t"));
    for (const std::string_view known : {"b", "i", "u", "c", "v", "lang", "ruby", "rt", "font", ""})
        if (name == known)
            return true;
    return millisecondsOf(inside).has_value();
}

}  // namespace

bool isTimingLike(std::string_view line) {
    return line.find(kArrow) != std::string_view::npos || parted(line).has_value();
}

std::optional<CueTimes> readCueTimes(std::string_view line) {
    const auto times = parted(line);
    if (!times)
        return std::nullopt;
    const auto from = millisecondsOf(times->first), until = millisecondsOf(times->second);
    if (!from || !until)
        return std::nullopt;
    return CueTimes{times->first, times->second, *until < *from};
}

CueWords readCueWords(std::string_view text) {
    CueWords read;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
        if (end != std::string_view::npos && isTag(text.substr(at + 1, end - at - 1))) {
            const auto inside = text.substr(at + 1, end - at - 1);
            if (inside.starts_with("v ") || inside.starts_with("v.")) {
                const auto blank = inside.find(' ');
                const auto voice =
                    blank == std::string_view::npos ? std::string_view() : sdk::trim(inside.substr(blank));
                if (read.speaker.empty() && sdk::isBlank(read.words))
                    read.speaker = voice;
                else if (voice != read.speaker) {
                    read.hasMoreVoices = true;
                    read.words.append(sdk::isBlank(read.words) ? "" : "\n").append(voice).append(": ");
                }
            }
            at = end + 1;
            continue;
        }
        bool isReference = false;
        for (const auto& [name, meant] : kReferences)
            if (!isReference && text.substr(at).starts_with(name)) {
                read.words += meant;
                at += name.size();
                isReference = true;
            }
        if (!isReference)
            read.words += text[at++];
    }
    return read;
}

}  // namespace strata::subtitles
