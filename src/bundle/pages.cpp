#include "bundle/pages.h"

#include "base/text.h"

namespace strata::bundle {

namespace {

constexpr const char* kStyle =
    "body{font:16px/1.45 'Segoe UI',Arial,sans-serif;color:#1d2a2e;background:#fff;margin:0}"
    ".marking{background:#12454b;color:#fff;padding:4px 24px;font-size:13px;letter-spacing:.04em}"
    ".standing{font-weight:600}header,main,footer{padding:8px 24px;max-width:1200px}nav "
    "a{margin-right:16px}a{color:#0b5d66}"
    "h1{font-size:26px;margin:8px 0}h2{font-size:20px;margin:24px 0 8px}"
    "table{border-collapse:collapse;width:100%;font-size:14px;margin:8px 0 "
    "24px}caption{text-align:left;font-weight:600;padding:8px 0}"
    "th,td{border-bottom:1px solid #c9d3d5;padding:4px "
    "8px;text-align:left;vertical-align:top}th{background:#eef3f3}"
    "td{font-variant-numeric:tabular-nums}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px "
    "16px}dt{color:#4c5d61}dd{margin:0}"
    ".said{font:17px/1.55 Georgia,'Times New "
    "Roman',serif;max-width:80ch;white-space:pre-wrap;border-left:4px solid #b9cdd0;padding-left:16px}"
    "td,dd,p,h1,.said{unicode-bidi:isolate}code{overflow-wrap:anywhere}"
    "footer{color:#4c5d61;font-size:13px}@media "
    "print{nav{display:none}.marking{color:#000;background:#fff;border:1px solid #000}}";

// U+202D and U+202E, which show letters in another order than that in which they were written.
bool isOverrideAt(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    return three == "\u202D" || three == "\u202E";
}

// What a spreadsheet takes for the start of a formula, full-width forms included.
bool isCalculated(std::string_view cell) {
    if (cell.empty())
        return false;
    const std::string_view wide = cell.substr(0, 3);
    return std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos || wide == "\uFF1D" ||
           wide == "\uFF0B" || wide == "\uFF0D" || wide == "\uFF20";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isOverrideAt(text, at)) {
            out += text[at + 2] == '\xad' ? "[U+202D]" : "[U+202E]";
            at += 2;
            continue;
        }
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                    out += c;
                else
                    out += "\uFFFD";
        }
    }
    return out;
}

std::string page(const PageFrame& frame, const std::string& title, const std::string& body,
                 const std::string& up) {
    const std::string name =
        escaped(frame.caseName) + (frame.reference.empty() ? "" : " · " + escaped(frame.reference));
    std::string out = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">";
    out +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">";
    out += "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title) +
           "</title><style>" + kStyle + "</style></head><body>";
    out += "<div class=\"marking\">" + escaped(frame.marking) + "</div><header><p>" + name +
           "</p><p class=\"standing\">" + escaped(frame.standing) + "</p><nav>";
    for (const auto& [file, label] : frame.links)
        out += "<a href=\"" + up + file + "\">" + escaped(label) + "</a>";
    out += "</nav></header><main><h1>" + escaped(title) + "</h1>" + body + "</main><footer><p>" + name +
           ". Made " + escaped(frame.madeAt) + " from ledger entry " + std::to_string(frame.headSequence) +
           ".</p></footer><div class=\"marking\">" + escaped(frame.marking) + "</div></body></html>\n";
    return out;
}

std::string table(const std::string& caption, const std::vector<std::string>& heads,
                  const std::vector<std::vector<std::string>>& rows) {
    std::string out = "<table><caption>" + escaped(caption) + "</caption><thead><tr>";
    for (const auto& head : heads)
        out += "<th scope=\"col\">" + escaped(head) + "</th>";
    out += "</tr></thead><tbody>";
    for (const auto& row : rows) {
        out += "<tr>";
        for (const auto& cell : row)
            out += "<td>" + cell + "</td>";
        out += "</tr>\n";
    }
    return out + "</tbody></table>";
}

std::string linkTo(const std::string& file, const std::string& words) {
    return "<a href=\"" + escaped(file) + "\">" + escaped(words) + "</a>";
}

std::string said(std::string_view text, const std::string& language) {
    return "<div class=\"said\" dir=\"auto\"" +
           (language.empty() ? "" : " lang=\"" + escaped(language) + "\"") + ">" +
           escaped(base::toUtf8Lossy(text)) + "</div>";
}

std::string facts(const std::vector<std::pair<std::string, std::string>>& facts) {
    std::string out = "<dl>";
    for (const auto& [word, value] : facts)
        if (!value.empty())
            out += "<dt>" + escaped(word) + "</dt><dd>" + escaped(value) + "</dd>";
    return out + "</dl>";
}

std::string csvLine(const std::vector<std::string>& cells, bool isForSpreadsheet) {
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        std::string cell = cells[at];
        if (isForSpreadsheet && isCalculated(cell))
            cell.insert(0, "'");
        if (cell.find_first_of(",\"\r\n") != std::string::npos) {
            std::string quoted = "\"";
            for (const char c : cell)
                quoted += c == '"' ? "\"\"" : std::string(1, c);
            cell = quoted + "\"";
        }
        line += (at > 0 ? "," : "") + cell;
    }
    return line + "\r\n";
}

}  // namespace strata::bundle
