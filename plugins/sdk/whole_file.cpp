#include "sdk/whole_file.h"

#include "sdk/refuse.h"

namespace strata::sdk {

std::string wholeFile(InputFile& file, std::size_t most, std::string_view code) {
    if (file.size() > most)
        throw Refuse{std::string(code) + ".too_large",
                     "The file is larger than " + std::to_string(most >> 20) +
                         " MB, more than is read as one document. Ask for it in parts.",
                     ""};
    std::string bytes(static_cast<std::size_t>(file.size()), '\0');
    file.rewind();
    bytes.resize(file.read(bytes.data(), bytes.size()));
    return bytes;
}

}  // namespace strata::sdk
