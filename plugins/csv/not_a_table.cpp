#include "csv/not_a_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr auto kStarts = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"PK\x03\x04", "a zip archive or office document"},
    {"PK\x05\x06", "an empty zip archive"},
    {"%PDF-", "a PDF document"},
    {"\xD0\xCF\x11\xE0", "an old office document"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"\x89PNG", "a PNG picture"},
    {"GIF8", "a GIF picture"},
    {"II*", "a TIFF picture"},
    {"MM", "a TIFF picture"},
    {"SQLite format 3", "a database"},
    {"\x1F\x8B", "a compressed file"},
    {"{\\rtf", "an RTF document"},
    {"BEGIN:", "a calendar or contact card"},
    {"begin:v", "a calendar or contact card"},
    {"WEBVTT", "subtitles"},
    {"OFXHEADER", "an OFX statement"},
    {"!Type", "a QIF statement"},
    {"!Account", "a QIF statement"},
    {"!Option", "a QIF statement"},
    {"{1:F", "a SWIFT statement"},
    {":20:", "a SWIFT statement"},
    {":25:", "a SWIFT statement"},
    {":28", "a SWIFT statement"},
    {":60", "a SWIFT statement"},
    {":61:", "a SWIFT statement"},
    {":86:", "a SWIFT statement"},
    {"{4:", "a SWIFT statement"},
    {"From ", "a mailbox"},
    {"Return-Path:", "an e-mail"},
    {"Received:", "an e-mail"},
    {"Delivered-To:", "an e-mail"},
    {"MIME-Version:", "an e-mail"},
    {"Message-ID:", "an e-mail"},
    {"BagIt-Version:", "a bag declaration"},
    {"Bag-", "a bag declaration"},
    {"<", "XML or HTML"},
    {"{", "JSON"},
    {"[{", "JSON"},
    {"graph", "a graph"},
});

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string_view afterDigits(std::string_view text) {
    while (!text.empty() && sdk::isDigit(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

// "[14/03/2016, 09:05:12] Name: text" and "14/03/2016, 09:05 - Name: text": the header line of a chat export.
bool isChatLine(std::string_view line) {
    for (const std::string_view mark : {"\xE2\x80\x8E", "\xE2\x80\x8F"}) {
        if (line.starts_with(mark)) {
            line.remove_prefix(mark.size());
        }
    }
    const bool isBracketed = line.starts_with('[');
    if (isBracketed) {
        line.remove_prefix(1);
    }
    for (int part = 0; part < 3; ++part) {
        const std::string_view rest = afterDigits(line);
        if (rest.size() == line.size() || rest.empty()) {
            return false;
        }
        line = rest.substr(part < 2 ? 1 : 0);
    }
    const std::string_view head = line.substr(0, 24);
    const std::size_t colon = head.find(':');
    if (colon == std::string_view::npos || colon + 1 >= head.size() || !sdk::isDigit(head[colon + 1])) {
        return false;
    }
    return isBracketed ? line.substr(0, 40).find("] ") != std::string_view::npos
                       : line.substr(0, 32).find(" - ") != std::string_view::npos;
}

// "Subject: ..." line after line, up to the blank line: the head of a mail.
bool isMailHead(std::string_view text) {
    std::size_t fields = 0;
    std::size_t known = 0;
    while (!text.empty() && fields < 60) {
        const std::string_view line = takeLine(text);
        if (line.empty()) {
            break;
        }
        if (sdk::isBlankByte(line.front())) {
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos) {
            return false;
        }
        ++fields;
        for (const std::string_view name :
             {"From", "To", "Subject", "Date", "Content-Type", "Message-Id", "Message-ID"}) {
            known += line.substr(0, colon) == name ? 1 : 0;
        }
    }
    return known >= 2;
}

bool isMostlyChat(std::string_view text) {
    std::size_t lines = 0;
    std::size_t chat = 0;
    while (!text.empty() && lines < 200) {
        const std::string_view line = takeLine(text);
        if (!line.empty()) {
            ++lines;
            chat += isChatLine(line) ? 1 : 0;
        }
    }
    return chat > 0 && chat * 3 >= lines;
}

bool hasLine(std::string_view text, std::string_view start) {
    for (std::size_t lines = 0; !text.empty() && lines < 40; ++lines) {
        if (takeLine(text).starts_with(start)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view recogniseOther(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) {
        head.remove_prefix(3);
    }
    const std::string_view text = sdk::trim(head);
    for (const auto& [start, what] : kStarts) {
        const bool isTiff = start == "MM";
        if (text.starts_with(start) && (!isTiff || (text.size() > 3 && text[2] == '\0'))) {
            return what;
        }
    }
    if (isMostlyChat(text)) {
        return "a chat export";
    }
    if (hasLine(text, ":20:") || hasLine(text, ":61:") || hasLine(text, ":940:") || hasLine(text, "{1:F01")) {
        return "a SWIFT statement";
    }
    if (hasLine(text, "OFXHEADER:") || hasLine(text, "<OFX>")) {
        return "an OFX statement";
    }
    if (hasLine(text, "!Type:")) {
        return "a QIF statement";
    }
    if (hasLine(text, "BEGIN:VCARD") || hasLine(text, "BEGIN:VCALENDAR")) {
        return "a calendar or contact card";
    }
    return isMailHead(text) ? "an e-mail" : "";
}

}  // namespace strata::csv
