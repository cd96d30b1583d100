#include "bundle/xml_writer.h"

#include <cassert>

namespace strata::bundle {

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
    start(name, attributes, ">");
    open_.emplace_back(name);
    return *this;
}

XmlWriter& XmlWriter::close() {
    assert(!open_.empty());
    out_ << "</" << open_.back() << '>';
    open_.pop_back();
    return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes) {
    start(name, attributes, "/>");
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
    escape(text);
    return *this;
}

void XmlWriter::start(std::string_view name, Attributes attributes, std::string_view end) {
    out_ << '<' << name;
    for (const auto& [key, value] : attributes) {
        out_ << ' ' << key << "=\"";
        escape(value);
        out_ << '"';
    }
    out_ << end;
}

void XmlWriter::escape(std::string_view text) {
    std::size_t from = 0;
    for (std::size_t at = text.find_first_of("&<>\""); at != std::string_view::npos;
         at = text.find_first_of("&<>\"", from)) {
        out_ << text.substr(from, at - from)
             << (text[at] == '&'   ? "&amp;"
                 : text[at] == '<' ? "&lt;"
                 : text[at] == '>' ? "&gt;"
                                   : "&quot;");
        from = at + 1;
    }
    out_ << text.substr(from);
}

}  // namespace strata::bundle
