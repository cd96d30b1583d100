#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace strata::presenters {

// What the pages of resources/help are written in: a first line "# Title", then sections "## Heading",
// paragraphs of one line, and items "- words". *Words between stars* are names of things on screen; they are
// shown as the rest.
struct HelpBlock {
    enum class Kind : std::uint8_t { heading, paragraph, item };
    Kind kind = Kind::paragraph;
    std::string words;
};

struct HelpPage {
    std::string id, title;  // the id is that of the view it is about, or of a subject such as "dates"
    std::vector<HelpBlock> blocks;
};

// One stop of the tour of the sample case: what to show, and what to say of it.
struct TourStep {
    std::string title, view, item, words;  // item: what the view opens at; may be empty
};

HelpPage readHelpPage(const std::string& id, std::string_view text);
std::vector<TourStep> readTour(std::string_view text);

// All pages, in the order that the file `contents` lists them. Throws base::Failure naming a page that is not
// there.
std::vector<HelpPage> loadHelp(const std::filesystem::path& folder);
std::vector<TourStep> loadTour(const std::filesystem::path& folder);

// Where the words asked for all occur, in their order; all pages when there are none.
std::vector<const HelpPage*> pagesWith(const std::vector<HelpPage>& pages, std::string_view words);

}  // namespace strata::presenters
