#pragma once

#include <cstdint>
#include <vector>

namespace strata::presenters {

// Which columns of a lane its bars cover, together. Costs the bars and the columns, never their product:
// hundreds of bars a lane can each be as wide as the screen.
class ColumnRuns {
public:
    ColumnRuns(int left, int right);  // the columns drawn; what lies outside is left out
    void add(int left, int right);    // right is outside
    template <class Use>
    void each(const Use& use) const {  // use(left, right), from left to right, apart from one another
        int depth = 0, begin = left_;
        for (int x = left_; x <= right_; ++x) {
            const int before = depth;
            depth += steps_[static_cast<std::size_t>(x - left_)];
            if (before == 0 && depth > 0)
                begin = x;
            else if (before > 0 && depth == 0)
                use(begin, x);
        }
    }

private:
    int left_, right_;
    std::vector<int> steps_;  // how many begin less how many end there
};

// How much bars that one can see through, fading towards both ends, hide of what is behind them, column by
// column. Two that hide a half each hide three quarters: what is let through is multiplied, so its logarithm
// is added up, and over one bar that is a line that rises, stays and falls.
class FadingCover {
public:
    FadingCover(int left, int right);
    // Hides `middle` (below 1) inside and next to nothing at the ends, the change taking `fade` columns.
    void add(int left, int right, double middle, int fade);
    // Of 256, a column each, from the first.
    std::vector<std::uint32_t> weights() const;

private:
    void rise(int at, double height);
    void bend(int at, double slope);  // from there on it rises by so much more a column

    int left_, right_;
    std::vector<double> rises_, bends_;
};

}  // namespace strata::presenters
