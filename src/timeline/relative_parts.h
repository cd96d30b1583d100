#pragma once

#include "timeline/relative_time.h"

// The parts of the reader of relative times. For this room only. Each takes all of the words or none; their
// own words and the questions on their anchors are the caller's to add.
namespace strata::timeline {

// "two weeks after we moved", "a few days later", "within a week of the raid", "after two weeks".
std::optional<RelativeTime> readCounted(base::SpokenWords words, const ToldWords& told,
                                        const base::SpokenContext& context);

// "before we moved", "when I was fourteen", "since Christmas 2015", "afterwards".
std::optional<RelativeTime> readRelated(base::SpokenWords words, const ToldWords& told,
                                        const base::SpokenContext& context);

// "the day after my birthday", "the week she was ill", "the summer before I left", "that night".
std::optional<RelativeTime> readUnitOf(base::SpokenWords words, const ToldWords& told,
                                       const base::SpokenContext& context);

}  // namespace strata::timeline
