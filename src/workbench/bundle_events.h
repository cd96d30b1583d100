#pragma once

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

#include "bundle/bag_writer.h"
#include "bundle/pages.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

// The events of a bundle: events/ with pages of 1,000, one CSV safe for spreadsheets and one JSON Lines file
// with nothing changed. Both have the same columns in the same words; what is not known is left empty, and in
// JSON Lines left out:
//   id earliest latest precision zone basis original kind title detail people place lane source position
//   exhibit, as in the contract of the command line; import in JSON Lines only;
//   made_by, made_at, edtf, cites: of an event made by hand;
//   told, told_by, time_reason: the words of a time told by something else, what that is ("E12, P01"), and
//   why it has its bounds or none; reading is "unknown" where nobody knows which of several dates was meant;
//   strict_earliest, strict_latest: exactly as stated, where the bounds are padded because it is approximate;
//   clock: what named people concluded of the clock of its source, which changes none of the times;
//   not_in_order: its neighbours in this list of which it is not known which came first ("E14, E16");
//   same_as: the events that somebody says are this one; tags.
class BundleEvents {
public:
    enum class Columns : std::uint8_t { all, ofSources };  // ofSources: none that only people put there
    // What is shown of an event; nothing of one that is not in the bundle. One that loses its dates comes
    // last.
    using Shown = std::function<std::optional<EventRow>(const EventRow& event)>;

    BundleEvents(bundle::PageFrame frame, const CaseReader& reader, const base::Zone& zone,
                 Columns columns = Columns::all, Shown shown = {})
        : frame_(std::move(frame)),
          reader_(reader),
          zone_(zone),
          columns_(columns),
          shown_(std::move(shown)) {}

    // Source id to file in the bundle. Returns how many events.
    std::int64_t write(bundle::BagWriter& bag, const std::map<std::string, std::string>& originals,
                       std::stop_token stop) const;

private:
    std::vector<std::string> pageRow(const EventRow& event,
                                     const std::map<std::string, std::string>& originals) const;

    bundle::PageFrame frame_;
    const CaseReader& reader_;
    const base::Zone& zone_;
    Columns columns_;
    Shown shown_;
};

}  // namespace strata::workbench
