#include "views/topic_words_dialog.h"

#include <wx/combobox.h>
#include <wx/textctrl.h>

#include "base/text.h"
#include "workbench/account_work.h"

namespace strata::views {

TopicWordsDialog::TopicWordsDialog(wxWindow* parent, ViewContext& context)
    : RecordingDialog(parent, context, "List words of a topic",
                      "Accounts that have one of these words tell of the topic, in All at once, One topic, "
                      "Changes and what a plan finds recorded. Case and accents part no words; a star at the "
                      "end stands for any ending: autostrad*. What is found is a place to look at, no more.",
                      "Record") {
    topic_ = new wxComboBox(this, wxID_ANY);
    addField("Topic", topic_);
    words_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(480, 110)), wxTE_MULTILINE);
    addField("Words or phrases, one on a line, in any language", words_, 1);
    reason_ = addReason("Why these; may stay empty");
    finish();
    offer({topic_}, [](const workbench::CaseReader& reader) {
        return workbench::AccountReading(reader).topicsNamed();
    });
    topic_->SetFocus();
}

RecordingDialog::Command TopicWordsDialog::entered() const {
    workbench::TopicWordsRow said{topic_->GetValue().utf8_string(),
                                  base::split(words_->GetValue().utf8_string(), '\n'),
                                  reason_->GetValue().utf8_string()};
    return [said](workbench::CaseSession& session) {
        return whether(workbench::AccountWork(session).sayTopicWords(said));
    };
}

wxWindow* TopicWordsDialog::fieldOf(const std::string& name) const {
    return name == "topic" ? static_cast<wxWindow*>(topic_) : name == "words" ? words_ : nullptr;
}

}  // namespace strata::views
