#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "presenters/listed_rows.h"
#include "presenters/port.h"
#include "views/account_page.h"
#include "views/row_list.h"
#include "workbench/case_reader.h"

class wxBoxSizer;
class wxButton;
class wxStaticText;

namespace strata::views {

class ReadingText;

// The titles that a presenter names, and how wide each asks to be.
template <std::size_t Count>
std::vector<RowList::Column> columnsOf(const char* const (&titles)[Count], const int (&widths)[Count]) {
    std::vector<RowList::Column> columns;
    for (std::size_t at = 0; at < Count; ++at)
        columns.push_back({wxString::FromUTF8(titles[at]), widths[at]});
    return columns;
}

// A page of one list, with what is picked told in words under it. What can be done is a button above the list
// and a line of the list's menu.
class ListPage : public AccountPage {
public:
    bool isReady() const override { return isReady_; }
    void applyTheme() override;

protected:
    enum class Needs { nothing, row };  // of an act
    enum class Does { show, change };   // changes are not offered where the case is open for reading only
    ListPage(wxWindow* parent, ViewContext& context, const wxString& accessibleName,
             const std::vector<RowList::Column>& columns, const wxString& wordsName);
    void addAct(const std::string& label, const wxString& hint, Needs needs, Does does,
                std::function<void()> act);

    // Reads rows off the main thread and lists them as `inWords` says. What was picked stays so.
    template <class Rows>
    void readRows(std::function<Rows(const workbench::CaseReader&)> ask,
                  presenters::ListedRows (*inWords)(const Rows&), Rows& into) {
        if (!context_.session)
            return;
        struct Answer {
            Rows rows;
            presenters::ListedRows listed;
        };
        context_.tasks->read<std::shared_ptr<Answer>>(
            life_,
            [session = context_.session, ask = std::move(ask), inWords](std::stop_token) {
                auto answer = std::make_shared<Answer>();
                answer->rows = ask(session->reader());
                answer->listed = inWords(answer->rows);
                return answer;
            },
            [this, &into](std::shared_ptr<Answer> answer) {
                into = std::move(answer->rows);
                show(std::move(answer->listed));
            });
    }
    int row() const { return list_->selectedRow(); }  // -1 when none
    // Shows the dialog; the case is read again once it has changed.
    template <class Dialog>
    void ask(Dialog&& dialog) {
        if (dialog.ShowModal() == wxID_OK && context_.onChanged)
            context_.onChanged();
    }
    // Asks why, and takes `what` back.
    void takeBack(const std::string& what,
                  std::function<base::Outcome<>(workbench::CaseSession&, const std::string& reason)> command);

    presenters::Life life_;

private:
    struct Act {
        std::string label;
        wxString hint;
        Needs needs;
        Does does;
        std::function<void()> act;
        wxButton* button;
    };
    void show(presenters::ListedRows listed);
    void tell();  // of the row picked, and which acts there are
    bool isOffered(const Act& act) const;
    void popUp();

    presenters::ListedRows listed_;
    std::vector<Act> acts_;
    wxStaticText* summary_ = nullptr;
    wxBoxSizer* buttons_ = nullptr;
    RowList* list_ = nullptr;
    ReadingText* words_ = nullptr;
    bool isReady_ = false;
};

}  // namespace strata::views
