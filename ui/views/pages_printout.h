#pragma once

#include <wx/print.h>

#include <functional>
#include <memory>

#include "presenters/printed_pages.h"

class wxFrame;

namespace strata::views {

// Pages that are ready, handed to a printer or a preview.
class PagesPrintout : public wxPrintout {
public:
    PagesPrintout(const wxString& title, std::shared_ptr<const presenters::PrintedPages> pages);

    bool HasPage(int page) override { return page >= 1 && page <= pages_->pages(); }
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool OnPrintPage(int page) override;
    int printed() const { return printed_; }  // pages that went to a printer or a file

private:
    std::shared_ptr<const presenters::PrintedPages> pages_;
    int printed_ = 0;
};

// Asks for the printer and prints; or shows the pages in a window that can print them. What was printed, and
// where, is told.
using Printed = std::function<void(int pages, const std::string& printer)>;
void printPages(wxWindow* parent, const wxString& title,
                const std::shared_ptr<const presenters::PrintedPages>& pages, const Printed& onPrinted);
void previewPages(wxFrame* parent, const wxString& title,
                  const std::shared_ptr<const presenters::PrintedPages>& pages, const Printed& onPrinted);

}  // namespace strata::views
