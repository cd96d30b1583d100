#include "csv/profile.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

enum class Flow { Unknown, In, Out };

bool isZero(std::string_view amount) {
    return amount.find_first_of("123456789") == std::string_view::npos;
}

bool isNegative(std::string_view amount) {
    return amount.starts_with('-') || amount.ends_with('-') || amount.starts_with('(') ||
           amount.find(" -") != std::string_view::npos || amount.starts_with("\xC2\xA3-") ||
           amount.starts_with("\xE2\x82\xAC-");
}

std::string_view withoutSign(std::string_view amount) {
    while (!amount.empty() && (amount.front() == '-' || amount.front() == '+' || amount.front() == ' ')) {
        amount.remove_prefix(1);
    }
    while (!amount.empty() && (amount.back() == '-' || amount.back() == ' ')) {
        amount.remove_suffix(1);
    }
    return amount;
}

// Statements: one dated row, one payment. The amount stays the bank's own text.
class BankProfile : public Profile {
public:
    using Profile::Profile;
    std::string_view kind() const override { return "payment"; }
    bool needsDate() const override { return true; }

    void tell(const Row& row, const RowTime&, RowStory& story) const override {
        std::string_view amount;
        const Flow flow = flowOf(row, amount);
        story.title = flow == Flow::In ? "Payment in" : flow == Flow::Out ? "Payment out" : "Payment";
        if (!amount.empty()) {
            story.title += ' ';
            sdk::appendShort(story.title, withoutSign(amount), kPartBytes);
            const std::string_view currency = cell(row, Role::Currency);
            if (!currency.empty()) {
                story.title += ' ';
                sdk::appendShort(story.title, currency, 8);
            }
        }
        addPart(story, partyOf(row));
        addPart(story, cell(row, Role::Description));
        story.lane = cell(row, Role::Account);
        story.place = cell(row, Role::Place);
    }

private:
    static void addPart(RowStory& story, std::string_view part) {
        if (!part.empty()) {
            story.title += ", ";
            sdk::appendShort(story.title, part, kPartBytes);
        }
    }

    std::string_view partyOf(const Row& row) const {
        for (const Role role : {Role::Counterparty, Role::Recipient, Role::Sender, Role::Person}) {
            if (const std::string_view party = cell(row, role); !party.empty()) {
                return party;
            }
        }
        return {};
    }

    Flow flowOf(const Row& row, std::string_view& amount) const {
        const std::string_view debit = cell(row, Role::Debit);
        const std::string_view credit = cell(row, Role::Credit);
        if (!debit.empty() && !isZero(debit)) {
            amount = debit;
            return Flow::Out;
        }
        if (!credit.empty() && !isZero(credit)) {
            amount = credit;
            return Flow::In;
        }
        amount = cell(row, Role::Amount);
        if (isNegative(amount)) {
            return Flow::Out;
        }
        if (amount.starts_with('+')) {
            return Flow::In;
        }
        const std::string flag =
            roles_.has(Role::Flag) ? sdk::foldName(cell(row, Role::Flag)) : std::string();
        if (flag == "cr" || flag == "credit" || flag == "h" || flag == "bij" || flag == "in") {
            return Flow::In;
        }
        if (flag == "dr" || flag == "debit" || flag == "s" || flag == "af" || flag == "out") {
            return Flow::Out;
        }
        return Flow::Unknown;
    }
};

}  // namespace

std::unique_ptr<Profile> makeBankProfile(const Plan& plan) {
    return std::make_unique<BankProfile>(plan);
}

}  // namespace strata::csv
