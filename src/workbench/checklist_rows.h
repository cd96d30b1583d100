#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

// What every front end shows of the checklist: plain rows, in the words of CONTRACT.md. Days are ISO dates;
// an empty one is not known.
namespace strata::workbench {

struct ElementRow {
    std::string offence, offenceTitle, element, kind, prove, label, labelEvidenceLed;
    std::string sentence, sentenceEvidenceLed;
    std::vector<std::string> admissible;  // items whose words a lawyer has marked so
    std::map<std::string, std::vector<std::string>> layers;
    std::map<std::string, std::vector<std::string>> layersEvidenceLed;
};

// A fact that a flag rests on, and how it is known.
struct FiredFactRow {
    std::string fact, question, value, how;
};

struct GapRow {
    std::string source, name, person, personId, scope, state, why, holder, due, urgency, question,
        questionFact, questionType, reason, level;
    std::string askedOf;  // whom the question is about: a person's id or the name of premises
    std::vector<std::string> lawfulBasis, supports, topics, questionChoices;
    std::string rule, authority, next, notes, handling, retentionNote;
    std::vector<FiredFactRow> facts;
    std::vector<std::string> lacks;  // of the record of a victim information request
    std::string dueState, goneBy;    // of `due`: running, due, passed; when the rest of it is gone
    std::string coverage;            // of what is held: what of the window it does not cover
    std::string review;              // "for verification", or who signed the row and when
    bool isSensitive = false, isLostThisWeek = false;
    bool asksForLine = false;
    bool needsInformationRequest = false;
};

struct ClockRow {
    std::string clock, name, person, starts, due, state, limit, startsWith, last;
    bool isLostThisWeek = false;
};

struct ChecklistRows {
    std::vector<ElementRow> elements;
    std::vector<GapRow> gaps;
    std::vector<ClockRow> clocks;
    std::vector<std::string> warnings;
};

// What is known of a fact: answered, computed, or both with the answer winning.
struct FactRow {
    std::string fact, question, type, subject, subjectId;
    std::string value, origin, from, on, by, at;  // origin: answered, computed, not_known
    std::string computed, computedFrom;
    bool differs = false;
};

// Months of the window of the conduct that the records of one kind cover for one person.
struct CoverageRow {
    struct Month {
        std::string month;                                  // 2013-09
        std::int64_t held = 0, noneHeld = 0, notAsked = 0;  // days of it within the window
    };
    struct Stretch {
        std::string from, to, cover;  // cover: held, none_held, not_asked
    };
    std::string strip, name, person, personId, sentence;
    std::vector<Month> months;
    std::vector<Stretch> stretches;
};

struct RequestStepRow {
    std::string step, on, due, exhibit, coversFrom, coversTo, cost, note, by, at;
};

struct RequestRow {
    std::string id, source, name, person, personId, holder, contact, route, asked, due, cost, note, by, at,
        state;
    bool isOverdue = false;
    std::vector<RequestStepRow> steps;
    std::vector<std::string> letters, lacks;  // letters: the digest of the text of each
};

struct PackRow {
    std::string id, title, version, sha256, by, role, reason, at, dated, authority;
    std::int64_t rows = 0, forVerification = 0;  // that a reviewer signs, and that nobody has confirmed yet
    bool isOn = true;
};

// A row of the catalogue as a reviewer signs it.
struct ReviewRow {
    std::string row, name, authority, review, decision, by, role, at, reason;
    bool isForVerification = true, isOfEarlierWording = false;
};

}  // namespace strata::workbench
