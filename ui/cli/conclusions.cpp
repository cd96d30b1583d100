#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "cli/text_table.h"

// What people conclude about a case: offences under consideration, what supports what, what became of
// an expected source.
namespace strata::cli {

Status report(Invocation& invocation, const base::Outcome<std::string>& made, const Members& members) {
    if (!made)
        return refuse(made.refusal());
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(made.value()));
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject().memberIfAny("id", made.value());
    for (const auto& [key, text] : members)
        writer.memberIfAny(key, text);
    invocation.out().line(writer.endObject().text());
    return Status::done;
}

Status addOffences(Invocation& invocation) {
    const auto offences = invocation.operandsFrom(1);
    const auto made = invocation.openForWriting().setOffences(offences);
    if (!made || !invocation.wantsJson())
        return report(invocation, made, {});
    base::JsonWriter writer;
    writer.beginObject().memberIfAny("id", made.value()).member("offences", offences).endObject();
    invocation.out().line(writer.text());
    return Status::done;
}

Status listOffences(Invocation& invocation) {
    TextTable table(invocation.out(), {"Id", "Offence"});
    for (const std::string& line : workbench::catalogueOffences()) {
        const auto parts = base::split(line, '\t');
        const std::string title = parts.size() > 1 ? parts[1] : "";
        if (!invocation.wantsJson()) {
            table.add({parts.front(), title});
            continue;
        }
        base::JsonWriter writer;
        writer.beginObject().member("id", parts.front()).memberIfAny("title", title).endObject();
        invocation.out().line(writer.text());
    }
    table.print();
    return Status::done;
}

Status addLink(Invocation& invocation) {
    const workbench::NewLink link{invocation.operand(1), invocation.option("element"),
                                  invocation.option("layer"), invocation.option("as"),
                                  invocation.option("reason")};
    return report(invocation, invocation.openForWriting().linkItems(base::split(link.item, ','), link),
                  {{"item", link.item},
                   {"element", link.element},
                   {"layer", link.layer},
                   {"as", link.as},
                   {"reason", link.reason}});
}

Status recordSource(Invocation& invocation) {
    workbench::SourceStatusChange change;
    change.source = invocation.operand(1);
    change.status = invocation.operand(2);
    change.person = invocation.option("person");
    change.premises = invocation.option("premises");
    change.exhibit = invocation.option("exhibit");
    change.reason = invocation.option("reason");
    if (const std::string covers = invocation.option("covers"); !covers.empty()) {
        const auto slash = covers.find('/');
        if (slash == std::string::npos)
            throw UsageError("--covers wants FROM/TO, such as 2015-09/2016-06, not `" + covers + "`");
        change.coversFrom = covers.substr(0, slash);
        change.coversTo = covers.substr(slash + 1);
    }
    return report(invocation, invocation.openForWriting().recordSource(change),
                  {{"source", change.source},
                   {"status", change.status},
                   {"person", change.person},
                   {"premises", change.premises},
                   {"covers_from", change.coversFrom},
                   {"covers_to", change.coversTo},
                   {"exhibit", change.exhibit},
                   {"reason", change.reason}});
}

}  // namespace strata::cli
