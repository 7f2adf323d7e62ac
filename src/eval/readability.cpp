#include "eval/readability.h"

#include <algorithm>
#include <set>
#include <string>

#include "eval/fragments.h"
#include "eval/furniture.h"
#include "eval/pointing_words.h"
#include "eval/quotations.h"
#include "sentences/opening.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/sentence_end.h"
#include "text/words.h"

namespace zubda::eval {
namespace {

/// What a sentence has at most of the best one's score to be filler, and the share of the document's words below which
/// the lower half of its sentences is. Chosen by hand.
constexpr double max_filler_score = 0.1;
constexpr double max_share_for_halves = 0.5;
/// The share of its content words that a repetition has in one other sentence, and how many it has at least: fewer meet
/// by chance. Chosen by hand.
constexpr double min_repeated = 0.8;
constexpr std::size_t min_content_words = 4;

/// Words at the end of a sentence that point to the one after it, folded.
constexpr std::string_view pointing_ahead[] = {
    "following",  "follows",   "below",     "يلي",       "التالي",    "التاليه",  "الاتي",     "الاتيه",
    "folgende",   "folgendes", "folgenden", "suivant",   "suivants",  "suivante", "suivantes", "siguiente",
    "siguientes", "следующее", "следующие", "следующим", "следующих", "nedan",    "şunlar",    "şunlardır",
    "নিম্নরূপ",     "seguenti",  "seguintes", "volgende",  "sau"};

/// Whether a Vietnamese sentence opens with a title before a name (`Bà Phạm`), which is a pronoun elsewhere.
/// No opening of another language is one of these words.
bool opens_with_titled_name(std::string_view text) {
  constexpr std::string_view titles[] = {"anh", "bà", "bác", "chị", "cô", "cậu", "em", "ông"};
  constexpr std::size_t looked_at = 2;  // `Theo ông Ly`
  auto title = first_word(text, {0, text.size()});
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto name = first_word(text, {title.end, text.size()});
    if (name.begin == name.end) return false;
    const bool is_name = character(decode_at(text, name.begin).code).is(is_upper);
    if (is_name && std::ranges::find(titles, fold(slice(text, title))) != std::end(titles)) return true;
    title = name;
  }
  return false;
}

class FlawFinder {
 public:
  FlawFinder(const ReadableDocument& document, const PrintedSummary& summary)
      : document_(document), printed_(summary.sentences), flaws_(printed_.size()) {
    set_all(Flaw::unbalanced, find_unbalanced(document, printed_));
    set_all(Flaw::speaker, find_speakerless(document, printed_));
    for (std::size_t i = 0; i < printed_.size(); ++i) look_at(i);
    find_fillers(summary.max_words);
    find_repetitions();
  }

  std::vector<Flaws> finish() { return std::move(flaws_); }

 private:
  void set(std::size_t i, Flaw flaw, bool value) { flaws_[i][static_cast<std::size_t>(flaw)] = value; }

  void set_all(Flaw flaw, const std::vector<bool>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) set(i, flaw, values[i]);
  }

  void look_at(std::size_t i) {
    const auto& sentence = printed_[i];
    set(i, Flaw::dangling, is_dangling(i));
    set(i, Flaw::fragment, is_fragment(document_, sentence, dictionary_));
    set(i, Flaw::furniture, is_furniture(document_, sentence));
    set(i, Flaw::teaser, is_teaser(i));
  }

  /// Whether there is no sentence before `sentence` in the document that it could point to: only headings and the like.
  bool is_first(const PrintedSentence& sentence) const {
    if (!sentence.span) return false;
    const auto before = std::span(document_.units).first(sentence.first_unit);
    return std::ranges::none_of(before, [](const auto& unit) {
      return unit.sentence.role == Role::prose || unit.sentence.role == Role::quote ||
             unit.sentence.role == Role::list_item;
    });
  }

  /// Whether the sentence points to one before it that is not printed there.
  bool is_dangling(std::size_t i) {
    const auto& sentence = printed_[i];
    const auto words = opening_words(sentence.text, sentence.text.size(), *document_.language);
    const bool opens_back =
        read_opening(sentence.text, *document_.language).dangles && !opens_with_titled_name(sentence.text);
    const bool points = opens_back || points_back(words, earlier_words_, document_.language->code);
    earlier_words_ += words + " ";
    return points && !is_first(sentence) && !has_neighbour_before(i);
  }

  bool has_neighbour_before(std::size_t i) const { return i > 0 && follows_neighbour(document_, printed_, i); }

  /// A question or announcement whose answer is the next sentence of the document, which the summary leaves out. One
  /// that is cut is a fragment instead.
  bool is_teaser(std::size_t i) const {
    const auto& sentence = printed_[i];
    if (!sentence.span || sentence.last_unit + 1 >= document_.units.size()) return false;
    if (i + 1 < printed_.size() && has_neighbour_before(i + 1)) return false;
    const auto whole = document_.units[sentence.last_unit].sentence.span;
    return !has_word(document_.text, sentence.span->end, whole.end) && points_ahead(slice(document_.text, whole));
  }

  bool points_ahead(std::string_view text) const {
    constexpr std::u32string_view marks = U"?؟？:：";
    constexpr std::size_t looked_at = 2;
    if (marks.find(last_inner_character(text)) != marks.npos) return true;
    const auto words = opening_words(text, text.size(), *document_.language);
    std::size_t begin = words.size();
    for (std::size_t n = 0; n < looked_at && begin != std::string::npos && begin > 0; ++n) {
      const auto end = begin;
      begin = words.rfind(' ', end - 1);
      const auto first = begin == std::string::npos ? 0 : begin + 1;
      if (std::ranges::find(pointing_ahead, std::string_view(words).substr(first, end - first)) !=
          std::end(pointing_ahead))
        return true;
    }
    return false;
  }

  const ScoredSentence* best_unit(const PrintedSentence& sentence) const {
    if (!sentence.span) return nullptr;
    const auto units = std::span(document_.units).subspan(sentence.first_unit);
    return &*std::ranges::max_element(units.first(sentence.last_unit - sentence.first_unit + 1), {},
                                      &ScoredSentence::score);
  }

  void find_fillers(std::size_t max_words) {
    double best = 0;
    std::size_t words = 0;
    for (const auto& sentence : printed_) {
      if (const auto* unit = best_unit(sentence)) best = std::max(best, unit->score);
      words += count_words(sentence.text, {0, sentence.text.size()}, dictionary_);
    }
    if (max_words > 0) words = max_words;
    const auto ranked = std::ranges::count_if(document_.units, [](const auto& unit) { return unit.rank > 0; });
    const bool is_short = static_cast<double>(words) < max_share_for_halves * static_cast<double>(document_.words);
    for (std::size_t i = 0; i < printed_.size(); ++i) {
      const auto* unit = best_unit(printed_[i]);
      if (unit == nullptr || unit->rank == 0) continue;
      const bool is_low = 2 * unit->rank > static_cast<std::size_t>(ranked) + 1;
      set(i, Flaw::filler, unit->score < max_filler_score * best || (is_short && is_low));
    }
  }

  std::set<std::string> content_words(const std::string& text) {
    std::vector<Span> spans;
    read_words(text, {0, text.size()}, dictionary_, spans);
    std::set<std::string> words;
    for (const auto span : spans) {
      auto word = fold(slice(text, span), document_.language->turkic);
      if (!word.empty() && !document_.language->stop_words.contains(word)) words.insert(std::move(word));
    }
    return words;
  }

  /// Of two sentences that say the same, the one with fewer content words repeats the other, or else the later one.
  void find_repetitions() {
    std::vector<std::set<std::string>> words;
    for (const auto& sentence : printed_) words.push_back(content_words(sentence.text));
    for (std::size_t i = 0; i < words.size(); ++i)
      for (std::size_t j = 0; j < words.size(); ++j) {
        const bool may_repeat = words[i].size() < words[j].size() || (words[i].size() == words[j].size() && j < i);
        if (!may_repeat || words[i].size() < min_content_words) continue;
        const auto shared = std::ranges::count_if(words[i], [&](const auto& word) { return words[j].contains(word); });
        if (static_cast<double>(shared) >= min_repeated * static_cast<double>(words[i].size()))
          set(i, Flaw::repetition, true);
      }
  }

  const ReadableDocument& document_;
  const std::vector<PrintedSentence>& printed_;
  DictionaryBreaker dictionary_;
  std::string earlier_words_ = " ";  ///< Of the sentences that were looked at, folded, each with a blank at both ends.
  std::vector<Flaws> flaws_;
};

bool some_sentence_fits(const ReadableDocument& document, std::size_t max_words) {
  if (max_words == 0) return true;
  return std::ranges::any_of(document.units,
                             [&](const auto& unit) { return unit.gain > 0 && unit.words <= max_words; });
}

}  // namespace

std::vector<Flaws> find_flaws(const ReadableDocument& document, const PrintedSummary& summary) {
  return FlawFinder(document, summary).finish();
}

Readability& Readability::operator+=(const Readability& other) {
  sentences += other.sentences;
  flawed += other.flawed;
  for (std::size_t kind = 0; kind < counts.size(); ++kind) counts[kind] += other.counts[kind];
  fitting += other.fitting;
  fragmented += other.fragmented;
  return *this;
}

Readability measure_readability(const ReadableDocument& document, const PrintedSummary& summary) {
  Readability measured;
  for (const auto& flaws : find_flaws(document, summary)) {
    ++measured.sentences;
    measured.flawed += flaws.any() ? 1 : 0;
    for (std::size_t kind = 0; kind < flaws.size(); ++kind) measured.counts[kind] += flaws[kind] ? 1 : 0;
  }
  measured.fitting = measured.sentences > 0 && some_sentence_fits(document, summary.max_words) ? 1 : 0;
  const bool has_fragment = measured.counts[static_cast<std::size_t>(Flaw::fragment)] > 0;
  measured.fragmented = has_fragment ? measured.fitting : 0;
  return measured;
}

}  // namespace zubda::eval
