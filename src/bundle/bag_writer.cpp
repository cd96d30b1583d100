#include "bundle/bag_writer.h"

#include <algorithm>
#include <cctype>

#include "base/digest.h"
#include "base/failure.h"

namespace strata::bundle {

namespace fs = std::filesystem;

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

BagWriter::BagWriter(const fs::path& zip) : zip_(zip), writer_(zip, "bundle") {
    std::error_code error;
    if (fs::exists(zip, error))
        throw base::Failure(zip.string() +
                            " is already there and was left alone. Choose another name for the bundle.");
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

const std::string& BagWriter::Member::digest() {
    if (sha256.empty())
        sha256 = isText ? base::sha256Hex(text) : base::sha256OfFile(file);
    return sha256;
}

std::vector<BagWriter::Held> BagWriter::held(std::stop_token stop) {
    std::vector<Held> all;
    for (Member& member : members_) {
        if (stop.stop_requested())
            throw base::Cancelled();
        all.push_back({member.name.substr(std::string_view("data/").size()), member.digest()});
    }
    std::ranges::sort(all, {}, &Held::name);
    return all;
}

BagWriter::Finished BagWriter::finish(const std::function<void(double)>& onProgress, std::stop_token stop) {
    std::sort(members_.begin(), members_.end(),
              [](const Member& a, const Member& b) { return a.name < b.name; });
    std::string manifest;
    std::int64_t octets = 0;
    std::size_t done = 0;
    for (Member& member : members_) {
        if (stop.stop_requested())
            throw base::Cancelled();
        manifest += member.digest() + "  " + member.name + "\n";
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

    const std::string top = plainName(zip_.stem().string()) + "/";
    for (const auto& [name, text] : tags)
        writer_.addText(top + name, text);
    writer_.addText(top + "tagmanifest-sha256.txt", tagManifest);
    for (const Member& member : members_) {
        if (member.isText)
            writer_.addText(top + member.name, member.text);
        else
            writer_.addFile(top + member.name, member.file, member.name.rfind("data/originals/", 0) != 0);
    }
    writer_.close(
        [&](double part) {
            if (onProgress)
                onProgress(0.3 + 0.7 * part);
        },
        stop);
    Finished finished;
    finished.sha256 = base::sha256OfFile(writer_.partial());
    finished.bytes = static_cast<std::int64_t>(fs::file_size(writer_.partial()));
    finished.files = static_cast<std::int64_t>(members_.size());
    writer_.putInPlace();
    return finished;
}

}  // namespace strata::bundle
