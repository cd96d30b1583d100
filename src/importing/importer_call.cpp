#include "importing/importer_call.h"

#include <fstream>

#include "base/sandbox.h"
#include "casefile/case_file.h"

namespace strata::importing {

namespace fs = std::filesystem;

namespace {

// An importer that fell over gets the blame before the half line that it left.
void checkEnd(base::Child& child, const Importer& importer) {
    const auto end = child.wait();
    if (end.ok())
        return;
    std::string why = "The importer \"" + importer.id + "\" " + end.describe();
    if (const std::string& said = child.errorText(); !said.empty())
        why += " (it said: " + said.substr(0, 300) + ")";
    throw ImporterFell(why + ". Nothing of this file was kept.");
}

}  // namespace

std::string whyNoFile(const fs::path& file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status))
        return "It is not there. Check the name and the disk.";
    if (fs::is_directory(status) && casefile::CaseFile::isCase(file))
        return "It is a case. Open it; a case is never imported into another.";
    if (fs::is_directory(status))
        return "It is a folder. Name the files in it.";
    if (!fs::is_regular_file(status))
        return "It is not an ordinary file (a device, pipe or socket).";
    if (fs::file_size(file, error) == 0 && !error)
        return "It is empty (0 bytes). Ask whoever sent it to send it again.";
    if (!std::ifstream(file).good())
        return "It cannot be read: access is not allowed. Ask for permission to read it.";
    return {};
}

base::ChildOrder orderFor(const Importer& importer, const fs::path& file, const std::string& options,
                          std::int64_t bytes) {
    base::Limits limits;
    limits.addressSpace =
        importer.limits.memoryBytes + bytes;  // a mapped file counts as address space, not as memory
    limits.openFiles = 32;
    limits.fileSizeZero = true;
    limits.noProcesses = true;
    limits.deadline = std::chrono::seconds(importer.limits.secondsBase +
                                           importer.limits.secondsPer10Mb * (bytes / 10'000'000));
    return base::sandboxed(importer.executable, importer.folder, file, {"import", file.string(), options},
                           limits);
}

std::int64_t mostOutputOf(const Importer& importer, std::int64_t bytes) {
    return (std::int64_t{64} << 20) + bytes * importer.limits.outputRatio;
}

Balance takeIn(base::Child& child, const Importer& importer, ProtocolReader& reader, ImporterOutput& output,
               const ProtocolReader::MakeSinks& makeSinks,
               const std::function<void(const FileProgress&)>& onProgress, const std::stop_token& stop) {
    Balance balance;
    RecordRelay relay(reader, [&](const std::function<void()>& handOver, const std::stop_token& own) {
        while (const auto piece = output.next(own)) {
            reader.feed(*piece);
            handOver();
        }
        if (own.stop_requested())
            return;
        checkEnd(child, importer);
        balance = reader.finish();
    });
    relay.tell(makeSinks, onProgress, stop);
    return balance;
}

}  // namespace strata::importing
