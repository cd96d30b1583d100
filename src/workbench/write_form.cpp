#include "base/digest.h"
#include "base/text.h"
#include "bundle/new_file.h"
#include "bundle/sheet.h"
#include "forms/form_points.h"
#include "workbench/case_inside.h"
#include "workbench/document_frame.h"
#include "workbench/form_desk.h"
#include "workbench/form_reading.h"

namespace strata::workbench {

namespace {

using bundle::SheetBlock;

std::vector<SheetBlock> blocksOf(const FormDraft& draft, const std::string& reason) {
    std::vector<SheetBlock> blocks{bundle::paragraphBlock(
        "Draft, version " + std::to_string(draft.version) +
        ". Made from the records of the case, which prevail; not for use before it is checked and signed.")};
    if (!reason.empty())
        blocks.push_back(bundle::paragraphBlock("This is not complete. " + reason));
    for (const auto& note : draft.notes)
        blocks.push_back(bundle::paragraphBlock(note));
    for (const auto& part : draft.parts) {
        if (!part.heading.empty())
            blocks.push_back(bundle::headingBlock(part.heading));
        if (part.rows.empty())
            blocks.push_back(bundle::paragraphBlock(part.whenNone));
        else
            blocks.push_back({SheetBlock::Kind::table, "", part.heads, part.shares, part.rows});
    }
    return blocks;
}

}  // namespace

base::Outcome<FormReceipt> FormDesk::write(const std::string& form, const std::filesystem::path& file,
                                           const std::string& given) {
    const std::string ending = file.extension().string(), reason = base::trimmed(given);
    if (ending != ".pdf" && ending != ".docx")
        return base::Refusal{"form.file", "file",
                             "A form is a .pdf or a .docx file, not " + file.filename().string() + "."};
    auto& inside = *session_.inside_->file;
    const CaseReader reader = session_.reader();
    const FormDraft draft = FormReading(reader).draft(form);
    const bool isSchedule = form == "mg6c" || form == "mg6d" || form == "mg6e";
    if (isSchedule && !draft.lacks.empty() && reason.empty())
        return base::Refusal{"form.lacks", "reason",
                             draft.lacks.front() +
                                 " List them first, or say with a reason why the schedule is written without "
                                 "them."};
    bundle::NewFile made(file, "form");
    FormReceipt receipt;
    for (const auto& part : draft.parts)
        receipt.rows += static_cast<std::int64_t>(part.rows.size());
    auto frame = documentFrame(reader, inside, draft.name + ": " + draft.title);
    frame.marking += ", DRAFT";
    receipt.pages = bundle::writeSheet(made.partial(), ending == ".pdf", frame, blocksOf(draft, reason));
    receipt.file = file.string();
    receipt.sha256 = base::sha256OfFile(made.partial());
    receipt.bytes = static_cast<std::int64_t>(std::filesystem::file_size(made.partial()));
    receipt.version = draft.version;
    if (!session_.isReadOnly()) {
        const auto recorded = inside.change([&](casefile::Writer& writer) -> base::Outcome<> {
            receipt.version = forms::recordVersion(writer, formNameOf(form), file.filename().string(),
                                                   receipt.sha256, reason);
            return {};
        });
        if (!recorded.ok())
            return recorded.refusal();
    }
    made.putInPlace();
    return receipt;
}

}  // namespace strata::workbench
