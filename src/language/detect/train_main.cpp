/// Trains the model of language detection and writes it: zubda_train_detection TEXTS model.hex. README.md says what is
/// in the folder TEXTS. For each script:
///
/// 1. Samples of all classes are drawn, and the features that say most about the class are kept: those with the highest
///    product of frequency and Kullback-Leibler divergence of the classes from equal shares.
/// 2. A softmax regression of low rank is trained (the linear model of Joulin et al., "Bag of tricks for efficient text
///    classification", 2017, with the sum of the features in place of their mean) by AdaGrad.
/// 3. Numbers are rounded to a byte.
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "language/detect/features.h"
#include "language/detect/training_texts.h"

namespace {

using namespace zubda::detection;
using Row = std::array<float, dimensions>;
using Classes = std::vector<const TrainingClass*>;

/// How many features a script gets: what keeps the whole model under 400 KB, shared by what each gains at 50
/// characters.
const std::map<std::int32_t, std::size_t> max_features = {{USCRIPT_LATIN, 13600},
                                                          {USCRIPT_CYRILLIC, 1900},
                                                          {USCRIPT_ARABIC, 700},
                                                          {USCRIPT_DEVANAGARI, 700},
                                                          {USCRIPT_HEBREW, 200}};
/// Classes of pairs that are marked as hard are drawn once more in each eighth sample.
constexpr unsigned hard_share = 8;
constexpr int counted_samples = 2500;   ///< Of a class, to choose the features from.
constexpr double min_count = 8;         ///< Rarer features are not kept.
constexpr long trained_samples = 9000;  ///< Of a class.
constexpr float first_rate = 0.1F;
constexpr float last_rate = 0.002F;
/// A sample whose class is as likely as this teaches nothing.
constexpr float known_well = 0.999F;
/// Numbers of features beyond this quantile are cut.
constexpr double cut_quantile = 0.9995;

/// How often each feature was met in the samples of each class, as a share of all features of the class.
using Shares = std::unordered_map<std::uint32_t, std::vector<double>>;

Shares count_features(const Classes& classes, Sampler& sampler) {
  Shares shares;
  std::vector<double> sums(classes.size());
  for (std::size_t c = 0; c < classes.size(); ++c)
    for (int i = 0; i < (classes[c]->code == "und" ? counted_samples / 2 : counted_samples); ++i)
      for (const auto* word : sampler.draw(*classes[c]))
        for (const auto feature : *word) {
          auto& count = shares[feature];
          count.resize(classes.size());
          ++count[c];
          ++sums[c];
        }
  std::erase_if(shares,
                [](const auto& entry) { return std::reduce(entry.second.begin(), entry.second.end()) < min_count; });
  for (auto& [feature, count] : shares) std::ranges::transform(count, sums, count.begin(), std::divides<>());
  return shares;
}

/// The kept features, by hash, each with its number.
using Chosen = std::map<std::uint32_t, std::size_t>;

/// Adds the `max` features that tell most about the classes of these numbers.
void choose(const Shares& shares, const std::vector<std::size_t>& classes, std::size_t max, Chosen& chosen) {
  std::vector<std::pair<double, std::uint32_t>> gains;
  for (const auto& [feature, all] : shares) {
    if (chosen.contains(feature)) continue;
    double sum = 0;
    for (const auto c : classes) sum += all[c];
    double divergence = 0;
    for (const auto c : classes)
      if (all[c] > 0) divergence += all[c] / sum * std::log(all[c] / sum * static_cast<double>(classes.size()));
    if (sum > 0) gains.emplace_back(sum * divergence, feature);
  }
  std::ranges::sort(gains, std::greater<>());
  gains.resize(std::min(gains.size(), max));
  for (const auto& [gain, feature] : gains) chosen.emplace(feature, chosen.size());
}

Chosen choose_features(const Classes& classes, const std::vector<ClosePair>& pairs, Sampler& sampler, std::size_t max) {
  const auto shares = count_features(classes, sampler);
  std::vector<std::size_t> all(classes.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  Chosen chosen;
  choose(shares, all, max, chosen);
  for (const auto& [first, second, features, is_hard] : pairs) {
    const auto is_in = [&, &one = first, &other = second](std::size_t c) {
      return classes[c]->name == one || classes[c]->name == other;
    };
    std::vector<std::size_t> pair;
    std::ranges::copy_if(all, std::back_inserter(pair), is_in);
    if (pair.size() == 2) choose(shares, pair, features, chosen);
  }
  return chosen;
}

float product(const Row& a, const Row& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F); }

/// Numbers that are trained, with the sums of their squared gradients.
struct Trained {
  Trained(std::size_t size, float deviation, std::mt19937_64& random) : rows(size), squares(size) {
    std::normal_distribution<float> normal(0, deviation);
    for (auto& row : rows) std::ranges::generate(row, [&] { return normal(random); });
    for (auto& row : squares) row.fill(1e-6F);
  }
  void move(std::size_t i, const Row& gradient, float factor, float rate) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      const auto g = gradient[d] * factor;
      squares[i][d] += g * g;
      rows[i][d] -= rate * g / std::sqrt(squares[i][d]);
    }
  }
  std::vector<Row> rows;
  std::vector<Row> squares;
};

struct Model {
  Trained features;
  Trained outputs;
};

/// One step of the training: `numbers` are the features of a sample of class `right`.
void learn(Model& model, const std::vector<std::size_t>& numbers, std::size_t right, float rate) {
  Row sum{};
  for (const auto i : numbers)
    for (std::size_t d = 0; d < dimensions; ++d) sum[d] += model.features.rows[i][d];
  std::vector<float> shares;
  for (const auto& output : model.outputs.rows) shares.push_back(product(sum, output));
  const auto best = std::ranges::max(shares);
  for (auto& share : shares) share = std::exp(share - best);
  const auto all = std::reduce(shares.begin(), shares.end());
  if (shares[right] > known_well * all) return;
  Row gradient{};
  for (std::size_t c = 0; c < shares.size(); ++c) {
    const auto error = shares[c] / all - (c == right ? 1.0F : 0.0F);
    for (std::size_t d = 0; d < dimensions; ++d) gradient[d] += error * model.outputs.rows[c][d];
    model.outputs.move(c, sum, error, rate);
  }
  for (const auto i : numbers) model.features.move(i, gradient, 1, rate);
}

/// The number of the class that the next sample is drawn from.
std::size_t next_class(const Classes& classes, const std::vector<std::size_t>& hard, std::mt19937_64& random) {
  if (!hard.empty() && random() % hard_share == 0) return hard[random() % hard.size()];
  const auto next = random() % classes.size();
  // Languages that zubda does not know are drawn less often.
  return classes[next]->code == "und" && random() % 2 == 0 ? random() % classes.size() : next;
}

Model train(const Classes& classes, const std::vector<ClosePair>& pairs, const Chosen& features, Sampler& sampler) {
  Model model{{features.size(), 0.05F, sampler.random()}, {classes.size(), 0.3F, sampler.random()}};
  const auto steps = trained_samples * std::ssize(classes);
  std::vector<std::size_t> numbers;
  std::vector<std::size_t> hard;
  for (std::size_t c = 0; c < classes.size(); ++c)
    if (std::ranges::any_of(pairs, [&, &name = classes[c]->name](const auto& pair) {
          return pair.is_hard && (pair.first == name || pair.second == name);
        }))
      hard.push_back(c);
  for (long step = 0; step < steps; ++step) {
    const auto right = next_class(classes, hard, sampler.random());
    numbers.clear();
    for (const auto* word : sampler.draw(*classes[right]))
      for (const auto feature : *word)
        if (const auto found = features.find(feature); found != features.end()) numbers.push_back(found->second);
    const auto done = static_cast<float>(step) / static_cast<float>(steps);
    if (!numbers.empty()) learn(model, numbers, right, first_rate * (1 - done) + last_rate);
  }
  return model;
}

/// Makes the dimensions of the features equally large; products stay the same.
void balance(Model& model) {
  for (std::size_t d = 0; d < dimensions; ++d) {
    double squares = 0;
    for (const auto& row : model.features.rows) squares += row[d] * row[d];
    const auto size = static_cast<float>(std::sqrt(squares / static_cast<double>(model.features.rows.size())));
    if (size <= 0) continue;
    for (auto& row : model.features.rows) row[d] /= size;
    for (auto& row : model.outputs.rows) row[d] *= size;
  }
}

/// The size of one step of a byte, so that `quantile` of the numbers fit.
float step_of(const std::vector<Row>& rows, double quantile) {
  std::vector<float> sizes;
  for (const auto& row : rows)
    std::ranges::transform(row, std::back_inserter(sizes), [](float x) { return std::abs(x); });
  std::ranges::sort(sizes);
  return sizes[static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * quantile)] / 127;
}

void write_row(std::ostream& out, const Row& row, float step) {
  for (const auto number : row) {
    const auto rounded = std::lround(std::clamp(number / step, -127.0F, 127.0F));
    out << std::setw(2) << std::setfill('0') << (static_cast<unsigned long>(rounded) & 255);
  }
  out << '\n';
}

void write(std::ostream& out, std::int32_t script, const Classes& classes, const Chosen& features, const Model& model) {
  const auto step = step_of(model.features.rows, cut_quantile);
  const auto output_step = step_of(model.outputs.rows, 1);
  out << std::dec << "group " << script << ' ' << classes.size() << ' ' << features.size() << ' '
      << static_cast<double>(step) * static_cast<double>(output_step) * costs_per_nat << '\n'
      << std::hex;
  for (std::size_t c = 0; c < classes.size(); ++c) {
    out << classes[c]->name << ' ' << classes[c]->code << ' ';
    write_row(out, model.outputs.rows[c], output_step);
  }
  for (const auto& [hash, number] : features) {
    out << std::setw(8) << std::setfill('0') << hash << ' ';
    write_row(out, model.features.rows[number], step);
  }
}

constexpr const char* head =
    "# The model of language detection, written by zubda_train_detection (training/README.md). A group: its script (a\n"
    "# UScriptCode), how many columns and features it has, and the factor from products to costs; then a line for "
    "each\n"
    "# column: its name, the code it answers and 16 bytes; then a line for each feature: its hash and 16 bytes. "
    "Hashes\n"
    "# rise. All in hexadecimal, bytes with a sign.\n";

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 1;
  const auto all = read_classes(argv[1]);
  const auto pairs = read_close_pairs(argv[1]);
  std::ofstream out(argv[2]);
  out << head;
  for (const auto& [script, max] : max_features) {
    Classes classes;
    for (const auto& known : all)
      if (known.script == script) classes.push_back(&known);
    if (classes.empty()) continue;
    Sampler sampler;
    const auto features = choose_features(classes, pairs, sampler, max);
    std::cerr << "script " << script << ": " << classes.size() << " columns, " << features.size() << " features\n";
    auto model = train(classes, pairs, features, sampler);
    balance(model);
    write(out, script, classes, features, model);
  }
  out.flush();
  return out ? 0 : 1;
}
