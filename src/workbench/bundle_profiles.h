#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/zone.h"
#include "bundle/bag_writer.h"
#include "bundle/pages.h"
#include "casefile/case_file.h"
#include "checklist/early_advice.h"
#include "workbench/case_reader.h"

// What each profile of a bundle holds (CaseSession::exportBundle). A profile says what is in it, page by
// page; none is another with parts taken out.
namespace strata::workbench {

struct BundleGround {
    const CaseReader& reader;
    const casefile::CaseFile& file;
    bundle::PageFrame frame;  // its standing and links are the profile's
    const base::Zone& zone;
    std::stop_token stop;
    bool withAdvice = false;
};

struct BundleFilled {
    std::int64_t events = 0;
    std::vector<std::string> leftOut;                // in sentences, for whoever makes it and not in it
    std::optional<checklist::AdvicePack> pack = {};  // made with it, to be recorded
};

// Everything: events, accounts, sources with their originals, people, the checklist and the ledger, whose
// advice and comments are there by digest alone unless they are asked for.
BundleFilled fillFull(bundle::BagWriter& bag, BundleGround ground);

// What ServedMaterial says is served and nothing else: accounts as recorded with by whom, when, in which form
// and language and to whom they were told, exhibits with their originals, the sequence of events as the
// served sources give it, points of the MG5, witnesses who gave a served account, and what the bundle holds
// with the digest of each. Of the ledger the digest of its head. Throws base::Failure where nothing is
// served.
BundleFilled fillServed(bundle::BagWriter& bag, BundleGround ground);

// For the prosecutor: the next version of the early-advice pack, events, accounts, sources with their
// originals, people and the checklist. Without what is on the MG6D, what the catalogue holds by reference
// alone and the words of limited accounts; without plans of interviews and the ledger.
BundleFilled fillEarlyAdvice(bundle::BagWriter& bag, BundleGround ground);

}  // namespace strata::workbench
