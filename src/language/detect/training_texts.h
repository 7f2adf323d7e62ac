/// The texts that the model of language detection is trained on: word lists and running text of each class, and samples
/// drawn from them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace zubda::detection {

/// One file of a class.
struct Source {
  double weight = 0;                ///< How often samples are drawn from it, against the other files of the class.
  std::vector<std::string> items;   ///< Words or lines.
  std::vector<double> frequencies;  ///< Of words, each added to those before it; empty for running text.
};

/// A column of the model: a language, one of its standards, or a language that zubda does not know.
struct TrainingClass {
  std::string name;
  std::string code;  ///< What zubda answers: a language or "und".
  std::int32_t script = 0;
  std::vector<Source> sources;
};

/// Reads `folder`: the file `classes` with a name, a code and a script (as in ISO 15924) a line, and for each class
/// files NAME.SOURCE.words (a word and its frequency a line) and NAME.SOURCE.text. Words and lines in other scripts are
/// left out. Throws std::runtime_error if a file cannot be read or a class has no text.
std::vector<TrainingClass> read_classes(const std::filesystem::path& folder);

/// Two classes that are hard to tell apart.
struct ClosePair {
  std::string first;
  std::string second;
  std::size_t features = 0;  ///< How many features they get beside those that tell most about all classes.
  bool is_hard = false;      ///< Whether they are drawn more often.
};

/// Reads the file `pairs` of `folder`: two classes, a number of features, and 1 if they are hard or 0, a line.
std::vector<ClosePair> read_close_pairs(const std::filesystem::path& folder);

/// Draws samples: the features of the words of a piece of text.
class Sampler {
 public:
  using Features = std::vector<std::uint32_t>;
  using Sample = std::vector<const Features*>;

  /// Draws 8 to 250 characters, short pieces as often as long ones, from one source of `from`.
  const Sample& draw(const TrainingClass& from);
  std::mt19937_64& random() { return random_; }
  double fraction() { return std::uniform_real_distribution<double>(0, 1)(random_); }

 private:
  void add_words(std::string_view text, double max_characters);
  void draw_words(const Source& source, double characters);
  void draw_lines(const Source& source, double characters);

  std::mt19937_64 random_{1};
  std::unordered_map<std::string, Features> known_;
  Sample sample_;
  double length_ = 0;  ///< Of the sample so far, in characters.
};

}  // namespace zubda::detection
