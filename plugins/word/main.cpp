#include "word/word_importer.h"

int main(int argumentCount, char** arguments) {
    return strata::sdk::runImporter(argumentCount, arguments, strata::word::WordImporter());
}
