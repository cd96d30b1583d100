#pragma once

#include <memory>

#include "views/person_page.h"
#include "workbench/told_on_topics.h"

namespace strata::views {

class PlacedWords;
class RowList;

// One topic through time: what each account tells on it, in the order given.
class TopicPage : public PersonPage {
public:
    TopicPage(wxWindow* parent, ViewContext& context);
    void applyTheme() override;

private:
    Read reading() override;
    void showNobody() override;
    void arrived(std::shared_ptr<const workbench::ToldOnTopics> all);
    void showTopic(int row);

    std::shared_ptr<const workbench::ToldOnTopics> all_;
    std::string topic_;  // the one shown, also after the case changed
    RowList* topics_ = nullptr;
    PlacedWords* words_ = nullptr;
};

}  // namespace strata::views
