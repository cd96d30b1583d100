// What the frame does with the rules and packs of the case: the checklist's page of them.
#include "app/main_frame.h"
#include "views/checklist_view.h"
#include "views/rules_page.h"

namespace strata::app {

void MainFrame::withRules(const std::function<void(views::RulesPage&)>& act) const {
    for (const auto& place : places_)
        if (auto* checklist = dynamic_cast<views::ChecklistView*>(place.view))
            act(checklist->rules());
}

void MainFrame::addRuleCommands() {
    using Page = views::RulesPage;
    const auto addChange = [&](const char* id, const char* label, Page::RuleAct act) {
        const auto isChosen = [this] {
            bool isOne = false;
            if (session_ != nullptr && shown_ == "checklist")
                withRules([&](Page& page) { isOne = page.canChangeRule(); });
            return isOne;
        };
        commands_.add({id,
                       "Chec&klist",
                       label,
                       "",
                       [isChosen, canMake = canMake()] { return isChosen() && canMake(); },
                       [this, act] { withRules([act](Page& page) { page.changeRule(act); }); },
                       {},
                       whyNot()});
    };
    addChange("rule.change", "Change the rule of a source…", Page::RuleAct::edit);
    addChange("rule.off", "Switch the rule of a source off…", Page::RuleAct::switchOff);
    addChange("rule.restore", "Put the rule of a source back…", Page::RuleAct::restore);
    commands_.add({"pack.add",
                   "&Case",
                   "Add a pack of dated data…",
                   "",
                   canMake(),
                   [this] {
                       showView("checklist", "rules packs");
                       withRules([](Page& page) { page.addPack(); });
                   },
                   {},
                   whyNot()});
}

}  // namespace strata::app
