#include "accounts/comparison.h"

#include <algorithm>
#include <future>

#include "accounts/linked_comparison.h"

namespace strata::accounts {

namespace {

constexpr std::array<std::string_view, kRelations> kCodes{
    "repeated", "added", "not_repeated", "topic_not_covered", "narrowed", "broadened", "changed", "moved"};
constexpr std::array<std::string_view, kRelations> kNames{
    "repeated", "added", "not mentioned", "topic not covered", "narrowed", "broadened", "changed", "moved"};

constexpr std::size_t kWorthAThread = 1 << 16;  // bytes
constexpr std::size_t kWords = 4096;            // different ones to make room for

struct Readings {
    SharedWords shared;
    Reading left, right;

    Readings(std::string_view leftText, std::string_view rightText)
        : shared(std::min<std::size_t>((leftText.size() + rightText.size()) / 16 + 64, kWords)) {
        if (rightText.size() < kWorthAThread) {
            left = readAccount(leftText, shared);
            right = readAccount(rightText, shared);
            return;
        }
        // Each on a thread; the right one's words are numbered anew when both are there.
        SharedWords ofRight(kWords);
        auto other = std::async(std::launch::async, [&] { return readAccount(rightText, ofRight); });
        left = readAccount(leftText, shared);
        right = other.get();
        shared.take(ofRight, right);
    }
};

// Always aligned the same way round, so that the order of the texts makes no difference to the pairs.
std::vector<Link> linksOf(const Readings& all) {
    if (all.left.text <= all.right.text)
        return alignPassages(all.left, all.right, all.shared);
    std::vector<Link> links = alignPassages(all.right, all.left, all.shared);
    for (Link& link : links)
        link = {link.right, link.rightEnd, link.left, link.leftEnd, link.isMoved};
    std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
    return links;
}

}  // namespace

std::string_view codeOf(Relation relation) {
    return kCodes[static_cast<std::size_t>(relation)];
}

std::string_view nameOf(Relation relation) {
    return kNames[static_cast<std::size_t>(relation)];
}

Comparison compareTexts(std::string_view left, std::string_view right) {
    const Readings all(left, right);
    return compareLinked(all.left, all.right, linksOf(all), all.shared);
}

}  // namespace strata::accounts
