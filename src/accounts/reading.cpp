#include "accounts/reading.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace strata::accounts {

namespace {

bool isLowerAscii(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z'); });
}

std::string folded(std::string_view word) {
    const bool isAscii =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii)
        return base::foldForSearch(word);
    std::string low(word);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return low;
}

TopicTally tallyOf(const Reading& reading, const Passage& passage, const SharedWords& shared) {
    TopicTally tally;
    for (std::uint32_t i = passage.firstWord; i < passage.wordEnd; ++i) {
        if (reading.words[i].kind != Word::Kind::word)
            continue;
        const std::uint32_t word = shared.foldedOf(reading.ids[i]);
        if (shared.beginsPhrase(word) && i + 2 < passage.wordEnd) {
            const std::string phrase = std::string(shared.foldedText(word)) + ' ' +
                                       std::string(shared.foldedText(shared.foldedOf(reading.ids[i + 2])));
            if (const Topic topic = topicOfWord(phrase); topic != Topic::other) {
                tally.add(topic);
                continue;
            }
        }
        if (const Topic topic = shared.topicOf(word); topic != Topic::other)
            tally.add(topic);
    }
    return tally;
}

void findTopics(Reading& reading, const SharedWords& shared) {
    const auto& passages = reading.passages;
    Topic before = Topic::other;
    for (std::size_t first = 0, end = 0; first < passages.size(); first = end) {
        TopicTally whole;
        std::vector<Topic> own;
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

SharedWords::SharedWords(std::size_t expected) : words_(expected), foldedWords_(expected) {}

std::uint32_t SharedWords::idOf(std::string_view word) {
    const std::uint32_t id = words_.idOf(word);
    learnNew();
    return id;
}

std::vector<std::uint32_t> SharedWords::idsOf(std::string_view text, std::span<const Word> words) {
    constexpr std::size_t kAtOnce = 256;
    std::array<std::string_view, kAtOnce> others;  // than a space, which half of all are
    std::array<std::size_t, kAtOnce> places;
    std::array<std::uint32_t, kAtOnce> found;
    std::vector<std::uint32_t> ids(words.size(), idOf(" "));
    std::size_t count = 0;
    const auto look = [&] {
        words_.idsOf(text, std::span(others).first(count), found.data());
        for (std::size_t i = 0; i < count; ++i)
            ids[places[i]] = found[i];
        count = 0;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].end - words[i].start == 1 && text[words[i].start] == ' ')
            continue;
        others[count] = words[i].in(text);
        places[count] = i;
        if (++count == kAtOnce)
            look();
    }
    look();
    learnNew();
    return ids;
}

void SharedWords::take(const SharedWords& other, Reading& reading) {
    std::vector<std::uint32_t> here;
    here.reserve(other.words_.size());
    for (std::uint32_t id = 0; id < other.words_.size(); ++id)
        here.push_back(idOf(other.words_.text(id)));
    for (std::uint32_t& id : reading.ids)
        id = here[id];
}

void SharedWords::learnNew() {
    while (folded_.size() < words_.size())
        learn(words_.text(static_cast<std::uint32_t>(folded_.size())));
}

void SharedWords::learn(std::string_view word) {
    std::string_view spelling = word;
    if (!isLowerAscii(word))
        spelling = kept_.emplace_back(folded(word));
    const std::uint32_t id = foldedWords_.idOf(spelling);
    folded_.push_back(id);
    if (id < meanings_.size())
        return;
    meanings_.push_back(accounts::meaningOf(spelling));
    topics_.push_back(topicOfWord(spelling));
    beginsPhrase_.push_back(beginsTopicPhrase(spelling));
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
