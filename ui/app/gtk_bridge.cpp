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

bool systemWantsMotion() {
    gboolean wants = TRUE;
    if (GtkSettings* settings = gtk_settings_get_default())
        g_object_get(settings, "gtk-enable-animations", &wants, nullptr);
    return wants != FALSE;
}

namespace {

// The part of a control that takes the focus: wxWidgets wraps lists and texts in a frame of their own.
GtkWidget* focusedPart(GtkWidget* widget) {
    if (GTK_IS_TREE_VIEW(widget) || GTK_IS_TEXT_VIEW(widget) || GTK_IS_ENTRY(widget) ||
        !GTK_IS_CONTAINER(widget))
        return widget;
    GtkWidget* found = nullptr;
    GList* children = gtk_container_get_children(GTK_CONTAINER(widget));
    for (GList* child = children; child != nullptr && found == nullptr; child = child->next) {
        GtkWidget* part = focusedPart(GTK_WIDGET(child->data));
        if (GTK_IS_TREE_VIEW(part) || GTK_IS_TEXT_VIEW(part) || GTK_IS_ENTRY(part))
            found = part;
    }
    g_list_free(children);
    return found == nullptr ? widget : found;
}

void nameOne(GtkWidget* widget, const wxString& name) {
    if (AtkObject* accessible = gtk_widget_get_accessible(widget))
        atk_object_set_name(accessible, name.utf8_str());
}

}  // namespace

void nameForScreenReader(wxWindow& window, const wxString& name) {
    window.SetName(name);
    nameOne(window.GetHandle(), name);
}

void nameAllForScreenReader(wxWindow& window) {
    const wxString name = window.GetName();
    GtkWidget* widget = window.GetHandle();
    if (!name.empty() && wxIsupper(name[0]) && widget != nullptr) {
        nameOne(widget, name);
        if (window.GetChildren().empty())
            nameOne(focusedPart(widget), name);
        if (GTK_IS_SCROLLED_WINDOW(widget) && gtk_bin_get_child(GTK_BIN(widget)) != nullptr)
            nameOne(gtk_bin_get_child(GTK_BIN(widget)), name);
    }
    for (wxWindow* child : window.GetChildren())
        if (!child->IsTopLevel())
            nameAllForScreenReader(*child);
}

void letDropsThrough(wxWindow& window) {
    GtkWidget* part = focusedPart(window.GetHandle());
    if (GTK_IS_TEXT_VIEW(part) && gtk_text_view_get_editable(GTK_TEXT_VIEW(part)) == FALSE)
        gtk_drag_dest_unset(part);
    for (wxWindow* child : window.GetChildren())
        if (!child->IsTopLevel())
            letDropsThrough(*child);
}

// Never closed: the toolkit goes on with it. A server whose only client leaves may begin anew just then, and
// the toolkit would find no display where there was one.
bool hasDisplay() {
    return gdk_display_open(nullptr) != nullptr;
}

namespace {

// What the window shows on the screen, the headings of native lists with it: those are drawn by windows of
// their own, which gtk_widget_draw leaves out.
void drawOnto(cairo_t* pen, wxTopLevelWindow& window) {
    GdkWindow* shown = gtk_widget_get_window(window.GetHandle());
    GdkPixbuf* pixels =
        gdk_pixbuf_get_from_window(shown, 0, 0, gdk_window_get_width(shown), gdk_window_get_height(shown));
    if (pixels == nullptr) {
        gtk_widget_draw(window.GetHandle(), pen);
        return;
    }
    gdk_cairo_set_source_pixbuf(pen, pixels, 0, 0);
    cairo_paint(pen);
    g_object_unref(pixels);
}

}  // namespace

bool writePicture(wxTopLevelWindow& window, const std::string& file) {
    const wxSize size = window.GetSize();
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x, size.y);
    cairo_t* pen = cairo_create(surface);
    drawOnto(pen, window);
    for (wxWindow* child : window.GetChildren()) {
        auto* above = dynamic_cast<wxTopLevelWindow*>(child);
        if (above == nullptr || !above->IsShown())
            continue;
        const wxPoint at = above->GetScreenPosition() - window.GetScreenPosition();
        cairo_save(pen);
        cairo_translate(pen, at.x, at.y);
        drawOnto(pen, *above);
        cairo_restore(pen);
    }
    const bool isWritten = cairo_surface_write_to_png(surface, file.c_str()) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(pen);
    cairo_surface_destroy(surface);
    return isWritten;
}

}  // namespace strata::app
