#pragma once

#include "views/account_page.h"

class wxSimplebook;
class wxStaticText;

namespace strata::views {

class ComparisonView;
class ReadingPage;

// The words of the accounts chosen: one is read, two are compared, and with none it says what to do.
class WordsPage : public AccountPage {
public:
    WordsPage(wxWindow* parent, ViewContext& context);
    void refresh() override {}  // what is chosen is told to it
    void applyTheme() override;

    ReadingPage& reading() { return *reading_; }
    ComparisonView& comparison() { return *comparison_; }
    bool isComparing() const;
    void turnToReading();
    void turnToComparison();
    void turnToNothing(bool hasAnyAccount);

private:
    wxWindow* makeEmpty(wxWindow* parent);

    wxSimplebook* pages_ = nullptr;
    wxStaticText *title_ = nullptr, *hint_ = nullptr;
    ReadingPage* reading_ = nullptr;
    ComparisonView* comparison_ = nullptr;
};

}  // namespace strata::views
