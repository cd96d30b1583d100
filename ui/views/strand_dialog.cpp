#include "views/strand_dialog.h"

#include <wx/combobox.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

constexpr std::size_t kRead = 200;  // of the events picked: whose sources, lanes and tags are offered

}  // namespace

StrandDialog::StrandDialog(wxWindow* parent, ViewContext& context, const std::vector<std::int64_t>& events,
                           Way way, std::vector<presenters::StrandOffer> known)
    : RecordingDialog(
          parent, context, way == Way::in ? "Put into a strand" : "Take out of a strand",
          way == Way::in
              ? "A strand is a line of the investigation that you name.\nA source, lane or tag goes "
                "in with all its events, also those that come in later."
              : "The events stay in the case. What is in the strand by its source, lane or tag is "
                "taken\nout as that.",
          way == Way::in ? "Put in" : "Take out"),
      way_(way),
      picked_(events),
      offers_(std::move(known)) {
    strand_ = new wxComboBox(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(520, -1)), 0, nullptr,
                             way == Way::in ? 0 : wxCB_READONLY);
    if (way == Way::in)
        strand_->SetHint("Choose one, or write the name of a new one");
    addField("Strand", strand_);
    what_ = new RowList(this, "What", {{"What", 500}}, RowList::Fit::window);
    what_->SetMinSize(FromDIP(wxSize(520, 160)));
    what_->applyTheme(context.theme);
    addField("What", what_, 1);
    finish();
    setReady(false);
    strand_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { tellReady(); });
    strand_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { tellReady(); });
    what_->onSelected([this](int) { tellReady(); });
    context_.tasks->read<std::shared_ptr<Found>>(
        life_,
        [session = context_.session, events](std::stop_token) {
            const auto reader = session->reader();
            const std::vector<std::int64_t> first(
                events.begin(), events.begin() + static_cast<std::ptrdiff_t>(std::min(events.size(), kRead)));
            return std::make_shared<Found>(Found{reader.eventsNumbered(first), reader.strands()});
        },
        [this](const std::shared_ptr<Found>& found) { arrived(*found); });
}

void StrandDialog::arrived(const Found& found) {
    if (offers_.empty())
        offers_ = presenters::strandOffers(picked_, found.events);
    std::vector<std::vector<std::string>> rows;
    for (const auto& offer : offers_)
        rows.push_back({offer.words});
    what_->setRows(std::move(rows));
    what_->selectRow(0);
    for (const auto& strand : found.strands) {
        known_.push_back(strand.name);
        strand_->Append(wxString::FromUTF8(strand.name));
    }
    if (way_ == Way::out && known_.empty())
        say("There is no strand in this case yet.");
    if (!known_.empty())
        strand_->SetSelection(0);
    strand_->SetFocus();
    tellReady();
}

void StrandDialog::tellReady() {
    setReady(!base::trimmed(strand_->GetValue().utf8_string()).empty() && what_->selectedRow() >= 0);
}

RecordingDialog::Command StrandDialog::entered() const {
    auto change = offers_[static_cast<std::size_t>(what_->selectedRow())].change;
    change.strand = base::trimmed(strand_->GetValue().utf8_string());
    const bool isNew = std::ranges::find(known_, change.strand) == known_.end();
    return [change, isNew, way = way_](workbench::CaseSession& session) -> base::Outcome<> {
        if (way == Way::out)
            return session.takeOutOfStrand(change);
        if (isNew)
            if (auto named = session.nameStrand(change.strand); !named.ok())
                return named;
        return session.putIntoStrand(change);
    };
}

wxWindow* StrandDialog::fieldOf(const std::string& name) const {
    return name == "items" ? static_cast<wxWindow*>(what_) : strand_;
}

}  // namespace strata::views
