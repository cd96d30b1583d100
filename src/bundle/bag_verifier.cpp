#include "bundle/bag_verifier.h"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "base/digest.h"
#include "base/failure.h"
#include "base/json.h"
#include "base/text.h"
#include "ledger/entry.h"

namespace strata::bundle {

namespace {

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

constexpr std::int64_t kLargestTagFile = 64 << 20;

// Percent-encoded CR, LF and % in a manifest's path, and nothing else (RFC 8493, 2.1.3).
std::string decodedPath(std::string_view path) {
    std::string decoded;
    for (std::size_t at = 0; at < path.size(); ++at) {
        const std::string_view three = path.substr(at, 3);
        const char meant = three == "%0A" || three == "%0a"   ? '\n'
                           : three == "%0D" || three == "%0d" ? '\r'
                           : three == "%25"                   ? '%'
                                                              : '\0';
        decoded += meant != '\0' ? meant : path[at];
        at += meant != '\0' ? 2 : 0;
    }
    return decoded;
}

bool isSafePath(std::string_view path) {
    if (path.empty() || path[0] == '/' || path[0] == '~' || path.find('\\') != std::string_view::npos ||
        (path.size() > 1 && path[1] == ':'))
        return false;
    for (const auto& part : base::split(path, '/'))
        if (part == "..")
            return false;
    return true;
}

std::string errorText(int code) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

bool startsLikeZip(const std::filesystem::path& file) {
    std::string start(4, '\0');
    std::ifstream(file, std::ios::binary).read(start.data(), 4);
    return start == "PK\x03\x04";
}

class Checking {
public:
    Checking(zip_t* archive, BagVerified& result, std::stop_token stop)
        : archive_(archive), result_(result), stop_(std::move(stop)) {}

    void run(const std::function<void(double)>& onProgress) {
        listFiles();
        if (!hasTop_)
            return;
        checkDeclaration();
        checkManifest("manifest-sha256.txt", true, onProgress);
        checkManifest("tagmanifest-sha256.txt", false, {});
        checkUnlisted();
        checkInfo();
        checkLedger();
    }

private:
    void find(std::string what, std::string where, std::string expected = {}, std::string found = {}) {
        result_.findings.push_back(
            {std::move(what), std::move(where), std::move(expected), std::move(found), false});
    }

    void listFiles() {
        const zip_int64_t count = zip_get_num_entries(archive_, 0);
        for (zip_int64_t at = 0; at < count; ++at) {
            const char* raw = zip_get_name(archive_, static_cast<zip_uint64_t>(at), ZIP_FL_ENC_GUESS);
            const std::string name = raw == nullptr ? "" : raw;
            if (!isSafePath(name)) {
                find("A name in the zip points outside the bag", name);
                continue;
            }
            const std::string top = name.substr(0, name.find('/') + 1);
            if (!hasTop_) {
                top_ = top;
                hasTop_ = !top.empty();
            }
            if (top != top_ || top.empty()) {
                find("A file is not in the bag's one top folder", name, top_);
                continue;
            }
            if (name.back() == '/')
                continue;
            if (!files_.emplace(name.substr(top_.size()), at).second)
                find("The zip holds a name twice", name);
        }
        if (!hasTop_)
            find("The zip holds no bag", "zip", "one top folder", "none");
    }

    std::string read(const std::string& name) {
        const auto found = files_.find(name);
        if (found == files_.end())
            return {};
        std::string text;
        eachPiece(name, [&](std::string_view piece) {
            text += piece;
            return static_cast<std::int64_t>(text.size()) <= kLargestTagFile;
        });
        return text;
    }

    template <class Each>
    bool eachPiece(const std::string& name, Each each) {
        const std::unique_ptr<zip_file_t, Close> file(
            zip_fopen_index(archive_, static_cast<zip_uint64_t>(files_.at(name)), 0));
        if (!file) {
            find("A file cannot be read from the zip", name, "", zip_strerror(archive_));
            return false;
        }
        std::vector<char> buffer(1 << 18);
        for (;;) {
            if (stop_.stop_requested())
                throw base::Cancelled();
            const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
            if (got < 0) {
                find("A file in the zip is damaged", name, "", zip_file_strerror(file.get()));
                return false;
            }
            if (got == 0 || !each(std::string_view(buffer.data(), static_cast<std::size_t>(got))))
                return true;
        }
    }

    void checkDeclaration() {
        const std::string declaration = read("bagit.txt");
        if (declaration != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
            find(files_.contains("bagit.txt") ? "bagit.txt is not that of a BagIt 1.0 bag"
                                              : "bagit.txt is missing",
                 "bagit.txt", "BagIt-Version: 1.0", declaration.substr(0, 80));
    }

    void checkManifest(const std::string& manifest, bool isPayload,
                       const std::function<void(double)>& onProgress) {
        if (!files_.contains(manifest)) {
            find("A manifest is missing", manifest);
            return;
        }
        std::set<std::string> listed;
        const auto lines = base::split(read(manifest), '\n');
        std::size_t done = 0;
        for (std::string line : lines) {
            ++done;
            if (!line.empty() && line.back() == '\r')
                line.pop_back();
            if (line.empty())
                continue;
            const std::size_t gap = line.find_first_of(" \t");
            const std::size_t start = line.find_first_not_of(" \t*", gap);
            if (gap != 64 || start == std::string::npos) {
                find("A line of the manifest cannot be read", manifest + " line " + std::to_string(done));
                continue;
            }
            const std::string path = decodedPath(std::string_view(line).substr(start));
            std::string digest = line.substr(0, gap);
            std::transform(digest.begin(), digest.end(), digest.begin(),
                           [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
            if (!isSafePath(path) || (isPayload && path.rfind("data/", 0) != 0)) {
                find("The manifest names a file outside the bag", path);
                continue;
            }
            if (!listed.insert(path).second)
                find("The manifest lists a file twice", path);
            listed_.insert(path);
            if (!files_.contains(path)) {
                find("A listed file is missing", path, digest, "nothing");
                continue;
            }
            base::Sha256 sha;
            std::int64_t bytes = 0;
            if (!eachPiece(path, [&](std::string_view piece) {
                    sha.update(piece);
                    bytes += static_cast<std::int64_t>(piece.size());
                    return true;
                }))
                continue;
            ++result_.checked;
            const std::string found = sha.hex();
            if (isPayload) {
                octets_ += bytes;
                digests_.insert(found);
            }
            if (found != digest)
                find("A file is not what the manifest says", path, digest, found);
            if (onProgress)
                onProgress(static_cast<double>(done) / static_cast<double>(lines.size()));
        }
        if (!isPayload)
            return;
        payload_ = static_cast<std::int64_t>(listed.size());
    }

    // BagIt lets other programs add tag files that no manifest lists. A bundle of ours, known by its ledger
    // or its profile, lists all but the last manifest, so what is not listed came later.
    void checkUnlisted() {
        if (!files_.contains("manifest-sha256.txt"))
            return;
        const bool isOurs = read("bag-info.txt").find("\nBundle-Profile: ") != std::string::npos;
        for (const auto& [name, index] : files_) {
            if (listed_.contains(name) || name == "tagmanifest-sha256.txt" || name == "manifest-sha256.txt" ||
                name == "bagit.txt")
                continue;
            find("A file is in the bag but not in its manifest", name);
            result_.findings.back().isWarning =
                name.rfind("data/", 0) != 0 && !files_.contains("data/ledger.jsonl") && !isOurs;
        }
    }

    void checkInfo() {
        for (const auto& line : base::split(read("bag-info.txt"), '\n')) {
            const std::string label = line.substr(0, line.find(':'));
            const std::string value = base::trimmed(line.substr(std::min(line.size(), label.size() + 1)));
            const std::string counted = std::to_string(octets_) + "." + std::to_string(payload_);
            if (label == "Payload-Oxum" && value != counted)
                find("The bag does not hold as much as it says", "bag-info.txt", value, counted);
            if (label == "Ledger-Head")
                saidHead_ = value;
        }
    }

    // The chain as ledger/entry.h defines it, over data/ledger.jsonl as the export wrote it.
    void checkLedger() {
        if (!files_.contains("data/ledger.jsonl")) {
            if (!saidHead_.empty())
                find("The ledger that the bag tells of is missing", "data/ledger.jsonl", saidHead_,
                     "nothing");
            return;
        }
        std::string previous(64, '0'), rest;
        std::int64_t expected = 1;
        eachPiece("data/ledger.jsonl", [&](std::string_view piece) {
            rest += piece;
            std::size_t start = 0;
            for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', start)) {
                checkEntry(std::string_view(rest).substr(start, end - start), previous, expected);
                start = end + 1;
            }
            rest.erase(0, start);
            return static_cast<std::int64_t>(rest.size()) <= kLargestTagFile;
        });
        if (!rest.empty())
            find("A line of the ledger cannot be read", "entry " + std::to_string(expected));
        const std::string head = std::to_string(result_.headSequence) + " " + result_.headSha256;
        if (!saidHead_.empty() && saidHead_ != head)
            find("The ledger does not end where the bag says", "data/ledger.jsonl", saidHead_, head);
    }

    static std::string originalNamedIn(const std::string& payload) {
        try {
            return base::Json::parse(payload)["sha256"].asString();
        } catch (const base::Failure&) {
            return {};
        }
    }

    void checkEntry(std::string_view line, std::string& previous, std::int64_t& expected) {
        base::Json json;
        try {
            json = base::Json::parse(line);
        } catch (const base::Failure&) {
            find("A line of the ledger cannot be read", "entry " + std::to_string(expected));
            return;
        }
        ledger::Entry entry;
        entry.sequence = json["sequence"].asInt();
        entry.id = json["id"].asString();
        entry.at = json["at_micros"].asInt();
        entry.author = {json["actor"].asString(), json["role"].asString(), json["workstation"].asString(),
                        json["program"].asString()};
        entry.kind = json["kind"].asString();
        entry.kindVersion = static_cast<int>(json["kind_version"].asInt());
        entry.subject = json["subject"].asString();
        entry.reason = json["reason"].asString();
        if (json["compensates"].isInt())
            entry.compensates = json["compensates"].asInt();
        entry.payloadSha256 = json["payload_sha256"].asString();
        const std::string where = "entry " + std::to_string(entry.sequence);
        if (entry.sequence != expected)
            find("An entry of the ledger is missing", where, std::to_string(expected),
                 std::to_string(entry.sequence));
        if (json["payload"].isString()) {
            const std::string payload = json["payload"].asString();
            if (base::sha256Hex(payload) != entry.payloadSha256)
                find("A payload of the ledger is not what was recorded", where, entry.payloadSha256,
                     base::sha256Hex(payload));
            if (entry.kind == "source.imported" || entry.kind == "source.kept") {
                const std::string original = originalNamedIn(payload);
                if (!digests_.contains(original))
                    find("The original that the ledger names is not in the bundle", where, original,
                         "nothing");
            }
        }
        const std::string chain = ledger::chainDigest(previous, entry);
        if (chain != json["chain_sha256"].asString())
            find("The chain of the ledger does not hold", where, chain, json["chain_sha256"].asString());
        previous = json["chain_sha256"].asString();
        expected = entry.sequence + 1;
        ++result_.checked;
        result_.headSequence = entry.sequence;
        result_.headSha256 = previous;
    }

    zip_t* archive_;
    BagVerified& result_;
    std::stop_token stop_;
    std::map<std::string, zip_int64_t> files_;
    std::set<std::string> digests_, listed_;  // of the originals and pages; of every file in a manifest
    std::string top_, saidHead_;
    bool hasTop_ = false;
    std::int64_t octets_ = 0, payload_ = 0;
};

}  // namespace

bool BagVerified::ok() const {
    return std::all_of(findings.begin(), findings.end(),
                       [](const BagFinding& finding) { return finding.isWarning; });
}

BagVerified verifyBag(const std::filesystem::path& zip, const std::function<void(double)>& onProgress,
                      std::stop_token stop) {
    BagVerified result;
    int code = 0;
    std::unique_ptr<zip_t, Close> archive(zip_open(zip.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive) {
        const std::string why = errorText(code);
        archive.reset(zip_open(zip.c_str(), ZIP_RDONLY, &code));
        if (!archive && startsLikeZip(zip))
            throw base::Failure(
                zip.string() +
                " begins like a zip, but is damaged or was cut short. Copy it again from where "
                "it came.");
        if (!archive)
            throw base::Failure(zip.string() + " cannot be read as a bundle: " + why + ".");
        result.findings.push_back({"The zip contradicts itself about its files", "zip", "", why, false});
    }
    Checking(archive.get(), result, std::move(stop)).run(onProgress);
    return result;
}

}  // namespace strata::bundle
