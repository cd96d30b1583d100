#include "views/placed_words.h"

#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include "views/reading_text.h"

namespace strata::views {

PlacedWords::PlacedWords(wxWindow* parent, ViewContext& context, const wxString& accessibleName)
    : wxPanel(parent), context_(context) {
    text_ = new ReadingText(this, accessibleName);
    text_->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { popUp(); });
    text_->Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent&) { open(); });
    text_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_RETURN || !open())
            event.Skip();
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(text_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void PlacedWords::show(presenters::PlacedText words) {
    words_ = std::move(words);
    text_->show(words_.text);
}

void PlacedWords::applyTheme() {
    const Theme& theme = context_.theme;
    text_->applyTheme(theme, theme.background);
}

const presenters::PlacedText::Place* PlacedWords::place() const {
    return words_.at(text_->GetInsertionPoint());
}

bool PlacedWords::open() {
    const auto* found = place();
    if (found == nullptr)
        return false;
    context_.go("accounts", found->passage.account + "@" + std::to_string(found->passage.start) + "-" +
                                std::to_string(found->passage.end));
    return true;
}

void PlacedWords::copy() {
    const auto* found = place();
    const wxClipboardLocker lock;
    if (found == nullptr || !lock)
        return;
    wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(found->citation)));
    wxTheClipboard->Flush();
    context_.onMessage("Copied " + found->citation + ".");
}

void PlacedWords::popUp() {
    wxMenu menu;
    const auto add = [&](const char* label, bool isOpen, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, label);
        item->Enable(isOpen);
        menu.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, item->GetId());
    };
    add("Open this passage", place() != nullptr, [this] { open(); });
    add("Copy as citation", place() != nullptr, [this] { copy(); });
    add("Copy the words", text_->CanCopy(), [this] { text_->Copy(); });
    text_->PopupMenu(&menu);
}

}  // namespace strata::views
