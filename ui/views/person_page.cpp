#include "views/person_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/failure.h"

namespace strata::views {

namespace {

constexpr int kGaugeSteps = 100;

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

PersonPage::PersonPage(wxWindow* parent, ViewContext& context, const wxString& accessibleName)
    : AccountPage(parent, context, accessibleName) {
    SetFont(baseFont());
    column_ = new wxBoxSizer(wxVERTICAL);
    bar_ = new wxBoxSizer(wxHORIZONTAL);
    who_ = new wxChoice(this, wxID_ANY);
    who_->SetName("Whose accounts");
    who_->SetToolTip("Whose accounts are shown; accounts of different people are never mixed");
    who_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        person_ = people_[static_cast<std::size_t>(who_->GetSelection())].id;
        language_.clear();
        readAgain();
    });
    languages_ = new wxChoice(this, wxID_ANY);
    languages_->SetName("In which versions");
    languages_->SetToolTip("The words used, or versions in one language");
    languages_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        language_ = languages_->GetSelection() == 0 ? "" : languages_->GetStringSelection().utf8_string();
        readAgain();
    });
    gauge_ = new wxGauge(this, wxID_ANY, kGaugeSteps, wxDefaultPosition, wxSize(FromDIP(90), -1),
                         wxGA_HORIZONTAL | wxGA_SMOOTH);
    gauge_->SetName("Reading the accounts");
    cancel_ = new wxButton(this, wxID_ANY, "Stop");
    cancel_->SetToolTip("Stop reading; what is shown stays as it was");
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stop_.request_stop(); });
    const auto part = wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(kGrid));
    bar_->Add(who_, part);
    bar_->Add(languages_, part);
    bar_->Add(gauge_, part);
    bar_->Add(cancel_, part);
    languages_->Hide();  // until there is a choice
    gauge_->Hide();
    cancel_->Hide();
    versions_ = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                                 wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
    versions_->SetFont(smallFont());
    column_->Add(bar_, wxSizerFlags().Border(wxALL, FromDIP(kGrid)));
    column_->Add(versions_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid)));
    SetSizer(column_);
}

void PersonPage::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.surface);
    SetForegroundColour(theme.text);
    versions_->SetForegroundColour(isMixed_ ? theme.attention : theme.secondary);
}

void PersonPage::choose(const std::vector<std::string>& accounts) {
    if (accounts.empty())
        return;
    const std::string id = accounts.front().substr(0, accounts.front().find('/'));
    if (id == person_)
        return;
    person_ = id;
    language_.clear();
    if (isReady_)
        readAgain();
}

void PersonPage::showPeople(const std::vector<Person>& people, const std::string& shown) {
    people_ = people;
    person_ = shown;
    who_->Clear();
    for (const auto& one : people_) {
        who_->Append(words(one.id + "  ·  " + one.name));
        if (one.id == shown)
            who_->SetSelection(static_cast<int>(who_->GetCount()) - 1);
    }
    bar_->Layout();
}

void PersonPage::showVersions(const workbench::ComparedVersions& versions) {
    languages_->Clear();
    languages_->Append("The words used, or the language in common");
    for (const auto& language : versions.languages)
        languages_->Append(words(language));
    languages_->SetSelection(std::max(0, languages_->FindString(words(language_))));
    bar_->Show(languages_, versions.languages.size() > 1);
    isMixed_ = versions.isLanguageMixed;
    showVersions(versions.sentence);
}

void PersonPage::showVersions(const std::string& sentence) {
    versions_->SetLabel(words(sentence));
    versions_->SetToolTip(words(sentence));
    versions_->SetForegroundColour(isMixed_ ? context_.theme.attention : context_.theme.secondary);
    Layout();
}

void PersonPage::readAgain() {
    if (!context_.session)
        return;
    stop_.request_stop();
    stop_ = std::stop_source();
    const std::uint64_t asked = ++asked_;
    gauge_->SetValue(0);
    bar_->Show(gauge_);
    bar_->Show(cancel_);
    Layout();
    const auto tell = [port = &context_.tasks->port(), alive = life_.token(), this, asked](double share) {
        port->post([alive, this, asked, share] {
            if (!alive.expired() && asked == asked_)
                gauge_->SetValue(std::clamp(static_cast<int>(share * kGaugeSteps), 0, kGaugeSteps));
        });
    };
    using Then = std::function<void()>;
    context_.tasks->read<Then>(
        life_,
        [session = context_.session, read = reading(), wanted = Asked{person_, {language_, {}}},
         stop = stop_.get_token(), own = stop_, tell, this](std::stop_token ending) mutable -> Then {
            const std::stop_callback both(ending, [&own] { own.request_stop(); });
            try {
                const auto reader = session->reader();
                std::vector<Person> people;
                for (const auto& account : reader.accounts())
                    if (std::ranges::find(people, account.personId, &Person::id) == people.end())
                        people.push_back({account.personId, account.maker});
                if (people.empty())
                    return [this] { showNobody(); };
                if (std::ranges::find(people, wanted.person, &Person::id) == people.end())
                    wanted.person = people.front().id;
                int told = -1;
                auto then = read(
                    workbench::AccountReading(reader), wanted,
                    [&](double share) {
                        if (static_cast<int>(share * kGaugeSteps) > told) {
                            told = static_cast<int>(share * kGaugeSteps);
                            tell(share);
                        }
                    },
                    stop);
                return [this, people, person = wanted.person, then] {
                    showPeople(people, person);
                    then();
                };
            } catch (const base::Cancelled&) {
                return [this] { showVersions("Stopped. Turn to this page again, or press F5, to read on."); };
            } catch (const std::exception& failure) {
                return [this, problem = base::explain(failure)] { context_.onMessage(problem); };
            }
        },
        [this, asked](const Then& then) {
            if (asked != asked_)
                return;
            bar_->Show(gauge_, false);
            bar_->Show(cancel_, false);
            isReady_ = true;
            then();
            Layout();
        });
}

}  // namespace strata::views
