#include "search/search_index.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace strata::search {

namespace {

constexpr std::int64_t kAreaShift = 40;

std::int64_t rowOf(Area area, std::int64_t id) {
    return (static_cast<std::int64_t>(area) << kAreaShift) | id;
}

bool isBreak(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

struct Term {
    std::string text;
    bool isPhrase = false, isWanted = true, isPrefix = false, isOr = false;
};

std::vector<Term> termsOf(std::string_view typed) {
    std::vector<Term> terms;
    std::size_t at = 0;
    while (at < typed.size()) {
        if (isBreak(typed[at])) {
            ++at;
            continue;
        }
        Term term;
        if (typed[at] == '-' && at + 1 < typed.size() && !isBreak(typed[at + 1])) {
            term.isWanted = false;
            ++at;
        }
        if (typed[at] == '"') {
            const std::size_t end = std::min(typed.find('"', at + 1), typed.size());
            term.text = typed.substr(at + 1, end - at - 1);
            term.isPhrase = true;
            at = std::min(end + 1, typed.size());
        } else {
            std::size_t end = at;
            while (end < typed.size() && !isBreak(typed[end]) && typed[end] != '"')
                ++end;
            term.text = typed.substr(at, end - at);
            at = end;
        }
        if (at < typed.size() && typed[at] == '*' && term.isPhrase)
            ++at;
        if (!term.isPhrase && term.text == "OR") {
            term.isOr = true;
        } else if (!term.isPhrase && term.text.size() > 1 && term.text.back() == '*') {
            term.text.pop_back();
            term.isPrefix = true;
        }
        const bool hasLetters = std::any_of(term.text.begin(), term.text.end(), [](char c) {
            return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
        });
        if (hasLetters)
            terms.push_back(std::move(term));
    }
    return terms;
}

std::string quoted(const Term& term) {
    std::string text = "\"";
    for (const char c : term.text) {
        if (c == '"')
            text += '"';
        text += c == '\0' ? ' ' : c;
    }
    return text + (term.isPrefix ? "\"*" : "\"");
}

std::vector<Hit> hits(store::Query& row) {
    std::vector<Hit> found;
    while (row.next()) {
        const auto at = row.integer(0);
        found.push_back({static_cast<Area>(at >> kAreaShift), at & ((std::int64_t{1} << kAreaShift) - 1)});
    }
    return found;
}

}  // namespace

const char* SearchIndex::schema() {
    return "CREATE VIRTUAL TABLE search_text USING fts5(body, content='', columnsize=0, tokenize=\"unicode61 "
           "remove_diacritics 2\");"
           // Measured on a million rows: larger leaves and a larger hash before a flush save a quarter of the
           // indexing.
           "INSERT INTO search_text(search_text, rank) VALUES('hashsize', 50331648);"
           "INSERT INTO search_text(search_text, rank) VALUES('pgsz', 4050);"
           "INSERT INTO search_text(search_text, rank) VALUES('automerge', 16);";
}

void SearchIndex::add(Area area, std::int64_t id, std::string_view text) {
    database_.run("INSERT INTO search_text(rowid, body) VALUES(?, ?)", rowOf(area, id), text);
}

void SearchIndex::remove(Area area, std::int64_t id, std::string_view text) {
    database_.run("INSERT INTO search_text(search_text, rowid, body) VALUES('delete', ?, ?)", rowOf(area, id),
                  text);
}

std::vector<Hit> SearchIndex::find(std::string_view query, std::int64_t limit) const {
    const std::string fts = ftsQuery(query);
    if (fts.empty())
        return {};
    auto row = database_.query(
        "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT ?", fts, limit);
    return hits(row);
}

std::vector<Hit> SearchIndex::find(Area area, std::string_view query, std::int64_t limit) const {
    const std::string fts = ftsQuery(query);
    if (fts.empty())
        return {};
    auto row = database_.query(
        "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid "
        "LIMIT ?",
        fts, rowOf(area, 0), rowOf(area, 0) + (std::int64_t{1} << kAreaShift) - 1, limit);
    return hits(row);
}

BulkIndexing::BulkIndexing(store::Database& database, Area area)
    : insert_(database.query("INSERT INTO search_text(rowid, body) VALUES(?, ?)")), base_(rowOf(area, 0)) {}

void BulkIndexing::add(std::int64_t id, std::string_view text) {
    insert_.bind(1, base_ + id);
    insert_.bind(2, text);
    insert_.finish();
}

std::vector<std::int64_t> matchingTexts(const std::vector<std::pair<std::int64_t, std::string>>& texts,
                                        std::string_view typed) {
    std::vector<std::int64_t> matching;
    if (texts.empty())
        return matching;
    store::Database memory(":memory:", store::Database::Access::create);
    memory.execute(SearchIndex::schema());
    SearchIndex index(memory);
    for (const auto& [id, text] : texts)
        index.add(Area::event, id, text);
    for (const Hit& hit : index.find(typed, -1))
        matching.push_back(hit.id);
    return matching;
}

std::string ftsQuery(std::string_view typed) {
    const auto terms = termsOf(typed);
    std::string wanted, unwanted;
    bool joinsWithOr = false;
    for (const Term& term : terms) {
        if (term.isOr) {
            joinsWithOr = !wanted.empty();
            continue;
        }
        std::string& side = term.isWanted ? wanted : unwanted;
        if (!side.empty())
            side += !term.isWanted || joinsWithOr ? " OR " : " AND ";
        side += quoted(term);
        joinsWithOr = false;
    }
    if (wanted.empty())
        return {};
    return unwanted.empty() ? wanted : "(" + wanted + ") NOT (" + unwanted + ")";
}

std::string rowsMatching(Area area) {
    const std::string first = std::to_string(rowOf(area, 0));
    const std::string last = std::to_string(rowOf(area, 0) + (std::int64_t{1} << kAreaShift) - 1);
    return "(SELECT rowid - " + first + " FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN " +
           first + " AND " + last + ")";
}

}  // namespace strata::search
