#include "accounts/reading.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace strata::accounts {

namespace {

constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101ULL, kHighs = 0x8080'8080'8080'8080ULL;

// Of eight bytes of ASCII, the highest bit of each that is a capital. No byte carries into the next.
std::uint64_t capitalsIn(std::uint64_t eight) {
    return (eight + kOnes * (0x80 - 'A')) & ~(eight + kOnes * (0x7F - 'Z')) & kHighs;
}

bool isLowerAscii(std::string_view word, const WordKey& key) {
    if (key.isWhole())
        return (key.bytes & kHighs) == 0 && capitalsIn(key.bytes) == 0;
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z'); });
}

TopicTally tallyOf(const Reading& reading, const Passage& passage, const SharedWords& shared) {
    TopicTally tally;
    for (std::uint32_t i = passage.firstWord; i < passage.wordEnd; ++i) {
        if (!shared.isTopical(reading.ids[i]) || reading.words[i].kind != Word::Kind::word)
            continue;
        const std::uint32_t word = shared.foldedOf(reading.ids[i]);
        const TopicWord& alone = shared.topicOf(word);
        if (alone.beginsPhrase && i + 2 < passage.wordEnd) {
            const std::string phrase = std::string(shared.foldedText(word)) + ' ' +
                                       std::string(shared.foldedText(shared.foldedOf(reading.ids[i + 2])));
            if (const Topic topic = topicWordOf(phrase, keyOf(phrase)).topic; topic != Topic::other) {
                tally.add(topic);
                continue;
            }
        }
        if (alone.topic != Topic::other)
            tally.add(alone.topic);
    }
    return tally;
}

void findTopics(Reading& reading, const SharedWords& shared) {
    const auto& passages = reading.passages;
    Topic before = Topic::other;
    std::vector<Topic> own;
    for (std::size_t first = 0, end = 0; first < passages.size(); first = end) {
        TopicTally whole;
        own.clear();
        for (; end < passages.size() && passages[end].paragraph == passages[first].paragraph; ++end) {
            const TopicTally tally = tallyOf(reading, passages[end], shared);
            for (std::size_t topic = 0; topic < kTopics; ++topic)
                whole.counts[topic] = static_cast<std::uint16_t>(
                    std::min<int>(whole.counts[topic] + tally.counts[topic], 0xFFFF));
            own.push_back(tally.best());
        }
        if (whole.best() != Topic::other)
            before = whole.best();
        for (const Topic topic : own) {
            reading.ownTopics.push_back(topic != Topic::other);
            reading.topics.push_back(topic != Topic::other ? topic : before);
        }
    }
}

}  // namespace

SharedWords::SharedWords(std::size_t expected) : words_(expected), foldedWords_(expected) {
    folded_.reserve(expected);
    known_.reserve(expected);
    cues_.reserve(expected);
}

std::uint32_t SharedWords::idOf(std::string_view word) {
    const std::uint32_t id = words_.idOf(word);
    learnNew();
    return id;
}

std::vector<std::uint32_t> SharedWords::idsOf(std::string_view text, std::span<const Word> words) {
    std::vector<std::uint32_t> ids(words.size(), idOf(" "));  // half of all are a space
    const char* const from = text.data();
    // Before here, eight bytes can be read at once wherever a word begins.
    const std::size_t lastEight = text.size() < WordKey::kWhole ? 0 : text.size() - WordKey::kWhole + 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& next = words[i];
        const std::string_view word(from + next.start, next.end - next.start);
        if (word.size() == 1 && word.front() == ' ')
            continue;
        const std::uint64_t head = next.start < lastEight
                                       ? firstOf(headOf({word.data(), WordKey::kWhole}), word.size())
                                       : headOf(word);
        ids[i] = words_.idOf(word, keyOf(word, head));
    }
    learnNew();
    return ids;
}

void SharedWords::take(const SharedWords& other, Reading& reading) {
    std::vector<std::uint32_t> here;
    here.reserve(other.words_.size());
    for (std::uint32_t id = 0; id < other.words_.size(); ++id)
        here.push_back(words_.idOf(other.words_.text(id), other.words_.keyOf(id)));
    learnNew();
    for (std::uint32_t& id : reading.ids)
        id = here[id];
}

void SharedWords::learnNew() {
    for (auto id = static_cast<std::uint32_t>(folded_.size()); id < words_.size(); ++id)
        learn(id);
}

void SharedWords::learn(std::uint32_t id) {
    std::string_view spelling = words_.text(id);
    WordKey key = words_.keyOf(id);
    const bool isLower = isLowerAscii(spelling, key);
    if (!isLower) {
        spelling = kept_.emplace_back(base::foldForSearch(spelling));
        key = keyOf(spelling);
    }
    const std::uint32_t folded = foldedWords_.idOf(spelling, key);
    folded_.push_back(folded);
    if (folded == known_.size())
        known_.push_back({accounts::meaningOf(spelling, key), topicWordOf(spelling, key)});
    const Known& known = known_[folded];
    const bool isTopical = known.topic.topic != Topic::other || known.topic.beginsPhrase;
    cues_.push_back(static_cast<std::uint8_t>(accounts::particularsIn(words_.text(id), known.meaning) |
                                              (isTopical ? kTopical : 0)));
}

Reading readAccount(std::string_view text, SharedWords& shared) {
    Reading reading;
    reading.text = text;
    reading.words = breakWords(text);
    reading.passages = splitPassages(text, reading.words);
    reading.ids = shared.idsOf(text, reading.words);
    findTopics(reading, shared);
    return reading;
}

Particulars particularsIn(const Stretch& stretch, const SharedWords& shared) {
    Particulars all = 0;
    for (const std::uint32_t id : stretch.ids.subspan(1))
        all |= shared.particularsIn(id);
    return all | (shared.particularsIn(stretch.ids.front()) & ~kName);
}

void termsOf(const Stretch& stretch, const SharedWords& shared, std::vector<Term>& into) {
    into.clear();
    for (std::size_t i = 0; i < stretch.words.size(); ++i) {
        const Word& word = stretch.words[i];
        if (word.kind == Word::Kind::space)
            continue;
        const std::uint32_t id = shared.foldedOf(stretch.ids[i]);
        into.push_back({word.in(stretch.text), id, word.kind == Word::Kind::word, shared.meaningOf(id)});
    }
}

}  // namespace strata::accounts
