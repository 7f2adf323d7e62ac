#include <algorithm>
#include <cctype>
#include <functional>
#include <limits>
#include <utility>

#include "text/fold.h"
#include "tokens/file_values.h"

namespace zubda {
namespace {

/// The bytes in the alphabet that these files write them in: printable characters of Latin-1 are themselves, and the
/// others are U+0100 and the following in their order.
std::array<std::string, 256> byte_letters() {
  std::array<std::string, 256> letters;
  char32_t next = 0x100;
  for (char32_t byte = 0; byte < 256; ++byte) {
    const bool is_itself = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
    append_utf8(is_itself ? byte : next++, letters[byte]);
  }
  return letters;
}

/// The pattern of GPT-2, which ByteLevel has built in.
constexpr auto byte_level_pattern = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// A text as a pattern that matches only itself.
std::string quoted(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c))) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

PieceRule read_split(const element& step) {
  const auto behavior = text_member(step, "behavior");
  const bool inverts = flag_member(step, "invert", false);
  const auto pattern = member(step, "pattern");
  if (!pattern) refuse("a Split has no pattern");
  const auto gaps = behavior == "Isolated" ? PieceRule::Gaps::keep : PieceRule::Gaps::drop;
  // What is removed where the pattern is inverted is all that it does not match.
  if (behavior != "Isolated" && !(behavior == "Removed" && inverts))
    refuse("its pre-tokenizer Split has the behavior " + std::string(behavior) + ", which is not supported");
  if (const auto regex = text_of(member(*pattern, "Regex"))) return {icu_pattern(*regex), gaps};
  return {quoted(text_member(*pattern, "String")), gaps};
}

void read_pre_tokenizer(const element& step, bool is_only, TokenizerFile& file, bool& on_bytes) {
  const auto type = text_member(step, "type");
  if (type == "Sequence") {
    simdjson::dom::array steps;
    if (step["pretokenizers"].get(steps) != simdjson::SUCCESS) refuse("its pre-tokenizer is a Sequence of nothing");
    for (const auto part : steps) read_pre_tokenizer(part, steps.size() == 1, file, on_bytes);
  } else if (type == "ByteLevel") {
    on_bytes = true;
    file.adds_blank = flag_member(step, "add_prefix_space", true);
    if (file.adds_blank && !is_only) refuse("its pre-tokenizer adds a blank before each piece");
    if (flag_member(step, "use_regex", true))
      file.rules.push_back({icu_pattern(byte_level_pattern), PieceRule::Gaps::keep});
  } else if (type == "Split") {
    file.rules.push_back(read_split(step));
  } else if (type == "Digits") {
    file.rules.push_back({flag_member(step, "individual_digits", false) ? "\\p{N}" : "\\p{N}+", PieceRule::Gaps::keep});
  } else {
    refuse("its pre-tokenizer " + std::string(type) + " is not supported");
  }
}

void read_normalizer(const element& normalizer, TokenizerFile& file) {
  const auto type = text_member(normalizer, "type");
  if (type == "NFC") {
    file.normalizes_nfc = true;
  } else if (type == "Sequence") {
    simdjson::dom::array parts;
    if (normalizer["normalizers"].get(parts) == simdjson::SUCCESS)
      for (const auto part : parts) read_normalizer(part, file);
  } else {
    refuse("its normalizer " + std::string(type) + " is not supported");
  }
}

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

Numbers read_numbers(const element& model) {
  simdjson::dom::object vocabulary;
  if (model["vocab"].get(vocabulary) != simdjson::SUCCESS) refuse("its model has no vocab");
  Numbers numbers;
  numbers.reserve(vocabulary.size());
  for (const auto& [token, value] : vocabulary) {
    std::uint64_t number = 0;
    if (value.get_uint64().get(number) != simdjson::SUCCESS || number > std::numeric_limits<std::uint32_t>::max())
      refuse("its vocab has a token without a number");
    numbers.emplace(token, static_cast<std::uint32_t>(number));
  }
  return numbers;
}

/// A merge is a text with a blank between the two tokens, or an array of two.
std::pair<std::string_view, std::string_view> read_pair(const element& merge) {
  std::string_view text;
  if (merge.get_string().get(text) == simdjson::SUCCESS) {
    const auto blank = text.find(' ');
    if (blank != std::string_view::npos) return {text.substr(0, blank), text.substr(blank + 1)};
  }
  std::string_view left;
  std::string_view right;
  if (merge.at(0).get_string().get(left) != simdjson::SUCCESS ||
      merge.at(1).get_string().get(right) != simdjson::SUCCESS)
    refuse("its merges are not pairs of tokens");
  return {left, right};
}

void read_merges(const element& model, const Numbers& numbers, PairedTokens& tokens) {
  simdjson::dom::array merges;
  if (model["merges"].get(merges) != simdjson::SUCCESS) refuse("its model has no merges");
  const auto number = [&](std::string_view token) {
    const auto found = numbers.find(token);
    if (found == numbers.end()) refuse("its merges have a token that its vocab has not");
    return found->second;
  };
  std::uint32_t rank = 0;
  std::string joined;
  for (const auto merge : merges) {
    const auto [left, right] = read_pair(merge);
    joined.assign(left).append(right);
    tokens.merges.emplace(PairedTokens::pair_key(number(left), number(right)), Merge{rank++, number(joined)});
  }
}

void check_model(const element& model) {
  const auto type = text_member(model, "type");
  if (type != "BPE") refuse("its model is " + (type.empty() ? "of no type" : std::string(type)) + ", not BPE");
  for (const auto* affix : {"continuing_subword_prefix", "end_of_word_suffix"})
    if (!text_member(model, affix).empty()) refuse("its model has a " + std::string(affix));
  if (member(model, "dropout")) refuse("its model has a dropout");
}

PairedTokens read_model(const element& model) {
  check_model(model);
  PairedTokens tokens;
  const auto numbers = read_numbers(model);
  const auto letters = byte_letters();
  for (std::size_t byte = 0; byte < letters.size(); ++byte) {
    const auto found = numbers.find(letters[byte]);
    // A byte without a token can be in no merge. It counts as one.
    tokens.bytes[byte] = found != numbers.end() ? found->second : std::numeric_limits<std::uint32_t>::max();
  }
  read_merges(model, numbers, tokens);
  if (!flag_member(model, "ignore_merges", false)) return tokens;
  std::unordered_map<std::string_view, char> bytes;
  for (std::size_t byte = 0; byte < letters.size(); ++byte) bytes.emplace(letters[byte], static_cast<char>(byte));
  tokens.whole_pieces.emplace();
  for (const auto& [token, number] : numbers) {
    std::string decoded;
    for (std::size_t at = 0; at < token.size(); at += static_cast<unsigned char>(token[at]) < 0x80 ? 1 : 2) {
      const auto found = bytes.find(token.substr(at, static_cast<unsigned char>(token[at]) < 0x80 ? 1 : 2));
      if (found != bytes.end()) decoded += found->second;
    }
    tokens.whole_pieces->add(std::move(decoded), number);
  }
  return tokens;
}

/// Special tokens are commands to a model and no text; the others are found in a text wherever they stand.
void read_added_tokens(const element& file, TokenizerFile& result) {
  simdjson::dom::array added;
  if (file["added_tokens"].get(added) != simdjson::SUCCESS) return;
  for (const auto token : added)
    if (!flag_member(token, "special", false)) result.added.emplace_back(text_member(token, "content"));
  std::erase(result.added, "");
  std::ranges::stable_sort(result.added, std::ranges::greater(), &std::string::size);
}

}  // namespace

TokenizerFile read_tokenizer_json(const element& file, const element& model) {
  TokenizerFile result;
  bool on_bytes = false;
  check_model(model);
  if (const auto step = member(file, "pre_tokenizer")) read_pre_tokenizer(*step, true, result, on_bytes);
  if (!on_bytes) refuse("its pre-tokenizer has no ByteLevel: it is not on bytes");
  if (const auto normalizer = member(file, "normalizer")) read_normalizer(*normalizer, result);
  result.paired = read_model(model);
  read_added_tokens(file, result);
  return result;
}

}  // namespace zubda
