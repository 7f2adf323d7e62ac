#include "sentences/sentences.h"

#include "sentences/boundaries.h"
#include "sentences/lines.h"
#include "sentences/list_marks.h"
#include "sentences/overlong.h"
#include "sentences/roles.h"
#include "sentences/title.h"

namespace zubda {
namespace {

/// Adds one sentence, or the pieces of one that is too long to be one.
void add_sentence(std::string_view text, const Sentence& sentence, std::vector<Sentence>& sentences) {
  if (sentence.span.end - sentence.span.begin <= longest_sentence) return sentences.push_back(sentence);
  std::vector<Span> pieces;
  cut_overlong(text, sentence.span, pieces);
  for (const auto piece : pieces) {
    sentences.push_back(sentence);
    sentences.back().span = piece;
    sentences.back().is_cut = piece.begin > sentence.span.begin;
  }
}

/// A dateline that opens a paragraph is no sentence of it; nothing else ends with a colon there.
bool is_dateline_of(std::string_view paragraph, std::string_view first, const Language& language) {
  return first.size() < paragraph.size() && first.ends_with(':') && language.code != "hy";
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Language& language) {
  const auto found = document.blocks.empty() ? find_paragraphs(document.text, language) : std::vector<Block>();
  const auto& blocks = document.blocks.empty() ? found : document.blocks;
  const auto unwrapped = unwrap(document.text, blocks);
  const std::string_view text = unwrapped.empty() ? document.text : unwrapped;
  constexpr std::size_t usual_bytes = 128;
  std::vector<Sentence> sentences;
  sentences.reserve(text.size() / usual_bytes);
  std::vector<Span> items;
  std::vector<Span> spans;
  DictionaryBreaker dictionary;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    items.clear();
    spans.clear();
    split_list_items(text, blocks[i].span, items);
    for (const auto item : items) split_paragraph(text, item, language, spans);
    const ParagraphShape shape{blocks[i].span, spans.size(), i == 0, i + 1 == blocks.size()};
    const auto role = blocks[i].role == Role::prose ? find_role(text, shape, language, dictionary) : blocks[i].role;
    const auto first = sentences.size();
    for (const auto span : spans) add_sentence(text, {span, static_cast<std::uint32_t>(i), role}, sentences);
    if (!spans.empty() && is_dateline_of(slice(text, blocks[i].span), slice(text, spans.front()), language))
      sentences[first].role = Role::dateline;
  }
  if (document.title.empty() && document.blocks.empty()) mark_head(text, sentences, language);
  return sentences;
}

}  // namespace zubda
