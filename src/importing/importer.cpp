#include "importing/importer.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/digest.h"
#include "base/failure.h"
#include "base/file.h"
#include "base/json.h"
#include "base/sandbox.h"
#include "base/text.h"

namespace strata::importing {

namespace fs = std::filesystem;

namespace {

Importer readManifest(const fs::path& folder) {
    const auto manifest = base::Json::parse(base::readFile(folder / "manifest.json", 1 << 20));
    Importer importer;
    importer.id = manifest["id"].asString();
    importer.name = manifest["name"].asString();
    importer.version = manifest["version"].asString();
    importer.folder = folder;
    const std::string executable = manifest["executable"].asString();
    if (importer.id.empty() || executable.empty() || executable.find('/') != std::string::npos)
        throw base::Failure((folder / "manifest.json").string() +
                            ": needs an id and the name of an executable beside it.");
    if (manifest["protocol"].asInt() != 1)
        throw base::Failure((folder / "manifest.json").string() +
                            ": speaks a protocol that this program does not (it speaks 1).");
    importer.executable = folder / executable;
    importer.sha256 = base::sha256OfFile(importer.executable);
    for (const auto& format : manifest["formats"].items()) {
        importer.formats.push_back({format["id"].asString(), format["name"].asString(), {}});
        for (const auto& extension : format["extensions"].items())
            importer.formats.back().extensions.push_back(extension.asString());
    }
    importer.onlyNamedLike = manifest["only_named_like"].asBool(false);
    importer.readsText = manifest["reads_text"].asBool(false);
    const auto limits = manifest["limits"];
    auto& allowed = importer.limits;
    allowed.inputBytes = std::min(limits["input_bytes"].asInt(allowed.inputBytes), allowed.inputBytes);
    allowed.memoryBytes = std::min(limits["memory_bytes"].asInt(allowed.memoryBytes), std::int64_t{2} << 30);
    allowed.secondsBase = std::min(limits["seconds_base"].asInt(allowed.secondsBase), allowed.secondsBase);
    allowed.secondsPer10Mb =
        std::max(limits["seconds_per_10mb"].asInt(allowed.secondsPer10Mb), allowed.secondsPer10Mb);
    allowed.outputRatio = std::min(limits["output_ratio"].asInt(allowed.outputRatio), allowed.outputRatio);
    return importer;
}

bool readsFilesNamedLike(const Importer& importer, const fs::path& file) {
    std::string suffix = file.extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return std::ranges::any_of(importer.formats, [&suffix](const Importer::Format& format) {
        return std::ranges::any_of(
            format.extensions, [&suffix](const std::string& extension) { return suffix == "." + extension; });
    });
}

}  // namespace

std::vector<Importer> findImporters(const fs::path& plugins, std::vector<std::string>* problems) {
    std::vector<Importer> importers;
    std::error_code error;
    for (const auto& folder : fs::directory_iterator(plugins, error)) {
        if (!fs::exists(folder.path() / "manifest.json", error))
            continue;
        try {
            importers.push_back(readManifest(folder.path()));
        } catch (const base::Failure& failure) {
            if (problems != nullptr)
                problems->emplace_back(failure.what());
        }
    }
    std::sort(importers.begin(), importers.end(),
              [](const Importer& a, const Importer& b) { return a.id < b.id; });
    return importers;
}

fs::path pluginFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& folder : {program / "../plugins", program / "../lib/strata/plugins"})
        if (fs::is_directory(folder, error))
            return fs::canonical(folder, error);
    return program / "../plugins";
}

Recognition recognise(const std::vector<Importer>& importers, const fs::path& file, std::stop_token stop) {
    Recognition recognition;
    auto& best = recognition.best;
    for (const Importer& importer : importers) {
        if (importer.onlyNamedLike && !readsFilesNamedLike(importer, file))
            continue;
        base::Limits limits;
        limits.addressSpace = importer.limits.memoryBytes;
        limits.openFiles = 32;
        limits.fileSizeZero = true;
        limits.noProcesses = true;
        limits.deadline = std::chrono::seconds(20);
        const auto answer =
            base::runChild(base::sandboxed(importer.executable, importer.folder, fs::absolute(file),
                                           {"sniff", fs::absolute(file).string()}, limits),
                           1 << 20, stop);
        if (!answer.end.ok())
            continue;
        try {
            const auto sniffed = base::Json::parse(answer.output)["sniff"];
            const int confidence =
                static_cast<int>(std::clamp<std::int64_t>(sniffed["confidence"].asInt(), 0, 100));
            if (confidence > (best ? best->confidence : 0))
                best = Recognised{&importer, confidence, sniffed["format"].asString(),
                                  sniffed["why"].asString()};
            if (const auto why = sniffed["why"].asString();
                confidence == 0 && !why.empty() && readsFilesNamedLike(importer, file))
                recognition.whyNot += (recognition.whyNot.empty() ? "" : " ") + importer.id + ": " +
                                      base::toUtf8Lossy(why.substr(0, 300));
        } catch (const base::Failure&) {
            continue;  // an importer that answers rubbish does not read this file
        }
    }
    return recognition;
}

}  // namespace strata::importing
