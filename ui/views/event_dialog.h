#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

class WhenField;

// Asks for an event made by hand and what it rests on, and records it, or changes one; stays open, beside the
// field, when it is refused. Without a date the event stays undated.
class EventDialog : public RecordingDialog {
public:
    struct Revised {
        std::int64_t number = 0;
        workbench::NewEvent event;  // as it is
    };
    EventDialog(wxWindow* parent, ViewContext& context, std::optional<Revised> revised = {});
    std::int64_t recorded() const { return *recorded_; }  // the event's number

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void show(const workbench::NewEvent& event);
    std::string textOf(const char* field) const;

    std::optional<Revised> revised_;
    WhenField* when_ = nullptr;
    std::map<std::string, wxTextCtrl*> fields_;
    std::shared_ptr<std::int64_t> recorded_ = std::make_shared<std::int64_t>(0);
};

}  // namespace strata::views
