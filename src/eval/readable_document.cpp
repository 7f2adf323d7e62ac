#include "eval/readable_document.h"

#include <algorithm>
#include <cstdint>

#include "eval/suffix_array.h"
#include "text/characters.h"

namespace zubda::eval {
namespace {

bool begins_in_capital(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size();) {
    const auto [code, length] = decode_at(sentence, at);
    const auto c = character(code);
    if (c.is(is_letter | is_digit)) return c.is(is_upper);
    at += length;
  }
  return false;
}

bool has_cased_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_lower)) return true;
    at += length;
  }
  return false;
}

/// Most, and not all: texts with case have wrong boundaries, formulas and items in lower case.
bool uses_capitals(const ReadableDocument& document) {
  std::size_t capitals = 0;
  std::size_t cased = 0;
  for (const auto& unit : document.units) {
    const auto sentence = slice(document.text, unit.sentence.span);
    if (unit.sentence.continues || !has_cased_letter(sentence)) continue;
    ++cased;
    capitals += begins_in_capital(sentence) ? 1 : 0;
  }
  return 2 * capitals > cased;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

/// The characters of a text that are no blanks, with the bytes where they are.
struct DenseText {
  std::string characters;
  std::vector<std::size_t> places;  ///< Of each byte of `characters` in the text.

  explicit DenseText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto [code, length] = decode_at(text, at);
      for (std::size_t i = 0; i < length && !character(code).is(is_space); ++i) {
        characters += text[at + i];
        places.push_back(at + i);
      }
      at += length;
    }
  }
};

/// Finds one text after the other in the same one.
class DenseTextFinder {
 public:
  explicit DenseTextFinder(std::string_view text) : text_(text) {}

  /// Where `searched` is, from the byte `from` of the text on if it is there too, else anywhere.
  std::optional<Span> find(const DenseText& searched, std::size_t from) {
    if (searched.characters.empty()) return std::nullopt;
    const auto first = static_cast<std::size_t>(std::ranges::lower_bound(text_.places, from) - text_.places.begin());
    const auto found = find_characters(searched.characters, first);
    if (found == std::string::npos) return std::nullopt;
    return Span{text_.places[found], text_.places[found + searched.characters.size() - 1] + 1};
  }

 private:
  /// Lines that are nowhere, or before the one before, are searched for in all of the text. When as much was read as
  /// making an index takes, there is one.
  std::size_t find_characters(const std::string& searched, std::size_t first) {
    constexpr std::size_t reads_of_all = 256;        // Chosen by hand.
    constexpr std::size_t max_found = 100;           // What is there more often is soon found by reading.
    constexpr std::size_t max_indexed = 0xFFFFFFFF;  // Numbers of the index have 32 bits.
    const std::string_view text = text_.characters;
    if (!index_ && read_ / reads_of_all > text.size() && text.size() < max_indexed) index_.emplace(text);
    if (index_) {
      const auto found = index_->find(searched);
      if (found.size() <= max_found) return first_of(found, first);
    }
    auto at = text.find(searched, first);
    read_ += std::min(at, text.size()) - std::min(first, text.size());
    if (at != std::string::npos) return at;
    at = text.substr(0, first + searched.size() - 1).find(searched);
    read_ += std::min(at, first);
    return at;
  }

  /// The first of `places` from `from` on, or else the first of all; npos for none.
  static std::size_t first_of(std::span<const std::uint32_t> places, std::size_t from) {
    auto best = std::string::npos;
    for (const std::size_t place : places)
      if (best == std::string::npos || (place >= from) > (best >= from) ||
          ((place >= from) == (best >= from) && place < best))
        best = place;
    return best;
  }

  DenseText text_;
  std::size_t read_ = 0;
  std::optional<SuffixArray> index_;
};

std::string_view without_ellipsis(std::string_view line) {
  for (const std::string_view ellipsis : {"…", "...", "[...]", "[…]"})
    if (line.ends_with(ellipsis)) return line.substr(0, line.size() - ellipsis.size());
  return line;
}

Document lines_of(const std::string& summary) {
  Document document;
  document.text = summary;
  for (std::size_t begin = 0; begin < summary.size();) {
    const auto end = std::min(summary.find('\n', begin), summary.size());
    if (summary.find_first_not_of(" \t\r", begin) < end) document.blocks.push_back({{begin, end}, Role::prose});
    begin = end + 1;
  }
  return document;
}

/// Looks up the lines of a summary, one after the other.
class SentenceFinder {
 public:
  SentenceFinder(const ReadableDocument& document, Summarizer& splitter)
      : document_(document), splitter_(splitter), text_(document.text) {}

  void add_line(const std::string& line) {
    if (const auto span = find(line)) return add_units(*span);
    for (const auto& sentence : splitter_.split(lines_of(line), {.language = document_.language->code})) {
      const auto text = slice(line, sentence.span);
      if (const auto span = find(text)) printed_.push_back(printed_at(document_, *span));
      else printed_.push_back({on_one_line(text)});
    }
  }

  std::vector<PrintedSentence> finish() { return std::move(printed_); }

 private:
  std::optional<Span> find(std::string_view text) {
    auto span = text_.find(DenseText(text), last_);
    if (!span) span = text_.find(DenseText(without_ellipsis(text)), last_);
    if (span) last_ = span->end;
    return span;
  }

  /// The parts of `span` that belong to different units.
  void add_units(Span span) {
    const auto ends_before = [&](const ScoredSentence& unit) { return unit.sentence.span.end <= span.begin; };
    bool is_first = true;
    for (auto unit = std::ranges::partition_point(document_.units, ends_before);
         unit != document_.units.end() && unit->sentence.span.begin < span.end; ++unit) {
      const auto whole = unit->sentence.span;
      // A dateline before the first unit is printed by other systems.
      const auto begin = is_first ? span.begin : std::max(whole.begin, span.begin);
      is_first = false;
      const Span part{begin, std::min(whole.end, span.end)};
      if (has_word(document_.text, part.begin, part.end)) printed_.push_back(printed_at(document_, part));
    }
  }

  const ReadableDocument& document_;
  Summarizer& splitter_;
  DenseTextFinder text_;
  std::size_t last_ = 0;  ///< The end of the last sentence that was found.
  std::vector<PrintedSentence> printed_;
};

}  // namespace

bool has_word(std::string_view text, std::size_t begin, std::size_t end) {
  for (auto at = begin; at < end;) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit)) return true;
    at += length;
  }
  return false;
}

ReadableDocument read_document_units(const Document& document, const std::string& query, const Language& language,
                                     Summarizer& summarize) {
  ReadableDocument readable{document.text, &language};
  if (document.text.empty()) return readable;
  auto summary = summarize(document, {.language = language.code, .query = query, .explain = true});
  readable.units = std::move(summary.explained);
  readable.words = summary.word_count;
  readable.has_case = uses_capitals(readable);
  return readable;
}

PrintedSentence printed_at(const ReadableDocument& document, Span span) {
  PrintedSentence printed{on_one_line(slice(document.text, span)), span};
  const auto& units = document.units;
  const auto ends_before = [](const ScoredSentence& unit, std::size_t byte) { return unit.sentence.span.end <= byte; };
  const auto unit_of = [&](std::size_t byte) {
    const auto at = std::lower_bound(units.begin(), units.end(), byte, ends_before);
    return static_cast<std::size_t>(std::min(at, units.end() - 1) - units.begin());
  };
  printed.first_unit = unit_of(span.begin);
  printed.last_unit = unit_of(span.end - 1);
  return printed;
}

std::vector<PrintedSentence> find_printed(const ReadableDocument& document, const std::string& summary,
                                          Summarizer& splitter) {
  SentenceFinder finder(document, splitter);
  for (const auto& block : lines_of(summary).blocks) finder.add_line(std::string(slice(summary, block.span)));
  return finder.finish();
}

bool follows_neighbour(const ReadableDocument& document, std::span<const PrintedSentence> printed, std::size_t i) {
  const auto& before = printed[i - 1].span;
  const auto& after = printed[i].span;
  if (!before || !after || before->end > after->begin) return false;
  return !has_word(document.text, before->end, after->begin);
}

}  // namespace zubda::eval
