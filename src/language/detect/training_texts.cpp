#include "language/detect/training_texts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

#include "language/detect/features.h"

namespace zubda::detection {
namespace {

/// Chosen by hand: lists of frequencies are the largest sources, the sample texts and lists without frequencies the
/// smallest. Sources that are not named here have the weight 2.
const std::map<std::string, double, std::less<>> weights = {
    {"subtitles", 2.5}, {"help", 2},     {"manual", 1.5}, {"bible", 1},
    {"random", 1},      {"sample", 0.4}, {"stop", 0.4},   {"spelling", 0.5},
};
/// Files of running text with fewer lines get a fifth of the weight.
constexpr std::size_t few_lines = 30;

constexpr double min_characters = 8;
constexpr double max_characters = 250;
constexpr int max_lines = 8;

std::int32_t script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Whether more than half of the letters are in `script`.
bool is_in_script(std::string_view text, std::int32_t script) {
  std::size_t letters = 0;
  std::size_t inside = 0;
  for_each_character(text, [&](char32_t c) {
    if (!character(c).is(is_letter)) return;
    ++letters;
    if (script_of(c) == script) ++inside;
  });
  return 2 * inside > letters;
}

Source read_source(const std::filesystem::path& path, std::int32_t script) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path.string() + " cannot be read");
  const auto name = path.stem().extension().string().substr(1);
  const auto known = weights.find(name);
  Source source{.weight = known == weights.end() ? 2 : known->second, .items = {}, .frequencies = {}};
  const bool has_words = path.extension() == ".words";
  double sum = 0;
  for (std::string line; std::getline(in, line);) {
    double frequency = 0;
    if (has_words) {
      const auto blank = line.rfind(' ');
      if (blank == std::string::npos) continue;
      frequency = std::stod(line.substr(blank));
      line.resize(blank);
    }
    if (!is_in_script(line, script)) continue;
    source.items.push_back(line);
    if (has_words) source.frequencies.push_back(sum += frequency);
  }
  if (!has_words && source.items.size() < few_lines && name != "sample") source.weight /= 5;
  return source;
}

}  // namespace

std::vector<TrainingClass> read_classes(const std::filesystem::path& folder) {
  std::ifstream in(folder / "classes");
  std::vector<TrainingClass> classes;
  TrainingClass next;
  for (std::string script; in >> next.name >> next.code >> script;) {
    next.script = u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str());
    classes.push_back(next);
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  for (auto& known : classes) {
    for (const auto& file : files) {
      if (!file.filename().string().starts_with(known.name + '.')) continue;
      auto source = read_source(file, known.script);
      if (!source.items.empty()) known.sources.push_back(std::move(source));
    }
    if (known.sources.empty()) throw std::runtime_error("there is no text of " + known.name);
  }
  return classes;
}

std::vector<ClosePair> read_close_pairs(const std::filesystem::path& folder) {
  std::ifstream in(folder / "pairs");
  std::vector<ClosePair> pairs;
  for (ClosePair pair; in >> pair.first >> pair.second >> pair.features >> pair.is_hard;) pairs.push_back(pair);
  return pairs;
}

void Sampler::add_words(std::string_view text, double max_length) {
  std::string folded;
  std::u32string bounded;
  for_each_letter_run(text, [&](std::string_view word) {
    if (length_ >= max_length) return;
    const auto [known, is_new] = known_.try_emplace(std::string(word));
    auto& hashes = known->second;
    if (is_new) for_each_feature(word, folded, bounded, [&](std::uint32_t hash) { hashes.push_back(hash); });
    sample_.push_back(&hashes);
    length_ += static_cast<double>(count_characters(word)) + 1;
  });
}

/// Words one by one, each as often as it is frequent.
void Sampler::draw_words(const Source& source, double characters) {
  while (length_ < characters) {
    const auto found = std::ranges::upper_bound(source.frequencies, fraction() * source.frequencies.back());
    const auto at = std::min<std::ptrdiff_t>(found - source.frequencies.begin(), std::ssize(source.items) - 1);
    add_words(source.items[static_cast<std::size_t>(at)], max_characters);
  }
}

/// A piece of a line and what it needs of further lines.
void Sampler::draw_lines(const Source& source, double characters) {
  for (int lines = 0; length_ < characters && lines < max_lines; ++lines) {
    std::string_view line = source.items[random_() % source.items.size()];
    if (lines == 0 && static_cast<double>(line.size()) > 1.5 * characters) {
      const auto at = line.rfind(' ', random_() % (line.size() - static_cast<std::size_t>(characters)));
      if (at != std::string_view::npos) line.remove_prefix(at);
    }
    add_words(line, characters);
  }
}

const Sampler::Sample& Sampler::draw(const TrainingClass& from) {
  sample_.clear();
  length_ = 0;
  double sum = 0;
  for (const auto& source : from.sources) sum += source.weight;
  auto at = fraction() * sum;
  auto source = from.sources.begin();
  while (source + 1 != from.sources.end() && at >= source->weight) at -= (source++)->weight;
  const auto characters = min_characters * std::exp(fraction() * std::log(max_characters / min_characters));
  if (source->frequencies.empty()) draw_lines(*source, characters);
  else draw_words(*source, characters);
  return sample_;
}

}  // namespace zubda::detection
