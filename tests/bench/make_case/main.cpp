#include <charconv>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence_maker.h"

namespace {

constexpr std::string_view kUsage =
    "usage: strata-make-evidence FOLDER --scale N [--seed S] [--one-csv | --lanes L [--rough P] [--files "
    "F]]\n"
    "  --scale N   rows in all: call data, bank statements, ANPR hits and chats\n"
    "  --seed S    another seed gives other rows; the same gives the same bytes (default 1)\n"
    "  --one-csv   one wide table, events.csv, of about 170 bytes a row instead\n"
    "  --lanes L   ANPR hits of L vehicles instead, in F files (default 1); P of 100 have an uncertain "
    "time\n";

struct Wanted {
    std::string folder;
    std::uint64_t rows = 0;
    std::uint64_t seed = 1;
    bool isOneTable = false, isSightings = false;
    strata::bench::Sightings sightings;
};

std::uint64_t* numberFor(std::string_view argument, Wanted& wanted) {
    if (argument == "--scale")
        return &wanted.rows;
    if (argument == "--seed")
        return &wanted.seed;
    if (argument == "--lanes")
        return &wanted.sightings.lanes;
    if (argument == "--rough")
        return &wanted.sightings.roughPercent;
    return argument == "--files" ? &wanted.sightings.files : nullptr;
}

std::vector<strata::bench::MadeFile> make(const Wanted& wanted) {
    using namespace strata::bench;
    if (wanted.isOneTable)
        return {makeOneTable(wanted.folder, wanted.rows, wanted.seed)};
    if (wanted.isSightings)
        return makeSightings(wanted.folder, wanted.sightings, wanted.rows, wanted.seed);
    return makeEvidence(wanted.folder, wanted.rows, wanted.seed);
}

bool readNumber(std::string_view text, std::uint64_t& number) {
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

std::optional<Wanted> readArguments(std::span<char*> arguments) {
    Wanted wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--one-csv") {
            wanted.isOneTable = true;
        } else if (std::uint64_t* const number = numberFor(argument, wanted)) {
            if (++i == arguments.size() || !readNumber(arguments[i], *number)) {
                return std::nullopt;
            }
            wanted.isSightings = wanted.isSightings || argument == "--lanes";
        } else if (wanted.folder.empty() && !argument.starts_with('-')) {
            wanted.folder = argument;
        } else {
            return std::nullopt;
        }
    }
    if (wanted.folder.empty() || wanted.rows == 0 || wanted.sightings.lanes == 0 ||
        wanted.sightings.files == 0) {
        return std::nullopt;
    }
    return wanted;
}

}  // namespace

int main(int count, char** arguments) {
    const auto wanted = readArguments(std::span(arguments, static_cast<std::size_t>(count)).subspan(1));
    if (!wanted) {
        std::cerr << kUsage;
        return 2;
    }
    try {
        for (const auto& file : make(*wanted)) {
            std::cout << file.path.string() << ": " << file.rows << " rows\n";
        }
    } catch (const std::exception& error) {
        std::cerr << "strata-make-evidence: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
