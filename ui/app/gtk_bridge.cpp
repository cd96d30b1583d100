#include <wx/toplevel.h>
// wxWidgets first: its headers must see none of GTK's macros.
#include <gtk/gtk.h>

#include "app/gtk_bridge.h"

namespace strata::app {

void preferDark(bool dark) {
    if (GtkSettings* settings = gtk_settings_get_default())
        g_object_set(settings, "gtk-application-prefer-dark-theme", dark ? TRUE : FALSE, nullptr);
}

bool systemPrefersDark() {
    gboolean prefers = FALSE;
    gchar* name = nullptr;
    if (GtkSettings* settings = gtk_settings_get_default())
        g_object_get(settings, "gtk-application-prefer-dark-theme", &prefers, "gtk-theme-name", &name,
                     nullptr);
    const bool isDark = prefers != FALSE || (name != nullptr && g_str_has_suffix(name, "-dark") != FALSE);
    g_free(name);
    return isDark;
}

void nameForScreenReader(wxWindow& window, const wxString& name) {
    window.SetName(name);
    if (AtkObject* accessible = gtk_widget_get_accessible(window.GetHandle()))
        atk_object_set_name(accessible, name.utf8_str());
}

bool writePicture(wxTopLevelWindow& window, const std::string& file) {
    const wxSize size = window.GetSize();
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x, size.y);
    cairo_t* pen = cairo_create(surface);
    gtk_widget_draw(window.GetHandle(), pen);
    for (const wxWindow* child : window.GetChildren()) {
        if (!child->IsTopLevel() || !child->IsShown())
            continue;
        const wxPoint at = child->GetScreenPosition() - window.GetScreenPosition();
        cairo_save(pen);
        cairo_translate(pen, at.x, at.y);
        gtk_widget_draw(child->GetHandle(), pen);
        cairo_restore(pen);
    }
    const bool isWritten = cairo_surface_write_to_png(surface, file.c_str()) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(pen);
    cairo_surface_destroy(surface);
    return isWritten;
}

}  // namespace strata::app
