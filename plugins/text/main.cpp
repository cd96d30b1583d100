#include "text/text_importer.h"

int main(int argumentCount, char** arguments) {
    return strata::sdk::runImporter(argumentCount, arguments, strata::text::TextImporter());
}
