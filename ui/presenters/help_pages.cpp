#include "presenters/help_pages.h"

#include <algorithm>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::presenters {

namespace {

constexpr std::string_view kTitle = "# ", kHeading = "## ", kItem = "- ";
constexpr std::int64_t kLargest = 1 << 20;  // bytes of one page

std::string withoutStars(std::string_view words) {
    std::string plain(words);
    plain.erase(std::remove(plain.begin(), plain.end(), '*'), plain.end());
    return plain;
}

}  // namespace

HelpPage readHelpPage(const std::string& id, std::string_view text) {
    HelpPage page;
    page.id = page.title = id;
    for (const auto& line : base::split(text, '\n')) {
        const std::string_view words = line;
        if (words.empty())
            continue;
        if (words.starts_with(kTitle))
            page.title = words.substr(kTitle.size());
        else if (words.starts_with(kHeading))
            page.blocks.push_back({HelpBlock::Kind::heading, withoutStars(words.substr(kHeading.size()))});
        else if (words.starts_with(kItem))
            page.blocks.push_back({HelpBlock::Kind::item, withoutStars(words.substr(kItem.size()))});
        else
            page.blocks.push_back({HelpBlock::Kind::paragraph, withoutStars(words)});
    }
    return page;
}

std::vector<TourStep> readTour(std::string_view text) {
    std::vector<TourStep> steps;
    for (const auto& line : base::split(text, '\n')) {
        const std::string_view words = line;
        if (words.starts_with(kHeading)) {
            steps.push_back({std::string(words.substr(kHeading.size())), {}, {}, {}});
        } else if (!words.empty() && !steps.empty()) {
            TourStep& step = steps.back();
            const auto space = words.find(' ');
            if (!step.view.empty())
                step.words = words;
            else if (step.view = words.substr(0, space); space != words.npos)
                step.item = words.substr(space + 1);
        }
    }
    return steps;
}

std::vector<HelpPage> loadHelp(const std::filesystem::path& folder) {
    std::vector<HelpPage> pages;
    for (const auto& id : base::split(base::readFile(folder / "contents", kLargest), '\n'))
        if (!id.empty())
            pages.push_back(readHelpPage(id, base::readFile(folder / (id + ".md"), kLargest)));
    return pages;
}

std::vector<TourStep> loadTour(const std::filesystem::path& folder) {
    return readTour(base::readFile(folder / "tour.md", kLargest));
}

std::vector<const HelpPage*> pagesWith(const std::vector<HelpPage>& pages, std::string_view words) {
    std::vector<const HelpPage*> found;
    for (const auto& page : pages) {
        std::string text = base::foldForSearch(page.title);
        for (const auto& block : page.blocks)
            text += " " + base::foldForSearch(block.words);
        const auto asked = base::split(base::foldForSearch(words), ' ');
        if (std::all_of(asked.begin(), asked.end(),
                        [&](const auto& word) { return text.find(word) != std::string::npos; }))
            found.push_back(&page);
    }
    return found;
}

}  // namespace strata::presenters
