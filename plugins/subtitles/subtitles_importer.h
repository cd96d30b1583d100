#pragma once

#include "sdk/importer.h"

namespace strata::subtitles {

// Transcripts with times: WebVTT, SubRip, SubViewer. A record is a cue, with its times in the recording as
// they are written, who speaks where a voice is named, and its words without mark-up. The times count from
// the start of a recording, so no record has a date.
class SubtitlesImporter : public sdk::Importer {
public:
    std::string_view id() const override { return "subtitles"; }
    std::string_view version() const override { return "1.0.0"; }
    std::string_view unit() const override { return "line"; }
    sdk::Opinion sniff(sdk::InputFile& file) const override;
    void import(sdk::InputFile& file, const sdk::Options& options, sdk::RecordWriter& writer) const override;
};

}  // namespace strata::subtitles
