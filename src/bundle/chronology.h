#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/when_said.h"

// The sequence of events as a document for court: chosen events in order of time, each with its citation.
// Nothing here knows where the events come from; they are told by a callback, as often as it is asked.
namespace strata::bundle {

struct ChronologyEvent {
    std::string id;
    base::Bounds bounds;
    base::Precision precision = base::Precision::none;
    std::string zone, basis;      // of the time, and who says so (base::Basis)
    std::string original, title;  // the time as the source has it; what happened
    std::string detail;           // the words of the source
    std::string people, place, exhibit, source, file, position;
    // Of an event that a person made by hand: who, what it rests on, the time as EDTF. Nothing of it is a
    // source's own words.
    std::string madeBy, cites, edtf;
    std::vector<std::string> remarks;  // what people have put on it, in sentences
};

// What the order of a chronology rests on, small enough to hold for all events at once.
struct ChronologyMoment {
    std::int64_t event = 0;
    base::Bounds bounds;
    base::Precision precision = base::Precision::none;
};

// Places events by earliest bound, then coarse before fine. Those without an earliest bound have no place in
// the sequence: they follow in a part of their own and are given no date.
class ChronologyOrder {
public:
    ChronologyOrder(std::vector<ChronologyMoment> moments, const base::Zone& zone);

    std::size_t size() const { return moments_.size(); }
    std::size_t placed() const { return placed_; }  // those before the part of the others
    std::int64_t event(std::size_t index) const { return moments_[index].event; }
    // The month all of it falls in, or that it begins in and is wider; empty in the part of the others.
    std::string heading(std::size_t index) const;
    // "Not in order with nos. 12 and 14 to 20": the rows whose times overlap this one's and are not equally
    // fine; of the earlier rows the one before it alone. Empty when the order holds.
    std::string notInOrder(std::size_t index) const;

private:
    bool isInDoubt(std::size_t left, std::size_t right) const;

    std::vector<ChronologyMoment> moments_;
    std::vector<std::size_t> sameFrom_, sameUntil_;  // the run of rows that are equal as to order
    std::size_t placed_ = 0;
    const base::Zone& zone_;
};

// Text that is safe on paper: what is no UTF-8, control characters and marks that would show letters in
// another order become U+FFFD. Line ends stay.
std::string printedText(std::string_view text);

struct ChronologyRow {
    std::int64_t number = 0;  // from 1, through both parts
    bool isPlaced = true;
    std::string heading;  // of the month; see ChronologyOrder
    std::string event, when, whenWritten, what;
    std::string words;                  // the source's own in quotation marks, a person's without
    std::vector<std::string> citation;  // exhibit or source, file, position
    std::vector<std::string> notes;
};
// The time in words as it was said where the source's own words bear out the bounds ("about March 2016").
ChronologyRow chronologyRow(const ChronologyEvent& event, const ChronologyOrder& order, std::size_t index,
                            const base::Zone& zone);

struct ChronologySource {
    std::string reference, file, sha256;
};

struct ChronologyFrame {
    std::string marking, title, caseName, reference, author, madeAt, madeAtIso, zone, selection, program;
    std::int64_t headSequence = 0, placed = 0, unplaced = 0;
    std::vector<ChronologySource> sources;
};

// What both forms of the document say alike.
std::vector<std::pair<std::string, std::string>> frontFacts(const ChronologyFrame& frame);
std::vector<std::string> frontNotes(const ChronologyFrame& frame);
std::string caseLine(const ChronologyFrame& frame);  // for the head of every page
std::string asOfLine(const ChronologyFrame& frame);  // for the foot of every page
extern const std::vector<std::string> kChronologyHeads;
extern const std::string kPlacedHeading, kUnplacedHeading, kUnplacedNote, kSourcesHeading;

// Rows in order, one at a time; may be asked for more than once and then tells the same.
using ChronologyRows = std::function<void(const std::function<void(const ChronologyRow&)>&)>;
using ChronologyProgress = std::function<void(double)>;

// A4, serif, selectable text, an outline by month. Returns the number of pages. Holds one row at a time.
std::int64_t writeChronologyPdf(const std::filesystem::path& file, const ChronologyFrame& frame,
                                const ChronologyRows& rows, const ChronologyProgress& onProgress);
// WordprocessingML (ECMA-376) with its own styles, a head row that repeats and fields for the page numbers.
void writeChronologyDocx(const std::filesystem::path& file, const ChronologyFrame& frame,
                         const ChronologyRows& rows, const ChronologyProgress& onProgress);

}  // namespace strata::bundle
