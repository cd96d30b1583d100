#include <array>

#include "pdf/pdf_importer.h"
#include "sdk/converters.h"

int main(int argumentCount, char** arguments) {
    constexpr std::array kConverters = {"UTF-16", "UTF-16LE", "UTF-16BE"};
    strata::sdk::keepConverters(kConverters);
    return strata::sdk::runImporter(argumentCount, arguments, strata::pdf::PdfImporter());
}
