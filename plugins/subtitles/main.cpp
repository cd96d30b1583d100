#include "subtitles/subtitles_importer.h"

int main(int argumentCount, char** arguments) {
    return strata::sdk::runImporter(argumentCount, arguments, strata::subtitles::SubtitlesImporter());
}
