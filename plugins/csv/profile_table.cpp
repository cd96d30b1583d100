#include "csv/profile.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr std::size_t kTitleCells = 3;

// Any other table. Columns that tell messages, sightings and positions are used where they are; otherwise the
// title is the first cells that are neither time nor blank.
class TableProfile : public Profile {
public:
    explicit TableProfile(const Plan& plan) : Profile(plan) {
        isPosition_ = roles_.has(Role::Latitude) && roles_.has(Role::Longitude);
        isPersonChosen_ = plan.isPersonChosen;
        isChat_ = roles_.has(Role::Message) && roles_.has(Role::Sender);
        for (std::size_t c = 0; c < plan.layout.headers.size(); ++c) {
            const auto role = roles_.roleOf(c);
            const bool isTime = role == Role::Date || role == Role::Time || role == Role::Timestamp ||
                                role == Role::Zone || role == Role::End ||
                                (isPosition_ && (role == Role::Latitude || role == Role::Longitude));
            const bool isNumber = c == 0 && plan.layout.facts[c].numbers() > 0.9;
            if (!isTime && !isNumber) {
                titleColumns_.push_back(c);
            }
        }
    }

    std::string_view kind() const override {
        if (isChat_) {
            return "message";
        }
        if (roles_.has(Role::Vehicle) && roles_.has(Role::Place)) {
            return "sighting";
        }
        return isPosition_ ? "position" : "row";
    }

    void tell(const Row& row, const RowTime&, RowStory& story) const override {
        if (isChat_) {
            tellMessage(row, story);
        } else {
            tellRow(row, story);
        }
        tellPlace(row, story);
    }

private:
    void tellMessage(const Row& row, RowStory& story) const {
        const std::string_view sender = cell(row, Role::Sender);
        sdk::appendShort(story.title, sender, 60);
        story.title += story.title.empty() ? "" : ": ";
        sdk::appendShort(story.title, cell(row, Role::Message), kTitleBytes);
        addPerson(story, sender);
        addPerson(story, cell(row, Role::Recipient));
        story.lane = cell(row, Role::Conversation);
    }

    void tellRow(const Row& row, RowStory& story) const {
        // The name in a table of positions is as a rule that of a point, so it takes a person to say
        // otherwise.
        if (!isPosition_ || isPersonChosen_) {
            addPerson(story, cell(row, Role::Person));
            addPerson(story, cell(row, Role::Sender));
            addPerson(story, cell(row, Role::Recipient));
        }
        const std::string_view vehicle = cell(row, Role::Vehicle);
        if (!vehicle.empty() && roles_.has(Role::Place)) {
            story.title = vehicle;
            story.title += " at ";
            sdk::appendShort(story.title, cell(row, Role::Place), kPartBytes);
            story.lane = vehicle;
            return;
        }
        std::size_t used = 0;
        for (const std::size_t column : titleColumns_) {
            const std::string_view text = sdk::trim(cellOf(row, column));
            if (!text.empty() && used < kTitleCells) {
                story.title += used == 0 ? "" : ", ";
                sdk::appendShort(story.title, text, used == 0 ? kPartBytes : 50);
                ++used;
            }
        }
    }

    void tellPlace(const Row& row, RowStory& story) const {
        story.place = cell(row, Role::Place);
        const std::string_view latitude = cell(row, Role::Latitude);
        const std::string_view longitude = cell(row, Role::Longitude);
        if (story.place.empty() && !latitude.empty() && !longitude.empty()) {
            story.place = latitude;
            story.place += ", ";
            story.place += longitude;
        }
    }

    std::vector<std::size_t> titleColumns_;
    bool isPosition_ = false, isPersonChosen_ = false;
    bool isChat_ = false;
};

}  // namespace

std::unique_ptr<Profile> makeTableProfile(const Plan& plan) {
    return std::make_unique<TableProfile>(plan);
}

}  // namespace strata::csv
