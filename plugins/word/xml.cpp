#include "word/xml.h"

#include <expat.h>

#include <cstring>
#include <exception>
#include <memory>

#include "sdk/refuse.h"

namespace strata::word {

namespace {

constexpr char kBetween = '|';
constexpr int kDeepest = 256;

std::pair<std::string_view, std::string_view> parted(const char* name) {
    const std::string_view whole(name);
    const auto at = whole.rfind(kBetween);
    if (at == std::string_view::npos)
        return {"", whole};
    return {whole.substr(0, at), whole.substr(at + 1)};
}

// Expat is C: what a reader throws waits here until the parser has returned.
struct Reading {
    XML_Parser parser;
    XmlReader& reader;
    int depth = 0;
    std::exception_ptr thrown = {};

    template <class Told>
    void tell(Told told) {
        if (thrown)
            return;
        try {
            told();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

void onOpen(void* data, const char* name, const char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    reading.tell([&] {
        if (++reading.depth > kDeepest)
            throw sdk::Refuse{"word.deep", "The document is nested deeper than any that a person writes.",
                              ""};
        const auto [space, local] = parted(name);
        reading.reader.open({space, local, attributes});
    });
}

void onClose(void* data, const char* name) {
    auto& reading = *static_cast<Reading*>(data);
    --reading.depth;
    reading.tell([&] {
        const auto [space, local] = parted(name);
        reading.reader.close(space, local);
    });
}

void onText(void* data, const char* text, int length) {
    auto& reading = *static_cast<Reading*>(data);
    reading.tell([&] { reading.reader.text({text, static_cast<std::size_t>(length)}); });
}

void onDoctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Reading*>(data)->tell([] {
        throw sdk::Refuse{
            "word.doctype",
            "The document declares entities of its own, which could bring in what is not in the "
            "file. No program for writing does that; it was not read.",
            ""};
    });
}

}  // namespace

std::string_view Element::attribute(std::string_view local) const {
    for (const char** at = attributes; at != nullptr && *at != nullptr; at += 2)
        if (parted(*at).second == local)
            return at[1];
    return {};
}

void readXml(std::string_view bytes, std::string_view part, XmlReader& reader) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, kBetween), &XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    Reading reading{parser.get(), reader};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onOpen, onClose);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    const std::string place =
        std::string(part) + " line " + std::to_string(XML_GetCurrentLineNumber(parser.get()));
    if (reading.thrown) {
        try {
            std::rethrow_exception(reading.thrown);
        } catch (sdk::Refuse& refuse) {
            if (refuse.position.empty())
                refuse.position = place;
            throw;
        }
    }
    if (status != XML_STATUS_OK)
        throw sdk::Refuse{"word.broken",
                          std::string("The document is damaged (") +
                              XML_ErrorString(XML_GetErrorCode(parser.get())) + "). Ask for it again.",
                          place};
}

}  // namespace strata::word
