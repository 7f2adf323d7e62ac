#include "sentences/companions.h"

#include <algorithm>

#include "text/paired_marks.h"

namespace zubda {
namespace {

/// Walks through the sentences of a document and binds those that marks hold together.
class QuotationBinder {
 public:
  QuotationBinder(std::string_view text, const std::vector<Sentence>& sentences, std::vector<Companions>& companions)
      : text_(text), sentences_(sentences), companions_(companions), finder_(find_paired_marks(text)) {}

  void bind_all() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      const bool new_paragraph = i > 0 && sentences_[i].paragraph != sentences_[i - 1].paragraph;
      if (new_paragraph || (marks_.in_quotation() && i - opened_ > max_companion_distance)) give_up();
      read(i);
    }
    give_up();
  }

 private:
  void read(std::size_t i) {
    const bool was_open = marks_.in_quotation();
    const auto [begin, end] = sentences_[i].span;
    for (auto at = finder_.next(begin); at < end; at = finder_.next(at + 1)) marks_.pass(text_, at);
    if (marks_.closed_too_much()) {
      companions_[i].is_broken = true;
      marks_ = {};
      return;
    }
    if (!was_open) opened_ = i;
    else if (!marks_.in_quotation()) bind(opened_, i);
  }

  void bind(std::size_t first, std::size_t last) {
    for (auto i = first; i <= last; ++i) {
      companions_[i].first = std::min(companions_[i].first, static_cast<std::uint32_t>(first));
      companions_[i].last = std::max(companions_[i].last, static_cast<std::uint32_t>(last));
    }
  }

  /// What is open stays so: only the sentence that opened it shows that.
  void give_up() {
    if (marks_.in_quotation()) companions_[opened_].is_broken = true;
    marks_ = {};
  }

  std::string_view text_;
  const std::vector<Sentence>& sentences_;
  std::vector<Companions>& companions_;
  ByteFinder finder_;
  PairedMarks marks_;
  std::size_t opened_ = 0;  ///< The sentence in which the open marks began.
};

}  // namespace

std::vector<Companions> find_companions(std::string_view text, const std::vector<Sentence>& sentences,
                                        const std::vector<bool>& dangling) {
  std::vector<Companions> companions(sentences.size());
  for (std::uint32_t i = 0; i < sentences.size(); ++i)
    companions[i] = {dangling[i] && i > 0 ? i - 1 : i, i, dangling[i] && i == 0};
  QuotationBinder(text, sentences, companions).bind_all();
  return companions;
}

}  // namespace zubda
