#include "sdk/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sdk/refuse.h"

namespace strata::sdk {

InputFile::InputFile(const std::string& path) {
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor_ < 0) {
        throw Refuse{"input.unreadable",
                     "The file cannot be opened: " + std::string(std::strerror(errno)) + ".", ""};
    }
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(descriptor_);
        throw Refuse{"input.not_a_file", "This is not a plain file. Choose one file to import.", ""};
    }
    size_ = static_cast<std::uint64_t>(facts.st_size);
}

InputFile::~InputFile() {
    ::close(descriptor_);
}

std::size_t InputFile::read(char* room, std::size_t capacity) {
    std::size_t filled = 0;
    while (filled < capacity) {
        const ssize_t got = ::read(descriptor_, room + filled, capacity - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw Refuse{"input.unreadable",
                         "The file cannot be read to its end: " + std::string(std::strerror(errno)) + ".",
                         ""};
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

void InputFile::rewind() {
    ::lseek(descriptor_, 0, SEEK_SET);
}

std::string InputFile::head(std::size_t bytes) {
    rewind();
    std::string text(bytes, '\0');
    text.resize(read(text.data(), bytes));
    rewind();
    return text;
}

}  // namespace strata::sdk
