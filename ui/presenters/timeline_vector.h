#pragma once

#include <filesystem>
#include <string>

#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"

namespace strata::presenters {

enum class PictureFormat : std::uint8_t { pdf, svg, png };
PictureFormat pictureFormatOf(const std::filesystem::path& file);  // by its ending; throws base::Failure

// The bytes of the picture; the same frame and sheet give the same bytes. PDF in pages of the sheet's paper
// with text that can be selected, SVG with text as text, PNG at 200 dots to the inch.
std::string drawnTimeline(const TimelineFrame& frame, const TimelineSheet& sheet, PictureFormat format);

// All of the picture or the file as it was. Throws base::Failure that names the file. Any thread.
void saveTimeline(const TimelineFrame& frame, const TimelineSheet& sheet, const std::filesystem::path& file);

}  // namespace strata::presenters
