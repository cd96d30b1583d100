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
    std::vector<std::string> lawfulBasis, supports, topics, questionChoices;
    std::string rule, authority, next, notes, handling, retentionNote;
    std::vector<FiredFactRow> facts;
    std::vector<std::string> lacks;  // of the record of a victim information request
    std::string dueState, goneBy;    // of `due`: running, due, passed; when the rest of it is gone
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

}  // namespace strata::workbench
