#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <stdexcept>

#include "text/fold.h"
#include "tokens/small_tokenizer.h"
#include <zubda/tokenizer.h>

namespace zubda {
namespace {

/// By the definition: the two neighbours with the lowest rank are merged, again and again.
std::size_t count_plainly(const std::string& piece) {
  static const auto ranks = small_ranks();
  if (ranks.contains(piece)) return 1;
  std::vector<std::string> parts;
  for (const char c : piece) parts.emplace_back(1, c);
  for (;;) {
    std::optional<std::size_t> best;
    std::size_t best_rank = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const auto found = ranks.find(parts[i] + parts[i + 1]);
      if (found == ranks.end() || (best && best_rank <= found->second)) continue;
      best = i;
      best_rank = found->second;
    }
    if (!best) return parts.size();
    parts[*best] += parts[*best + 1];
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(*best) + 1);
  }
}

/// A byte in the alphabet of tokenizer.json.
std::string letters_of(std::string_view token) {
  std::string letters;
  for (const char c : token) {
    const auto byte = static_cast<unsigned char>(c);
    const auto is_itself = [](unsigned b) { return (b >= 0x21 && b <= 0x7E) || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE; };
    char32_t code = byte;
    if (!is_itself(byte)) {
      code = 0x100;
      for (unsigned b = 0; b < byte; ++b) code += is_itself(b) ? 0 : 1;
    }
    append_utf8(code, letters);
  }
  return letters;
}

std::string in_quotes(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) json += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return json + '"';
}

constexpr std::string_view on_bytes = R"({"type":"ByteLevel","add_prefix_space":false,"use_regex":false})";

/// With `step` before the bytes; merges as texts or as arrays.
std::string small_json(std::string_view step, bool as_arrays, const std::string& more = "") {
  std::string vocabulary;
  for (const auto& [token, rank] : small_ranks())
    vocabulary += (vocabulary.empty() ? "" : ",") + in_quotes(letters_of(token)) + ":" + std::to_string(rank);
  std::string merges;
  for (const auto& [left, right] : small_merges) {
    const auto a = letters_of(left), b = letters_of(right);
    merges += merges.empty() ? "" : ",";
    merges += as_arrays ? "[" + in_quotes(a) + "," + in_quotes(b) + "]" : in_quotes(a + " " + b);
  }
  return R"({"normalizer":null,"pre_tokenizer":{"type":"Sequence","pretokenizers":[)" + std::string(step) +
         (step.empty() ? "" : ",") + std::string(on_bytes) + R"(]},"model":{"type":"BPE","dropout":null,"vocab":{)" +
         vocabulary + R"(},"merges":[)" + merges + "]}" + more + "}";
}

std::string split_by(std::string_view pattern) {
  return R"({"type":"Split","pattern":{"Regex":")" + std::string(pattern) +
         R"("},"behavior":"Isolated","invert":false})";
}

TEST(Tokenizer, MergesByRanks) {
  const Tokenizer encoder(small_encoder("(?s).+"));
  const Tokenizer pairs(small_json("", false));
  const Tokenizer arrays(small_json("", true));
  const std::string letters = "aaaathein dgr.\n12";
  std::uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string piece;
    for (int i = 0; i < 1 + round % 30; ++i) {
      state = state * 1664525 + 1013904223;
      piece += (state >> 24) % 8 == 0 ? "ال" : std::string(1, letters[(state >> 16) % letters.size()]);
    }
    EXPECT_EQ(encoder.count(piece), count_plainly(piece)) << piece;
    EXPECT_EQ(pairs.count(piece), count_plainly(piece)) << piece;
    EXPECT_EQ(arrays.count(piece), count_plainly(piece)) << piece;
  }
  EXPECT_EQ(encoder.count(""), 0U);
}

TEST(Tokenizer, SplitsTextByItsPattern) {
  const Tokenizer encoder(small_encoder(small_pattern));
  const Tokenizer json(small_json(split_by(small_pattern), false));
  for (const auto& [text, pieces] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"the and", {"the", " and"}},
           {"it's ONE'LL", {"it", "'s", " ONE", "'LL"}},
           {"12345", {"123", "45"}},
           {"and.\nthe", {"and", ".\n", "the"}},
           {"a  \n\n in", {"a", "  \n\n", " in"}},
           {"a   in", {"a", "  ", " in"}},
           // White space of Unicode that ICU's own \s has not.
           {"a\u0085\u0085", {"a", "\u0085\u0085"}},
           {"a\v\v\vb", {"a", "\v\v", "\vb"}},
           {"الماء", {"الماء"}}}) {
    std::size_t count = 0;
    for (const auto& piece : pieces) count += count_plainly(piece);
    EXPECT_EQ(encoder.count(text), count) << text;
    EXPECT_EQ(json.count(text), count) << text;
  }
}

TEST(Tokenizer, KnowsThePartsOfTokenizerJson) {
  const auto digits = [](std::string_view each) {
    return Tokenizer(small_json(R"({"type":"Digits","individual_digits":)" + std::string(each) + "}", false));
  };
  EXPECT_EQ(digits("true").count("1212"), 4U);
  EXPECT_EQ(digits("false").count("1212"), 2U);
  const Tokenizer text_split(small_json(R"({"type":"Split","pattern":{"String":"."},"behavior":"Isolated"})", false));
  EXPECT_EQ(text_split.count("and.\n"), 3U);
  const Tokenizer added(small_json("", false, R"(,"added_tokens":[{"content":"<x>","special":false},
      {"content":"<x>y","special":false},{"content":"<end>","special":true}])"));
  EXPECT_EQ(added.count("and<x>and<x>yand"), 5U);
  EXPECT_EQ(added.count("<end>"), 5U);
  auto composing = small_json("", false);
  composing.replace(composing.find("null"), 4, R"({"type":"NFC"})");
  EXPECT_EQ(Tokenizer(small_json("", false)).count("e\u0301"), 3U);
  EXPECT_EQ(Tokenizer(composing).count("e\u0301"), 2U);
}

TEST(Tokenizer, RefusesWhatItDoesNotKnow) {
  const auto with = [](std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  };
  const auto json = small_json("", false);
  for (const auto& [file, reason] : std::vector<std::pair<std::string, std::string>>{
           {"", "it is not JSON"},
           {"[1]", "it is JSON, but no object"},
           {"{}", "it has neither bpe_ranks nor a model"},
           {R"({"bpe_ranks":"! 0 IQ=="})", "it has bpe_ranks, but no pat_str"},
           {R"({"bpe_ranks":"! 0 IQ==","pat_str":"a"})", "bpe_ranks has no token for some byte"},
           {R"({"bpe_ranks":"! x IQ==","pat_str":"a"})", "bpe_ranks has a line without a rank"},
           {R"({"bpe_ranks":"! 0 I-==","pat_str":"a"})", "a token of bpe_ranks is not in base64"},
           {small_encoder("(a"), "its pattern is not one that ICU can run"},
           {with(json, "\"BPE\"", "\"Unigram\""), "its model is Unigram, not BPE"},
           {with(json, "\"BPE\"", "\"WordPiece\""), "its model is WordPiece, not BPE"},
           {with(json, "\"dropout\":null", "\"dropout\":0.1"), "its model has a dropout"},
           {with(json, "\"dropout\":null", "\"end_of_word_suffix\":\"</w>\""), "its model has a end_of_word_suffix"},
           {with(json, "\"ByteLevel\"", "\"Metaspace\""), "its pre-tokenizer Metaspace is not supported"},
           {with(json, "\"normalizer\":null", "\"normalizer\":{\"type\":\"Lowercase\"}"),
            "its normalizer Lowercase is not supported"},
           {with(json, "\"pre_tokenizer\"", "\"other\""), "its pre-tokenizer has no ByteLevel: it is not on bytes"}}) {
    try {
      const Tokenizer tokenizer(file);
      ADD_FAILURE() << "was read: " << reason;
    } catch (const std::invalid_argument& error) {
      EXPECT_EQ(error.what(), reason);
    }
  }
}

TEST(Tokenizer, TakesNearLinearTimeForOnePiece) {
  const Tokenizer encoder(small_encoder(small_pattern));
  const std::string letters(400'000, 'a');
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(encoder.count(letters), letters.size() / 8);
  // A search for the lowest rank at each step takes minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace zubda
