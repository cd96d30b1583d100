#pragma once

#include <string>
#include <vector>

#include "workbench/rows.h"

namespace strata::presenters {

// How a person has put the lanes: which come first, in order, which are put away and which are collapsed. By
// name, so that it stays when events come in and lanes are made anew; names that are not there are kept for
// when they are.
class TimelineLaneOrder {
public:
    TimelineLaneOrder() = default;
    TimelineLaneOrder(std::vector<std::string> first, std::vector<std::string> hidden,
                      std::vector<std::string> folded);

    const std::vector<std::string>& first() const { return first_; }
    const std::vector<std::string>& hidden() const { return hidden_; }
    const std::vector<std::string>& folded() const { return folded_; }
    bool isHidden(const std::string& name) const;
    bool isFolded(const std::string& name) const;

    // Those to be drawn, which have a date and are not put away; the others keep the order they came in.
    std::vector<const workbench::LaneRow*> arranged(const std::vector<workbench::LaneRow>& lanes) const;
    // `shown` are the names in the order drawn.
    void move(const std::vector<std::string>& shown, std::size_t from, std::size_t to);
    void hide(const std::string& name);
    void bringBack(const std::string& name);
    void bringBackAll() { hidden_.clear(); }
    void fold(const std::string& name, bool isOn);
    void unfoldAll() { folded_.clear(); }

private:
    std::vector<std::string> first_, hidden_, folded_;
};

}  // namespace strata::presenters
