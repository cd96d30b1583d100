#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace strata::importing {

// An importer's manifest (plugins/protocol). Limits are the importer's own wish, cut to what the core allows.
struct Importer {
    struct Format {
        std::string id, name;
        std::vector<std::string> extensions;  // lower case, without the dot
    };
    struct Limits {
        std::int64_t inputBytes = std::int64_t{8} << 30;
        std::int64_t memoryBytes = std::int64_t{1} << 30;
        std::int64_t secondsBase = 60, secondsPer10Mb = 6;
        std::int64_t outputRatio = 60;  // bytes out for a byte in, beyond 64 MB
    };
    std::string id, name, version, sha256;  // sha256 of the executable
    std::filesystem::path folder, executable;
    std::vector<Format> formats;
    bool onlyNamedLike = false;  // asked only about files with one of its extensions
    bool readsText = false;      // its records in their order are one text that a person reads
    Limits limits;
};

// Those in the sub-folders of `plugins`, by id. A folder whose manifest cannot be read is left out and named
// in `problems`.
std::vector<Importer> findImporters(const std::filesystem::path& plugins,
                                    std::vector<std::string>* problems = nullptr);
// ../plugins beside the running program, or ../lib/strata/plugins where it is installed.
std::filesystem::path pluginFolder();

struct Recognised {
    const Importer* importer = nullptr;
    int confidence = 0;
    std::string format, why;
};
struct Recognition {
    std::optional<Recognised> best;  // none when no one reads it
    std::string whyNot;  // then: what those say that read files with such a name, "csv: The file is ..."
};
// Asks every importer, each in the sandbox, and takes the surest.
Recognition recognise(const std::vector<Importer>& importers, const std::filesystem::path& file,
                      std::stop_token stop);

}  // namespace strata::importing
