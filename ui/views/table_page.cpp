#include "views/table_page.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "presenters/topic_words.h"
#include "views/kept_layout.h"
#include "views/placed_words.h"
#include "views/topic_canvas.h"

namespace strata::views {

TablePage::TablePage(wxWindow* parent, ViewContext& context)
    : PersonPage(parent, context, "All accounts, topic by topic") {
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    table_ = new TopicCanvas(splitter);
    words_ = new PlacedWords(splitter, context, "What the cell picked tells");
    splitter->SetMinimumPaneSize(FromDIP(100));
    splitDown(*splitter, table_, words_, "accounts.table", -190);
    column()->Add(splitter, wxSizerFlags(1).Expand());
    table_->onPick = [this](std::size_t topic, std::size_t account) {
        words_->show(presenters::cellInFull(*all_, topic, account));
        if (context_.onNamed)
            context_.onNamed(*table_);
    };
    table_->onOpen = [this] { words_->open(); };
}

void TablePage::applyTheme() {
    PersonPage::applyTheme();
    table_->applyTheme(context_.theme);
    words_->applyTheme();
}

PersonPage::Read TablePage::reading() {
    return [this](const workbench::AccountReading& reading, const Asked& asked, const OnProgress&,
                  std::stop_token stop) {
        auto all = std::make_shared<const workbench::ToldOnTopics>(
            reading.toldOnTopics(asked.person, asked.as, stop));
        return std::function<void()>([this, all] { arrived(all); });
    };
}

void TablePage::showNobody() {
    all_.reset();
    table_->show(nullptr);
    words_->show({"No accounts yet. Each is a column here, and what it tells a row for each topic.", {}});
}

void TablePage::arrived(std::shared_ptr<const workbench::ToldOnTopics> all) {
    all_ = std::move(all);
    showVersions(all_->versions);
    table_->show(all_);
    if (all_->topics.empty())
        words_->show({"Nothing is known of what these accounts are about.", {}});
}

}  // namespace strata::views
