#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace strata::word {

// The zip file that a document is. Reads it from memory and believes nothing: what is packed with a password,
// holds two files of one name, does not match its checksum or would unpack to more than a document can need
// is refused (sdk::Refuse, codes under word.).
class Package {
public:
    static constexpr std::size_t kLargestPart = 64 << 20;  // bytes unpacked
    static constexpr std::size_t kMostParts = 20'000;

    explicit Package(std::string bytes);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool has(std::string_view part) const { return parts_.contains(part); }
    const std::map<std::string, std::uint64_t, std::less<>>& parts() const { return parts_; }
    // Its bytes; nothing when there is no such part.
    std::optional<std::string> read(std::string_view part) const;

private:
    struct Opened;
    std::string bytes_;
    std::unique_ptr<Opened> opened_;
    std::map<std::string, std::uint64_t, std::less<>> parts_;  // name to index
};

}  // namespace strata::word
