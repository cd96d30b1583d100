#include "bundle/new_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

#include "base/failure.h"
#include "base/file.h"
#include "base/ids.h"

namespace strata::bundle {

namespace fs = std::filesystem;

NewFile::NewFile(fs::path file, std::string_view what) : file_(std::move(file)), what_(what) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(file_, error)))
        throwTaken();
    const fs::path folder = file_.has_parent_path() ? file_.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        throw base::Failure(folder.string() + " is not a folder. Make it first, or choose another place.");
    partial_ = folder / (".making-" + base::randomId());
}

NewFile::~NewFile() {
    std::error_code ignored;
    fs::remove(partial_, ignored);
}

void NewFile::throwTaken() const {
    throw base::Failure(file_.string() +
                        " is already there and was left alone. Choose another name for the " +
                        std::string(what_) + ".");
}

void NewFile::putInPlace() {
    const int written = ::open(partial_.c_str(), O_RDONLY | O_CLOEXEC);
    if (written < 0)
        base::throwFileFailure(partial_, "opening", errno);
    const int synced = ::fsync(written) == 0 ? 0 : errno;
    ::close(written);
    if (synced != 0)
        base::throwFileFailure(file_, "writing", synced);
    if (::renameat2(AT_FDCWD, partial_.c_str(), AT_FDCWD, file_.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST)
            throwTaken();
        if (errno != EINVAL)
            base::throwFileFailure(file_, "writing", errno);
        // A file system that cannot rename without replacing: look, then rename.
        std::error_code error;
        if (fs::exists(fs::symlink_status(file_, error)))
            throwTaken();
        if (::rename(partial_.c_str(), file_.c_str()) != 0)
            base::throwFileFailure(file_, "writing", errno);
    }
    base::syncFolder(file_.has_parent_path() ? file_.parent_path() : fs::path("."));
}

}  // namespace strata::bundle
