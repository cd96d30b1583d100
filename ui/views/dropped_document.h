#pragma once

#include <wx/dnd.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace strata::views {

// A page as the place where files are dropped, before the window takes them as evidence. Paths are as the
// disk has them.
class DroppedDocument : public wxFileDropTarget {
public:
    using Listener = std::function<void(const std::vector<std::string>& files)>;
    explicit DroppedDocument(Listener listener) : listener_(std::move(listener)) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::string> paths;
        for (const auto& name : names)
            paths.emplace_back(name.fn_str());
        listener_(paths);
        return true;
    }

private:
    Listener listener_;
};

}  // namespace strata::views
