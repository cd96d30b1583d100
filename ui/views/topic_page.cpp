#include "views/topic_page.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include <algorithm>

#include "presenters/topic_words.h"
#include "views/kept_layout.h"
#include "views/placed_words.h"
#include "views/row_list.h"

namespace strata::views {

TopicPage::TopicPage(wxWindow* parent, ViewContext& context)
    : PersonPage(parent, context, "One topic through time") {
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    topics_ = new RowList(splitter, "Topics, and in how many accounts",
                          {{"Topic", 150},
                           {"Told in", 60},
                           {"Asked, not answered", 110},
                           {"Not asked", 70},
                           {"Not covered", 80}},
                          RowList::Fit::window);
    words_ = new PlacedWords(splitter, context, "One topic through time");
    splitter->SetMinimumPaneSize(FromDIP(100));
    splitDown(*splitter, topics_, words_, "accounts.topic", 190);
    column()->Add(splitter, wxSizerFlags(1).Expand());
    topics_->onSelected([this](int row) { showTopic(row); });
}

void TopicPage::applyTheme() {
    PersonPage::applyTheme();
    topics_->applyTheme(context_.theme);
    words_->applyTheme();
}

PersonPage::Read TopicPage::reading() {
    return [this](const workbench::AccountReading& reading, const Asked& asked, const OnProgress&,
                  std::stop_token stop) {
        auto all = std::make_shared<const workbench::ToldOnTopics>(
            reading.toldOnTopics(asked.person, asked.as, stop));
        return std::function<void()>([this, all] { arrived(all); });
    };
}

void TopicPage::showNobody() {
    all_.reset();
    topics_->setRows({});
    words_->show({"No accounts yet. What each tells on a topic is read here, one after another.", {}});
}

void TopicPage::arrived(std::shared_ptr<const workbench::ToldOnTopics> all) {
    all_ = std::move(all);
    showVersions(all_->versions);
    std::vector<std::vector<std::string>> rows;
    for (const auto& topic : all_->topics)
        rows.push_back(presenters::topicCells(topic));
    topics_->setRows(std::move(rows));
    if (all_->topics.empty())
        return words_->show({"Nothing is known of what these accounts are about.", {}});
    const auto shown = std::ranges::find(all_->topics, topic_, &workbench::TopicRow::topic);
    topics_->selectRow(shown == all_->topics.end() ? 0 : static_cast<int>(shown - all_->topics.begin()));
}

void TopicPage::showTopic(int row) {
    if (!all_ || row < 0 || static_cast<std::size_t>(row) >= all_->topics.size())
        return;
    topic_ = all_->topics[static_cast<std::size_t>(row)].topic;
    words_->show(presenters::topicThroughTime(*all_, static_cast<std::size_t>(row)));
}

}  // namespace strata::views
