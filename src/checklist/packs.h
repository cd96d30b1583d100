#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "checklist/catalogue.h"

namespace strata::checklist {

// Dated data added to the catalogue for one case: more facts, sources and offences, in the catalogue's own
// form (resources/catalogue), schema strata-checklist-pack 1.0:
//   {"schema": "strata-checklist-pack", "schema_version": "1.0", "id", "title", "version", "dated",
//    "authority", "facts": [], "sources": [], "offences": []}
// A fact may say `when`: a rule over other facts that computes it.
struct Pack {
    std::string id, title, version, dated, authority;
    std::string text;  // the bytes of the file
};

inline constexpr std::int64_t kLargestPack = 4 << 20;

// Read as hostile input, and refused whole with the place named: too large, no JSON, another schema or
// version, a field of the wrong kind, an id taken or not spelt as ids are, a fact, layer or scope that is not
// there, an operator or value that does not fit its fact, facts computed from one another in a circle, a
// source without an authority.
base::Outcome<Pack> readPack(const Catalogue& catalogue, const std::string& text);
base::Outcome<std::string> readPackFile(const std::filesystem::path& file);  // its bytes, if few enough

// The catalogue with packs put on top, in their order. They must have been read against it.
Catalogue withPacks(const Catalogue& catalogue, const std::vector<std::string>& packs);

// A pack of a case, and whether it is on. None is ever taken out: what was decided by it stays readable.
struct CasePack {
    std::string id, title, version, sha256, by, role, reason;  // who last added or switched it, and why
    std::int64_t at = 0;
    bool isOn = true;
};

// Entry kinds pack.added {id, title, version, sha256, reason} and pack.switched {id, on, reason}. Neither is
// undone: a pack is switched, for a reason.
class PackModule : public casefile::Module {
public:
    std::string_view name() const override { return "packs"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"pack.added", 1}, {"pack.switched", 1}};
    }
    std::vector<std::string> tables() const override { return {"catalogue_pack"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// A newer version takes the place of an older one of the same id. Both want a reason.
base::Outcome<> addPack(casefile::Writer& writer, const Pack& pack, const std::string& reason);
enum class PackIs { on, off };
base::Outcome<> switchPack(casefile::Writer& writer, const std::string& id, PackIs is,
                           const std::string& reason);

std::vector<CasePack> packsOf(store::Database& database);  // in the order added

}  // namespace strata::checklist
