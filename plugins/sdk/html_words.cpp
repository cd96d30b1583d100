#include "sdk/html_words.h"

#include <algorithm>
#include <cstdlib>

#include "sdk/text.h"
#include "sdk/text_stream.h"

namespace strata::sdk {

namespace {

struct Entity {
    std::string_view name, text;
};
constexpr Entity kEntities[] = {{"amp", "&"},   {"lt", "<"},        {"gt", ">"},     {"quot", "\""},
                                {"apos", "'"},  {"nbsp", "\u00a0"}, {"pound", "£"},  {"euro", "€"},
                                {"ndash", "–"}, {"mdash", "—"},     {"hellip", "…"}, {"rsquo", "’"},
                                {"lsquo", "‘"}, {"ldquo", "“"},     {"rdquo", "”"}};

// What stands between "&" and ";"; as written when it is not known.
std::string entity(std::string_view name) {
    for (const auto& known : kEntities)
        if (known.name == name)
            return std::string(known.text);
    if (name.starts_with('#')) {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto point =
            std::strtoul(std::string(name.substr(isHex ? 2 : 1)).c_str(), nullptr, isHex ? 16 : 10);
        if (point > 31 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF)) {
            std::string letter;
            appendUtf8(letter, static_cast<char32_t>(point));
            return letter;
        }
    }
    return "&" + std::string(name) + ";";
}

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(
        low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

bool beginsLine(std::string_view tag) {
    for (const std::string_view block :
         {"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "hr", "ul", "ol"})
        if (tag == block)
            return true;
    return false;
}

// Up to the end of the tag's name, in small letters: "p" of "<P class=x>".
std::string tagAt(std::string_view html) {
    const auto end = html.find_first_of(" \t\r\n/>", 2);
    return end == std::string_view::npos ? std::string() : lowered(html.substr(1, end - 1));
}

// Whether what is no text ends here: inside of it a < may be anything. Neither the end of a head nor the
// beginning of a body need be written.
bool endsIt(std::string_view html, std::string_view endTag) {
    if (html.front() != '<')
        return false;
    const std::string tag = tagAt(html);
    return tag == endTag || (endTag == "/head" && (tag == "body" || beginsLine(tag)));
}

}  // namespace

std::string wordsOfHtml(std::string_view html) {
    std::string words;
    std::string until;  // the tag that ends what is no text
    const auto newLine = [&words] {
        while (!words.empty() && words.back() == ' ')
            words.pop_back();
        if (!words.empty() && !words.ends_with("\n\n"))
            words += '\n';
    };
    for (std::size_t at = 0; at < html.size();) {
        if (!until.empty() && !endsIt(html.substr(at), until)) {
            ++at;
            continue;
        }
        if (html[at] == '<') {
            const bool isComment = html.substr(at).starts_with("<!--");
            const auto end = html.find(isComment ? "-->" : ">", at);
            if (end == std::string_view::npos)
                break;
            const std::string tag = tagAt(html.substr(at));
            at = end + (isComment ? 3 : 1);
            if (!until.empty())
                until.clear();
            else if (tag == "script" || tag == "style" || tag == "head" || tag == "title")
                until = "/" + tag;
            else if (beginsLine(tag.starts_with('/') ? tag.substr(1) : tag))
                newLine();
            continue;
        }
        const auto semicolon = html[at] == '&' ? html.find(';', at) : std::string_view::npos;
        if (semicolon != std::string_view::npos && semicolon - at < 12) {
            words += entity(html.substr(at + 1, semicolon - at - 1));
            at = semicolon + 1;
            continue;
        }
        if (!isBlankByte(html[at]))
            words += html[at];
        else if (!words.empty() && words.back() != ' ' && words.back() != '\n')
            words += ' ';
        ++at;
    }
    return words;
}

}  // namespace strata::sdk
