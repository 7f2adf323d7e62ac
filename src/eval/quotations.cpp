#include "eval/quotations.h"

#include "sentences/companions.h"
#include "text/characters.h"
#include "text/paired_marks.h"

namespace zubda::eval {
namespace {

/// Reads the marks of a summary; a run of neighbours is one text.
class MarkReader {
 public:
  explicit MarkReader(std::size_t sentences) : unbalanced_(sentences) {}

  void read(std::size_t i, std::string_view text, Span span, bool goes_on) {
    if (!goes_on) end_run();
    const auto was_open = marks_.depth();
    marks_.pass_all(text, span.begin, span.end);
    if (marks_.closed_too_much()) {
      unbalanced_[i] = true;
      marks_ = {};
    } else if (marks_.depth() > was_open || was_open == 0) {
      opened_ = i;
    }
  }

  std::vector<bool> finish() {
    end_run();
    return std::move(unbalanced_);
  }

 private:
  void end_run() {
    if (marks_.depth() > 0) unbalanced_[opened_] = true;
    marks_ = {};
  }

  std::vector<bool> unbalanced_;
  PairedMarks marks_;
  std::size_t opened_ = 0;  ///< The sentence where the last mark that is open was opened.
};

bool is_word(char32_t code) { return character(code).is(is_letter | is_digit); }

/// Where the words of a text are.
struct QuotedShare {
  std::size_t inside = 0;   ///< Letters and digits in quotations.
  std::size_t outside = 0;  ///< All others.
};

/// Counts the letters of `span` inside and outside of quotations; `marks` are those of what is before it. What a mark
/// closes that was never opened was inside: the quotation began in a paragraph before.
QuotedShare read_quoted(std::string_view text, Span span, PairedMarks& marks) {
  QuotedShare share;
  for (auto at = span.begin; at < span.end;) {
    const auto [code, length] = decode_at(text, at);
    marks.pass(text, at);
    if (marks.closed_too_much()) {
      share = {share.inside + share.outside, 0};
      marks = {};
    }
    if (is_word(code)) ++(marks.in_quotation() ? share.inside : share.outside);
    at += length;
  }
  return share;
}

/// For each unit of the document whether all of its words are quoted. A mark that is open for more than
/// `max_companion_distance` units was none: most such texts are scans.
std::vector<bool> quoted_units(const ReadableDocument& document) {
  std::vector<bool> quoted;
  PairedMarks marks;
  std::uint32_t paragraph = 0;
  std::size_t open_units = 0;
  for (const auto& unit : document.units) {
    open_units = marks.in_quotation() ? open_units + 1 : 0;
    if (unit.sentence.paragraph != paragraph || open_units > max_companion_distance) marks = {};
    paragraph = unit.sentence.paragraph;
    const auto share = read_quoted(document.text, unit.sentence.span, marks);
    quoted.push_back(share.inside > 0 && share.outside == 0);
  }
  return quoted;
}

bool is_quoted(const PrintedSentence& printed, const std::vector<bool>& units) {
  if (printed.span) return units[printed.first_unit] && units[printed.last_unit];
  PairedMarks marks;
  const auto share = read_quoted(printed.text, {0, printed.text.size()}, marks);
  return share.inside > 0 && share.outside == 0;
}

}  // namespace

std::vector<bool> find_unbalanced(const ReadableDocument& document, std::span<const PrintedSentence> printed) {
  MarkReader reader(printed.size());
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const auto& sentence = printed[i];
    const bool goes_on = i > 0 && follows_neighbour(document, printed, i);
    if (sentence.span) reader.read(i, document.text, *sentence.span, goes_on);
    else reader.read(i, sentence.text, {0, sentence.text.size()}, false);
  }
  return reader.finish();
}

std::vector<bool> find_speakerless(const ReadableDocument& document, std::span<const PrintedSentence> printed) {
  const auto units = quoted_units(document);
  std::vector<bool> quoted;
  for (const auto& sentence : printed) quoted.push_back(is_quoted(sentence, units));
  auto speakerless = quoted;
  // A speaker who is named holds for all quotations of a run that come after that.
  for (std::size_t i = 1; i < printed.size(); ++i)
    if (follows_neighbour(document, printed, i) && !speakerless[i - 1]) speakerless[i] = false;
  return speakerless;
}

}  // namespace zubda::eval
