#include "sdk/importer.h"

#include <unistd.h>

#include <exception>
#include <new>
#include <vector>

#include "sdk/lock_down.h"
#include "sdk/refuse.h"

namespace strata::sdk {
namespace {

constexpr int kUsage = 2;

int say(int status, std::string_view text) {
    const ssize_t wrote = ::write(STDERR_FILENO, text.data(), text.size());
    return wrote < 0 ? 1 : status;
}

void writeOpinion(const Opinion& opinion) {
    JsonWriter json(STDOUT_FILENO);
    json.beginObject();
    json.key("sniff");
    json.beginObject();
    json.key("confidence");
    json.number(opinion.confidence);
    if (!opinion.format.empty()) {
        json.key("format");
        json.value(opinion.format);
    }
    json.key("why");
    json.value(opinion.why);
    json.endObject();
    json.endObject();
    json.endLine();
    json.flush();
}

void sniff(const std::string& path, const Importer& importer) {
    Opinion opinion;
    try {
        InputFile file(path);
        lockDown();
        opinion = importer.sniff(file);
    } catch (const Refuse& refuse) {
        opinion = {0, "", refuse.message};
    } catch (const std::exception&) {
        opinion = {0, "", "The file could not be looked at within the memory allowed."};
    }
    writeOpinion(opinion);
}

void import(const std::string& path, std::string_view optionsText, const Importer& importer) {
    RecordWriter writer(STDOUT_FILENO);
    const auto refuse = [&](const Refuse& reason) {
        if (!writer.hasSaidHello()) {
            writer.hello({std::string(importer.id()),
                          std::string(importer.version()),
                          std::string(importer.id()),
                          "",
                          std::string(importer.unit()),
                          {}});
        }
        writer.refuse(reason);
    };
    try {
        const Options options = readOptions(optionsText);
        InputFile file(path);
        lockDown();
        importer.import(file, options, writer);
        writer.done();
    } catch (const Refuse& reason) {
        refuse(reason);
    } catch (const std::bad_alloc&) {
        refuse({"input.memory",
                "The file needs more memory than an importer may use. Split it and try again.", ""});
    } catch (const std::exception& failure) {
        refuse({"input.failed", std::string("The importer could not go on: ") + failure.what() + ".", ""});
    }
}

}  // namespace

int runImporter(int argumentCount, char** arguments, const Importer& importer) {
    const std::vector<std::string> words(arguments, arguments + argumentCount);
    if (words.size() == 3 && words[1] == "sniff") {
        sniff(words[2], importer);
        return 0;
    }
    if ((words.size() == 3 || words.size() == 4) && words[1] == "import") {
        import(words[2], words.size() == 4 ? words[3] : "{}", importer);
        return 0;
    }
    return say(kUsage, "usage: strata-import-" + std::string(importer.id()) +
                           " sniff FILE | import FILE [OPTIONS]\n");
}

}  // namespace strata::sdk
