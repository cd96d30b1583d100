#include <set>

#include "base/digest.h"
#include "base/json.h"
#include "bundle/bag_verifier.h"
#include "casefile/case_file.h"
#include "workbench/case_inside.h"

namespace strata::workbench {

namespace {

constexpr const char* kWrong = "error";

// The blobs that an entry names: their names are the digests of their bytes.
void namedBlobs(const ledger::Entry& entry, std::vector<std::pair<std::string, std::string>>& blobs) {
    if (!entry.payload)
        return;
    const std::string where = "entry " + std::to_string(entry.sequence);
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == "source.imported" || entry.kind == "source.kept")
        blobs.emplace_back(payload["sha256"].asString(), where + ", " + payload["file"].asString());
    if (entry.kind == "source.imported")
        blobs.emplace_back(payload["output"].asString(),
                           where + ", what the importer said of " + payload["file"].asString());
    if (entry.kind == "account.recorded")
        blobs.emplace_back(payload["sha256"].asString(),
                           where + ", account " + payload["account"].asString());
}

}  // namespace

VerifyRows CaseSession::verify(const std::function<void(double)>& onProgress, std::stop_token stop) const {
    const auto& file = *inside_->file;
    VerifyRows rows;
    const auto ledger = file.verifyLedger({}, stop);
    for (const auto& finding : ledger.findings)
        rows.findings.push_back({finding.what, finding.where, finding.expected, finding.found, kWrong});
    rows.checked = ledger.checked;
    rows.headSequence = ledger.head.sequence;
    rows.headSha256 = ledger.head.chainSha256;
    std::vector<std::pair<std::string, std::string>> blobs;
    file.read()->ledger().forEach(1, 0, ledger::Ledger::Direction::forwards, [&](const ledger::Entry& entry) {
        try {
            namedBlobs(entry, blobs);
        } catch (const base::Failure& failure) {
            rows.findings.push_back({"A payload cannot be read", "entry " + std::to_string(entry.sequence),
                                     "JSON", failure.what(), kWrong});
        }
        return true;
    });
    std::size_t done = 0;
    for (const auto& [sha256, where] : blobs) {
        if (onProgress)
            onProgress(static_cast<double>(done++) / static_cast<double>(blobs.size()));
        ++rows.checked;
        if (!file.blobs().has(sha256)) {
            rows.findings.push_back(
                {"A file that the ledger names is missing", where, sha256, "nothing", kWrong});
            continue;
        }
        const std::string found = base::sha256OfFile(file.blobs().pathOf(sha256), base::Progress(stop));
        if (found != sha256)
            rows.findings.push_back({"A file is not what was taken in", where, sha256, found, kWrong});
    }
    rows.ok = rows.findings.empty();
    return rows;
}

VerifyRows verifyBundle(const std::filesystem::path& zip, std::stop_token stop) {
    const auto bag = bundle::verifyBag(zip, {}, std::move(stop));
    VerifyRows rows;
    for (const auto& finding : bag.findings)
        rows.findings.push_back({finding.what, finding.where, finding.expected, finding.found,
                                 finding.isWarning ? "warning" : kWrong});
    rows.ok = bag.ok();
    rows.checked = bag.checked;
    rows.headSequence = bag.headSequence;
    rows.headSha256 = bag.headSha256;
    return rows;
}

}  // namespace strata::workbench
