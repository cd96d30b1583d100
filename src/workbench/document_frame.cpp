#include "workbench/document_frame.h"

#include "base/clock.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "casefile/case_file.h"
#include "workbench/modules.h"

namespace strata::workbench {

bundle::ChronologyFrame documentFrame(const CaseReader& reader, const casefile::CaseFile& file,
                                      const std::string& title) {
    const auto heading = reader.heading();
    const auto zone = base::Zone::find(reader.zone());
    const auto& author = file.author();
    const auto now = file.now();
    bundle::ChronologyFrame frame;
    frame.marking = heading.marking;
    frame.title = title;
    frame.caseName = heading.name;
    frame.reference = heading.reference;
    frame.headSequence = heading.headSequence;
    frame.author = author.actor + (author.role.empty() ? "" : " (" + author.role + ")");
    frame.madeAt = base::showInstant(now, *zone);
    frame.madeAtIso = base::isoUtc(now).substr(0, 19) + "Z";
    frame.zone = zone->name();
    frame.program = programVersion();
    return frame;
}

}  // namespace strata::workbench
