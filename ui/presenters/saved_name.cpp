#include "presenters/saved_name.h"

#include <algorithm>

#include "base/text.h"

namespace strata::presenters {

std::string savedName(const std::string& marking, const std::string& codeName, const std::string& what) {
    std::string name = marking + (marking.empty() ? "" : " ") + codeName + " " + what;
    for (char& letter : name)
        if (static_cast<unsigned char>(letter) < ' ' ||
            std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos)
            letter = '-';
    return name;
}

std::filesystem::path withEnding(const std::filesystem::path& typed, const std::string& picked,
                                 const std::string& offered, const std::string& known) {
    const std::string ending = base::foldForSearch(typed.extension().string());
    std::filesystem::path file = typed;
    const auto endings = base::split(known, ' ');
    const bool isKnown = std::find(endings.begin(), endings.end(), ending) != endings.end();
    if (!isKnown)
        file += picked;
    else if (ending == offered && picked != offered)
        file.replace_extension(picked);
    return file;
}

}  // namespace strata::presenters
