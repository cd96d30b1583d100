#pragma once

#include <cstdint>
#include <string_view>

namespace strata::csv {

// What the cells of one column look like, counted over a sample of rows. Shares are of the filled cells.
class ColumnFacts {
public:
    void add(std::string_view cell);

    std::uint64_t filled() const { return filled_; }
    double dates() const { return share(dates_); }
    double datesWithTime() const { return share(datesWithTime_); }
    double clocks() const { return share(clocks_); }         // times of day alone
    double numbers() const { return share(numbers_); }       // signs, currency and separators allowed
    double money() const { return share(money_); }           // numbers with two decimals or a currency sign
    double epochs() const { return share(epochs_); }         // digits of a size that counts time since 1970
    double compactDates() const { return share(compact_); }  // 20190311
    std::uint64_t shortened() const { return shortened_; }   // 4.47701E+11

    bool isTyped() const { return filled_ > 0 && (dates() >= 0.6 || clocks() >= 0.6 || numbers() >= 0.6); }

private:
    double share(std::uint64_t part) const {
        return filled_ == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(filled_);
    }

    std::uint64_t filled_ = 0;
    std::uint64_t dates_ = 0;
    std::uint64_t datesWithTime_ = 0;
    std::uint64_t clocks_ = 0;
    std::uint64_t numbers_ = 0;
    std::uint64_t money_ = 0;
    std::uint64_t epochs_ = 0;
    std::uint64_t compact_ = 0;
    std::uint64_t shortened_ = 0;
};

bool isDateCell(std::string_view cell);
bool isClockCell(std::string_view cell);
bool isNumberCell(std::string_view cell);

}  // namespace strata::csv
