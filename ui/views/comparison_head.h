#pragma once

#include <wx/string.h>

#include <string>
#include <vector>

#include "presenters/accounts_presenter.h"
#include "views/comparison_words.h"
#include "views/theme.h"

class wxDC;

namespace strata::views {

// The strip above two tellings: whose each is, when it was given and how it was told.
class ComparisonHead {
public:
    ComparisonHead(ComparisonWords& words, int gutter) : words_(words), gutter_(gutter) {}

    void setInFull(bool isInFull) { isInFull_ = isInFull; }  // else three lines at most; from the next show
    void show(const presenters::AccountsPair& pair, int columnWidth);
    int height() const { return height_; }
    void draw(wxDC& dc, const Theme& theme, int width, int leftColumn, int rightColumn) const;
    static wxString inFull(const workbench::AccountRow& account);  // every circumstance, a line each

private:
    struct Line {
        enum class Weight { title, text, small };
        std::string text;
        Weight weight;
    };
    using Lines = std::vector<Line>;

    static Lines briefly(const workbench::AccountRow& account, const std::string& since);
    Lines linesOf(const workbench::AccountRow& account, const std::string& since);
    void drawColumn(wxDC& dc, const Theme& theme, int left, const Lines& lines) const;

    ComparisonWords& words_;
    int gutter_;
    Lines left_, right_;
    int height_ = 104, columnWidth_ = 300;
    bool isInFull_ = false;
};

}  // namespace strata::views
