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
    "usage: strata-make-evidence FOLDER --scale N [--seed S] [--one-csv]\n"
    "  --scale N   rows in all: call data, bank statements, ANPR hits and chats\n"
    "  --seed S    another seed gives other rows; the same gives the same bytes (default 1)\n"
    "  --one-csv   one wide table, events.csv, of about 170 bytes a row instead\n";

struct Wanted {
    std::string folder;
    std::uint64_t rows = 0;
    std::uint64_t seed = 1;
    bool isOneTable = false;
};

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
        } else if (argument == "--scale" || argument == "--seed") {
            std::uint64_t& number = argument == "--scale" ? wanted.rows : wanted.seed;
            if (++i == arguments.size() || !readNumber(arguments[i], number)) {
                return std::nullopt;
            }
        } else if (wanted.folder.empty() && !argument.starts_with('-')) {
            wanted.folder = argument;
        } else {
            return std::nullopt;
        }
    }
    if (wanted.folder.empty() || wanted.rows == 0) {
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
        using namespace strata::bench;
        const auto files =
            wanted->isOneTable
                ? std::vector<MadeFile>{makeOneTable(wanted->folder, wanted->rows, wanted->seed)}
                : makeEvidence(wanted->folder, wanted->rows, wanted->seed);
        for (const MadeFile& file : files) {
            std::cout << file.path.string() << ": " << file.rows << " rows\n";
        }
    } catch (const std::exception& error) {
        std::cerr << "strata-make-evidence: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
