#include "word/package.h"

#include <zip.h>

#include <algorithm>
#include <array>

#include "sdk/refuse.h"

namespace strata::word {

namespace {

constexpr std::size_t kMostRatio = 200;          // unpacked to packed bytes; text packs to a tenth at best
constexpr std::size_t kAlwaysAllowed = 4 << 20;  // bytes unpacked, whatever the ratio

[[noreturn]] void refuse(const char* code, std::string message, std::string_view part = {}) {
    throw sdk::Refuse{std::string("word.") + code, std::move(message), std::string(part)};
}

[[noreturn]] void refuseBroken(std::string_view part = {}) {
    refuse("broken", "The file is damaged: it cannot be unpacked whole. Ask for it again.", part);
}

void checkBomb(std::size_t unpacked, std::size_t packed, std::string_view part) {
    if (unpacked > Package::kLargestPart ||
        (unpacked > kAlwaysAllowed && unpacked / kMostRatio > std::max<std::size_t>(packed, 1)))
        refuse("bomb",
               "A part of the document would unpack to far more than a document needs. It was made to "
               "overload programs, or is damaged; it was not unpacked.",
               part);
}

}  // namespace

struct Package::Opened {
    zip_t* archive = nullptr;
    ~Opened() {
        if (archive != nullptr)
            zip_discard(archive);
    }
};

Package::Package(std::string bytes) : bytes_(std::move(bytes)), opened_(std::make_unique<Opened>()) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    if (source != nullptr)
        opened_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened_->archive == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (opened_->archive == nullptr)
        refuseBroken();
    const zip_int64_t count = zip_get_num_entries(opened_->archive, 0);
    if (count < 0 || static_cast<std::size_t>(count) > kMostParts)
        refuse("bomb", "The document is made of more parts than a document needs. It was not unpacked.");
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(opened_->archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
            refuseBroken();
        if (!parts_.emplace(stat.name, stat.index).second)
            refuse("twice", "Two parts of the document have one name, so which was meant cannot be told.",
                   stat.name);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            refuse("encrypted",
                   "The document is locked with a password. Open it with the password, save it without one, "
                   "and keep both files.",
                   stat.name);
    }
}

Package::~Package() = default;

std::optional<std::string> Package::read(std::string_view part) const {
    const auto found = parts_.find(part);
    if (found == parts_.end())
        return std::nullopt;
    zip_stat_t stat;
    if (zip_stat_index(opened_->archive, found->second, 0, &stat) != 0)
        refuseBroken(part);
    checkBomb(stat.size, stat.comp_size, part);
    zip_file_t* file = zip_fopen_index(opened_->archive, found->second, 0);
    if (file == nullptr)
        refuseBroken(part);
    std::string text;
    std::array<char, 65536> room{};
    zip_int64_t got = 0;
    while ((got = zip_fread(file, room.data(), room.size())) > 0) {
        text.append(room.data(), static_cast<std::size_t>(got));
        if (text.size() > kLargestPart)
            break;
    }
    const bool isWhole = zip_fclose(file) == 0 && got >= 0;
    checkBomb(text.size(), stat.comp_size, part);
    if (!isWhole || text.size() != stat.size)
        refuseBroken(part);
    return text;
}

}  // namespace strata::word
