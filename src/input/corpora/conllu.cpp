// CoNLL-U (https://universaldependencies.org/format.html): a line a word with ten fields between tabs, a blank line
// after each sentence, and lines of comments before it: `# text = ...` has the sentence as it was written, `# newpar`
// and
// `# newdoc` begin paragraphs. Without the comment the text is put together from the words: a range (`3-4`) is one word
// in place of those that it is analysed into, and `SpaceAfter=No` joins a word to the next one.
#include <algorithm>
#include <charconv>

#include "input/corpora/corpora.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t fields_of_word = 10;

/// Field `index` of a line, counted from 0; empty when there are not so many.
std::string_view field(std::string_view line, std::size_t index) {
  for (; index > 0; --index) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return {};
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

bool is_word(std::string_view line) {
  return !line.empty() && is_ascii_digit(line.front()) &&
         std::ranges::count(line, '\t') + 1 == static_cast<std::ptrdiff_t>(fields_of_word);
}

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Collects sentences to paragraphs.
class TreebankText {
 public:
  explicit TreebankText(Document& document) : document_(document) {}

  void read(std::string_view line) {
    if (line.empty()) end_sentence();
    else if (line.starts_with('#')) read_comment(trim_ascii(line.substr(1)));
    else if (is_word(line)) add_word(line);
  }

  void end_sentence() {
    const auto sentence = trim_ascii(comment_.empty() ? std::string_view(words_) : std::string_view(comment_));
    if (!sentence.empty()) {
      if (!paragraph_.empty()) paragraph_ += ' ';
      paragraph_ += sentence;
      // A sentence without a mark at its end, such as a heading, would go on in the next one.
      if (!character(decode_before(sentence, sentence.size()).code).is(is_terminal | is_closing)) end_paragraph();
    }
    comment_.clear();
    words_.clear();
    last_of_range_ = 0;
  }

  void end_paragraph() {
    if (!paragraph_.empty()) {
      auto& text = document_.text;
      if (!text.empty()) text += "\n\n";
      const auto begin = text.size();
      text += paragraph_;
      document_.blocks.push_back({{begin, text.size()}, Role::prose});
    }
    paragraph_.clear();
  }

 private:
  void read_comment(std::string_view comment) {
    constexpr std::string_view text = "text =";
    if (comment.starts_with("newpar") || comment.starts_with("newdoc")) end_paragraph();
    if (comment.starts_with(text)) comment_ = trim_ascii(comment.substr(text.size()));
  }

  void add_word(std::string_view line) {
    const auto id = field(line, 0);
    if (id.find('.') != std::string_view::npos) return;  // A word that is not there.
    const auto dash = id.find('-');
    if (dash == std::string_view::npos && number_of(id) <= last_of_range_) return;
    if (dash != std::string_view::npos) last_of_range_ = number_of(id.substr(dash + 1));
    words_ += field(line, 1);
    if (field(line, fields_of_word - 1).find("SpaceAfter=No") == std::string_view::npos) words_ += ' ';
  }

  Document& document_;
  std::string paragraph_;
  std::string comment_;  ///< The text that the comment of the sentence has.
  std::string words_;
  std::size_t last_of_range_ = 0;
};

}  // namespace

bool looks_like_conllu(std::string_view text) {
  constexpr std::size_t max_lines = 100;  // Looked at: comments are few. Chosen by hand.
  std::size_t words = 0;
  for (std::size_t i = 0; i < max_lines && !text.empty(); ++i) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (!is_word(line)) return false;
    if (++words == 3) return true;
  }
  return words > 0;
}

Reading read_conllu(std::string text) {
  Reading reading;
  TreebankText treebank(reading.document);
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    treebank.read(line);
  }
  treebank.end_sentence();
  treebank.end_paragraph();
  return reading;
}

}  // namespace zubda
