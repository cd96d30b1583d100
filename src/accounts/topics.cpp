#include "accounts/topics.h"

#include <algorithm>
#include <vector>

#include "accounts/vocabulary.h"

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

struct Table {
    Vocabulary words;
    std::vector<Key> keys;  // by word
    Vocabulary beginnings;  // of stems, each as long as the shortest
    std::size_t shortestStem = 100;

    Table() {
        for (const Keys& of : kKeys)
            for (std::string_view rest = of.words; !rest.empty();) {
                const std::size_t bar = std::min(rest.find('|'), rest.size());
                add(of.topic, rest.substr(0, bar));
                rest.remove_prefix(std::min(bar + 1, rest.size()));
            }
        for (std::uint32_t word = 0; word < keys.size(); ++word)
            if (keys[word].stem != Topic::other)
                beginnings.idOf(words.text(word).substr(0, shortestStem));
    }

    Key& at(std::string_view word) {
        const std::uint32_t id = words.idOf(word);
        if (id == keys.size())
            keys.emplace_back();
        return keys[id];
    }

    // What is said first of a word holds.
    static void keep(Topic& known, Topic topic) {
        if (known == Topic::other)
            known = topic;
    }

    void add(Topic topic, std::string_view key) {
        if (key.ends_with('*')) {
            key.remove_suffix(1);
            keep(at(key).stem, topic);
            shortestStem = std::min(shortestStem, key.size());
            return;
        }
        keep(at(key).whole, topic);
        if (const auto space = key.find(' '); space != std::string_view::npos)
            at(key.substr(0, space)).beginsPhrase = true;
    }

    const Key* find(std::string_view word) const {
        const auto found = words.find(word);
        return found ? &keys[*found] : nullptr;
    }
};

const Table& table() {
    static const Table made;
    return made;
}

}  // namespace

std::string_view nameOf(Topic topic) {
    return kNames[static_cast<std::size_t>(topic)];
}

Topic topicOfWord(std::string_view folded) {
    const Table& known = table();
    if (const Key* key = known.find(folded); key != nullptr && key->whole != Topic::other)
        return key->whole;
    if (folded.size() < known.shortestStem || !known.beginnings.find(folded.substr(0, known.shortestStem)))
        return Topic::other;
    for (std::size_t length = folded.size(); length >= known.shortestStem; --length)
        if (const Key* key = known.find(folded.substr(0, length));
            key != nullptr && key->stem != Topic::other)
            return key->stem;
    return Topic::other;
}

bool beginsTopicPhrase(std::string_view folded) {
    const Key* key = table().find(folded);
    return key != nullptr && key->beginsPhrase;
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
