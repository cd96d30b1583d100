#include "timeline/names_match.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace strata::timeline {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Letters of any script are beyond ASCII or a to z, case being gone.
bool isWordByte(char c) {
    return c < 0 || isDigit(c) || (c >= 'a' && c <= 'z');
}

bool hasDigit(const std::string& word) {
    return std::ranges::any_of(word, isDigit);
}

std::string inFull(std::string word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kShort{{{"st", "street"},
                                                                                          {"rd", "road"},
                                                                                          {"ave", "avenue"},
                                                                                          {"ln", "lane"},
                                                                                          {"ct", "court"},
                                                                                          {"sq", "square"},
                                                                                          {"dr", "drive"},
                                                                                          {"nr", "near"}}};
    for (const auto& [shortened, full] : kShort)
        if (word == shortened)
            return std::string(full);
    return word;
}

// Whether one letter too many, too few or another makes the one into the other.
bool isSlipOf(const std::string& a, const std::string& b) {
    const std::string &shorter = a.size() <= b.size() ? a : b, &longer = a.size() <= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    const auto [left, right] = std::ranges::mismatch(shorter, longer);
    return std::equal(shorter.size() == longer.size() && left != shorter.end() ? left + 1 : left,
                      shorter.end(), right == longer.end() ? right : right + 1, longer.end());
}

bool mayBeOneWord(const std::string& a, const std::string& b) {
    if (a == b)
        return true;
    return a.size() >= 4 && b.size() >= 4 && !hasDigit(a) && !hasDigit(b) && isSlipOf(a, b);
}

}  // namespace

WrittenName::WrittenName(std::string_view written) {
    const std::string folded = base::foldWithoutMarks(written);
    std::string digits;
    bool onlyNumber = true, onlyCoordinates = true;
    for (const char c : folded) {
        if (isDigit(c))
            digits += c;
        onlyNumber &= isDigit(c) || std::string_view(" +-()./").find(c) != std::string_view::npos;
        onlyCoordinates &= isDigit(c) || std::string_view(" +-.,;nsew").find(c) != std::string_view::npos;
    }
    isNumber_ = onlyNumber && digits.size() >= 7;
    isCoordinates_ = onlyCoordinates && digits.size() >= 4 && folded.find('.') != std::string::npos;
    if (isNumber_) {
        if (digits.starts_with("00"))
            digits = digits.substr(2);
        if (digits.starts_with("44"))
            digits = "0" + digits.substr(digits.starts_with("440") ? 3 : 2);
        words_ = {digits};
    } else {
        std::string word;
        for (const char c : folded + " ") {
            if (isWordByte(c)) {
                word += c;
            } else if (c != '\'' && !word.empty()) {
                words_.push_back(inFull(std::exchange(word, {})));
            }
        }
        std::erase(words_, "the");
    }
    for (const auto& word : words_)
        key_ += (key_.empty() ? "" : " ") + word;
}

bool WrittenName::saysNothing() const {
    static constexpr std::array<std::string_view, 12> kNothing{
        "home", "work", "away", "unknown", "not known",    "various",
        "n a",  "none", "same", "abroad",  "not recorded", "elsewhere"};
    return key_.empty() || std::ranges::find(kNothing, key_) != kNothing.end();
}

bool WrittenName::mayMeanTheSame(const WrittenName& other) const {
    if (isNumber_ && other.isNumber_)
        return key_ == other.key_;
    const auto& fewer = words_.size() <= other.words_.size() ? words_ : other.words_;
    const auto& more = words_.size() <= other.words_.size() ? other.words_ : words_;
    return std::ranges::all_of(fewer, [&](const std::string& word) {
        return std::ranges::any_of(more, [&](const std::string& held) { return mayBeOneWord(word, held); });
    });
}

}  // namespace strata::timeline
