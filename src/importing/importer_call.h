#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "base/child.h"
#include "importing/importer.h"
#include "importing/importer_output.h"
#include "importing/protocol_reader.h"
#include "importing/record_relay.h"

namespace strata::importing {

// An importer that ended on its own terms: by a signal, past its time, or with a status of failure.
class ImporterFell : public base::Failure {
public:
    using Failure::Failure;
};

// Why this is no file to read at all; empty when it is one.
std::string whyNoFile(const std::filesystem::path& file);

// The child, in the sandbox, that reads `file` of that many bytes.
base::ChildOrder orderFor(const Importer& importer, const std::filesystem::path& file,
                          const std::string& options, std::int64_t bytes);
std::int64_t mostOutputOf(const Importer& importer, std::int64_t bytes);

// Takes in what the importer writes, to its end. The balance is what the reader counted.
Balance takeIn(base::Child& child, const Importer& importer, ProtocolReader& reader, ImporterOutput& output,
               const ProtocolReader::MakeSinks& makeSinks,
               const std::function<void(const FileProgress&)>& onProgress, const std::stop_token& stop);

}  // namespace strata::importing
