#include "csv/profile.h"
#include "sdk/epoch.h"
#include "sdk/text.h"
#include "sdk/time_text.h"

namespace strata::csv {
namespace {

bool startsWith(std::string_view text, std::string_view start) {
    if (text.size() < start.size()) {
        return false;
    }
    for (std::size_t i = 0; i < start.size(); ++i) {
        if ((text[i] | 0x20) != start[i]) {
            return false;
        }
    }
    return true;
}

bool isText(std::string_view type) {
    return startsWith(type, "text") || startsWith(type, "sms") || startsWith(type, "mms");
}

bool isIncoming(std::string_view direction) {
    return startsWith(direction, "in") || startsWith(direction, "mt");
}
bool isOutgoing(std::string_view direction) {
    return startsWith(direction, "out") || startsWith(direction, "mo");
}

// Call data: numbers stay as written, and who called whom is said only where the columns say it.
class CallsProfile : public Profile {
public:
    using Profile::Profile;
    std::string_view kind() const override { return "call"; }

    void tell(const Row& row, const RowTime& time, RowStory& story) const override {
        const std::string_view type = cell(row, Role::CallType);
        const std::string_view direction = cell(row, Role::Direction);
        const bool isMessage = isText(type);
        if (isMessage) {
            story.kind = "message";
        }
        startTitle(story, type, direction);
        nameParties(row, direction, story);
        tellLength(row, time, isMessage, story);
        story.place = placeOf(row);
    }

private:
    static void startTitle(RowStory& story, std::string_view type, std::string_view direction) {
        if (isText(type)) {
            story.title = "Text";
        } else if (type.empty() || startsWith(type, "call") || startsWith(type, "voice")) {
            story.title = "Call";
        } else {
            sdk::appendShort(story.title, type, 40);
        }
        if (isIncoming(direction)) {
            story.title += " in";
        } else if (isOutgoing(direction)) {
            story.title += " out";
        }
    }

    void nameParties(const Row& row, std::string_view direction, RowStory& story) const {
        const std::string_view caller = cell(row, Role::Caller);
        const std::string_view called = cell(row, Role::Called);
        const std::string_view other = cell(row, Role::Correspondent);
        if (!caller.empty()) {
            story.title += " from ";
            sdk::appendShort(story.title, caller, 40);
        }
        if (!called.empty()) {
            story.title += " to ";
            sdk::appendShort(story.title, called, 40);
        }
        if (caller.empty() && called.empty() && !other.empty()) {
            story.title += isIncoming(direction) ? " from " : isOutgoing(direction) ? " to " : " with ";
            sdk::appendShort(story.title, other, 40);
        }
        addPerson(story, caller);
        addPerson(story, called);
        addPerson(story, other);
        addPerson(story, cell(row, Role::Person));
    }

    void tellLength(const Row& row, const RowTime& time, bool isMessage, RowStory& story) const {
        const std::string_view written = cell(row, Role::Duration);
        const auto seconds = sdk::readDuration(written);
        if (isMessage || !seconds) {
            return;
        }
        story.title += ", ";
        story.title += std::to_string(*seconds);
        story.title += " s";
        const bool isTimed = time.state == RowTime::State::Dated && time.civil.hasTime && time.until.empty();
        if (isTimed && *seconds > 0 && *seconds < 7 * 86400) {
            sdk::appendWhen(story.until, sdk::later(time.civil, *seconds));
        }
    }

    std::string_view placeOf(const Row& row) const {
        const std::string_view place = cell(row, Role::Place);
        return place.empty() ? cell(row, Role::Cell) : place;
    }
};

}  // namespace

std::unique_ptr<Profile> makeCallsProfile(const Plan& plan) {
    return std::make_unique<CallsProfile>(plan);
}

}  // namespace strata::csv
