/// Writes the tables of language detection from the word lists and the sample texts. Runs when zubda is built.
#include <unicode/uscript.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "language/data_lines.h"
#include "language/detect/features.h"
#include "language/detect/model.h"
#include "language/word_lists.h"
#include "text/read_stream.h"

namespace {

using namespace zubda;
using namespace zubda::detection;

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for_each_character(text, [&](char32_t c) { points += c; });
  return points;
}

/// The models of the languages of one script, by code.
using Models = std::map<std::string, LanguageModel>;

/// A language is looked for in a script that at least this share of its function words is written in: Serbian and
/// Kurdish have two.
constexpr double least_share = 0.2;
/// Samples are running text, lists are not.
constexpr double weight_of_lists = 0.5;
constexpr double weight_of_samples = 1.0;

std::int32_t script_of(std::u32string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(word.front()), &status);
}

struct Word {
  std::u32string raw;
  std::u32string folded;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for_each_letter_run(text, [&](std::string_view run) {
    Word word{code_points(run), code_points(fold(run))};
    if (!word.folded.empty()) words.push_back(std::move(word));
  });
  return words;
}

std::map<std::int32_t, Models> models_of(const std::filesystem::path& samples) {
  std::map<std::int32_t, Models> scripts;
  std::map<std::string, std::map<std::int32_t, std::size_t>> words_by_script;
  const auto learn = [&](const std::string& code, const Word& word, double weight) {
    scripts[script_of(word.folded)][code].add_letters(word.folded, weight);
  };
  for (const auto& list : all_word_lists()) {
    const std::string code(list.code);
    const bool is_stop_words = list.kind == "stopwords";
    if (!is_stop_words && list.kind != "openings" && list.kind != "roles") continue;
    for (const auto line : data_lines(list.lines)) {
      for (const auto& word : words_of(line.substr(0, line.find('\t')))) {
        learn(code, word, weight_of_lists);
        if (!is_stop_words) continue;
        scripts[script_of(word.folded)][code].add_function_word(word.folded);
        ++words_by_script[code][script_of(word.folded)];
      }
    }
  }
  for (auto& [script, models] : scripts) {
    std::erase_if(models, [&, s = script](const auto& entry) {
      const auto& words = words_by_script[entry.first];
      std::size_t sum = 0;
      for (const auto& [other, n] : words) sum += n;
      const auto found = words.find(s);
      return found == words.end() || static_cast<double>(found->second) < least_share * static_cast<double>(sum);
    });
    for (auto& [code, model] : models)
      for (const auto& word : words_of(read_stream(std::ifstream(samples / (code + ".txt"))))) {
        if (script_of(word.folded) != script) continue;
        model.add_letters(word.folded, weight_of_samples);
        model.add_spellings(word.raw);
      }
  }
  return scripts;
}

/// One row: from the logarithms of all languages, and of none, to their costs.
std::vector<unsigned char> costs_of(const std::vector<double>& logs) {
  const auto best = *std::ranges::max_element(logs);
  std::vector<unsigned char> costs;
  for (const auto log : logs)
    costs.push_back(static_cast<unsigned char>(std::min(255.0, std::round((best - log) * costs_per_nat))));
  return costs;
}

double log_of_mean(const std::vector<double>& logs) {
  double sum = 0;
  for (const auto log : logs) sum += std::exp(log);
  return std::log(sum / static_cast<double>(logs.size()));
}

using Rows = std::map<std::uint32_t, std::vector<unsigned char>>;

/// The rows of all features of a script, by hash.
Rows rows_of(const Models& models) {
  std::set<std::u32string> words;
  std::set<std::u32string> grams;
  std::set<char32_t> letters;
  for (const auto& [code, model] : models) {
    for (const auto& [word, weight] : model.function_words()) words.insert(word);
    for (const auto& [gram, weight] : model.ngrams()) grams.insert(gram);
    for (const auto& [letter, weight] : model.spellings()) letters.insert(letter);
  }
  const auto all = [&](auto&& log_of) {
    std::vector<double> logs;
    for (const auto& [code, model] : models) logs.push_back(log_of(model));
    return logs;
  };
  // No language: single letters as frequent as in the mean of the script's languages, in any order.
  const auto log_of_letter = [&](char32_t c) {
    return log_of_mean(all([&](const auto& model) { return model.log_of_ngram({&c, 1}); }));
  };
  Rows rows;
  // Two features of one hash, once in many builds: the first is kept.
  const auto add = [&](const std::u32string& feature, std::vector<double> logs, double log_of_none) {
    logs.push_back(log_of_none);
    rows.emplace(hash_of_feature(feature), costs_of(logs));
  };
  for (const auto& word : words) {
    double none = log_of_letter(boundary);
    for (const auto c : word) none += log_of_letter(c);
    add(whole_word + word, all([&](const auto& model) { return model.log_of_word(word); }), none);
  }
  for (const auto& gram : grams)
    add(gram, all([&](const auto& model) { return model.log_of_ngram(gram); }), log_of_letter(gram.back()));
  for (const auto c : letters) {
    const auto logs = all([&](const auto& model) { return model.log_of_spelling(c); });
    add({spelling, c}, logs, log_of_mean(logs));
  }
  return rows;
}

void write_group(std::ostream& out, std::int32_t script, const Models& models) {
  const auto rows = rows_of(models);
  out << "const char* const codes_" << script << "[] = {";
  for (const auto& [code, model] : models) out << '"' << code << "\",";
  out << "};\nconst std::uint32_t hashes_" << script << "[] = {";
  for (const auto& [hash, row] : rows) out << hash << ',';
  out << "};\nconst std::uint16_t buckets_" << script << "[] = {";
  auto next = rows.begin();
  std::size_t position = 0;
  for (std::uint64_t bucket = 0; bucket <= std::uint64_t{1} << bucket_bits; ++bucket) {
    for (; next != rows.end() && next->first < bucket << (32 - bucket_bits); ++next) ++position;
    out << position << ',';
  }
  out << "};\nconst unsigned char costs_" << script << "[] = {";
  for (const auto& [hash, row] : rows) {
    for (const auto cost : row) out << int{cost} << ',';
    for (auto i = row.size(); i < row_width(models.size()); ++i) out << no_cost << ',';
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 1;
  auto scripts = models_of(argv[2]);
  std::erase_if(scripts, [](const auto& entry) { return entry.second.empty(); });
  std::ofstream out(argv[1]);
  for (const auto& [script, models] : scripts) write_group(out, script, models);
  out << "const Group groups[] = {\n";
  for (const auto& [script, models] : scripts)
    out << '{' << script << ", codes_" << script << ", std::size(codes_" << script << "), hashes_" << script
        << ", buckets_" << script << ", costs_" << script << "},\n";
  out << "};\n";
  out.flush();
  return out ? 0 : 1;
}
