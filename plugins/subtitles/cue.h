#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace strata::subtitles {

// A line that gives the times of a cue: "00:01:14.815 --> 00:01:18.114 align:start", "0:00:01,000 --> …" or
// "0:00:01.000,0:00:05.000".
struct CueTimes {
    std::string_view from, until;  // as written
    bool isBackwards = false;      // it ends before it begins
};
bool isTimingLike(std::string_view line);
// Nothing when a time is none ("00:72:00.000").
std::optional<CueTimes> readCueTimes(std::string_view line);

// The words of a cue without mark-up, and the voice that is named first. Character references are read.
struct CueWords {
    std::string speaker, words;
    bool hasMoreVoices = false;
};
CueWords readCueWords(std::string_view text);

}  // namespace strata::subtitles
