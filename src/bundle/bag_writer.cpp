#include "bundle/bag_writer.h"

#include <zip.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "base/digest.h"
#include "base/failure.h"
#include "base/ids.h"

namespace strata::bundle {

namespace fs = std::filesystem;

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct Watching {
    const std::function<void(double)>* onProgress;
    std::stop_token stop;
};

void onZipProgress(zip_t*, double fraction, void* state) {
    const auto* watching = static_cast<Watching*>(state);
    if (*watching->onProgress)
        (*watching->onProgress)(0.3 + 0.7 * fraction);
}

int onZipCancel(zip_t*, void* state) {
    return static_cast<Watching*>(state)->stop.stop_requested() ? 1 : 0;
}

// 1980-01-01 12:00, the same in every zone's zip: a bag's dates are in bag-info.txt.
constexpr zip_uint16_t kDosDate = 33, kDosTime = 0x6000;

void put(zip_t* archive, const std::string& name, zip_source_t* source, bool isPacked) {
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        if (source != nullptr)
            zip_source_free(source);
        throw base::Failure("The bundle cannot take " + name + ": " + zip_strerror(archive) + ".");
    }
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kDosTime, kDosDate, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
}

}  // namespace

std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const bool isPlain =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_';
        if ((c & 0x80) == 0 && isPlain)
            plain += c;
        else if (plain.empty() || plain.back() != '_')
            plain += '_';
    }
    while (!plain.empty() && plain.front() == '.')
        plain.erase(0, 1);
    if (plain.size() > 80)
        plain = plain.substr(0, 60) + plain.substr(plain.size() - 20);
    if (!plain.empty() && plain.back() == '.')
        plain.back() =
            '_';  // Windows drops a dot at the end, and the file would then be missing from the bag
    return plain.empty() ? "file" : plain;
}

BagWriter::BagWriter(const fs::path& zip) : zip_(zip) {
    std::error_code error;
    if (fs::exists(zip, error))
        throw base::Failure(zip.string() +
                            " is already there and was left alone. Choose another name for the bundle.");
    const fs::path folder = zip.has_parent_path() ? zip.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        throw base::Failure(folder.string() + " is not a folder. Make it first, or choose another place.");
    partial_ = folder / (".making-" + base::randomId() + ".zip");
}

BagWriter::~BagWriter() {
    std::error_code ignored;
    fs::remove(partial_, ignored);
}

void BagWriter::addText(const std::string& name, std::string_view bytes) {
    members_.push_back({"data/" + name, {}, std::string(bytes), true});
}

void BagWriter::addFile(const std::string& name, const fs::path& file) {
    members_.push_back({"data/" + name, file, {}, false});
}

fs::path BagWriter::makeFile(const std::string& name) {
    const fs::path file = made_.path() / std::to_string(members_.size());
    members_.push_back({"data/" + name, file, {}, false});
    return file;
}

void BagWriter::addInfo(const std::string& label, const std::string& value) {
    std::string line = value;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\r', ' ');
    if (!line.empty())
        info_.emplace_back(label, line);
}

BagWriter::Finished BagWriter::finish(const std::function<void(double)>& onProgress, std::stop_token stop) {
    std::sort(members_.begin(), members_.end(),
              [](const Member& a, const Member& b) { return a.name < b.name; });
    std::string manifest;
    std::int64_t octets = 0;
    std::size_t done = 0;
    for (const Member& member : members_) {
        if (stop.stop_requested())
            throw base::Cancelled();
        manifest += (member.isText ? base::sha256Hex(member.text) : base::sha256OfFile(member.file)) + "  " +
                    member.name + "\n";
        octets += member.isText ? static_cast<std::int64_t>(member.text.size())
                                : static_cast<std::int64_t>(fs::file_size(member.file));
        if (onProgress)
            onProgress(0.3 * static_cast<double>(++done) / static_cast<double>(members_.size()));
    }
    std::string info;
    for (const auto& [label, value] : info_)
        info += label + ": " + value + "\n";
    info += "Payload-Oxum: " + std::to_string(octets) + "." + std::to_string(members_.size()) + "\n";
    const std::vector<std::pair<std::string, std::string>> tags = {
        {"bag-info.txt", info},
        {"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
        {"manifest-sha256.txt", manifest}};
    std::string tagManifest;
    for (const auto& [name, text] : tags)
        tagManifest += base::sha256Hex(text) + "  " + name + "\n";

    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(partial_.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive)
        throw base::Failure(
            zip_.string() +
            ": the bundle cannot be written here. Check the disk and your permission to write.");
    const std::string top = plainName(zip_.stem().string()) + "/";
    const auto putText = [&](const std::string& name, const std::string& text) {
        put(archive.get(), top + name, zip_source_buffer(archive.get(), text.data(), text.size(), 0), true);
    };
    for (const auto& [name, text] : tags)
        putText(name, text);
    putText("tagmanifest-sha256.txt", tagManifest);
    for (const Member& member : members_) {
        if (member.isText)
            putText(member.name, member.text);
        else
            put(archive.get(), top + member.name, zip_source_file(archive.get(), member.file.c_str(), 0, -1),
                member.name.rfind("data/originals/", 0) != 0);
    }
    Watching watching{&onProgress, stop};
    zip_register_progress_callback_with_state(archive.get(), 0.01, onZipProgress, nullptr, &watching);
    zip_register_cancel_callback_with_state(archive.get(), onZipCancel, nullptr, &watching);
    if (zip_close(archive.get()) != 0) {
        if (stop.stop_requested())
            throw base::Cancelled();
        throw base::Failure(zip_.string() + ": the bundle was not written: " + zip_strerror(archive.get()) +
                            ".");
    }
    [[maybe_unused]] auto* closed = archive.release();
    Finished finished;
    finished.sha256 = base::sha256OfFile(partial_);
    finished.bytes = static_cast<std::int64_t>(fs::file_size(partial_));
    finished.files = static_cast<std::int64_t>(members_.size());
    std::error_code error;
    fs::rename(partial_, zip_, error);
    if (error)
        throw base::Failure(zip_.string() + ": the bundle cannot be put in its place: " + error.message() +
                            ".");
    return finished;
}

}  // namespace strata::bundle
