#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace strata::sdk {

// The one file an importer may read, opened before the process locks itself down. Read in order, as often as
// needed: importers look at a whole column before they decide what its dates mean. Never holds the file in
// memory.
class InputFile {
public:
    // Throws Refuse for a missing file, a folder, or anything else that is not a plain readable file.
    explicit InputFile(const std::string& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    std::uint64_t size() const { return size_; }  // bytes

    // Fills as much of the room as the file allows; fewer bytes than asked means the end was reached.
    std::size_t read(char* room, std::size_t capacity);
    void rewind();

    // The first bytes of the file, at most `bytes`; leaves the file rewound.
    std::string head(std::size_t bytes);

private:
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace strata::sdk
