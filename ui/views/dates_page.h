#pragma once

#include <vector>

#include "views/person_page.h"

namespace strata::views {

class DatesCanvas;
class RowList;

// The dates that each account of one person says, on a line of time with a lane for each account, and as a
// list.
class DatesPage : public PersonPage {
public:
    DatesPage(wxWindow* parent, ViewContext& context);
    void applyTheme() override;

private:
    Read reading() override;
    void showNobody() override;
    void arrived(const std::vector<workbench::AccountRow>& accounts,
                 const std::vector<workbench::DateSaidRow>& dates);
    void open(std::size_t date);
    void popUp();

    std::vector<workbench::DateSaidRow> dates_;
    DatesCanvas* lanes_ = nullptr;
    RowList* list_ = nullptr;
};

}  // namespace strata::views
