#include <cerrno>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"
#include "bundle/table_writer.h"
#include "bundle/xlsx_parts.h"
#include "bundle/zip_writer.h"

namespace strata::bundle {

namespace fs = std::filesystem;

namespace {

class XlsxTable final : public TableWriter {
public:
    XlsxTable(const fs::path& file, const TableHead& head)
        : file_(file), head_(head), rowsFile_(made_.path() / "rows.xml"), zip_(file, "table") {
        rows_.open(rowsFile_, std::ios::binary);
        std::vector<std::string> names;
        for (const auto& column : head.columns)
            names.push_back(column.name);
        write(xlsx::sheetBegin(head) + xlsx::row(++count_, names, xlsx::Style::head));
    }

    void add(const std::vector<std::string>& cells) override {
        if (count_ >= kRowsOfASheet)
            throw base::Failure(file_.string() + ": a sheet holds " + base::groupedNumber(kRowsOfASheet) +
                                " rows. Narrow the filter, or save the rows as CSV.");
        write(xlsx::row(++count_, cells, xlsx::Style::text));
    }

    void finish(const std::function<void(double)>& onProgress, std::stop_token stop) override {
        write(xlsx::sheetEnd(head_));
        rows_.close();
        if (!rows_)
            base::throwFileFailure(file_, "cannot be written", errno);
        const auto parts = xlsx::partsAround(head_);
        for (const auto& [name, text] : parts)
            zip_.addText(name, text);
        zip_.addFile("xl/worksheets/sheet1.xml", rowsFile_, true);
        const std::string about = xlsx::aboutSheet(head_);
        zip_.addText("xl/worksheets/sheet2.xml", about);
        zip_.close(onProgress, std::move(stop));
        zip_.putInPlace();
        base::syncFolder(file_.parent_path());
    }

private:
    void write(const std::string& xml) {
        if (!(rows_ << xml))
            base::throwFileFailure(file_, "cannot be written", errno);
    }

    fs::path file_;
    TableHead head_;
    base::TempFolder made_;
    fs::path rowsFile_;
    std::ofstream rows_;
    ZipWriter zip_;
    std::int64_t count_ = 0;
};

}  // namespace

std::unique_ptr<TableWriter> makeXlsxTable(const fs::path& file, const TableHead& head) {
    return std::make_unique<XlsxTable>(file, head);
}

}  // namespace strata::bundle
