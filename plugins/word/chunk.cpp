#include "word/chunk.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "sdk/encoding.h"
#include "sdk/html_words.h"
#include "sdk/text_stream.h"

namespace strata::word {

namespace {

template <class Thing>
using Held = std::unique_ptr<Thing, decltype(&g_object_unref)>;

// As UTF-8, by its mark or as it reads; nothing when the bytes are no text.
std::optional<std::string> decoded(const std::string& bytes) {
    sdk::EncodingFinding finding;
    std::string whyNot;
    if (!sdk::guessEncoding(bytes, true, finding, whyNot))
        return std::nullopt;
    return sdk::decodeHead(bytes, finding);
}

// The text of the first part that is a page of the web.
void takePage(GMimeObject*, GMimeObject* part, gpointer into) {
    auto& page = *static_cast<std::optional<std::string>*>(into);
    if (page || !GMIME_IS_TEXT_PART(part) ||
        !g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html"))
        return;
    char* raw = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    if (raw == nullptr)
        return;
    char* valid = g_utf8_make_valid(raw, -1);
    page = valid;
    g_free(valid);
    g_free(raw);
}

std::optional<std::string> pageIn(const std::string& packed) {
    g_mime_init();
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(packed.data(), packed.size()),
                                   &g_object_unref);
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()), &g_object_unref);
    const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr), &g_object_unref);
    std::optional<std::string> page;
    if (message)
        g_mime_message_foreach(message.get(), takePage, &page);
    return page;
}

}  // namespace

std::optional<std::string> wordsOfChunk(const std::string& bytes, std::string_view name) {
    std::string kind(name.substr(std::min(name.rfind('.'), name.size())));
    std::ranges::transform(kind, kind.begin(), [](char c) { return g_ascii_tolower(c); });
    if (kind == ".txt")
        return decoded(bytes);
    std::optional<std::string> page;
    if (kind == ".mht" || kind == ".mhtml")
        page = pageIn(bytes);
    else if (kind == ".html" || kind == ".htm" || kind == ".xhtml")
        page = decoded(bytes);
    return page ? std::optional(sdk::wordsOfHtml(*page)) : std::nullopt;
}

}  // namespace strata::word
