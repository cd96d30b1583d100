#pragma once

#include <filesystem>
#include <optional>
#include <string>

class wxSplitterWindow;
class wxWindow;

namespace strata::views {

// What a person arranged in the window, from one run of the program to the next, by name, in their own
// settings.
std::filesystem::path settingsFile(const std::string& name);
std::optional<int> keptNumber(const std::string& name);
void keepNumber(const std::string& name, int number);

// Parts a splitter where it was parted last, and keeps where it is dragged to. `otherwise` is where it begins
// when nobody has dragged it: pixels at 100 % from the left or top; less than nothing, from the right or
// bottom. That side keeps its size when the window grows.
void splitAcross(wxSplitterWindow& splitter, wxWindow* left, wxWindow* right, const std::string& name,
                 int otherwise);
void splitDown(wxSplitterWindow& splitter, wxWindow* top, wxWindow* bottom, const std::string& name,
               int otherwise);

}  // namespace strata::views
