#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata::word {

// A name with its namespace, "URI|local", and attributes named so too.
struct Element {
    std::string_view space, name;
    const char** attributes = nullptr;

    // Of the first attribute with that local name, in whichever namespace; empty when there is none.
    std::string_view attribute(std::string_view local) const;
};

// Told of a part of a document as it is read.
class XmlReader {
public:
    virtual ~XmlReader() = default;
    virtual void open(const Element& element) = 0;
    virtual void close(std::string_view space, std::string_view name) = 0;
    virtual void text(std::string_view words) = 0;
};

// Refuses (sdk::Refuse) what is not well-formed, naming the line; a document type, which could name entities
// inside or outside the file; and what is nested deeper than a document is. `part` is named in refusals.
void readXml(std::string_view bytes, std::string_view part, XmlReader& reader);

}  // namespace strata::word
