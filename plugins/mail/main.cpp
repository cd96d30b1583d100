#include "mail/mail_importer.h"
#include "sdk/converters.h"

int main(int argumentCount, char** arguments) {
    strata::sdk::keepConverters(strata::sdk::kCharsetsOfMail);
    return strata::sdk::runImporter(argumentCount, arguments, strata::mail::MailImporter());
}
