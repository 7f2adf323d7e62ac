#include "output/line_layout.h"

#include <algorithm>

#include "output/display.h"
#include "output/wrap.h"
#include "text/direction.h"

namespace zubda {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view right_to_left_isolate = "\u2067";
constexpr std::string_view end_isolate = "\u2069";
constexpr std::string_view mark_begin = "\033[7m";
constexpr std::string_view mark_end = "\033[27m";
constexpr std::string_view plain_mark = "==";

/// Puts the pieces of one line into isolates where it is written from right to left. A piece that goes on may begin
/// with a foreign word and is right-to-left all the same.
class Isolates {
 public:
  Isolates(std::string_view line, const WriteOptions& options)
      : wanted_(options.terminal && begins_right_to_left(line)) {}

  void begin(std::string& out) {
    if (wanted_) out += opening_;
    opening_ = right_to_left_isolate;
  }
  void end(std::string& out) const {
    if (wanted_) out += end_isolate;
    out += '\n';
  }

 private:
  bool wanted_;
  std::string_view opening_ = first_strong_isolate;
};

/// A text as it is shown, with the parts of it that are marked.
struct MarkedText {
  std::string text;
  std::vector<Span> marks;
};

MarkedText clean(std::string_view text, std::span<const Span> marked, bool color) {
  MarkedText shown;
  std::size_t at = 0;
  for (const auto span : marked) {
    append_lines(text.substr(at, span.begin - at), shown.text);
    if (!color) shown.text += plain_mark;
    const auto begin = shown.text.size();
    append_lines(slice(text, span), shown.text);
    if (color) shown.marks.push_back({begin, shown.text.size()});
    else shown.text += plain_mark;
    at = span.end;
  }
  append_lines(text.substr(at), shown.text);
  return shown;
}

/// Appends the bytes `piece` of the text with the marks in it. `mark` is the first one that does not end before it.
void append_marked(const MarkedText& shown, Span piece, std::size_t mark, std::string& out) {
  auto at = piece.begin;
  for (; mark < shown.marks.size() && shown.marks[mark].begin < piece.end; ++mark) {
    const Span inside{std::max(shown.marks[mark].begin, at), std::min(shown.marks[mark].end, piece.end)};
    if (inside.begin >= inside.end) continue;
    out += slice(shown.text, {at, inside.begin});
    out.append(mark_begin).append(slice(shown.text, inside)).append(mark_end);
    at = inside.end;
  }
  out += slice(shown.text, {at, piece.end});
}

/// Each on one line, as they are: what is no piece of a line is balanced.
void write_unwrapped(std::span<const std::string> sentences, const WriteOptions& options, std::string& out) {
  for (const auto& sentence : sentences) {
    Isolates isolates(sentence, options);
    isolates.begin(out);
    out += sentence;
    isolates.end(out);
  }
}

}  // namespace

void write_sentences(std::span<const std::string> sentences, const WriteOptions& options, std::string& out) {
  if (options.width == 0) return write_unwrapped(sentences, options, out);
  std::vector<std::vector<std::string_view>> pieces;
  for (const auto& sentence : sentences) pieces.push_back(wrapped(sentence, options.width));
  const bool is_wrapped = std::ranges::any_of(pieces, [](const auto& of_one) { return of_one.size() > 1; });
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (is_wrapped && i > 0) out += '\n';
    Isolates isolates(sentences[i], options);
    for (const auto piece : pieces[i]) {
      isolates.begin(out);
      append_balanced(piece, out);
      isolates.end(out);
    }
  }
}

void write_marked(std::string_view text, std::span<const Span> marked, const WriteOptions& options, std::string& out) {
  const auto shown = clean(text, marked, options.color);
  std::size_t mark = 0;
  for (std::size_t begin = 0; begin < shown.text.size();) {
    const auto end = std::min(shown.text.find('\n', begin), shown.text.size());
    const auto line = slice(shown.text, {begin, end});
    Isolates isolates(line, options);
    for (const auto piece : wrapped(line, options.width)) {
      const auto at = begin + static_cast<std::size_t>(piece.data() - line.data());
      while (mark < shown.marks.size() && shown.marks[mark].end <= at) ++mark;
      isolates.begin(out);
      std::string with_marks;
      append_marked(shown, {at, at + piece.size()}, mark, with_marks);
      append_balanced(with_marks, out);
      isolates.end(out);
    }
    begin = end + 1;
  }
}

void write_behind(std::string_view before, std::string_view text, const WriteOptions& options, std::string& out) {
  constexpr std::size_t min_width = 24;  // Of text that is to be read in a column of its own.
  const auto indent = display_width(before);
  const bool has_room = options.width >= indent + min_width;
  Isolates isolates(text, options);
  bool is_first = true;
  for (const auto piece : wrapped(text, has_room ? options.width - indent : 0)) {
    if (is_first) out += before;
    else out.append(indent, ' ');
    is_first = false;
    isolates.begin(out);
    append_balanced(piece, out);
    isolates.end(out);
  }
}

}  // namespace zubda
