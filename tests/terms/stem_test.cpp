#include "terms/stem.h"

#include <gtest/gtest.h>
#include <libstemmer.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "failing_memory.h"
#include "language/traits.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Words of ASCII go to stemmers for Latin-1 where there are some.
TEST(Stemmer, GivesWhatSnowballGivesForUtf8) {
  std::size_t compared = 0;
  for (const auto& file : std::filesystem::directory_iterator(ZUBDA_SOURCE_DIR "/src/language/samples")) {
    const auto code = file.path().stem().string();
    const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> snowball(sb_stemmer_new(code.c_str(), "UTF_8"),
                                                                             sb_stemmer_delete);
    if (code == "ar" || !snowball) continue;
    Stemmer stemmer(code);
    std::ifstream sample(file.path());
    for (std::string word; sample >> word;) {
      std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '"'; });
      const auto folded = fold(word, Traits(code).has(Trait::turkic));
      if (folded.empty()) continue;
      auto stem = folded;
      stemmer.stem(stem);
      const auto* expected = sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                             static_cast<int>(folded.size()));
      const std::string_view letters(reinterpret_cast<const char*>(expected),
                                     static_cast<std::size_t>(sb_stemmer_length(snowball.get())));
      ASSERT_EQ(stem, letters.empty() ? std::string_view(folded) : letters) << code << ' ' << folded;
      ++compared;
    }
  }
  EXPECT_GT(compared, 1000U);
}

TEST(Stemmer, LeavesWordsOfLanguagesWithoutOne) {
  std::string word = "houses";
  Stemmer("und").stem(word);
  EXPECT_EQ(word, "houses");
}

TEST(Stemmer, StemsOrTellsThatMemoryRanOut) {
  const auto stems = [](Stemmer& stemmer) {
    std::string all;
    for (std::string word : {"rivers", "überschwemmungen", "a", "nationalisierungsbestrebungen", "mühlen", "waters"}) {
      stemmer.stem(word);
      all += word + ' ';
    }
    return all;
  };
  for (const std::string_view code : {"en", "de", "tr", "ar", "xx"}) {
    expect_failures_leave_no_trace([] { return std::optional<Stemmer>(); },
                                   [&](std::optional<Stemmer>& kept) {
                                     if (!kept) kept.emplace(code);
                                     return stems(*kept);
                                   });
  }
}

}  // namespace
}  // namespace zubda
