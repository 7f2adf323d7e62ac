// Writes the embedded word lists: word_lists_main OUTPUT STOPWORDS_FOLDER LANGUAGE_FOLDER. Whatever can be done before
// zubda runs is done here: comments are left out, words folded, phrases sorted, and the tables to look them up built.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "language/data_lines.h"
#include "language/phrase_list.h"
#include "language/word_table.h"
#include "text/fold.h"
#include "text/read_stream.h"
#include "text/words.h"

namespace zubda {
namespace {

using Lines = std::vector<std::string>;
/// Lists by code and kind.
using Lists = std::map<std::pair<std::string, std::string>, Lines>;

struct Columns {
  std::string_view first;
  std::string_view second;  ///< Empty when the line has one column.
};

Columns columns(std::string_view line) {
  const auto tab = line.find('\t');
  if (tab == std::string_view::npos) return {line, {}};
  return {line.substr(0, tab), line.substr(tab + 1)};
}

/// Lines are words and perhaps a kind.
void add_clauses(const std::vector<std::string_view>& lines, const std::string& code, Lists& lists) {
  for (const auto line : lines) {
    const auto [word, kind] = columns(line);
    lists[{code, kind == "binder" ? "clause_binders" : "clause_openers"}].push_back(fold(word));
    if (kind == "saying") lists[{code, "saying_verbs"}].emplace_back(word);
  }
}

bool are_phrases(std::string_view kind) { return kind == "openings" || kind == "conclusions" || kind == "roles"; }

std::string_view first_part(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

/// The words of `phrase` as the begin of a sentence is read: folded and separated by blanks.
std::string read_phrase(std::string_view phrase, bool turkic) {
  std::string words;
  for (auto word = first_word(phrase, {0, phrase.size()}); word.begin < word.end;
       word = first_word(phrase, {word.end, phrase.size()})) {
    if (!words.empty()) words += ' ';
    fold(slice(phrase, word), turkic, words);
  }
  return words;
}

/// Lines are a language, a trait and perhaps values.
void add_traits(const std::vector<std::string_view>& lines, Lists& lists) {
  for (const auto line : lines) {
    const auto blank = line.find(' ');
    std::string trait(line.substr(blank + 1));
    if (const auto end = trait.find(' '); end != std::string::npos) trait[end] = '\t';
    lists[{std::string(line.substr(0, blank)), "traits"}].push_back(std::move(trait));
  }
}

bool is_turkic(const std::string& code, const Lists& lists) {
  const auto traits = lists.find({code, "traits"});
  return traits != lists.end() && std::ranges::find(traits->second, "turkic") != traits->second.end();
}

/// Phrases that end sentences are looked up by their last words.
void add_ending(const std::string& phrase, const std::string& code, Lists& lists) {
  lists[{code, "role_endings"}].push_back(phrase.substr(phrase.rfind(' ') + 1) + '\t' + phrase);
}

/// Lines are phrases, or roles and phrases. They are sorted as `PhraseList` needs them.
void add_phrases(const std::vector<std::string_view>& lines, const std::string& code, const std::string& kind,
                 Lists& lists) {
  const bool turkic = is_turkic(code, lists);
  Lines phrases;
  for (const auto line : lines) {
    const auto [first, second] = columns(line);
    if (first == "ending") {
      add_ending(read_phrase(second, turkic), code, lists);
      continue;
    }
    if (second.empty()) phrases.push_back(read_phrase(first, turkic));
    else phrases.push_back(read_phrase(second, turkic) + '\t' + std::string(first));
  }
  std::ranges::stable_sort(phrases, {}, [](const std::string& line) {
    const auto phrase = columns(line).first;
    const auto first = first_part(phrase);
    const auto blanks = std::ranges::count(phrase, ' ');
    return std::tuple(first, blanks > 0, phrase.substr(0, phrase.find(' ', first.size() + 1)), -blanks);
  });
  lists[{code, kind}] = std::move(phrases);
  if (const auto endings = lists.find({code, "role_endings"}); endings != lists.end())
    std::ranges::sort(endings->second);
}

/// Lines are words, some with a kind.
void add_folded_words(const std::vector<std::string_view>& lines, const std::string& code, const std::string& kind,
                      Lists& lists) {
  for (const auto line : lines) {
    const auto [word, of_word] = columns(line);
    lists[{code, kind}].push_back(fold(word) + (of_word.empty() ? "" : '\t' + std::string(of_word)));
  }
}

void add_folded(const std::vector<std::string_view>& lines, const std::string& code, const std::string& kind,
                Lists& lists) {
  for (const auto line : lines) lists[{code, kind}].push_back(fold(line));
}

void read_folder(const std::filesystem::path& folder, Lists& lists) {
  const auto kind = folder.filename().string();
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".txt") continue;
    const auto code = file.path().stem().string();
    const auto all = read_stream(std::ifstream(file.path()));
    const auto lines = data_lines(all);
    if (kind == "clauses") add_clauses(lines, code, lists);
    else if (kind == "sections" || kind == "result_sections" || kind == "cut_words")
      add_folded(lines, code, kind, lists);
    else if (kind == "contrasts") add_folded_words(lines, code, kind, lists);
    else if (are_phrases(kind)) add_phrases(lines, code, kind, lists);
    else lists[{code, kind}].assign(lines.begin(), lines.end());
  }
}

/// Characters that the program has one after the other, so that what each run reads lies on few pages.
class Characters {
 public:
  /// The expression of a view of `text`.
  std::string add(std::string_view text) {
    const auto known = all_.find(text);
    const auto begin = known == std::string::npos ? all_.size() : known;
    if (known == std::string::npos) all_ += text;
    return "{characters + " + std::to_string(begin) + ", " + std::to_string(text.size()) + '}';
  }

  void write(std::ostream& out) const { out << "constexpr char characters[] = R\"zubda(" << all_ << ")zubda\";\n"; }

 private:
  std::string all_;
};

void write_slots(std::ostream& out, const std::vector<WordSlot>& slots) {
  for (const auto& slot : slots) out << '{' << slot.begin << ',' << slot.key_size << ',' << slot.hash << "},";
}

/// Writes the arrays of one list and returns what its row has after the names.
std::string write_list(std::ostream& out, const std::string& text, bool are_phrases, const std::string& number) {
  const auto slots = are_phrases ? phrase_slots(text) : word_slots(text, "\t");
  out << "constexpr WordSlot slots_" << number << "[] = {";
  write_slots(out, slots);
  out << "};\n";
  const auto row = "R\"zubda(" + text + ")zubda\"sv, slots_" + number + ", ";
  if (!are_phrases) return row + "{}},\n";
  out << "constexpr LetterSet letters_" << number << "[] = {";
  for (const auto letters : second_letters(text, slots)) out << letters << ',';
  out << "};\n";
  return row + "letters_" + number + "},\n";
}

/// Writes all lists in their order. Names and traits, of which each run reads those of many languages, lie together: 37
/// pages of the program were touched for them at each start where they lay among the words of their languages.
void write(std::ostream& out, const Lists& lists) {
  std::ostringstream rows;
  std::ostringstream traits;
  std::size_t traits_begin = 0;
  std::size_t number = 0;
  Characters characters;
  for (const auto& [name, lines] : lists) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    rows << '{' << characters.add(name.second) << ", " << characters.add(name.first) << ", ";
    if (name.second == "traits") {
      const auto slots = word_slots(text, "\t");
      rows << characters.add(text) << ", {trait_slots + " << traits_begin << ", " << slots.size() << "}, {}},\n";
      write_slots(traits, slots);
      traits_begin += slots.size();
      continue;
    }
    rows << write_list(out, text, are_phrases(name.second), std::to_string(number++));
  }
  characters.write(out);
  out << "constexpr WordSlot trait_slots[] = {" << traits.str() << "};\n";
  out << "constexpr WordList lists[] = {\n" << rows.str() << "};\n";
}

}  // namespace
}  // namespace zubda

int main(int argc, char** argv) {
  if (argc != 4) return 1;
  zubda::Lists lists;
  const auto traits = zubda::read_stream(std::ifstream(std::filesystem::path(argv[3]) / "traits.txt"));
  zubda::add_traits(zubda::data_lines(traits), lists);
  zubda::read_folder(argv[2], lists);
  for (const auto* kind : {"abbreviations", "attributions", "clauses", "conclusions", "continuations", "contrasts",
                           "cut_words", "distinctive", "endings", "informal_openings", "introductions", "openings",
                           "result_sections", "roles", "saying_verbs", "sections", "stems", "tendencies", "units"})
    zubda::read_folder(std::filesystem::path(argv[3]) / kind, lists);
  std::ofstream out(argv[1]);
  zubda::write(out, lists);
  out.flush();
  return out ? 0 : 1;
}
