#pragma once

#include <memory>

#include "views/person_page.h"
#include "workbench/told_on_topics.h"

namespace strata::views {

class PlacedWords;
class TopicCanvas;

// All accounts of one person as columns and topics as rows; the cell picked is read in full under them.
class TablePage : public PersonPage {
public:
    TablePage(wxWindow* parent, ViewContext& context);
    void applyTheme() override;

private:
    Read reading() override;
    void showNobody() override;
    void arrived(std::shared_ptr<const workbench::ToldOnTopics> all);

    std::shared_ptr<const workbench::ToldOnTopics> all_;
    TopicCanvas* table_ = nullptr;
    PlacedWords* words_ = nullptr;
};

}  // namespace strata::views
