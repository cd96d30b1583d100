#pragma once

#include <string>
#include <unordered_map>

#include "presenters/pixel_canvas.h"

namespace strata::views {

// Words drawn once by the window system and kept as masks. A frame that needs many new ones gets only as many
// as there is time for; wasShort() then asks for another frame.
class TimelineStamps final : public presenters::TextStamps {
public:
    const presenters::TextStamp& stamp(std::string_view text, presenters::TextStyle style) override;
    const presenters::TextStamp* stampInTime(std::string_view text, presenters::TextStyle style) override;

    enum class Budget { hurried, unlimited };
    void beginFrame(Budget budget);
    bool wasShort() const { return wasShort_; }

private:
    static presenters::TextStamp make(std::string_view text, presenters::TextStyle style);
    static std::string keyOf(std::string_view text, presenters::TextStyle style);

    std::unordered_map<std::string, presenters::TextStamp> made_;
    int left_ = 0;
    bool wasShort_ = false;
};

}  // namespace strata::views
