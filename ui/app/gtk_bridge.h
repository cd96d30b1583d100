#pragma once

#include <wx/toplevel.h>

#include <string>

namespace strata::app {

// What wxWidgets 3.2 has no words for and the toolkit beneath it does.
bool hasDisplay();           // asked before wxWidgets is: without one it would end with a trap
void preferDark(bool dark);  // native controls in light or dark
bool systemPrefersDark();    // as it was when the program began
bool systemWantsMotion();    // whether things may move by themselves
void nameForScreenReader(wxWindow& window, const wxString& name);  // for what we draw ourselves
// Gives everything in a window the name it was made with (those of ours begin with a capital, the toolkit's
// own do not), on the part that takes the focus: wxWidgets keeps names to itself.
void nameAllForScreenReader(wxWindow& window);
// Text that is only read takes no drop; the toolkit would refuse there what the window around it takes.
void letDropsThrough(wxWindow& window);
bool writePicture(wxTopLevelWindow& window,
                  const std::string& file);  // the window and the panels floating over it, as PNG

}  // namespace strata::app
