#include "presenters/accounts_presenter.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/mark_choice.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

using workbench::AccountRow;

constexpr std::string_view kLimitedWords =
    "This account is limited. Its words are read only for a reason, which is recorded.";

class CaseAccounts final : public AccountsSource {
public:
    explicit CaseAccounts(std::function<workbench::CaseReader()> openReader) : open_(std::move(openReader)) {}
    std::vector<AccountRow> accounts() const override { return open_().accounts(); }
    std::string zone() const override { return open_().zone(); }
    std::vector<AccountRow> revisions(const std::string& id) const override {
        return open_().accountRevisions(id);
    }
    std::string text(const std::string& id, int revision) const override {
        return open_().accountText(id, revision);
    }
    Links linksOf(const std::string& id) const override {
        const auto reader = open_();
        return {reader.elementLinks(id), reader.eventsOfAccount(id),
                workbench::AccountReading(reader).passageLinks(id)};
    }
    Compared compare(const std::string& left, const std::string& right,
                     const workbench::ComparedAs& as) const override {
        const auto reader = open_();
        Compared compared{workbench::chooseVersions(reader, {left, right}, as),
                          reader.accountRevisions(left),
                          reader.accountRevisions(right),
                          {},
                          workbench::AccountReading(reader).marks()};
        compared.rows =
            workbench::compareVersions(reader, compared.versions.sides[0], compared.versions.sides[1]);
        return compared;
    }

private:
    std::function<workbench::CaseReader()> open_;
};

Circumstance circumstanceOf(const std::string& name, const std::string& value) {
    return {name, value.empty() ? "not recorded" : value, !value.empty()};
}

std::string formInWords(const AccountRow& account) {
    for (const auto& known : account.circumstances)
        if (known.key == "form")
            return known.inWords();
    return account.form;
}

Micros wallDay(Micros at, const base::Zone& zone) {
    base::CivilTime civil = zone.toWall(at);
    civil.hour = civil.minute = civil.second = civil.micros = 0;
    return base::civilToMicros(civil) / base::kDay;
}

// What people set of words stands over what the rules propose of them.
void showMarks(AccountsPair& pair) {
    pair.marked.resize(pair.rows.size());
    for (std::size_t row = 0; row < pair.rows.size() && !pair.marks.empty(); ++row) {
        const auto [left, right] = placesOf(pair, row);
        pair.marked[row] = workbench::markOn(pair.marks, left, right);
        if (const auto& place = pair.marked[row]) {
            const auto& mark = pair.marks[place->mark];
            pair.rows[row].relation = {"✎", "Set by " + mark.by + ": " + mark.relationInWords, true};
        }
    }
}

}  // namespace

std::shared_ptr<AccountsSource> accountsOf(std::function<workbench::CaseReader()> openReader) {
    return std::make_shared<CaseAccounts>(std::move(openReader));
}

std::string shortIdOf(const std::string& id) {
    const auto slash = id.find('/');
    return slash == std::string::npos ? id : id.substr(slash + 1);
}

std::vector<Circumstance> circumstancesOf(const AccountRow& account) {
    std::string present;
    for (const std::string& person : account.present)
        present += (present.empty() ? "" : ", ") + person;
    return {
        circumstanceOf("Given", inWords(account.given)), circumstanceOf("Form", formInWords(account)),
        circumstanceOf("Taken by", account.takenBy),     circumstanceOf("Audience", account.audience),
        circumstanceOf("Language", account.language),    circumstanceOf("Interpreter", account.interpreter),
        circumstanceOf("Setting", account.setting),      circumstanceOf("Present", present)};
}

std::vector<Circumstance> allCircumstancesOf(const AccountRow& account) {
    std::vector<Circumstance> all;
    for (const auto& known : account.circumstances) {
        all.push_back({known.label, known.key == "given" ? inWords(account.given) : known.inWords()});
        for (const auto& later : known.later)
            all.push_back({known.label + ", known later",
                           "Added by " + later.by + " on " + inWords(later.at) +
                               (later.reason.empty() ? std::string() : ": " + later.reason)});
    }
    return all;
}

std::string revisionWords(const AccountRow& revision) {
    if (revision.revision == 1)
        return "1: as first recorded";
    std::string kind = revision.revisionKind;
    for (const auto& [id, words] : workbench::revisionKinds())
        if (id == kind)
            kind = words;
    return std::to_string(revision.revision) + ": " + (kind.empty() ? "kind not said" : kind) +
           (revision.language.empty() ? std::string() : ", " + revision.language);
}

std::optional<std::int64_t> daysBetween(const AccountRow& earlier, const AccountRow& later,
                                        const base::Zone& zone) {
    if (!earlier.givenEarliest || !later.givenEarliest)
        return std::nullopt;
    return wallDay(*later.givenEarliest, zone) - wallDay(*earlier.givenEarliest, zone);
}

std::string daysSinceWords(const std::vector<AccountRow>& accounts, std::size_t at, const base::Zone& zone) {
    for (std::size_t before = at; before-- > 0;) {
        if (accounts[before].personId != accounts[at].personId)
            continue;
        const auto days = daysBetween(accounts[before], accounts[at], zone);
        if (!days)
            return {};
        return (*days == 0 ? "same day as " : base::plural(*days, "day", "days") + " since ") +
               shortIdOf(accounts[before].id);
    }
    return {};
}

std::string countWordsOf(const workbench::ComparisonRows& comparison) {
    static const std::vector<std::pair<std::string, std::string>> kWords = {
        {"changed", "changed"},
        {"narrowed", "narrowed"},
        {"broadened", "broadened"},
        {"added", "added"},
        {"moved", "moved"},
        {"not_repeated", "not repeated"},
        {"topic_not_covered", "on topics not covered"},
        {"repeated", "repeated"}};
    std::string words;
    for (const auto& [relation, said] : kWords)
        if (const auto found = comparison.counts.find(relation);
            found != comparison.counts.end() && found->second > 0)
            words += (words.empty() ? "" : ", ") + base::groupedNumber(found->second) + " " + said;
    return words.empty() ? "No passages" : words;
}

AccountsPresenter::AccountsPresenter(AccountsScreen& screen, RunThen runThen)
    : screen_(screen), runThen_(std::move(runThen)), zone_(base::Zone::find("UTC")) {}

void AccountsPresenter::runFor(std::function<std::function<void()>()> work) {
    const std::weak_ptr<int> alive = alive_;
    runThen_([work = std::move(work), alive, this]() -> std::function<void()> {
        std::function<void()> then;
        try {
            then = work();
        } catch (const base::Cancelled&) {
            return [] {};
        } catch (const std::exception& failure) {
            then = [this, message = base::explain(failure)] { screen_.showTrouble(message); };
        }
        return [alive, then = std::move(then)] {
            if (alive.lock())
                then();
        };
    });
}

void AccountsPresenter::load(std::shared_ptr<AccountsSource> source) {
    source_ = std::move(source);
    runFor([this, from = source_] {
        auto accounts = from->accounts();
        auto zone = base::Zone::find(from->zone());
        return [this, from, accounts = std::move(accounts), zone = std::move(zone)] {
            if (from != source_)
                return;
            accounts_ = accounts;
            if (zone)
                zone_ = zone;
            std::erase_if(chosen_, [&](const std::string& id) { return !indexOf(id); });
            screen_.showAccounts();
            show();
        };
    });
}

std::optional<std::size_t> AccountsPresenter::indexOf(const std::string& id) const {
    const auto found =
        std::find_if(accounts_.begin(), accounts_.end(), [&](const AccountRow& row) { return row.id == id; });
    if (found == accounts_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - accounts_.begin());
}

void AccountsPresenter::choose(const std::vector<std::string>& ids) {
    std::vector<std::string> chosen;
    for (const std::string& id : ids)
        if (indexOf(id) && chosen.size() < 2)
            chosen.push_back(id);
    std::sort(chosen.begin(), chosen.end(),
              [&](const std::string& a, const std::string& b) { return *indexOf(a) < *indexOf(b); });
    if (chosen == chosen_)
        return;
    chosen_ = std::move(chosen);
    revision_ = 0;
    as_ = {};
    show();
}

void AccountsPresenter::readRevision(std::size_t at) {
    revision_ = at;
    show();
}

void AccountsPresenter::compareAs(workbench::ComparedAs as) {
    as_ = std::move(as);
    show();
}

void AccountsPresenter::readLimited(const std::string& id) {
    opened_.insert(id);
    show();
}

void AccountsPresenter::show() {
    const std::uint64_t asked = ++asked_;
    if (chosen_.empty() || !source_) {
        screen_.showNothing();
        return;
    }
    screen_.showWaiting();
    const std::size_t first = *indexOf(chosen_.front());
    if (chosen_.size() == 1) {
        runFor([this, asked, from = source_, account = accounts_[first], since = sinceWords(first),
                wanted = revision_, isOpened = opened_.contains(accounts_[first].id)] {
            AccountReading reading{account, from->revisions(account.id), 0, {}, since, {}};
            if (reading.revisions.empty())
                reading.revisions.push_back(account);
            reading.shown = std::min(wanted, reading.revisions.size() - 1);
            reading.isOpen = !reading.account.isLimited || isOpened;
            reading.text =
                !reading.isOpen
                    ? std::string(kLimitedWords)
                    : base::toUtf8Lossy(from->text(account.id, reading.revisions[reading.shown].revision));
            if (reading.isOpen)  // they quote it
                reading.links = from->linksOf(account.id);
            return [this, asked, reading = std::move(reading)] {
                if (asked == asked_)
                    screen_.showReading(reading);
            };
        });
        return;
    }
    const std::size_t second = *indexOf(chosen_.back());
    auto pair = std::make_shared<AccountsPair>();
    pair->left = accounts_[first];
    pair->right = accounts_[second];
    pair->leftSince = sinceWords(first);
    pair->rightSince = sinceWords(second);
    pair->isSamePerson = pair->left.personId == pair->right.personId;
    if (const auto days = daysBetween(pair->left, pair->right, *zone_))
        pair->between = *days == 0 ? "on the same day" : base::plural(*days, "day", "days") + " apart";
    runFor([this, asked, from = source_, pair, as = as_] {
        auto compared = from->compare(pair->left.id, pair->right.id, as);
        pair->versions = std::move(compared.versions);
        pair->leftVersions = std::move(compared.left);
        pair->rightVersions = std::move(compared.right);
        pair->comparison = std::move(compared.rows);
        pair->rows = layOutComparison(pair->comparison);
        pair->marks = std::move(compared.marks);
        showMarks(*pair);
        return [this, asked, pair] {
            if (asked == asked_)
                screen_.showComparison(pair);
        };
    });
}

}  // namespace strata::presenters
