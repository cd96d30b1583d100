#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/record_writer.h"

namespace strata::sdk {

// The words of a document, paragraph by paragraph, and what was found beside them. Words that a reader of the
// document does not read as its text (a comment, what was deleted, a header) are no paragraph: they are kept
// in an issue, with the paragraph they belong to.
class DocumentText {
public:
    explicit DocumentText(RecordWriter& writer) : writer_(writer) {}

    // What is empty is no paragraph. `at` is the number of the paragraph where it is not given.
    void paragraph(std::string_view words, std::uint64_t at = 0);
    std::uint64_t paragraphs() const { return paragraphs_; }

    // "Paragraph 4: comment by A. Patel: “…”", long words cut and said to be. Nothing when there are none.
    void beside(std::uint64_t paragraph, std::string_view code, std::string_view what,
                std::string_view words);
    void remark(std::uint64_t paragraph, std::string_view code, std::string_view message);  // 0: of all

private:
    RecordWriter& writer_;
    std::string title_;
    std::uint64_t paragraphs_ = 0;
};

}  // namespace strata::sdk
