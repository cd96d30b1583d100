#include "sdk/converters.h"
#include "word/word_importer.h"

int main(int argumentCount, char** arguments) {
    strata::sdk::keepConverters(strata::sdk::kCharsetsOfMail);  // of a page packed into a document
    return strata::sdk::runImporter(argumentCount, arguments, strata::word::WordImporter());
}
