#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata::bundle {

// Writes XML as it goes, to a stream. Texts must be what XML can hold: printedText (bundle/chronology.h)
// makes them so.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    explicit XmlWriter(std::ostream& out);

    XmlWriter& open(std::string_view name, Attributes attributes = {});
    XmlWriter& close();  // what was opened last
    XmlWriter& empty(std::string_view name, Attributes attributes = {});
    XmlWriter& text(std::string_view text);

private:
    void start(std::string_view name, Attributes attributes, std::string_view end);
    void escape(std::string_view text);

    std::ostream& out_;
    std::vector<std::string> open_;
};

}  // namespace strata::bundle
