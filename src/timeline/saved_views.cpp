#include "timeline/saved_views.h"

#include <algorithm>

#include "base/ids.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::timeline {

namespace {

using base::Json;

std::string json(const std::string& name, const std::string& shows) {
    return casefile::Payload().set("name", name).raw("shows", shows).text();
}

std::optional<SavedView> viewNamed(store::Database& database, const std::string& name) {
    const std::string folded = base::foldForSearch(base::trimmed(name));
    for (SavedView& view : savedViews(database))
        if (base::foldForSearch(view.name) == folded)
            return std::move(view);
    return std::nullopt;
}

base::Outcome<SavedView> known(store::Database& database, const std::string& name) {
    if (auto view = viewNamed(database, name))
        return *view;
    return base::Refusal{"view.unknown", "view",
                         "No view of this case is called \"" + name + "\". It may have been renamed."};
}

base::Outcome<std::string> acceptedName(const std::string& said) {
    std::string name = base::trimmed(said);
    if (name.empty() || !base::isUtf8(name))
        return base::Refusal{"view.name", "name", "A view needs a name: a few words of text."};
    return name;
}

void append(casefile::Writer& writer, const std::string& id, const std::string& name,
            const std::string& shows, const std::optional<SavedView>& was) {
    casefile::Payload payload;
    payload.set("view", id).raw("now", json(name, shows));
    if (was)
        payload.raw("was", json(was->name, was->shows));
    writer.append({"view.saved", 1, name, "", payload.text(), std::nullopt});
}

}  // namespace

std::string_view SavedViewsModule::schema() const {
    return R"(
CREATE TABLE saved_view(id TEXT PRIMARY KEY, name TEXT NOT NULL, shows TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
)";
}

void SavedViewsModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("view.") || !entry.payload)
        return;
    const auto payload = Json::parse(*entry.payload);
    if (entry.kind == "view.saved")
        into.database.run("INSERT OR REPLACE INTO saved_view VALUES(?,?,?,?,?)", payload["view"].asString(),
                          payload["now"]["name"].asString(), payload["now"]["shows"].write(),
                          entry.author.actor, entry.at);
    else if (entry.kind == "view.forgotten")
        into.database.run("DELETE FROM saved_view WHERE id = ?", payload["view"].asString());
}

std::optional<ledger::Draft> SavedViewsModule::inverse(const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("view.") || !entry.payload)
        return std::nullopt;
    const auto payload = Json::parse(*entry.payload);
    casefile::Payload back;
    back.set("view", payload["view"].asString());
    if (payload.has("was"))
        back.raw("now", payload["was"].write());
    if (payload.has("now"))
        back.raw("was", payload["now"].write());
    return ledger::Draft{payload.has("was") ? "view.saved" : "view.forgotten",
                         1,
                         entry.subject,
                         "Undone",
                         back.text(),
                         std::nullopt};
}

std::string SavedViewsModule::sentence(const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("view.") || !entry.payload)
        return {};
    const auto payload = Json::parse(*entry.payload);
    const std::string was = payload["was"]["name"].asString(), now = payload["now"]["name"].asString();
    if (entry.kind == "view.forgotten")
        return "forgetting the view \"" + was + "\"";
    if (was.empty())
        return "saving the view \"" + now + "\"";
    return was == now ? "changing the view \"" + now + "\""
                      : "calling the view \"" + was + "\" \"" + now + "\"";
}

base::Outcome<> saveView(casefile::Writer& writer, const std::string& said, const std::string& shows) {
    const auto name = acceptedName(said);
    if (!name.ok())
        return name.refusal();
    const auto was = viewNamed(writer.database(), name.value());
    if (was && was->shows == shows && was->name == name.value())
        return {};
    append(writer, was ? was->id : base::randomId(), name.value(), shows, was);
    return {};
}

base::Outcome<> renameView(casefile::Writer& writer, const std::string& asked, const std::string& said) {
    const auto view = known(writer.database(), asked);
    if (!view.ok())
        return view.refusal();
    const auto name = acceptedName(said);
    if (!name.ok())
        return name.refusal();
    if (const auto other = viewNamed(writer.database(), name.value()); other && other->id != view.value().id)
        return base::Refusal{"view.taken", "name",
                             "Another view is called \"" + name.value() + "\" already. Choose another name."};
    append(writer, view.value().id, name.value(), view.value().shows, view.value());
    return {};
}

base::Outcome<> forgetView(casefile::Writer& writer, const std::string& asked) {
    const auto view = known(writer.database(), asked);
    if (!view.ok())
        return view.refusal();
    casefile::Payload payload;
    payload.set("view", view.value().id).raw("was", json(view.value().name, view.value().shows));
    writer.append({"view.forgotten", 1, view.value().name, "", payload.text(), std::nullopt});
    return {};
}

std::vector<SavedView> savedViews(store::Database& database) {
    std::vector<SavedView> views;
    auto row = database.query("SELECT id, name, shows, by, at FROM saved_view ORDER BY id");
    while (row.next())
        views.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)});
    std::ranges::stable_sort(views, {}, [](const SavedView& view) { return base::foldForSearch(view.name); });
    return views;
}

}  // namespace strata::timeline
