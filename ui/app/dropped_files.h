#pragma once

#include <wx/arrstr.h>
#include <wx/dnd.h>

#include <functional>
#include <string>
#include <vector>

namespace strata::app {

// Paths as the disk has them: a name that is not UTF-8 stays the bytes that it is.
// Asks for files to import; none when the person thinks better of it.
wxArrayString askForFiles(wxWindow* parent);
std::vector<std::string> pathsOf(const wxArrayString& names);

// The window as the place where files are dropped. What is dropped and is no file of this computer (a link, a
// file of a server) arrives as nothing at all.
class DroppedFiles : public wxFileDropTarget {
public:
    using Listener = std::function<void(const std::vector<std::string>& files)>;
    explicit DroppedFiles(Listener listener) : listener_(std::move(listener)) {}
    bool OnDropFiles(wxCoord x, wxCoord y, const wxArrayString& names) override;

private:
    Listener listener_;
};

}  // namespace strata::app
