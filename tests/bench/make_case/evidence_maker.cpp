#include "evidence_maker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "text_file.h"

namespace strata::bench {
namespace {

using namespace std::chrono;

// The window of the sample case, in local time.
constexpr sys_seconds kStart = sys_days(year(2014) / May / 1);
constexpr sys_seconds kEnd = sys_days(year(2017) / July / 1);

constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
constexpr auto kPlaces =
    std::to_array<std::string_view>({"Tansy Court", "Quillon Street", "Market Place", "Brindlegate Lane",
                                     "Ring Road North", "Pargeter Row", "Eastmarsh Bridge", "Tansy Lane"});
constexpr auto kPayees = std::to_array<std::string_view>(
    {"CASH DEPOSIT EDDLESTOW", "CASH MACHINE PARGETER ROW", "L TRAN WAGES", "H NGUYEN SHARE",
     "FUEL RING ROAD NORTH", "BRIGHTLACQUER SUPPLY", "REMITWAY AGENT 0417", "HOLLINS LETTINGS 9 TANSY CT"});
constexpr auto kWords = std::to_array<std::string_view>(
    {"van",   "rent",   "wages", "passport", "house",    "morning", "late",   "school",
     "money", "debt",   "tired", "shift",    "Saturday", "phone",   "driver", "key",
     "door",  "card",   "bank",  "week",     "xe",       "tiền",    "mệt",    "đợi",
     "nhà",   "trường", "nợ",    "gọi",      "acasă",    "bani",    "acte",   "muncă"});
constexpr auto kKinds = std::to_array<std::string_view>({"call", "text", "payment", "sighting", "message"});
constexpr auto kVehicles = std::to_array<std::string_view>({"QZ13 LRC", "QZ15 PEL", "QZ09 LTS", "QZ16 BGW"});

// SplitMix64: small, fast, and the same everywhere, which std distributions are not.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    template <std::size_t N>
    std::string_view oneOf(const std::array<std::string_view, N>& from) {
        return from[below(N)];
    }

private:
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};

struct Clock {
    year_month_day day;
    hh_mm_ss<seconds> time;
};

// Row `index` of `rows` falls into its own slice of the window, so rows are in order of time.
Clock clockOf(std::uint64_t index, std::uint64_t rows, Chance& chance) {
    const auto window = static_cast<std::uint64_t>((kEnd - kStart).count());
    const double slice = static_cast<double>(window) / static_cast<double>(rows);
    const auto start = static_cast<std::uint64_t>(slice * static_cast<double>(index));
    const auto inside = chance.below(static_cast<std::uint64_t>(slice) + 1);
    const auto second = std::min(start + inside, window - 1);
    const sys_seconds at = kStart + seconds(static_cast<std::int64_t>(second));
    const sys_days day = floor<days>(at);
    return {day, hh_mm_ss<seconds>(at - day)};
}

std::uint64_t yearOf(const Clock& clock) {
    return static_cast<std::uint64_t>(static_cast<int>(clock.day.year()));
}
unsigned monthOf(const Clock& clock) {
    return static_cast<unsigned>(clock.day.month());
}
unsigned dayOf(const Clock& clock) {
    return static_cast<unsigned>(clock.day.day());
}

void writeIsoDate(TextFile& out, const Clock& clock) {
    out.digits(yearOf(clock), 4) << '-';
    out.digits(monthOf(clock), 2) << '-';
    out.digits(dayOf(clock), 2);
}

void writeBritishDate(TextFile& out, const Clock& clock) {
    out.digits(dayOf(clock), 2) << '/';
    out.digits(monthOf(clock), 2) << '/';
    out.digits(yearOf(clock), 4);
}

void writeMinutes(TextFile& out, const Clock& clock) {
    out.digits(static_cast<std::uint64_t>(clock.time.hours().count()), 2) << ':';
    out.digits(static_cast<std::uint64_t>(clock.time.minutes().count()), 2);
}

void writeTime(TextFile& out, const Clock& clock) {
    writeMinutes(out, clock);
    out << ':';
    out.digits(static_cast<std::uint64_t>(clock.time.seconds().count()), 2);
}

// Numbers that Ofcom keeps for drama: 07700 900000 to 07700 900999.
void writePhone(TextFile& out, std::string_view prefix, Chance& chance) {
    out << prefix << "7700900";
    out.digits(chance.below(1000), 3);
}

void writePounds(TextFile& out, std::uint64_t pence) {
    out << pence / 100 << '.';
    out.digits(pence % 100, 2);
}

void writeWords(TextFile& out, std::uint64_t count, Chance& chance) {
    for (std::uint64_t i = 0; i < count; ++i) {
        if (i > 0) {
            out << ' ';
        }
        out << chance.oneOf(kWords);
    }
}

void callRowUtc(TextFile& out, const Clock& clock, Chance& chance) {
    const bool isOut = chance.below(2) == 0;
    out << (chance.below(5) == 0 ? "SMS," : "Voice,") << (isOut ? "Outgoing," : "Incoming,");
    if (isOut) {
        out << "447700900112,";
        writePhone(out, "44", chance);
    } else {
        writePhone(out, "44", chance);
        out << ",447700900112";
    }
    out << ',';
    writeIsoDate(out, clock);
    out << ' ';
    writeTime(out, clock);
    out << ",UTC," << chance.below(900) << ",EDD-0" << 100 + chance.below(99) << ' ' << chance.oneOf(kPlaces);
}

void callRowLocal(TextFile& out, const Clock& clock, Chance& chance) {
    const bool isOut = chance.below(2) == 0;
    writeBritishDate(out, clock);
    out << ' ';
    writeMinutes(out, clock);
    out << (chance.below(4) == 0 ? ",Text," : ",Call,") << (isOut ? "Out,07700900417," : "In,");
    writePhone(out, "0", chance);
    out << (isOut ? "," : ",07700900417,") << chance.below(600) << ',' << chance.oneOf(kPlaces);
}

void bankRowSuspect(TextFile& out, const Clock& clock, Chance& chance) {
    const bool isIn = chance.below(3) == 0;
    writeBritishDate(out, clock);
    out << (isIn ? ",CD," : ",BP,") << chance.oneOf(kPayees) << (isIn ? ",,£" : ",£");
    writePounds(out, 500 + chance.below(90000));
    out << (isIn ? ",£" : ",,£");
    writePounds(out, chance.below(900000));
}

void bankRowExploited(TextFile& out, const Clock& clock, Chance& chance) {
    const bool isWage = chance.below(2) == 0;
    out.digits(dayOf(clock), 2) << '-';
    out << kMonths[monthOf(clock) - 1] << '-' << yearOf(clock);
    out << (isWage ? ",PELL G WAGES,,180.00," : ",CASH MACHINE PARGETER ROW,170.00,,");
    writePounds(out, 1000 + chance.below(20000));
}

void anprRow(TextFile& out, const Clock& clock, Chance& chance) {
    writeIsoDate(out, clock);
    out << 'T';
    writeTime(out, clock);
    out << ',' << chance.oneOf(kVehicles) << ",EDD-A" << 10 + chance.below(80) << ' ' << chance.oneOf(kPlaces)
        << (chance.below(2) == 0 ? ",N," : ",S,") << 80 + chance.below(20);
}

void chatLine(TextFile& out, const Clock& clock, Chance& chance) {
    const bool fromLinh = chance.below(2) == 0;
    out << R"({"chat":"Mihai","sender":")" << (fromLinh ? "Linh" : "Mihai D") << R"(","recipient":")"
        << (fromLinh ? "Mihai D" : "Linh") << R"(","sent_at":")";
    writeIsoDate(out, clock);
    out << 'T';
    writeTime(out, clock);
    out << R"(Z","text":")";
    writeWords(out, 3 + chance.below(12), chance);
    out << R"("})";
}

void wideRow(TextFile& out, const Clock& clock, Chance& chance) {
    writeIsoDate(out, clock);
    out << 'T';
    writeTime(out, clock);
    out << ',';
    writePhone(out, "0", chance);
    out << ',' << chance.oneOf(kKinds) << ',';
    writePhone(out, "0", chance);
    out << ',';
    writePhone(out, "0", chance);
    out << ',' << chance.oneOf(kPlaces) << ',' << chance.below(900) << ',';
    writeWords(out, 13 + chance.below(5), chance);
}

// A time that is known only roughly, as EDTF: about a day, some day of a month, a stretch, a month or a year.
void writeRoughly(TextFile& out, const Clock& clock, Chance& chance) {
    const auto month = [&] {
        out.digits(yearOf(clock), 4) << '-';
        out.digits(monthOf(clock), 2);
    };
    switch (chance.below(6)) {
        case 0:
            writeIsoDate(out, clock);
            out << '~';
            return;
        case 1:
            month();
            return;
        case 2:
            month();
            out << "-XX";
            return;
        case 3:
            writeIsoDate(out, clock);
            out << '/' << yearOf(clock) << "-12-31";
            return;
        case 4:
            out << "../";
            writeIsoDate(out, clock);
            return;
        default:
            out << yearOf(clock) << '?';
    }
}

using RowWriter = void (*)(TextFile&, const Clock&, Chance&);

struct Table {
    std::string_view name;
    std::string_view header;  // empty: no header
    std::string_view lineEnd;
    std::uint64_t share;  // of 100 rows
    RowWriter writeRow;
};

constexpr auto kTables = std::to_array<Table>({
    {"calls_suspect_utc.csv",
     "Record type,Direction,Calling number,Called number,Start date and time,Time zone,Duration (s),First "
     "cell",
     "\r\n", 30, callRowUtc},
    {"calls_linh_local.csv", "Call Date,Call Type,In/Out,A Number,B Number,Duration,Cell Site", "\r\n", 20,
     callRowLocal},
    {"bank_suspect.csv", "Date,Type,Description,Paid out,Paid in,Balance", "\r\n", 12, bankRowSuspect},
    {"bank_linh.csv", "Transaction Date,Narrative,Debit,Credit,Balance", "\r\n", 5, bankRowExploited},
    {"chats.jsonl", "", "\n", 8, chatLine},
    {"anpr_hits.csv", "Capture time,VRM,Camera,Heading,Confidence", "\r\n", 25, anprRow},
});

constexpr Table kWide = {"events.csv", "datetime,phone,kind,from,to,place,duration,description", "\n", 100,
                         wideRow};

MadeFile makeTable(const std::filesystem::path& folder, const Table& table, std::uint64_t rows,
                   std::uint64_t seed) {
    MadeFile made{folder / table.name, rows};
    TextFile out(made.path);
    if (!table.header.empty()) {
        out << table.header;
        out.endRow(table.lineEnd);
    }
    Chance chance(seed);
    for (std::uint64_t row = 0; row < rows; ++row) {
        table.writeRow(out, clockOf(row, rows, chance), chance);
        out.endRow(table.lineEnd);
    }
    out.close();
    return made;
}

// One of the vehicles, each of which the importer gives a lane; QZ is on no road.
void writeVehicle(TextFile& out, std::uint64_t vehicle) {
    out << "QZ";
    out.digits(vehicle % 100, 2) << " L";
    out << static_cast<char>('A' + vehicle / 100 % 26) << static_cast<char>('A' + vehicle / 2600 % 26);
}

}  // namespace

std::vector<MadeFile> makeEvidence(const std::filesystem::path& folder, std::uint64_t rows,
                                   std::uint64_t seed) {
    std::filesystem::create_directories(folder);
    std::vector<MadeFile> files;
    std::uint64_t left = rows;
    for (const Table& table : kTables) {
        const bool isLast = &table == &kTables.back();
        const std::uint64_t count = isLast ? left : rows * table.share / 100;
        left -= count;
        files.push_back(makeTable(folder, table, count, seed + files.size()));
    }
    return files;
}

MadeFile makeOneTable(const std::filesystem::path& folder, std::uint64_t rows, std::uint64_t seed) {
    std::filesystem::create_directories(folder);
    return makeTable(folder, kWide, rows, seed);
}

std::vector<MadeFile> makeSightings(const std::filesystem::path& folder, const Sightings& wanted,
                                    std::uint64_t rows, std::uint64_t seed) {
    std::filesystem::create_directories(folder);
    std::vector<MadeFile> files;
    for (std::uint64_t file = 0; file < wanted.files; ++file) {
        const std::uint64_t count = rows / wanted.files + (file < rows % wanted.files ? 1 : 0);
        MadeFile made{folder / ("sightings_" + std::to_string(file + 1) + ".csv"), count};
        TextFile out(made.path);
        out << "Capture time,VRM,Camera,Heading,Confidence";
        out.endRow("\r\n");
        Chance chance(seed + file);
        for (std::uint64_t row = 0; row < count; ++row) {
            const Clock clock = clockOf(row, count, chance);
            if (chance.below(100) < wanted.roughPercent) {
                writeRoughly(out, clock, chance);
            } else {
                writeIsoDate(out, clock);
                out << 'T';
                writeTime(out, clock);
            }
            out << ',';
            writeVehicle(out, chance.below(wanted.lanes));
            out << ",EDD-A" << 10 + chance.below(80) << ' ' << chance.oneOf(kPlaces)
                << (chance.below(2) == 0 ? ",N," : ",S,") << 80 + chance.below(20);
            out.endRow("\r\n");
        }
        out.close();
        files.push_back(made);
    }
    return files;
}

}  // namespace strata::bench
