#include "presenters/calendar_pages.h"

#include <array>

#include "presenters/sheet_marks.h"

namespace strata::presenters {

namespace {

constexpr double kKey = 16, kTitle = 18, kDays = 14, kLine = 9, kMark = 8, kPad = 3;
constexpr std::size_t kMostLines = 2;  // of an entry where a day is full; the list has the rest of its words
constexpr std::array kWeek{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
using Kind = CalendarEntry::Kind;

}  // namespace

CalendarPages::CalendarPages(const std::vector<CalendarMonth>& months, const ShownList& all,
                             const TimelineSheet& sheet, SheetWords& words)
    : months_(months),
      words_(words),
      frame_("Calendar of clocks", sheet, words),
      list_(all, sheet, words, static_cast<int>(months.size())) {}

std::vector<std::string> CalendarPages::linesOf(const CalendarEntry& entry, double room) {
    const std::string whom = entry.forWhom == "the case" ? "" : ", " + entry.forWhom;
    return words_.lines(entry.words + whom + ", " + entry.state, PenStyle::small, room);
}

std::vector<std::vector<std::string>> CalendarPages::entriesOf(const CalendarDay& day, double room,
                                                               double height) {
    std::vector<std::vector<std::string>> entries;
    std::size_t all = 0;
    for (const auto& entry : day.entries) {
        entries.push_back(linesOf(entry, room));
        all += entries.back().size();
    }
    if (static_cast<double>(all) * kLine <= height)
        return entries;
    for (auto& lines : entries) {
        if (lines.size() <= kMostLines)
            continue;
        std::string rest;
        for (std::size_t at = kMostLines - 1; at < lines.size(); ++at)
            rest += (rest.empty() ? "" : " ") + lines[at];
        lines.resize(kMostLines - 1);
        lines.push_back(words_.fitted(rest, PenStyle::small, room));
    }
    return entries;
}

void CalendarPages::drawMark(VectorPen& pen, Kind kind, const PenBox& box) {
    const auto& ink = frame_.ink();
    const std::string letter(1, letterOf(kind));
    const double width = words_.width(letter, PenStyle::small), left = (box.left + box.right - width) / 2;
    if (kind == Kind::clock)
        pen.fill(box, ink.accent);
    if (kind == Kind::retention) {
        hatch(pen, box, ink.accent, 2.5);
        pen.fill({left - 1, box.top + 1, left + width + 1, box.bottom - 1}, ink.background);
    }
    outline(pen, box, ink.accent);
    frame_.put(pen, letter, PenStyle::small, left, box.bottom - 1.5,
               kind == Kind::clock ? ink.background : ink.text);
}

void CalendarPages::drawKey(VectorPen& pen, double top) {
    double left = frame_.room().left;
    for (const auto kind : {Kind::clock, Kind::retention, Kind::request}) {
        const PenBox box{left, top, left + kMark, top + kMark};
        const std::string said = kindInWords(kind);
        drawMark(pen, kind, box);
        frame_.put(pen, said, PenStyle::small, box.right + 4, box.bottom - 1.5, frame_.ink().text);
        left = box.right + 18 + words_.width(said, PenStyle::small);
    }
}

void CalendarPages::drawDay(VectorPen& pen, const CalendarDay& day, const PenBox& cell) {
    const auto& ink = frame_.ink();
    const Colour colour = day.isInMonth ? ink.text : ink.secondary;
    const std::chrono::year_month_day date(day.day);
    if (!day.isInMonth)
        pen.fill(cell, ink.surface);
    outline(pen, cell, ink.line);
    frame_.put(pen, std::to_string(static_cast<unsigned>(date.day())) + (day.isToday ? ", today" : ""),
               PenStyle::strong, cell.left + kPad, cell.top + kLine + 1, colour);
    const double left = cell.left + kPad + kMark + 2;
    double top = cell.top + kLine + kPad + 1;
    const auto entries = entriesOf(day, cell.right - kPad - left, cell.bottom - top);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const auto& lines = entries[at];
        // A line is kept for how many more there are, unless this is the last.
        const double after = at + 1 < entries.size() ? kLine : 0;
        if (top + static_cast<double>(lines.size()) * kLine + after > cell.bottom) {
            frame_.put(pen,
                       (at == 0 ? "" : "and ") + std::to_string(entries.size() - at) +
                           (at == 0 ? " in the list" : " more in the list"),
                       PenStyle::small, cell.left + kPad, top + kLine - 2, colour);
            return;
        }
        drawMark(pen, day.entries[at].kind, {cell.left + kPad, top, cell.left + kPad + kMark, top + kMark});
        for (const auto& line : lines) {
            frame_.put(pen, line, PenStyle::small, left, top + kLine - 2, colour);
            top += kLine;
        }
    }
}

void CalendarPages::draw(VectorPen& pen, int page) {
    if (static_cast<std::size_t>(page) >= months_.size())
        return list_.draw(pen, page - static_cast<int>(months_.size()));
    const auto& month = months_[static_cast<std::size_t>(page)];
    const PenBox room = frame_.room();
    frame_.draw(pen, page, pages());
    drawKey(pen, room.top);
    frame_.put(pen, month.title, PenStyle::title, room.left, room.top + kKey + kTitle - 5, frame_.ink().text);
    const double top = room.top + kKey + kTitle + kDays, width = room.width() / 7;
    const double height = (room.bottom - top) / (static_cast<double>(month.days.size()) / 7);
    for (std::size_t at = 0; at < month.days.size(); ++at) {
        const double left = room.left + width * static_cast<double>(at % 7);
        const double up = top + height * static_cast<double>(at / 7);
        if (at < kWeek.size())
            frame_.put(pen, kWeek.at(at), PenStyle::small, left + kPad, top - 4, frame_.ink().secondary);
        drawDay(pen, month.days[at], {left, up, left + width, up + height});
    }
}

}  // namespace strata::presenters
