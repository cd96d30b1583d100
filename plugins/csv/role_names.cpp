#include "csv/role_names.h"

#include <algorithm>
#include <array>

#include "sdk/text.h"

namespace strata::csv {
namespace {

// Order matters: a column goes to the first role here that wants it most.
constexpr auto kNames = std::to_array<RoleNames>({
    {Role::TimestampDesc, "timestamp desc|timestamp description", ""},
    {Role::Zone, "timezone|time zone|tz|utc offset|zone", ""},
    {Role::Duration,
     "call duration|duration|call length|length of call|duration s|duration sec*|seconds|dauer", ""},
    {Role::End,
     "end time|end date|end|ended|finish|call end|date to|to date|until|departure|stop|end datetime", ""},
    {Role::CallType,
     "interaction|call type|event type|type of call|record type|service type|usage type|call direction type",
     ""},
    {Role::Caller,
     "caller|a number|calling number|calling party|calling*|originating number|originating party|from "
     "number|msisdn a|a "
     "party|a msisdn|call from|number from|source number",
     ""},
    {Role::Called,
     "called|b number|called number|called party|dialled number|dialed number|dialled*|dialed*|destination "
     "number|to "
     "number|msisdn b|b party|b msisdn|terminating number|terminating party|number to|recipient "
     "number|number called",
     ""},
    {Role::Correspondent,
     "correspondent id|correspondent|other party|other number|contact number|other party number", ""},
    {Role::Direction, "direction|in out|inbound outbound|call direction", "wind*"},
    {Role::Cell,
     "antenna id|antenna|first cell|start cell|cell id|cell site|cgi|ecgi|cell name|cell|site name|tower",
     "cell phone"},
    {Role::Latitude, "latitude|lat|latitude n s|latitude e7|gps latitude|y", ""},
    {Role::Longitude, "longitude|lon|lng|long|longitude e w|longitude e7|gps longitude|x", ""},
    {Role::Vehicle,
     "vrm|vrn|registration|reg|reg no|registration mark|registration number|number plate|plate|vehicle "
     "registration|vehicle",
     ""},
    {Role::Debit,
     "debit|debit amount|debet|debits|debit*|withdrawal|withdrawals|withdrawal*|paid out|money out|payments "
     "out|out|soll|lastschrift|cargo|"
     "cargos|uttag|addebiti|dare|belastung|afschrijving|af|obciazenia|ausgaben|ut av konto|ut fra "
     "konto|ut|spent",
     "card|type|number"},
    {Role::Credit,
     "credit|credit amount|kredit|credits|credit*|deposit|deposits|deposit*|paid in|money in|payments "
     "in|in|haben|gutschrift|abono|abonos|"
     "insattning|accrediti|avere|uznania|einnahmen|bijschrijving|bij|inn pa konto|inn til konto|inn|received",
     "card|limit|type|number|line"},
    {Role::Balance,
     "balance|saldo|running balance|closing balance|account balance|zustatek|egyenleg|kontostand|solde|saldo "
     "po*|bakiye|"
     "zustatek po*|available balance",
     ""},
    {Role::Amount,
     "amount|betrag|bedrag|bedrag eur|importe|importo|montant|kwota|kwota transakcji|kwota "
     "operacji|castka|zauctovana castka|castka czk|"
     "сумма|金额|金額|osszeg|tranzakcio osszege|belopp|belop|belob|summa|umsatz|valor|tutar|suma|transaction "
     "amount|amount "
     "gbp|amount "
     "eur|quantia|iznos|maara|value|price|total|amount*|castka*|kwota*|betrag*|bedrag*|importo*|importe*|"
     "montant*",
     "local*|original*|puvodni*|foreign*|fee*|oorspronk*"},
    {Role::Currency,
     "currency|waehrung|wahrung|munt|mena|devizanem|valuta kod|devise|waluta|divisa|moneda|ccy|mena uctu",
     ""},
    {Role::Flag,
     "cr dr|dr cr|debit credit|credit debit|af bij|bevetel kiadas|soll haben|debit credit indicator", ""},
    {Role::Sender,
     "sender|from|author|sender name|from name|sent by|from user|username|screen name|od|absender",
     "from date"},
    {Role::Recipient, "recipient|to|receiver|recipients|to name|sent to|to user|empfanger", "to date"},
    {Role::Message,
     "message|message text|text|body|content|message body|message content|sms|chat message|subject|nachricht",
     ""},
    {Role::Conversation,
     "chat|conversation|chat name|thread|channel|group|group name|chat id|conversation id", ""},
    {Role::Counterparty,
     "payee|counterparty|counterparty name|merchant|merchant name|handelaar|naam tegenpartij|partner "
     "neve|nazev "
     "protiuctu|beneficiary|beguenstigter zahlungspflichtiger|beguenstigter|auftraggeber "
     "empfanger|empfanger|name des "
     "partners|odbiorca|mottaker|transaction party|payer|other party name",
     ""},
    {Role::Description,
     "description|description*|details|transaction description|memo|narrative|particulars|transaction "
     "details|omschrijving|verwendungszweck|"
     "buchungstext|libelle|concepto|descrizione|opis|opis operacji|tekst|text|zprava|zprava pro "
     "prijemce|kozlemeny|forklaring|"
     "beskrivning|beskrivelse|reference|popis|descricao|historico|aciklama|title|event|activity|action|desc|"
     "notes|note|"
     "comment|comments|remarks|summary|mededeling*|selite|rubrik|specifikation|meddelande|viesti|transaction",
     "id"},
    {Role::Account,
     "account|account number|rekeningnummer|iban|konto|cislo uctu|szamlaszam|account no|kontonummer|account "
     "id|account name|card|card number|"
     "kredietkaart|sort code account",
     ""},
    {Role::Place,
     "place|location|site|camera|camera name|camera "
     "location|address|town|city|postcode|venue|premises|store|station|site "
     "location|post code|locatie|ort|miejsce",
     "ip|email|web*"},
    {Role::Person,
     "person|full name|name|worker|worker name|employee|employee name|staff|pupil|pupil "
     "name|student|driver|tenant|guest|"
     "passenger|customer|client|user|username|contact|contact name|surname|deviceid|device "
     "id|subject name",
     ""},
    {Role::Source, "source long|source|source type|sourcetype|parser|data type|system", "ip|port*|number"},
    {Role::Timestamp, "timestamp|epoch|unix time|unix timestamp|time ms|timestamp ms|ts|epoch time|unixtime",
     ""},
});

}  // namespace

std::span<const RoleNames> roleNames() {
    return kNames;
}

int nameScore(std::string_view folded, std::string_view names) {
    int rank = 60;
    while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        const std::string_view name = names.substr(0, bar);
        if (folded == name) {
            return 100 + rank;
        }
        const bool isLongEnough = name.size() > 4;
        if (isLongEnough && sdk::hasWords(folded, name)) {
            return rank;
        }
        rank = std::max(1, rank - 1);
        names.remove_prefix(std::min(bar + 1, names.size()));
    }
    return 0;
}

bool hasAnyWord(std::string_view folded, std::string_view names) {
    while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        if (sdk::hasWords(folded, names.substr(0, bar))) {
            return true;
        }
        names.remove_prefix(std::min(bar + 1, names.size()));
    }
    return false;
}

}  // namespace strata::csv
