#include "views/timeline_stamps.h"

#include <wx/bitmap.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

#include <limits>

#include "views/theme.h"

namespace strata::views {

namespace {

constexpr std::size_t kMostStamps = 6'000;
constexpr int kNewAFrame = 24;
constexpr int kWidest = 1'200;

const wxFont& fontOf(presenters::TextStyle style) {
    static const wxFont kNormal = baseFont(), kSmall = smallFont(), kStrong = boldFont();
    switch (style) {
        case presenters::TextStyle::small:
            return kSmall;
        case presenters::TextStyle::strong:
            return kStrong;
        case presenters::TextStyle::normal:
            break;
    }
    return kNormal;
}

}  // namespace

void TimelineStamps::beginFrame(Budget budget) {
    left_ = budget == Budget::hurried ? kNewAFrame : std::numeric_limits<int>::max();
    wasShort_ = false;
    if (made_.size() > kMostStamps)
        made_.clear();
}

std::string TimelineStamps::keyOf(std::string_view text, presenters::TextStyle style) {
    std::string key(1, static_cast<char>('0' + static_cast<int>(style)));
    return key.append(text);
}

const presenters::TextStamp& TimelineStamps::stamp(std::string_view text, presenters::TextStyle style) {
    const auto [found, isNew] = made_.try_emplace(keyOf(text, style));
    if (isNew) {
        found->second = make(text, style);
        --left_;
    }
    return found->second;
}

const presenters::TextStamp* TimelineStamps::stampInTime(std::string_view text, presenters::TextStyle style) {
    if (left_ <= 0) {
        const auto found = made_.find(keyOf(text, style));
        if (found != made_.end())
            return &found->second;
        wasShort_ = true;
        return nullptr;
    }
    return &stamp(text, style);
}

presenters::TextStamp TimelineStamps::make(std::string_view text, presenters::TextStyle style) {
    const wxString words = wxString::FromUTF8(text.data(), text.size());
    wxBitmap measure(1, 1, 24);
    wxMemoryDC dc(measure);
    dc.SetFont(fontOf(style));
    const wxSize size = dc.GetTextExtent(words);
    dc.SelectObject(wxNullBitmap);
    presenters::TextStamp stamp;
    stamp.width = std::clamp(size.x + 1, 1, kWidest);
    stamp.height = std::max(size.y, 1);
    wxBitmap bitmap(stamp.width, stamp.height, 24);
    dc.SelectObject(bitmap);
    dc.SetBackground(*wxBLACK_BRUSH);
    dc.Clear();
    dc.SetFont(fontOf(style));
    dc.SetTextForeground(*wxWHITE);
    dc.DrawText(words, 0, 0);
    dc.SelectObject(wxNullBitmap);
    const wxImage image = bitmap.ConvertToImage();
    const unsigned char* rgb = image.GetData();
    stamp.coverage.resize(static_cast<std::size_t>(stamp.width) * stamp.height);
    for (std::size_t at = 0; at < stamp.coverage.size(); ++at)
        stamp.coverage[at] =
            static_cast<std::uint8_t>((rgb[3 * at] + 2 * rgb[3 * at + 1] + rgb[3 * at + 2]) / 4);
    return stamp;
}

}  // namespace strata::views
