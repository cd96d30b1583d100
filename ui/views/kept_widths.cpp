#include "views/kept_widths.h"

#include <wx/dataview.h>

#include <filesystem>
#include <fstream>

#include "views/kept_layout.h"

namespace strata::views {

namespace {

std::filesystem::path fileOf(const std::string& name) {
    return settingsFile(name + ".widths");
}

}  // namespace

void restoreWidths(wxDataViewCtrl& list, const std::string& name) {
    std::ifstream in(fileOf(name));
    constexpr int kLeast = 20, kMost = 4'000;
    int width = 0;
    for (unsigned at = 0; at < list.GetColumnCount() && in >> width; ++at)
        if (width >= kLeast && width <= kMost)
            list.GetColumn(at)->SetWidth(width);
}

void storeWidths(const wxDataViewCtrl& list, const std::string& name) {
    std::error_code error;
    std::filesystem::create_directories(fileOf(name).parent_path(), error);
    std::ofstream out(fileOf(name));
    for (unsigned at = 0; at < list.GetColumnCount(); ++at)
        out << list.GetColumn(at)->GetWidth() << "\n";
}

}  // namespace strata::views
