#include "terms/term_extractor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "linear_time.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// One sentence a line of `text`.
std::vector<Sentence> lines_of(std::string_view text) {
  std::vector<Sentence> sentences;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    sentences.push_back({{at, end}, 0, Role::prose});
    at = end + 1;
  }
  return sentences;
}

Terms terms_of(std::string_view text, const std::string& code, TermExtractor& extractor) {
  static Languages languages;
  return extractor.extract(text, lines_of(text), languages.get(code), {});
}

TEST(TermExtractor, GivesEmptyRowsForSentencesWithoutTerms) {
  TermExtractor extractor;
  const auto terms = terms_of("...\n123\nthe", "en", extractor);
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_TRUE(terms.of(0).empty());
  EXPECT_EQ(terms.of(1).size(), 1U);
  EXPECT_TRUE(terms.of(2).empty());
  EXPECT_EQ(terms.word_counts, (std::vector<std::uint32_t>{0, 1, 1}));
}

TEST(TermExtractor, SeesNamesWithMarksAndNoAddresses) {
  struct Case {
    const char* language;
    std::string text, same;
    std::size_t terms;
  };
  for (const auto& [language, text, same, count] :
       std::vector<Case>{{"en", "The AT&T office", "AT&T offices", 2},
                         {"en", "A COVID-19 ward", "Covid\u201119 wards", 2},
                         {"en", "It _felt_ cold", "felt cold", 2},
                         {"en", "See https://example.com/felt-cold now", "See now", 1},
                         {"ar", "افتتاح #المدارس_الجديدة", "افتتاح المدارس الجديدة", 3},
                         {"zh", "见https://a.cn/b", "见", 1}}) {
    TermExtractor extractor;
    EXPECT_EQ(terms_of(text, language, extractor).ids.size(), count) << text;
    EXPECT_EQ(extractor.known_terms(same).size(), count) << same;
    // The same in every sentence of a text, and in one that begins after a line end within a sentence.
    const auto terms = terms_of(text + "\n" + same + "\n" + text, language, extractor);
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ(terms.of(0).size(), count) << text;
    EXPECT_TRUE(std::ranges::equal(terms.of(0), terms.of(1))) << text;
    EXPECT_TRUE(std::ranges::equal(terms.of(0), terms.of(2))) << text;
  }
}

TEST(TermExtractor, LeavesOutMarksOfNotes) {
  static Languages languages;
  struct Case {
    const char* language;
    std::string marked, plain;
  };
  for (const auto& row :
       std::vector<Case>{{"en", "The dam[1] held in spring.[2,3][citation needed]", "The dam held in spring."},
                         {"en", "The dam held in spring.12", "The dam held in spring."},
                         {"ar", "صمد السد[أ] في الربيع.[٦]", "صمد السد في الربيع."},
                         {"hi", "बाँध उस वर्ष बना।[१]", "बाँध उस वर्ष बना।"}}) {
    const auto &marked = row.marked, &plain = row.plain;
    const auto& language = languages.get(row.language);
    TermExtractor extractor;
    const auto terms_in = [&](const std::string& text) {
      const std::vector<Sentence> sentences{{.span = {0, text.size()}, .has_notes = true}};
      const auto terms = extractor.extract(text, sentences, language, {});
      return std::pair(terms.ids, terms.word_counts);
    };
    EXPECT_EQ(terms_in(marked), terms_in(plain)) << marked;
    std::vector<std::string> words;
    extractor.tokenize(marked, std::vector<Sentence>{{.span = {0, marked.size()}, .has_notes = true}}, language, {},
                       [&](std::size_t, std::span<const Token> tokens) {
                         for (const auto& token : tokens) words.emplace_back(slice(marked, token.span));
                       });
    EXPECT_EQ(words.size(), terms_in(plain).second.front());
  }
}

// Scripts without blanks are wrapped inside of words.
TEST(TermExtractor, ReadsWordsOverLineEnds) {
  struct Case {
    const char* language;
    std::string joined;
  };
  for (const auto& row : std::vector<Case>{{"zh", "当时没有人测量河水的高度"},
                                           {"ja", "当時は川の水位を測る人がいなかった"},
                                           {"th", "ตอนนั้นไม่มีใครวัดระดับน้ำ"}}) {
    static Languages languages;
    const auto& language = languages.get(row.language);
    const auto& joined = row.joined;
    TermExtractor extractor;
    const auto terms_in = [&](const std::string& text) {
      return extractor.extract(text, std::vector<Sentence>{{{0, text.size()}, 0, Role::prose}}, language, {});
    };
    const auto expected = terms_in(joined);
    ASSERT_GT(expected.ids.size(), 1U);
    for (std::size_t at = 3; at < joined.size(); at += 3) {
      const auto letter = decode_at(joined, at).code;
      if (character(letter).word_break() != WordBreak::dictionary) continue;
      for (const std::string line_end : {"\n", "\r\n", " \n  "}) {
        const auto found = terms_in(joined.substr(0, at) + line_end + joined.substr(at));
        EXPECT_EQ(found.ids, expected.ids) << joined.substr(0, at);
        EXPECT_EQ(found.word_counts, expected.word_counts) << joined.substr(0, at);
      }
    }
  }
}

TEST(TermExtractor, NumbersTermsByFirstAppearanceWhateverCameBefore) {
  TermExtractor fresh;
  TermExtractor used;
  terms_of("zebra river mountain stone", "en", used);
  terms_of("حديقة نهر", "ar", used);
  const auto text = "stone river\nriver mountain";
  EXPECT_EQ(terms_of(text, "en", fresh).ids, terms_of(text, "en", used).ids);
  EXPECT_EQ(terms_of(text, "en", used).ids, (std::vector<TermId>{0, 1, 1, 2}));
}

TEST(TermExtractor, MeetsVariantsOfAWordInOneTerm) {
  const std::vector<std::vector<std::string>> groups = {
      {"en", "Rivers", "river", "RIVER", "river's", "river’s", "rivers'"},
      {"en", "ｒｉｖｅｒ", "river", "ri\u00ADver"},
      {"en", "ﬁeld", "field", "FIELDS"},
      {"en", "2024", "٢٠٢٤", "۲۰۲۴", "２０２４", "२०२४"},
      {"ar", "المدرسة", "مدرسة", "والمدرسة", "للمدرسة", "المَدْرَسَة", "الـمـدرسة", "والمدارس", "بالمدارس", "مدرسته"},
      {"ar", "إسلامية", "الاسلاميه", "اسلامية", "الإسلامي", "ﺍﻹﺳﻼﻣﻲ"},
      {"ar", "مشروع", "المشاريع", "مشروعات", "ومشروع"},
      {"ar", "الوزارة", "وزارة", "وزاره", "ووزارة"},
      {"ar", "فرنسا", "وفرنسا", "الفرنسي"},
      {"ar", "مستشفى", "المستشفي", "مستشفی"},
      {"fa", "کتاب", "كتاب", "ﮐﺘﺎﺏ"},
      {"fa", "می‌رود", "ميرود"},
      {"ur", "پاکستانی", "پاكستاني"},
      {"he", "שָׁלוֹם", "שלום"},
      {"fr", "l’homme", "homme", "L'homme", "hommes", "d'hommes", "qu'homme"},
      {"it", "dell'acqua", "acqua", "l’acqua", "ACQUA"},
      {"ca", "l'aigua", "aigua"},
      {"de", "Straße", "STRASSE", "Straßen"},
      {"el", "ΠΟΛΗ", "πόλη", "πο\u0301λη"},
      {"ru", "школа", "ШКОЛЫ", "школу"},
      {"tr", "IŞIK", "ışık", "Işık'ın"},
      {"tr", "İzmir", "izmir", "İZMİR", "İzmir'de"},
  };
  for (const auto& group : groups) {
    std::string text;
    for (std::size_t i = 1; i < group.size(); ++i) text += group[i] + "\n";
    TermExtractor extractor;
    EXPECT_EQ(terms_of(text, group.front(), extractor).term_count, 1U) << text;
  }
}

TEST(TermExtractor, KeepsDifferentWordsApart) {
  const std::vector<std::vector<std::string>> groups = {
      {"tr", "kın", "kin"},  // dotless and dotted
      {"ar", "وزير", "زير", "فرنسا"}, {"ar", "مدرسة", "شارع", "رسالة"},
      {"en", "3.14", "314", "3,000"}, {"zz", "rivers", "river"},
  };
  for (const auto& group : groups) {
    std::string text;
    for (std::size_t i = 1; i < group.size(); ++i) text += group[i] + "\n";
    TermExtractor extractor;
    EXPECT_EQ(terms_of(text, group.front(), extractor).term_count, group.size() - 1) << text;
  }
}

TEST(TermExtractor, TakesCompoundsApartAtHyphensAndFindsTheirParts) {
  TermExtractor extractor;
  const auto terms = terms_of("mother-in-law\nmother law\nKorea-Kennerin", "en", extractor);
  EXPECT_EQ(std::vector<TermId>(terms.of(0).begin(), terms.of(0).end()),
            std::vector<TermId>(terms.of(1).begin(), terms.of(1).end()));
  EXPECT_EQ(terms.of(2).size(), 2U);
}

TEST(TermExtractor, FindsWordsWithoutSpacesByDictionaries) {
  for (const auto& [code, text, words] : std::vector<std::tuple<std::string, std::string, std::vector<std::string>>>{
           {"zh", "图书馆在学校旁边", {"学校"}},
           {"ja", "図書館は学校の隣です", {"図書館", "学校", "隣"}},
           {"th", "ห้องสมุดอยู่ใกล้โรงเรียน", {"โรงเรียน"}}}) {
    TermExtractor extractor;
    terms_of(text, code, extractor);
    for (const auto& word : words) EXPECT_EQ(extractor.known_terms(word).size(), 1U) << code << ' ' << word;
  }
}

TEST(TermExtractor, LetsAMadeUpLanguageBringItsStopWords) {
  const Language language("zz");
  const WordSet stop_words = {"blu", "na"};
  TermExtractor extractor;
  const std::string text = "Blu gorim na tavesk";
  EXPECT_EQ(extractor.extract(text, lines_of(text), language, {true, &stop_words}).term_count, 2U);
}

TEST(TermExtractor, FindsOnlyTermsOfTheDocumentInOtherTexts) {
  TermExtractor extractor;
  terms_of("stone river", "en", extractor);
  EXPECT_EQ(extractor.known_terms("A river without water"), (std::vector<TermId>{1}));
  EXPECT_TRUE(extractor.known_terms("").empty());
}

TEST(TermExtractor, HealsWordsDividedAtLineEnds) {
  const auto ids = [](const std::string& text) {
    static Languages languages;
    TermExtractor extractor;
    const Sentence whole{{0, text.size()}, 0, Role::prose};
    return extractor.extract(text, {&whole, 1}, languages.get("en"), {}).ids;
  };
  const std::vector<TermId> same = {0, 0};
  for (const char* text : {"harbour har-\nbour", "harbour har-  \r\n  bour", "harbour har\u2010\nbour",
                           "harbour har\u00AD\nbour", "Harbour Har-\nbour"})
    EXPECT_EQ(ids(text), same) << text;
  for (const char* text : {"harbour har- bour", "harbour har-bour", "harbour har\nbour", "harbour har-\nBour",
                           "harbour har-\n5", "harbour har-"})
    EXPECT_NE(ids(text), same) << text;
}

TEST(TermExtractor, LooksOnceAtTheCapitalsOfASentence) {
  expect_linear(200, [](std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += "US us the river ";
    TermExtractor extractor;
    EXPECT_EQ(terms_of(text, "en", extractor).ids.size(), 2 * words);
  });
}

}  // namespace
}  // namespace zubda
