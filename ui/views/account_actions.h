#pragma once

#include <functional>
#include <string>
#include <vector>

#include "presenters/accounts_presenter.h"
#include "views/view_context.h"

namespace strata::views {

// What can be done about accounts; each opens its dialog, and those about an account are about the one
// chosen.
class AccountActions {
public:
    AccountActions(wxWindow* parent, ViewContext& context, presenters::AccountsPresenter& presenter)
        : parent_(parent), context_(context), presenter_(presenter) {}

    void record();
    void recordDropped(const std::vector<std::string>& files);
    void revise();
    void addCircumstance();
    void readLimited();
    void review();
    std::function<void(const std::string& id)> onRecorded;

private:
    void withChosen(const char* otherwise, const std::function<void(const std::string& id)>& act);
    bool recordWith(const std::string& revises, const std::string& file = {}, const std::string& which = {});
    void recordEach(const std::vector<std::string>& files);

    wxWindow* parent_;
    ViewContext& context_;
    presenters::AccountsPresenter& presenter_;
    presenters::Life life_;
};

}  // namespace strata::views
