#include "accounts/circumstance_fields.h"

#include <algorithm>

namespace strata::accounts {

namespace {

using Holds = CircumstanceField::Holds;

constexpr CircumstanceChoice kForms[] = {{"999_call", "999 call"},
                                         {"first_account", "first account"},
                                         {"body_worn_video", "body-worn video"},
                                         {"nrm_form", "NRM form"},
                                         {"ngo_notes", "notes of an NGO"},
                                         {"gp_note", "note of a GP"},
                                         {"hospital_note", "note of a hospital"},
                                         {"school_disclosure", "said at school"},
                                         {"asylum_interview", "asylum interview"},
                                         {"abe_interview", "ABE interview"},
                                         {"mg11", "MG11 statement"},
                                         {"text_message", "text message"},
                                         {"therapy_note", "note of therapy"},
                                         {"court_evidence", "evidence in court"},
                                         {"suspect_interview", "interview under caution"}};
constexpr CircumstanceChoice kReasons[] = {{"first_contact", "first contact"},
                                           {"nrm", "NRM"},
                                           {"statement", "statement"},
                                           {"abe", "ABE"},
                                           {"asylum", "asylum"},
                                           {"medical", "medical"},
                                           {"support", "support"},
                                           {"court", "court"}};
constexpr CircumstanceChoice kFidelity[] = {{"verbatim", "word for word"},
                                            {"contemporaneous_notes", "notes made at the time"},
                                            {"summary", "summary"},
                                            {"report_of_note", "report of another person's note"}};
constexpr CircumstanceChoice kYesNo[] = {{"yes", "yes"}, {"no", "no"}, {"not_known", "not known"}};
constexpr CircumstanceChoice kAccess[] = {{"open", "open to the team"},
                                          {"limited", "limited: read only for a recorded reason"}};
constexpr CircumstanceChoice kModes[] = {
    {"in_person", "in person"}, {"telephone", "by telephone"}, {"video", "by video"}, {"none", "none"}};
constexpr CircumstanceChoice kRecordings[] = {
    {"audio", "audio"}, {"video", "video"}, {"body_worn", "body-worn video"}, {"none", "none"}};
constexpr CircumstanceChoice kRooms[] = {{"police_station", "police station"},
                                         {"custody", "custody"},
                                         {"interview_suite", "interview suite"},
                                         {"safe_house", "safe house"},
                                         {"home", "home"},
                                         {"hospital", "hospital"},
                                         {"vehicle", "vehicle"},
                                         {"court", "court"}};
constexpr CircumstanceChoice kCautions[] = {{"none", "no caution"},
                                            {"as_witness", "taken as a witness"},
                                            {"as_suspect", "cautioned as a suspect"},
                                            {"not_known", "not known"}};
constexpr CircumstanceChoice kSupport[] = {{"supports", "supports"},
                                           {"undecided", "undecided"},
                                           {"does_not_wish_at_present", "does not wish to at present"},
                                           {"withdrawn", "withdrawn"},
                                           {"never_asked", "never asked"}};
constexpr CircumstanceChoice kQuestions[] = {{"kept", "kept"},
                                             {"kept_in_part", "kept in part"},
                                             {"not_kept", "not kept"},
                                             {"none_asked", "none were asked"}};

constexpr CircumstanceField kForm[] = {
    {"given", "Given", "when it was given: 14 March 2016, about March 2016", Holds::when},
    {"form", "Form", "what it is, such as abe_interview or mg11", Holds::suggestion, kForms},
    {"why_taken", "Why it was taken", "what it was taken for", Holds::suggestion, kReasons},
    {"fidelity", "Word for word or summary", "how near to the words used", Holds::choice, kFidelity},
    {"note_maker", "Who wrote it down", "whose note it is, when it is a note of what was said"},
    {"recording", "Recording", "what recording is held", Holds::choice, kRecordings},
    {"recording_place", "Where the recording is", "where it is held, or its exhibit reference"},
    {"recording_sha256", "SHA-256 of the recording", "the digest of the recording"},
    {"signed", "Signed", "by whom, in which language, and when"},
    {"exhibit", "Exhibit", "the exhibit that it is in, such as AP/4"},
    {"access", "Access", "a note of therapy is limited unless this says otherwise", Holds::choice, kAccess},
    {"caution", "Caution", "whether a caution was given", Holds::choice, kCautions},
};
constexpr CircumstanceField kHearers[] = {
    {"taken_by", "Taken by", "who took it"},
    {"taken_by_role", "Their role", "the role of who took it"},
    {"taken_by_agency", "Their agency", "the agency of who took it"},
    {"audience", "Audience", "to whom it was given"},
    {"first_time_told", "First time told", "whether this was the first time it was said to anyone",
     Holds::choice, kYesNo},
    {"told_before_to", "Told before to", "who had heard it before", Holds::list},
    {"planned_by", "Planned by", "who planned it"},
    {"why_another", "Why another account", "why another account was needed"},
    {"told_next", "Told would happen next", "what the person was told would happen next"},
    {"promises", "Promises made", "what was promised, and by whom; \"none\" where none was"},
};
constexpr CircumstanceField kLanguage[] = {
    {"language", "Language", "the language spoken, such as vi"},
    {"language_recorded", "Language recorded", "the language it was written down in, such as en"},
    {"script", "Script", "the script it was written in, such as Latn or Arab"},
    {"interpreter", "Interpreter", "who interpreted"},
    {"interpreter_register", "Register number", "the register number of the interpreter"},
    {"interpreter_dialect", "Dialect", "the dialect that was interpreted"},
    {"interpreter_mode", "How it was interpreted", "in person or remote", Holds::choice, kModes},
    {"interpreter_before", "Interpreted before", "whether the same interpreter had been used before",
     Holds::choice, kYesNo},
    {"translator", "Translator", "who translated it, and the exhibit of the translation"},
};
constexpr CircumstanceField kRoom[] = {
    {"setting", "Setting", "where and how it was given"},
    {"room", "Kind of place", "what kind of place it was", Holds::suggestion, kRooms},
    {"present", "Present", "who else was there", Holds::list},
    {"could_overhear", "Could overhear", "who could hear it, children too", Holds::list},
    {"supporter", "Supporter", "who was there to support"},
    {"supporter_consent", "Agreed to the supporter", "whether the person agreed to the supporter",
     Holds::choice, kYesNo},
    {"lawyer", "Lawyer", "which lawyer was there; \"none\" where none was"},
};
constexpr CircumstanceField kWelfare[] = {
    {"breaks", "Breaks and length", "food, breaks, childcare, and how long it took"},
    {"health", "Health", "health, medication, drink, drugs, tiredness"},
    {"barriers", "Barriers", "what was believed to stand in the way then", Holds::list},
    {"barriers_lifted", "Barriers lifted", "what no longer stood in the way, and since when", Holds::list},
    {"fear", "Fear and safety", "the fear that was recorded, and the safety plan"},
    {"immigration_position", "Immigration position", "as it was then"},
    {"nrm_position", "NRM position", "as it was then"},
    {"support_status", "Support for the case", "as it was then", Holds::choice, kSupport},
    {"since_exploitation", "Since the exploitation ended", "how long ago it ended then"},
};
constexpr CircumstanceField kTopics[] = {
    {"questions_kept", "Questions", "whether the questions were kept", Holds::choice, kQuestions},
    {"questions", "Questions asked", "the questions, or where they are", Holds::list},
    {"topics", "Topics covered", "what it covers", Holds::list},
    {"topics_not_answered", "Asked, not answered", "topics that were asked about and not answered",
     Holds::list},
    {"topics_not_asked", "Not asked", "topics that nobody asked about", Holds::list},
};
constexpr CircumstanceGroup kGroups[] = {{"Form and date", kForm},      {"Who heard it", kHearers},
                                         {"Language", kLanguage},       {"Place and company", kRoom},
                                         {"How things were", kWelfare}, {"Questions and topics", kTopics}};

}  // namespace

std::span<const CircumstanceGroup> circumstanceGroups() {
    return kGroups;
}

const CircumstanceField* circumstanceField(std::string_view key) {
    for (const auto& group : kGroups)
        if (const auto found = std::ranges::find(group.fields, key, &CircumstanceField::key);
            found != group.fields.end())
            return &*found;
    return nullptr;
}

std::string_view circumstanceInWords(const CircumstanceField& field, std::string_view value) {
    const auto choice = std::ranges::find(field.choices, value, &CircumstanceChoice::id);
    return choice == field.choices.end() ? value : choice->words;
}

}  // namespace strata::accounts
