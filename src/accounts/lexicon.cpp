#include "accounts/lexicon.h"

#include <array>

#include "accounts/known_words.h"

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;

struct Row {
    Kind kind;
    std::int32_t value;
    std::string_view words;  // by spaces
};

constexpr std::int32_t member(int set, int which) {
    return 256 * set + which;
}

constexpr std::array kRows{
    Row{Kind::month, 1, "january jan ianuarie"},
    Row{Kind::month, 2, "february feb februarie"},
    Row{Kind::month, 3, "march martie"},
    Row{Kind::month, 4, "april apr aprilie"},
    Row{Kind::month, 5, "may mai"},
    Row{Kind::month, 6, "june jun iunie"},
    Row{Kind::month, 7, "july jul iulie"},
    Row{Kind::month, 8, "august aug"},
    Row{Kind::month, 9, "september sept sep septembrie"},
    Row{Kind::month, 10, "october oct octombrie"},
    Row{Kind::month, 11, "november nov noiembrie"},
    Row{Kind::month, 12, "december dec decembrie"},
    Row{Kind::season, 1, "spring primăvara primăvară xuân"},
    Row{Kind::season, 2, "summer vara vară hè"},
    Row{Kind::season, 3, "autumn fall toamna toamnă thu"},
    Row{Kind::season, 4, "winter iarna iarnă"},
    Row{Kind::number, 1, "one"},
    Row{Kind::number, 2, "two doi două hai"},
    Row{Kind::number, 3, "three trei"},
    Row{Kind::number, 4, "four patru bốn"},
    Row{Kind::number, 5, "five cinci"},
    Row{Kind::number, 6, "six șase şase sáu"},
    Row{Kind::number, 7, "seven șapte şapte bảy"},
    Row{Kind::number, 8, "eight opt tám"},
    Row{Kind::number, 9, "nine chín"},
    Row{Kind::number, 10, "ten zece mười"},
    Row{Kind::number, 11, "eleven unsprezece"},
    Row{Kind::number, 12, "twelve doisprezece douăsprezece"},
    Row{Kind::number, 13, "thirteen treisprezece"},
    Row{Kind::number, 14, "fourteen paisprezece"},
    Row{Kind::number, 15, "fifteen cincisprezece"},
    Row{Kind::number, 16, "sixteen șaisprezece"},
    Row{Kind::number, 17, "seventeen șaptesprezece"},
    Row{Kind::number, 18, "eighteen optsprezece"},
    Row{Kind::number, 19, "nineteen nouăsprezece"},
    Row{Kind::number, 20, "twenty douăzeci"},
    Row{Kind::number, 30, "thirty treizeci"},
    Row{Kind::number, 40, "forty patruzeci"},
    Row{Kind::number, 50, "fifty cincizeci"},
    Row{Kind::number, 60, "sixty șaizeci"},
    Row{Kind::number, 70, "seventy șaptezeci"},
    Row{Kind::number, 80, "eighty optzeci"},
    Row{Kind::number, 90, "ninety nouăzeci"},
    Row{Kind::number, 100, "hundred sută sute trăm"},
    Row{Kind::number, 1000, "thousand mie mii nghìn ngàn"},
    Row{Kind::dayWord, 0, "ngày"},
    Row{Kind::monthWord, 0, "tháng"},
    Row{Kind::yearWord, 0, "năm anul"},
    Row{Kind::part, 1, "early începutul đầu"},
    Row{Kind::part, 2, "mid middle mijlocul giữa"},
    Row{Kind::part, 3, "late sfârșitul cuối"},
    Row{Kind::about, 0,
        "about around approximately roughly maybe nearly almost circa perhaps vreo cam aproximativ "
        "khoảng chừng"},
    Row{Kind::before, 0, "before înainte trước"},
    Row{Kind::after, 0, "after după"},
    Row{Kind::atLeast, 0, "least minimum"},
    Row{Kind::atLeast, 1, "more over"},
    Row{Kind::atMost, 0, "most maximum"},
    Row{Kind::atMost, 1, "less fewer under"},
    Row{Kind::link, 0, "to or până"},
    Row{Kind::locator, 0, "in since from until till by during of last next at on în din prin vào từ"},
    Row{Kind::currency, 1, "pound pounds quid gbp £"},
    Row{Kind::currency, 2, "euro euros eur €"},
    Row{Kind::currency, 3, "dollar dollars usd $ dolari"},
    Row{Kind::currency, 4, "lei leu ron"},
    Row{Kind::currency, 5, "đồng vnd"},
    Row{Kind::halfOfDay, 0, "am a.m dimineața sáng"},
    Row{Kind::halfOfDay, 1, "pm p.m chiều"},
    Row{Kind::negation, 0, "not never no nobody nothing none cannot nu niciodată nimeni nimic không chưa"},
    Row{Kind::member, member(1, 1), "monday mondays luni"},
    Row{Kind::member, member(1, 2), "tuesday tuesdays marți marţi"},
    Row{Kind::member, member(1, 3), "wednesday wednesdays miercuri"},
    Row{Kind::member, member(1, 4), "thursday thursdays joi"},
    Row{Kind::member, member(1, 5), "friday fridays vineri"},
    Row{Kind::member, member(1, 6), "saturday saturdays sâmbătă"},
    Row{Kind::member, member(1, 7), "sunday sundays duminică"},
    Row{Kind::member, member(2, 1), "mother mum mama mamă mẹ"},
    Row{Kind::member, member(2, 2), "father dad tata tată"},
    Row{Kind::member, member(2, 3), "brother frate fratele"},
    Row{Kind::member, member(2, 4), "sister soră sora"},
    Row{Kind::member, member(2, 5), "uncle unchi unchiul chú"},
    Row{Kind::member, member(2, 6), "aunt auntie mătușă mătușa cô"},
    Row{Kind::member, member(2, 7), "cousin văr vărul verișoara"},
    Row{Kind::member, member(2, 8), "husband soț soțul chồng"},
    Row{Kind::member, member(2, 9), "wife soție soția vợ"},
    Row{Kind::member, member(2, 10), "boyfriend iubitul"},
    Row{Kind::member, member(2, 11), "neighbour vecin vecinul vecina"},
    Row{Kind::member, member(3, 1), "car mașina mașină"},
    Row{Kind::member, member(3, 2), "van dubă duba minibus"},
    Row{Kind::member, member(3, 3), "lorry truck camion camionul"},
    Row{Kind::member, member(3, 4), "bus coach autobuz autobuzul autocar"},
    Row{Kind::member, member(3, 5), "train tren trenul"},
    Row{Kind::member, member(3, 6), "plane aeroplane avion avionul"},
    Row{Kind::member, member(3, 7), "boat ferry ship vapor"},
    Row{Kind::member, member(3, 8), "taxi cab"},
    Row{Kind::member, member(4, 1), "flat apartment apartament apartamentul"},
    Row{Kind::member, member(4, 2), "house casă casa"},
    Row{Kind::member, member(4, 3), "caravan rulotă"},
    Row{Kind::member, member(4, 4), "hotel"},
    Row{Kind::member, member(4, 5), "garage"},
    Row{Kind::member, member(4, 6), "warehouse"},
    Row{Kind::member, member(5, 1), "red roșu roșie đỏ"},
    Row{Kind::member, member(5, 2), "blue albastru albastră"},
    Row{Kind::member, member(5, 3), "green verde"},
    Row{Kind::member, member(5, 4), "white alb albă trắng"},
    Row{Kind::member, member(5, 5), "black negru neagră đen"},
    Row{Kind::member, member(5, 6), "silver grey gray gri"},
    Row{Kind::member, member(5, 7), "yellow galben"},
};

constexpr std::string_view kStops =
    "a an and are as at be been but by did do for from had has have he her hers him his i if in is it its me "
    "my of "
    "on or our she so some that the their them then there they this to up us was we were what when which who "
    "will "
    "with would you your also just than very could can am not no said told because into out "
    "de la și şi în pe cu o un că să se nu am a au ai era este sunt mi ne le îi din pentru mai ce care lui "
    "ei "
    "và là của tôi có các những một được cho với ở trong ra đã không này đó thì mà bị ông bà anh chị họ nó";

constexpr std::size_t kMostWords = 512;

constexpr auto makeTable() {
    KnownWords<Meaning, kMostWords> words;
    for (const Row& row : kRows)
        eachWord(row.words, ' ', [&](std::string_view word) {
            if (Meaning& meaning = words.at(word); meaning.kind == Kind::none)
                meaning = {row.kind, meaning.isStop, row.value};
        });
    eachWord(kStops, ' ', [&](std::string_view word) { words.at(word).isStop = true; });
    return words;
}

constexpr auto kTable = makeTable();

}  // namespace

Meaning meaningOf(std::string_view folded, const WordKey& key) {
    if (const Meaning* const known = kTable.find(folded, key))
        return *known;
    if (folded.ends_with("n't") || folded.ends_with("n’t"))
        return {Kind::negation, true, 0};
    return {};
}

}  // namespace strata::accounts
