#include "app/rail_icons.h"

#include <map>

namespace strata::app {

namespace {

using Draw = void (*)(wxGraphicsPath&);

void line(wxGraphicsPath& path, std::initializer_list<wxPoint2DDouble> points) {
    bool isFirst = true;
    for (const auto& point : points) {
        isFirst ? path.MoveToPoint(point) : path.AddLineToPoint(point);
        isFirst = false;
    }
}

void overview(wxGraphicsPath& path) {
    path.AddRectangle(3, 3, 6, 8);
    path.AddRectangle(11, 3, 6, 4);
    path.AddRectangle(3, 13, 6, 4);
    path.AddRectangle(11, 9, 6, 8);
}

void timeline(wxGraphicsPath& path) {
    line(path, {{2, 5}, {9, 5}});
    line(path, {{6, 10}, {16, 10}});
    line(path, {{11, 15}, {18, 15}});
    path.AddCircle(13, 5, 1.5);
    path.AddCircle(6, 15, 1.5);
}

void accounts(wxGraphicsPath& path) {
    path.AddRoundedRectangle(2, 3, 11, 8, 2);
    line(path, {{5, 11}, {5, 14}, {8, 11}});
    line(path, {{16, 7}, {18, 7}, {18, 15}, {16, 15}, {16, 18}, {13, 15}, {9, 15}});
}

void checklist(wxGraphicsPath& path) {
    line(path, {{2, 5}, {4, 7}, {7, 3}});
    line(path, {{10, 5}, {18, 5}});
    line(path, {{2, 14}, {4, 16}, {7, 12}});
    line(path, {{10, 14}, {18, 14}});
}

void sources(wxGraphicsPath& path) {
    line(path, {{11, 2}, {4, 2}, {4, 18}, {16, 18}, {16, 7}, {11, 2}, {11, 7}, {16, 7}});
    line(path, {{7, 11}, {13, 11}});
    line(path, {{7, 14}, {13, 14}});
}

void people(wxGraphicsPath& path) {
    path.AddCircle(7, 7, 3);
    path.MoveToPoint(1.5, 17);
    path.AddCurveToPoint(1.5, 11, 12.5, 11, 12.5, 17);
    path.AddCircle(14.5, 8, 2.2);
    path.MoveToPoint(14, 12.5);
    path.AddCurveToPoint(16.5, 12.2, 18.5, 14, 18.5, 17);
}

void ledger(wxGraphicsPath& path) {
    path.AddRectangle(4, 2, 13, 16);
    line(path, {{7, 2}, {7, 18}});
    line(path, {{10, 7}, {14, 7}});
    line(path, {{10, 11}, {14, 11}});
}

// A pair of scales.
void advice(wxGraphicsPath& path) {
    line(path, {{10, 2}, {10, 17}});
    line(path, {{6, 17}, {14, 17}});
    line(path, {{3, 5}, {17, 5}});
    line(path, {{1, 11}, {3.5, 5}, {6, 11}, {1, 11}});
    line(path, {{14, 11}, {16.5, 5}, {19, 11}, {14, 11}});
}

void fold(wxGraphicsPath& path) {
    line(path, {{11, 5}, {6, 10}, {11, 15}});
    line(path, {{16, 5}, {11, 10}, {16, 15}});
}

void unfold(wxGraphicsPath& path) {
    line(path, {{4, 5}, {9, 10}, {4, 15}});
    line(path, {{9, 5}, {14, 10}, {9, 15}});
}

}  // namespace

void strokeIcon(wxGraphicsContext& pen, const std::string& id, double x, double y, double scale) {
    static const std::map<std::string, Draw> kIcons{
        {"overview", overview}, {"timeline", timeline}, {"accounts", accounts}, {"checklist", checklist},
        {"sources", sources},   {"people", people},     {"ledger", ledger},     {"advice", advice},
        {"fold", fold},         {"unfold", unfold}};
    const auto found = kIcons.find(id);
    if (found == kIcons.end())
        return;
    wxGraphicsPath path = pen.CreatePath();
    found->second(path);
    pen.PushState();
    pen.Translate(x, y);
    pen.Scale(scale, scale);
    pen.StrokePath(path);
    pen.PopState();
}

}  // namespace strata::app
