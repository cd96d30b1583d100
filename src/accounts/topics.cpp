#include "accounts/topics.h"

#include <algorithm>

#include "accounts/known_words.h"

namespace strata::accounts {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, kTopics> kNames{"recruitment",
                                                       "journey",
                                                       "documents",
                                                       "work and hours",
                                                       "pay and debt",
                                                       "living conditions",
                                                       "control and threats",
                                                       "leaving",
                                                       "police contact",
                                                       "family and background",
                                                       "health",
                                                       "after",
                                                       "other"};

// Words apart by |; a star stands for any ending.
struct Keys {
    Topic topic;
    std::string_view words;
};
constexpr std::array kKeys{
    Keys{Topic::recruitment,
         "recruit*|offered|advert*|promis*|agency|agent|agents|introduced|facebook|vacancy|interview*|"
         "opportunity|"
         "persuaded|invited|boyfriend|tuyển|môi giới|hứa|giới thiệu|quảng "
         "cáo|anunț*|anunt*|promis*|ofert*|agenți*|"
         "recrut*"},
    Keys{Topic::journey,
         "travel*|journey|flight|flew|plane|airport|border*|lorry|lorries|ferry|boat|bus|coach|train|drove|"
         "driven|"
         "crossed|crossing|route|smuggl*|calais|arrived|container|minibus|truck|biên giới|máy bay|sân "
         "bay|thuyền|"
         "chuyến đi|xe tải|xe "
         "buýt|vượt|aeroport*|granița|graniță|avion*|autobuz*|autocar*|drum|drumul|călător*|"
         "camion*"},
    Keys{Topic::documents,
         "passport*|visa|visas|document|documents|papers|identity|certificate*|licence|permit|hộ chiếu|giấy "
         "tờ|"
         "chứng minh|căn cước|pașaport*|paşaport*|pasaport*|buletin*|acte|actele|viza|viză"},
    Keys{Topic::work,
         "work*|job|jobs|shift|shifts|hours|factory|farm|farms|nail|nails|salon|brothel|clients|customers|"
         "cannabis|"
         "plants|cleaning|cleaned|picking|boss|restaurant|kitchen|carwash|building|punters|cooked|làm "
         "việc|công việc|"
         "tiệm|cần sa|nhà hàng|khách|xưởng|munc*|lucr*|fabric*|ferm*|clienți*|ore|șef*|şef*"},
    Keys{Topic::payAndDebt,
         "pay|paid|payment*|pays|wage*|salary|money|debt*|owe|owed|owes|cash|bank|fee|fees|loan*|deduct*|"
         "pounds|"
         "euro|euros|dollars|rent|earn*|tiền|nợ|lương|trả|vay|bani|banii|banilor|datorie|datoria|datorii|"
         "salari*|"
         "plătit*|plati*|plăt*|lei"},
    Keys{Topic::livingConditions,
         "slept|sleep*|mattress*|bedroom*|room|rooms|house|flat|caravan|food|ate|eat|hungry|shower*|toilet*|"
         "heating|"
         "cold|dirty|crowded|shared|lived|accommodation|upstairs|ngủ|phòng|căn nhà|đồ ăn|nệm|thức "
         "ăn|camer*|dormi*|"
         "casa|casă|apartament*|mâncare|saltea*|frig"},
    Keys{Topic::control,
         "threat*|hit|beat|beaten|beats|locked|afraid|scared|fear*|violen*|force|forced|punish*|hurt|slap*|"
         "kick*|"
         "raped|rape|watched|camera|cameras|kill|killed|knife|gun|allowed|shout*|guard*|followed|control*|"
         "frightened|đánh|đe dọa|sợ|khóa "
         "cửa|ép|nhốt|giết|amenin*|bătut|bătea|lovit*|frică|încuiat*|forțat*|omor*"},
    Keys{Topic::leaving,
         "escape*|escaping|ran|fled|flee|rescued|left|leave|leaving|jumped|climbed|trốn|chạy trốn|bỏ "
         "trốn|thoát|"
         "fugit*|scăpat*|plecat|evad*"},
    Keys{Topic::police,
         "police*|officer*|arrest*|custody|detective*|constable|statement*|solicitor*|raid*|999|101|reported|"
         "immigration|công an|cảnh sát|bắt giữ|luật sư|poliți*|poliţi*|politi*|arestat*|avocat*"},
    Keys{Topic::family,
         "mother*|father*|parents|brother*|sister*|family|children|husband|wife|uncle*|aunt*|cousin*|"
         "grandmother|"
         "grandfather|born|village|school|grew|childhood|son|daughter|gia đình|bố|cha mẹ|mẹ|anh trai|chị gái|"
         "em gái|làng|quê|sinh ra|con gái|con "
         "trai|mama|mamă|tata|tată|familie|familia|frate*|soră|sora|copil*|"
         "copii|sat|satul|născut*|mătuș*|unchi*"},
    Keys{Topic::health,
         "hospital*|doctor*|nurse|medicine|injur*|pain|sick|ill|illness|pregnan*|bleeding|wound*|scar|scars|"
         "gp|"
         "depress*|nightmare*|clinic|bệnh viện|bác sĩ|đau|ốm|bệnh|có "
         "thai|spital*|doctor*|medic*|durer*|bolnav*|rană|"
         "însărcinat*"},
    Keys{Topic::after,
         "shelter|safehouse|afterwards|caseworker|nrm|refuge|counsel*|asylum|nowadays|support|charity|nhà an "
         "toàn|"
         "tị nạn|hỗ trợ|adăpost*|azil*|sprijin*"}};

struct Key {
    Topic whole = Topic::other, stem = Topic::other;  // as a word or phrase; as the beginning of one
    bool beginsPhrase = false;
};

constexpr std::size_t kMostWords = 768;

// What is said first of a word holds.
constexpr void keep(Topic& known, Topic topic) {
    if (known == Topic::other)
        known = topic;
}

constexpr auto makeTable() {
    KnownWords<Key, kMostWords> words;
    for (const Keys& of : kKeys)
        eachWord(of.words, '|', [&](std::string_view key) {
            if (key.ends_with('*')) {
                key.remove_suffix(1);
                keep(words.at(key).stem, of.topic);
                return;
            }
            keep(words.at(key).whole, of.topic);
            if (const auto space = key.find(' '); space != std::string_view::npos)
                words.at(key.substr(0, space)).beginsPhrase = true;
        });
    return words;
}

constexpr auto kTable = makeTable();

constexpr std::size_t shortestStem() {
    std::size_t shortest = WordKey::kWhole;
    for (std::size_t i = 0; i < kTable.size(); ++i)
        if (kTable.value(i).stem != Topic::other)
            shortest = std::min(shortest, kTable.word(i).size());
    return shortest;
}

constexpr std::size_t kShortestStem = shortestStem();

// Of stems, each as long as the shortest: a word that begins like none of them has no stem.
constexpr auto makeBeginnings() {
    KnownWords<bool, kMostWords / 2> beginnings;
    for (std::size_t i = 0; i < kTable.size(); ++i)
        if (kTable.value(i).stem != Topic::other)
            beginnings.at(kTable.word(i).substr(0, kShortestStem)) = true;
    return beginnings;
}

constexpr auto kBeginnings = makeBeginnings();

Topic stemOf(std::string_view folded, std::uint64_t head) {
    if (folded.size() < kShortestStem)
        return Topic::other;
    const WordKey beginning{firstOf(head, kShortestStem), kShortestStem};
    if (kBeginnings.find(folded.substr(0, kShortestStem), beginning) == nullptr)
        return Topic::other;
    for (std::size_t length = folded.size(); length >= kShortestStem; --length) {
        const std::string_view stem = folded.substr(0, length);
        if (const Key* const key = kTable.find(stem, keyOf(stem));
            key != nullptr && key->stem != Topic::other)
            return key->stem;
    }
    return Topic::other;
}

}  // namespace

std::string_view nameOf(Topic topic) {
    return kNames[static_cast<std::size_t>(topic)];
}

TopicWord topicWordOf(std::string_view folded, const WordKey& key) {
    const Key* const known = kTable.find(folded, key);
    if (known != nullptr && known->whole != Topic::other)
        return {known->whole, known->beginsPhrase};
    return {stemOf(folded, key.isWhole() ? key.bytes : headOf(folded)),
            known != nullptr && known->beginsPhrase};
}

void TopicTally::add(Topic topic) {
    ++counts[static_cast<std::size_t>(topic)];
}

Topic TopicTally::best() const {
    const auto end = counts.end() - 1;  // other is never counted as a find
    const auto most = std::max_element(counts.begin(), end);
    return *most == 0 ? Topic::other : static_cast<Topic>(most - counts.begin());
}

}  // namespace strata::accounts
