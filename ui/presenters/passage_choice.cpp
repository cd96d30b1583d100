#include "presenters/passage_choice.h"

#include <charconv>

#include "base/text.h"

namespace strata::presenters {

namespace {

bool isCharacterStart(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

}  // namespace

std::optional<ByteSpan> bytesOf(std::string_view text, const CharacterSpan& span) {
    std::optional<std::int64_t> from, to;
    std::int64_t character = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !isCharacterStart(text[at]))
            continue;
        if (character == span.from)
            from = static_cast<std::int64_t>(at);
        if (character == span.to)
            to = static_cast<std::int64_t>(at);
        ++character;
    }
    if (!from || !to || *from > *to)
        return std::nullopt;
    return ByteSpan{*from, *to};
}

std::optional<CharacterSpan> charactersOf(std::string_view text, const ByteSpan& span) {
    if (span.from < 0 || span.from > span.to || span.to > static_cast<std::int64_t>(text.size()))
        return std::nullopt;
    CharacterSpan characters;
    for (std::int64_t at = 0; at < span.to; ++at)
        if (isCharacterStart(text[static_cast<std::size_t>(at)])) {
            characters.from += at < span.from;
            ++characters.to;
        }
    return characters;
}

std::string quoted(std::string_view words) {
    constexpr std::size_t kLongest = 280;  // bytes
    std::string text = base::trimmed(words);
    if (text.size() > kLongest) {
        const auto blank = text.rfind(' ', kLongest);
        std::size_t end = blank == std::string::npos ? kLongest : blank;
        while (end > 0 && !isCharacterStart(text[end]))
            --end;
        text.resize(end);
        text += " …";
    }
    return "“" + text + "”";
}

std::string AccountPlace::written() const {
    const std::string version = revision == 1 ? std::string() : "#" + std::to_string(revision);
    return span ? account + version + "@" + std::to_string(span->from) + "-" + std::to_string(span->to)
                : account;
}

AccountPlace readAccountPlace(const std::string& written) {
    const auto mark = written.rfind('@');
    if (mark == std::string::npos)
        return {written, std::nullopt};
    const auto ends = base::split(written.substr(mark + 1), '-');
    const auto from = ends.size() == 2 ? numberIn(ends[0]) : std::nullopt;
    const auto to = ends.size() == 2 ? numberIn(ends[1]) : std::nullopt;
    if (!from || !to)
        return {written, std::nullopt};
    AccountPlace place{written.substr(0, mark), ByteSpan{*from, *to}};
    const auto number = place.account.rfind('#');
    if (number == std::string::npos)
        return place;
    const auto revision = numberIn(std::string_view(place.account).substr(number + 1));
    if (!revision || *revision < 1)
        return {written, std::nullopt};
    place.account.resize(number);
    place.revision = *revision;
    return place;
}

}  // namespace strata::presenters
