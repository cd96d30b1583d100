#include "timeline/event_mentions.h"

#include <algorithm>

#include "base/failure.h"

namespace strata::timeline {

namespace {

constexpr std::size_t kPiece = 64 * 1024;  // bytes
constexpr std::string_view kBlank = " \t\r\n\v\f";

void appendVarint(std::string& bytes, std::uint32_t number) {
    while (number >= 0x80) {
        bytes += static_cast<char>((number & 0x7F) | 0x80);
        number >>= 7;
    }
    bytes += static_cast<char>(number);
}

std::uint32_t takeVarint(std::string_view& bytes) {
    std::uint32_t number = 0;
    for (int shift = 0; !bytes.empty() && shift < 32; shift += 7) {
        const auto piece = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint32_t>(piece & 0x7F) << shift;
        if (piece < 0x80)
            break;
    }
    return number;
}

}  // namespace

MentionWriter::MentionWriter(store::Database& database)
    : database_(database), words_(database, "event_name") {}

void MentionWriter::readNames(std::string_view cell) {
    names_.clear();
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        std::string_view name = cell.substr(0, end);
        cell.remove_prefix(std::min(end + 1, cell.size()));
        name.remove_prefix(std::min(name.find_first_not_of(kBlank), name.size()));
        name = name.substr(0, name.find_last_not_of(kBlank) + 1);
        if (name.empty())
            continue;
        const auto number = static_cast<std::uint32_t>(words_.number(name));
        if (std::find(names_.begin(), names_.end(), number) == names_.end())
            names_.push_back(number);
    }
}

std::uint32_t& MentionWriter::known() {
    if (names_.size() <= 2)
        return ofTwo_.of(names_.front(), names_.size() == 2 ? names_.back() : 0);
    std::string key;
    for (const std::uint32_t name : names_)
        appendVarint(key, name);
    return ofMore_[key];
}

std::uint32_t MentionWriter::number(std::string_view cell) {
    readNames(cell);
    if (names_.empty())
        return 0;
    std::uint32_t& known = this->known();
    if (known != 0)
        return known;
    if (next_ == 0)
        first_ = next_ = static_cast<std::uint32_t>(
            database_.integer("SELECT end FROM event_mention ORDER BY first DESC LIMIT 1").value_or(1));
    known = next_++;
    appendVarint(waiting_, static_cast<std::uint32_t>(names_.size()));
    for (const std::uint32_t name : names_)
        appendVarint(waiting_, name);
    if (waiting_.size() >= kPiece)
        flush();
    return next_ - 1;
}

void MentionWriter::flush() {
    if (waiting_.empty())
        return;
    auto put = database_.query("INSERT INTO event_mention(first, end, names) VALUES(?,?,?)");
    put.bind(1, static_cast<std::int64_t>(first_));
    put.bind(2, static_cast<std::int64_t>(next_));
    put.bindBlob(3, waiting_);
    put.finish();
    waiting_.clear();
    first_ = next_;
}

void MentionWriter::finish() {
    flush();
}

Mentions Mentions::read(store::Database& database, const std::stop_token& stop) {
    Mentions read;
    auto row = database.query("SELECT names FROM event_mention ORDER BY first");
    while (row.next()) {
        if (stop.stop_requested())
            throw base::Cancelled();
        std::string_view bytes = row.view(0);
        while (!bytes.empty()) {
            for (std::uint32_t left = takeVarint(bytes); left > 0 && !bytes.empty(); --left)
                read.names_.push_back(takeVarint(bytes));
            read.starts_.push_back(static_cast<std::uint32_t>(read.names_.size()));
        }
    }
    return read;
}

std::span<const std::uint32_t> Mentions::names(std::uint32_t mention) const {
    const std::size_t of = mention < size() ? mention : 0;
    return std::span(names_).subspan(starts_[of], starts_[of + 1] - starts_[of]);
}

}  // namespace strata::timeline
