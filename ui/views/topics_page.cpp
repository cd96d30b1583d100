#include "views/topics_page.h"

#include "presenters/name_words.h"
#include "views/topic_words_dialog.h"

namespace strata::views {

TopicsPage::TopicsPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Topics, and the words they are found by",
               columnsOf(presenters::kTopicWordsColumns, {60, 200, 300, 180, 120}), "Who listed them") {
    addAct("List words of a topic…", "By which it is found in accounts, in any language", Needs::nothing,
           Does::change, [this] { say(); });
    addAct("Take back…", "With a reason; both entries stay in the ledger", Needs::row, Does::change, [this] {
        const auto& one = rows_[static_cast<std::size_t>(row())];
        takeBack("that " + presenters::inWords(one),
                 [id = one.id](workbench::CaseSession& session, const std::string& reason) {
                     return workbench::AccountWork(session).takeBack(id, reason);
                 });
    });
    TopicsPage::applyTheme();
}

void TopicsPage::say() {
    ask(TopicWordsDialog(this, context_));
}

void TopicsPage::refresh() {
    readRows<std::vector<workbench::TopicWordsRow>>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).topicWords(); },
        presenters::listed, rows_);
}

}  // namespace strata::views
