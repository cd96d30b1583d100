#pragma once

#include "views/case_view.h"

class wxStaticText;

namespace strata::views {

class RowList;

// Every file taken in, who read it under what limits, and what was odd in it.
class SourcesView : public CaseView {
public:
    SourcesView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    std::optional<presenters::ShownList> listed() const override;
    void applyTheme() override;
    void assessClock();  // of the source that is selected

private:
    struct Found {
        std::vector<workbench::SourceRow> sources;
        std::vector<workbench::IssueRow> issues;
    };
    void fill(Found found);
    void select(int row);

    presenters::Life life_;
    Found found_;
    wxStaticText *title_, *issuesTitle_;
    RowList *sources_, *issues_;
    bool isReady_ = false;
};

}  // namespace strata::views
