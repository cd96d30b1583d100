#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/account_page.h"
#include "workbench/account_work.h"

class wxBoxSizer;
class wxButton;
class wxChoice;
class wxGauge;
class wxStaticText;

namespace strata::views {

// A page about all the accounts of one person: who it is, in which language their accounts are read, and how
// far reading them has come, with a button to stop it.
class PersonPage : public AccountPage {
public:
    void refresh() override { readAgain(); }
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    void choose(const std::vector<std::string>& accounts) override;

protected:
    struct Asked {
        std::string person;  // an id
        workbench::ComparedAs as;
    };
    using OnProgress = std::function<void(double)>;
    // Reads on a background thread; what it returns runs on the main one.
    using Read = std::function<std::function<void()>(const workbench::AccountReading&, const Asked&,
                                                     const OnProgress&, std::stop_token)>;

    PersonPage(wxWindow* parent, ViewContext& context, const wxString& accessibleName);
    virtual Read reading() = 0;
    virtual void showNobody() = 0;  // there is no account yet
    void readAgain();
    void showVersions(const workbench::ComparedVersions& versions);
    void showVersions(const std::string& sentence);
    wxBoxSizer* column() { return column_; }  // for what stands under the bar
    wxBoxSizer* bar() { return bar_; }        // for more choices
    const std::string& person() const { return person_; }

private:
    struct Person {
        std::string id, name;
    };
    void showPeople(const std::vector<Person>& people, const std::string& shown);

    presenters::Life life_;
    std::vector<Person> people_;
    std::string person_, language_;
    std::uint64_t asked_ = 0;
    std::stop_source stop_;
    bool isReady_ = false, isMixed_ = false;
    wxBoxSizer *column_ = nullptr, *bar_ = nullptr;
    wxChoice *who_ = nullptr, *languages_ = nullptr;
    wxStaticText* versions_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxButton* cancel_ = nullptr;
};

}  // namespace strata::views
