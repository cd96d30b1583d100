#include "views/kept_layout.h"

#include <wx/splitter.h>

#include <cstdlib>
#include <fstream>
#include <map>

namespace strata::views {

namespace {

namespace fs = std::filesystem;

fs::path keptIn() {
    return settingsFile("layout");
}

std::map<std::string, int> readKept() {
    std::map<std::string, int> kept;
    std::ifstream in(keptIn());
    std::string name;
    for (int number = 0; in >> name >> number;)
        kept[name] = number;
    return kept;
}

// Where it was left, from the end that `otherwise` counts from.
int sashOf(const wxSplitterWindow& splitter, const std::string& name, int otherwise) {
    constexpr int kMost = 10'000;
    const int kept = keptNumber(name).value_or(otherwise);
    const bool isSound = (kept < 0) == (otherwise < 0) && kept != 0 && std::abs(kept) < kMost;
    return splitter.FromDIP(isSound ? kept : otherwise);
}

void keepSash(wxSplitterWindow& splitter, const std::string& name, bool isFromEnd) {
    splitter.Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [&splitter, name, isFromEnd](wxSplitterEvent& event) {
        event.Skip();
        if (event.GetEventObject() != &splitter)
            return;
        const wxSize size = splitter.GetClientSize();
        const int whole = splitter.GetSplitMode() == wxSPLIT_HORIZONTAL ? size.y : size.x;
        keepNumber(name, splitter.ToDIP(event.GetSashPosition() - (isFromEnd ? whole : 0)));
    });
}

}  // namespace

fs::path settingsFile(const std::string& name) {
    const char *settings = std::getenv("XDG_CONFIG_HOME"), *home = std::getenv("HOME");
    const fs::path folder = settings ? fs::path(settings) : fs::path(home ? home : "/tmp") / ".config";
    return folder / "strata" / name;
}

std::optional<int> keptNumber(const std::string& name) {
    const auto kept = readKept();
    const auto found = kept.find(name);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
}

void keepNumber(const std::string& name, int number) {
    auto kept = readKept();
    kept[name] = number;
    std::error_code error;
    fs::create_directories(keptIn().parent_path(), error);
    std::ofstream out(keptIn());
    for (const auto& [known, value] : kept)
        out << known << " " << value << "\n";
}

void splitAcross(wxSplitterWindow& splitter, wxWindow* left, wxWindow* right, const std::string& name,
                 int otherwise) {
    splitter.SetSashGravity(otherwise < 0 ? 1 : 0);
    splitter.SplitVertically(left, right, sashOf(splitter, name, otherwise));
    keepSash(splitter, name, otherwise < 0);
}

void splitDown(wxSplitterWindow& splitter, wxWindow* top, wxWindow* bottom, const std::string& name,
               int otherwise) {
    splitter.SetSashGravity(otherwise < 0 ? 1 : 0);
    splitter.SplitHorizontally(top, bottom, sashOf(splitter, name, otherwise));
    keepSash(splitter, name, otherwise < 0);
}

}  // namespace strata::views
