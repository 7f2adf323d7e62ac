#include "sentences/sentences.h"

#include "sentences/boundaries.h"
#include "sentences/lines.h"
#include "sentences/list_marks.h"
#include "sentences/overlong.h"
#include "sentences/roles.h"
#include "sentences/split_reasons.h"
#include "sentences/title.h"
#include "text/dictionary_breaker.h"

namespace zubda {
namespace {

/// Splits the paragraphs of a document one after the other.
class DocumentSplitter {
 public:
  DocumentSplitter(std::string_view text, const Language& language, ReasonCollector* reasons)
      : text_(text), language_(language), reasons_(reasons) {
    constexpr std::size_t usual_bytes = 128;
    sentences_.reserve(text.size() / usual_bytes);
  }

  /// Paragraph `i` of `paragraphs`.
  void split(const std::vector<Block>& paragraphs, std::size_t i) {
    const auto& paragraph = paragraphs[i];
    find_units(paragraph.span);
    const ParagraphShape shape{paragraph.span, units_.size(), i == 0, i + 1 == paragraphs.size()};
    const auto role = paragraph.role == Role::prose ? find_role(text_, shape, language_, dictionary_)
                                                    : FoundRole{paragraph.role, RoleRule::markup, {}};
    for (const auto& unit : units_) {
      const bool is_dateline = &unit == &units_.front() && unit.ended_by == BoundaryRule::dateline;
      add(unit, static_cast<std::uint32_t>(i), is_dateline ? dateline_role : role);
    }
  }

  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  /// Sets `units_`: the sentences of a paragraph, which may be a list in one line.
  void find_units(Span paragraph) {
    items_.clear();
    units_.clear();
    split_list_items(text_, paragraph, items_);
    for (const auto item : items_) {
      if (!units_.empty()) units_.back().ended_by = BoundaryRule::list_item;
      split_paragraph(text_, item, language_, units_, reasons_ != nullptr ? &reasons_->passed() : nullptr);
    }
  }

  /// Adds one sentence, or the pieces of one that is too long to be one.
  void add(const SentenceUnit& unit, std::uint32_t paragraph, const FoundRole& role) {
    pieces_.clear();
    cut_overlong(text_, unit.span, pieces_);
    for (const auto piece : pieces_) {
      sentences_.push_back(
          {.span = piece, .paragraph = paragraph, .role = role.role, .is_cut = piece.begin > unit.span.begin});
      const bool is_last = piece.end == unit.span.end;
      if (reasons_ != nullptr) reasons_->add(piece, is_last ? unit.ended_by : BoundaryRule::too_long, role);
    }
  }

  std::string_view text_;
  const Language& language_;
  ReasonCollector* reasons_;
  DictionaryBreaker dictionary_;
  std::vector<Sentence> sentences_;
  std::vector<Span> items_;  ///< Scratch, as are the next two.
  std::vector<SentenceUnit> units_;
  std::vector<Span> pieces_;
};

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Language& language,
                                      std::vector<SplitReason>* reasons) {
  const auto found = document.blocks.empty() ? find_paragraphs(document.text, language) : std::vector<Block>();
  const auto& paragraphs = document.blocks.empty() ? found : document.blocks;
  const auto unwrapped = unwrap(document.text, paragraphs);
  const std::string_view text = unwrapped.empty() ? document.text : unwrapped;
  ReasonCollector collector;
  DocumentSplitter splitter(text, language, reasons != nullptr ? &collector : nullptr);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) splitter.split(paragraphs, i);
  auto sentences = splitter.take();
  const auto before = reasons != nullptr ? sentences : std::vector<Sentence>();
  if (document.title.empty() && document.blocks.empty()) mark_head(text, sentences, language);
  if (reasons != nullptr) *reasons = collector.finish(document, before, sentences);
  return sentences;
}

}  // namespace zubda
