#include "bundle/zip_writer.h"

#include <zip.h>

#include <utility>

#include "base/failure.h"
#include "base/ids.h"

namespace strata::bundle {

namespace fs = std::filesystem;

namespace {

struct Watching {
    const std::function<void(double)>* onProgress;
    std::stop_token stop;
};

void onZipProgress(zip_t*, double fraction, void* state) {
    const auto* watching = static_cast<Watching*>(state);
    if (*watching->onProgress)
        (*watching->onProgress)(fraction);
}

int onZipCancel(zip_t*, void* state) {
    return static_cast<Watching*>(state)->stop.stop_requested() ? 1 : 0;
}

// 1980-01-01 12:00, the same in every zone's zip.
constexpr zip_uint16_t kDosDate = 33, kDosTime = 0x6000;

}  // namespace

void ZipWriter::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipWriter::ZipWriter(fs::path zip, std::string what) : zip_(std::move(zip)), what_(std::move(what)) {
    const fs::path folder = zip_.has_parent_path() ? zip_.parent_path() : fs::path(".");
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw base::Failure(folder.string() + " is not a folder. Make it first, or choose another place.");
    partial_ = folder / (".making-" + base::randomId() + ".zip");
}

ZipWriter::~ZipWriter() {
    archive_.reset();
    std::error_code ignored;
    fs::remove(partial_, ignored);
}

void ZipWriter::fail(const std::string& why) const {
    throw base::Failure(zip_.string() + ": the " + what_ + " " + why);
}

void ZipWriter::open() {
    int code = 0;
    archive_.reset(zip_open(partial_.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive_)
        fail("cannot be written here. Check the disk and your permission to write.");
}

void ZipWriter::put(const std::string& name, zip_source_t* source, bool isPacked) {
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive_.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        if (source != nullptr)
            zip_source_free(source);
        fail("cannot take " + name + ": " + zip_strerror(archive_.get()) + ".");
    }
    zip_file_set_dostime(archive_.get(), static_cast<zip_uint64_t>(index), kDosTime, kDosDate, 0);
    zip_set_file_compression(archive_.get(), static_cast<zip_uint64_t>(index),
                             isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
}

void ZipWriter::addText(const std::string& name, const std::string& text) {
    if (!archive_)
        open();
    put(name, zip_source_buffer(archive_.get(), text.data(), text.size(), 0), true);
}

void ZipWriter::addFile(const std::string& name, const fs::path& file, bool isPacked) {
    if (!archive_)
        open();
    put(name, zip_source_file(archive_.get(), file.c_str(), 0, -1), isPacked);
}

void ZipWriter::close(const std::function<void(double)>& onProgress, std::stop_token stop) {
    Watching watching{&onProgress, std::move(stop)};
    zip_register_progress_callback_with_state(archive_.get(), 0.01, onZipProgress, nullptr, &watching);
    zip_register_cancel_callback_with_state(archive_.get(), onZipCancel, nullptr, &watching);
    if (zip_close(archive_.get()) != 0) {
        if (watching.stop.stop_requested())
            throw base::Cancelled();
        fail(std::string("was not written: ") + zip_strerror(archive_.get()) + ".");
    }
    [[maybe_unused]] auto* closed = archive_.release();
}

void ZipWriter::putInPlace() {
    std::error_code error;
    fs::rename(partial_, zip_, error);
    if (error)
        fail("cannot be put in its place: " + error.message() + ".");
}

}  // namespace strata::bundle
