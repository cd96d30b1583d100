#include "views/comparison_head.h"

#include <wx/control.h>
#include <wx/dc.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace strata::views {

void ComparisonHead::show(const presenters::AccountsPair& pair, int columnWidth) {
    columnWidth_ = columnWidth;
    left_ = linesOf(pair.left, pair.leftSince);
    right_ = linesOf(pair.right, pair.rightSince);
    height_ = kGrid / 2 + static_cast<int>(std::max(left_.size(), right_.size())) * words_.headLineHeight();
}

wxString ComparisonHead::inFull(const workbench::AccountRow& account) {
    std::string all;
    for (const auto& circumstance : presenters::circumstancesOf(account))
        all += (all.empty() ? "" : "\n") + circumstance.name + ": " + circumstance.value;
    return wxString::FromUTF8(all);
}

// Who, when, and of the rest what is known: a line each.
ComparisonHead::Lines ComparisonHead::briefly(const workbench::AccountRow& account,
                                              const std::string& since) {
    const auto circumstances = presenters::circumstancesOf(account);
    std::string given = circumstances.front().name + ": " + circumstances.front().value, rest;
    for (std::size_t at = 1; at < circumstances.size(); ++at)
        if (circumstances[at].isKnown)
            rest += (rest.empty() ? "" : "  ·  ") + circumstances[at].name + ": " + circumstances[at].value;
    return {{account.id + "  ·  " + account.maker, Line::Weight::title},
            {given + (since.empty() ? "" : "  ·  " + since), Line::Weight::text},
            {rest.empty() ? "Nothing else is recorded of how it was told" : rest, Line::Weight::small}};
}

// Who and when, then all the circumstances, wrapped to the column.
ComparisonHead::Lines ComparisonHead::linesOf(const workbench::AccountRow& account,
                                              const std::string& since) {
    if (!isInFull_)
        return briefly(account, since);
    Lines lines = {{account.id + "  ·  " + account.maker, Line::Weight::title}};
    std::string line;
    const auto takeWord = [&](const std::string& between, const std::string& word, Line::Weight weight) {
        const std::string longer = line.empty() ? word : line + between + word;
        if (!line.empty() && words_.widthInHead(longer) > columnWidth_) {
            lines.push_back({line, weight});
            line = word;
        } else {
            line = longer;
        }
    };
    // A part that fits on a line is kept whole; a longer one breaks between its words.
    const auto take = [&](const std::string& part, Line::Weight weight) {
        if (words_.widthInHead(part) <= columnWidth_)
            return takeWord("  ·  ", part, weight);
        std::string between = "  ·  ";
        for (const auto& word : base::split(part, ' ')) {
            takeWord(between, word, weight);
            between = " ";
        }
    };
    const auto end = [&](Line::Weight weight) {
        if (!line.empty())
            lines.push_back({std::exchange(line, ""), weight});
    };
    const auto circumstances = presenters::circumstancesOf(account);
    for (std::size_t at = 0; at < circumstances.size(); ++at) {
        take(circumstances[at].name + ": " + circumstances[at].value,
             at == 0 ? Line::Weight::text : Line::Weight::small);
        if (at == 0) {
            if (!since.empty())
                take(since, Line::Weight::text);
            end(Line::Weight::text);
        }
    }
    end(Line::Weight::small);
    return lines;
}

void ComparisonHead::draw(wxDC& dc, const Theme& theme, int width, int leftColumn, int rightColumn) const {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(theme.background));
    dc.DrawRectangle(0, 0, width, height_ - 1);
    dc.SetPen(wxPen(theme.line));
    dc.DrawLine(0, height_ - 1, width, height_ - 1);
    drawColumn(dc, theme, leftColumn, left_);
    drawColumn(dc, theme, rightColumn, right_);
}

void ComparisonHead::drawColumn(wxDC& dc, const Theme& theme, int left, const Lines& lines) const {
    wxDCClipper clip(dc, left, 0, columnWidth_ + gutter_ / 2, height_);
    int y = kGrid / 4;
    for (const auto& line : lines) {
        dc.SetFont(line.weight == Line::Weight::title  ? boldFont()
                   : line.weight == Line::Weight::text ? baseFont()
                                                       : smallFont());
        dc.SetTextForeground(line.weight == Line::Weight::small ? theme.secondary : theme.text);
        dc.DrawText(wxControl::Ellipsize(wxString::FromUTF8(line.text), dc, wxELLIPSIZE_END, columnWidth_),
                    left, y);
        y += words_.headLineHeight();
    }
}

}  // namespace strata::views
