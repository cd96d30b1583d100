#include <cerrno>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "base/ids.h"
#include "bundle/pages.h"
#include "bundle/table_writer.h"

namespace strata::bundle {

namespace fs = std::filesystem;

namespace {

class CsvTable final : public TableWriter {
public:
    CsvTable(const fs::path& file, const TableHead& head) : file_(file), partial_(file) {
        partial_ += ".new-" + base::randomId().substr(0, 12);
        text_.open(partial_, std::ios::binary);
        if (!text_)
            base::throwFileFailure(file_, "cannot be created", errno);
        std::vector<std::string> names;
        for (const auto& column : head.columns)
            names.push_back(column.name);
        text_ << "\xef\xbb\xbf";
        add(names);
    }
    ~CsvTable() override {
        std::error_code ignored;
        fs::remove(partial_, ignored);
    }
    CsvTable(const CsvTable&) = delete;
    CsvTable& operator=(const CsvTable&) = delete;

    void add(const std::vector<std::string>& cells) override {
        if (!(text_ << csvLine(cells, true)))
            base::throwFileFailure(file_, "cannot be written", errno);
    }
    void finish(const std::function<void(double)>& onProgress, std::stop_token stop) override {
        if (stop.stop_requested())
            throw base::Cancelled();
        text_.close();
        if (!text_)
            base::throwFileFailure(file_, "cannot be written", errno);
        std::error_code error;
        fs::rename(partial_, file_, error);
        if (error)
            base::throwFileFailure(file_, "cannot be put in place", error.value());
        base::syncFolder(file_.parent_path());
        if (onProgress)
            onProgress(1);
    }

private:
    fs::path file_, partial_;
    std::ofstream text_;
};

}  // namespace

std::unique_ptr<TableWriter> makeCsvTable(const fs::path& file, const TableHead& head) {
    return std::make_unique<CsvTable>(file, head);
}

}  // namespace strata::bundle
