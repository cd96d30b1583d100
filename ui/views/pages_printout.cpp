#include "views/pages_printout.h"

#include <cairo.h>
#include <wx/dc.h>
#include <wx/frame.h>
#include <wx/printdlg.h>

#include <algorithm>
#include <utility>

namespace strata::views {

namespace {

// A4, the way the pages lie.
wxPrintDialogData paperFor(const presenters::PrintedPages& pages) {
    wxPrintData paper;
    paper.SetPaperId(wxPAPER_A4);
    paper.SetOrientation(pages.width() > pages.height() ? wxLANDSCAPE : wxPORTRAIT);
    return wxPrintDialogData(paper);
}

class Preview : public wxPrintPreview {
public:
    Preview(const wxString& title, const std::shared_ptr<const presenters::PrintedPages>& pages,
            const Printed& onPrinted)
        : Preview(title, pages, onPrinted, paperFor(*pages)) {}
    bool Print(bool) override {
        printPages(GetFrame(), title_, pages_, onPrinted_);
        return true;
    }

private:
    Preview(const wxString& title, const std::shared_ptr<const presenters::PrintedPages>& pages,
            const Printed& onPrinted, wxPrintDialogData settings)
        // The second says that it can be printed; Print() makes its own.
        : wxPrintPreview(new PagesPrintout(title, pages), new PagesPrintout(title, pages), &settings),
          title_(title),
          pages_(pages),
          onPrinted_(onPrinted) {}

    wxString title_;
    std::shared_ptr<const presenters::PrintedPages> pages_;
    Printed onPrinted_;
};

}  // namespace

PagesPrintout::PagesPrintout(const wxString& title, std::shared_ptr<const presenters::PrintedPages> pages)
    : wxPrintout(title), pages_(std::move(pages)) {}

void PagesPrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = pages_->pages();
}

// What the context can draw on is the sheet, wherever its own beginning is: a printer's lies within margins,
// and may be turned; a preview's is a picture of the sheet.
bool PagesPrintout::OnPrintPage(int page) {
    auto* onto = static_cast<cairo_t*>(GetDC()->GetImpl()->GetCairoContext());
    if (onto == nullptr || !HasPage(page))
        return false;
    double left = 0, top = 0, right = 0, bottom = 0;
    cairo_clip_extents(onto, &left, &top, &right, &bottom);
    const double scale = std::min((right - left) / pages_->width(), (bottom - top) / pages_->height());
    cairo_save(onto);
    cairo_translate(onto, left, top);
    cairo_scale(onto, scale, scale);
    pages_->play(onto, page - 1);
    cairo_restore(onto);
    printed_ += IsPreview() ? 0 : 1;
    return true;
}

void printPages(wxWindow* parent, const wxString& title,
                const std::shared_ptr<const presenters::PrintedPages>& pages, const Printed& onPrinted) {
    auto settings = paperFor(*pages);
    settings.SetMaxPage(pages->pages());
    PagesPrintout printout(title, pages);
    wxPrinter printer(&settings);
    printer.Print(parent, &printout, true);
    if (printout.printed() > 0)
        onPrinted(printout.printed(),
                  printer.GetPrintDialogData().GetPrintData().GetPrinterName().utf8_string());
}

void previewPages(wxFrame* parent, const wxString& title,
                  const std::shared_ptr<const presenters::PrintedPages>& pages, const Printed& onPrinted) {
    auto* frame = new wxPreviewFrame(new Preview(title, pages, onPrinted), parent, title, wxDefaultPosition,
                                     parent->FromDIP(wxSize(1000, 760)));
    frame->InitializeWithModality(wxPreviewFrame_NonModal);
    frame->CentreOnParent();
    frame->Show();
}

}  // namespace strata::views
