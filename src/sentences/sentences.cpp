#include "sentences/sentences.h"

#include <string>
#include <utility>

#include "sentences/boundaries.h"
#include "sentences/line_features.h"
#include "sentences/lines.h"
#include "sentences/list_marks.h"
#include "sentences/overlong.h"
#include "sentences/roles.h"
#include "sentences/split_reasons.h"
#include "sentences/title.h"
#include "sentences/units.h"
#include "text/dictionary_breaker.h"

namespace zubda {
namespace {

/// Splits the paragraphs of a document one after the other.
class DocumentSplitter {
 public:
  DocumentSplitter(std::string_view text, const Language& language, ReasonCollector* reasons)
      : text_(text), language_(language), notes_(text), reasons_(reasons) {
    constexpr std::size_t usual_bytes = 128;
    sentences_.reserve(text.size() / usual_bytes);
  }

  /// Paragraph `i` of `paragraphs`.
  void split(const std::vector<Block>& paragraphs, std::size_t i) {
    const auto& block = paragraphs[i];
    begin_ = block.span.begin;
    paragraph_ = unwrap(text_, block.span, scratch_);
    find_units();
    Span span{0, paragraph_.size()};
    if (!units_.empty() && units_.back().has_notes) span.end = end_before_notes(paragraph_, span);
    const ParagraphShape shape{span, units_.size(), i == 0, i + 1 == paragraphs.size()};
    const auto role = block.role == Role::prose ? find_role(paragraph_, shape, language_, dictionary_)
                                                : FoundRole{block.role, RoleRule::markup, {}};
    for (const auto& unit : units_) {
      const bool is_dateline = &unit == &units_.front() && unit.ended_by == BoundaryRule::dateline;
      add(unit, static_cast<std::uint32_t>(i), is_dateline ? dateline_role : role);
    }
  }

  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  /// A span of the paragraph as one of the text.
  Span in_text(Span span) const { return {begin_ + span.begin, begin_ + span.end}; }

  /// Sets `units_`: the sentences of the paragraph, which may be a list in one line.
  void find_units() {
    items_.clear();
    units_.clear();
    passed_.clear();
    split_list_items(paragraph_, {0, paragraph_.size()}, items_);
    for (const auto item : items_) {
      if (!units_.empty()) units_.back().ended_by = BoundaryRule::list_item;
      split_paragraph(paragraph_, item, language_, notes_, units_, reasons_ != nullptr ? &passed_ : nullptr);
    }
    cut_into_units(paragraph_, language_, dictionary_, units_);
    for (const auto& stop : passed_) reasons_->passed().push_back({in_text(stop.mark), stop.rule});
  }

  /// Adds one sentence, or the pieces of one that is too long to be one.
  void add(const SentenceUnit& unit, std::uint32_t paragraph, const FoundRole& role) {
    pieces_.clear();
    cut_overlong(paragraph_, unit.span, pieces_);
    for (const auto piece : pieces_) {
      const auto found = role_of_piece(slice(paragraph_, piece), role);
      sentences_.push_back({.span = in_text(piece),
                            .paragraph = paragraph,
                            .role = found.role,
                            .is_cut = piece.begin > unit.span.begin,
                            .has_notes = unit.has_notes});
      const bool is_last = piece.end == unit.span.end;
      if (reasons_ != nullptr) reasons_->add(in_text(piece), is_last ? unit.ended_by : BoundaryRule::too_long, found);
    }
  }

  /// What a piece of a paragraph with this role is.
  FoundRole role_of_piece(std::string_view piece, const FoundRole& role) const {
    if (!has_letter_or_digit(piece)) return wordless_role;
    return role.role == Role::prose && is_notice(piece, language_) ? notice_role : role;
  }

  std::string_view text_;
  const Language& language_;
  NoteSeries notes_;
  ReasonCollector* reasons_;
  DictionaryBreaker dictionary_;
  std::vector<Sentence> sentences_;
  std::string_view paragraph_;  ///< The present one, in one line.
  std::size_t begin_ = 0;       ///< Where it begins in the text.
  std::string scratch_;         ///< Of `unwrap`.
  std::vector<Span> items_;     ///< Spans of the paragraph, as are the next three.
  std::vector<SentenceUnit> units_;
  std::vector<PassedStop> passed_;
  std::vector<Span> pieces_;
};

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Language& language,
                                      std::vector<SplitReason>* reasons) {
  const auto found = document.blocks.empty() ? find_paragraphs(document.text, language) : std::vector<Block>();
  const auto& paragraphs = document.blocks.empty() ? found : document.blocks;
  ReasonCollector collector;
  DocumentSplitter splitter(document.text, language, reasons != nullptr ? &collector : nullptr);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) splitter.split(paragraphs, i);
  auto sentences = splitter.take();
  const auto before = reasons != nullptr ? sentences : std::vector<Sentence>();
  if (document.title.empty() && document.blocks.empty()) mark_head(document.text, sentences, language);
  if (reasons != nullptr) *reasons = collector.finish(document, before, sentences);
  return sentences;
}

}  // namespace zubda
