#include "language/traits.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "language/data_lines.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

struct Row {
  std::string code;
  std::string trait;
  std::vector<std::string> values;
};

std::vector<Row> rows() {
  static const auto text = read(ZUBDA_SOURCE_DIR "/src/language/traits.txt");
  std::vector<Row> rows;
  for (const auto line : data_lines(text)) {
    std::istringstream words{std::string(line)};
    auto& row = rows.emplace_back();
    words >> row.code >> row.trait;
    for (std::string value; words >> value;) row.values.push_back(value);
  }
  return rows;
}

bool is_language(const std::string& code) {
  const auto* const* codes = uloc_getISOLanguages();
  for (; *codes != nullptr; ++codes)
    if (code == *codes) return true;
  return false;
}

TEST(TraitsFile, IsSortedWithoutRepetitions) {
  const auto text = read(ZUBDA_SOURCE_DIR "/src/language/traits.txt");
  const auto lines = data_lines(text);
  EXPECT_GT(lines.size(), 100U);
  for (std::size_t i = 1; i < lines.size(); ++i) EXPECT_LT(lines[i - 1], lines[i]);
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& row : rows()) EXPECT_TRUE(seen.emplace(row.code, row.trait).second) << row.code << ' ' << row.trait;
}

TEST(TraitsFile, HasKnownLanguagesAndTraits) {
  const auto names = trait_names();
  for (const auto& row : rows()) {
    EXPECT_TRUE(is_language(row.code)) << row.code;
    EXPECT_NE(std::ranges::find(names, row.trait), names.end()) << row.trait;
  }
}

TEST(TraitsFile, HasLanguagesWithStopWordsExceptForScriptsLettersAndCodes) {
  for (const auto& row : rows()) {
    if (row.trait == "alone-in-script" || row.trait == "turkic" || row.trait == "alias") continue;
    EXPECT_FALSE(word_list("stopwords", row.code).lines.empty()) << row.code << ' ' << row.trait;
  }
}

TEST(TraitsFile, UsesEveryTraitAndExplainsItInItsHead) {
  const auto text = read(ZUBDA_SOURCE_DIR "/src/language/traits.txt");
  for (const auto name : trait_names()) {
    EXPECT_TRUE(std::ranges::any_of(rows(), [&](const Row& row) { return row.trait == name; })) << name;
    EXPECT_NE(text.find("\n# " + std::string(name) + " "), std::string::npos) << name;
  }
}

TEST(TraitsFile, HasValuesThatExist) {
  for (const auto& row : rows()) {
    const bool has_values = row.trait == "alias" || row.trait == "alone-in-script" || row.trait == "encodings";
    EXPECT_EQ(!row.values.empty(), has_values) << row.code << ' ' << row.trait;
    for (const auto& value : row.values) {
      UErrorCode status = U_ZERO_ERROR;
      const bool exists = row.trait == "alone-in-script" ? u_getPropertyValueEnum(UCHAR_SCRIPT, value.c_str()) >= 0
                          : row.trait == "alias"         ? word_list("stopwords", value).lines.empty()
                                                         : ucnv_countAliases(value.c_str(), &status) > 0;
      EXPECT_TRUE(exists) << row.code << ' ' << row.trait << ' ' << value;
    }
  }
}

TEST(Traits, AreThoseOfTheFile) {
  const auto names = trait_names();
  std::set<std::pair<std::string, std::string>> expected;
  for (const auto& row : rows()) {
    expected.emplace(row.code, row.trait);
    const auto trait = static_cast<Trait>(std::ranges::find(names, row.trait) - names.begin());
    const auto values = trait_values(row.code, trait);
    EXPECT_TRUE(std::ranges::equal(values, row.values)) << row.code << ' ' << row.trait;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto trait = static_cast<Trait>(i);
    const auto with = languages_with(trait);
    for (const auto& row : rows()) {
      const bool has = expected.contains({row.code, std::string(names[i])});
      EXPECT_EQ(Traits(row.code).has(trait), has) << row.code << ' ' << names[i];
      EXPECT_EQ(std::ranges::find(with, row.code) != with.end(), has) << row.code << ' ' << names[i];
    }
  }
  EXPECT_FALSE(Traits("xx").has(Trait::turkic));
  EXPECT_TRUE(trait_values("xx", Trait::alias).empty());
}

/// Comparisons with a code, and lists of codes between blanks or quotes.
TEST(Traits, AreWhatCodeAsksForInPlaceOfLanguages) {
  const std::regex comparison(R"re(\b(code|language|lang|locale)(\(\))?\s*[!=]=\s*"[a-z]{2,3}")re");
  const std::regex list(R"re("\s?[a-z]{2}(\s[a-z]{2}){2,}\s?"|"[a-z]{2}", ?"[a-z]{2}", ?"[a-z]{2}")re");
  EXPECT_TRUE(std::regex_search("if (language.code == \"tr\")", comparison));
  EXPECT_TRUE(std::regex_search("codes = \" cs da de \";", list));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ZUBDA_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    ++files;
    std::istringstream lines(read(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      const auto code = line.substr(0, line.find("//"));
      if (code.find("\"und\"") != std::string::npos) continue;  // The code for no language.
      EXPECT_FALSE(std::regex_search(code, comparison)) << entry.path() << ": " << line;
      EXPECT_FALSE(std::regex_search(code, list)) << entry.path() << ": " << line;
    }
  }
  EXPECT_GT(files, 200U);
}

}  // namespace
}  // namespace zubda
