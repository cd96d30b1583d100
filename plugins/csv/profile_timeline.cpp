#include "csv/profile.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

// Timesketch, plaso and TLN: the message is the title, the source the lane.
class TimelineProfile : public Profile {
public:
    using Profile::Profile;
    std::string_view kind() const override { return "event"; }

    void tell(const Row& row, const RowTime&, RowStory& story) const override {
        std::string_view message = cell(row, Role::Message);
        if (message.empty()) {
            message = cell(row, Role::Description);
        }
        if (message.empty()) {
            message = cell(row, Role::TimestampDesc);
        }
        sdk::appendShort(story.title, message, kTitleBytes);
        story.lane = cell(row, Role::Source);
        const std::string_view user = cell(row, Role::Person);
        if (user != "-") {
            addPerson(story, user);
        }
        const std::string_view host = cell(row, Role::Place);
        if (host != "-" && host != ":") {
            story.place = host;
        }
    }
};

}  // namespace

std::unique_ptr<Profile> makeTimelineProfile(const Plan& plan) {
    return std::make_unique<TimelineProfile>(plan);
}

}  // namespace strata::csv
