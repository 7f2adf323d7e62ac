#include "eval/readability.h"

#include <gtest/gtest.h>

#include <deque>

namespace zubda::eval {
namespace {

/// A line of a summary and the names of its flaws, separated by blanks.
struct Line {
  const char* text;
  const char* flaws;
};

struct Case {
  const char* language;
  const char* document;
  std::vector<Line> summary;
};

/// A document with what outlives its reading.
class Reader {
 public:
  const ReadableDocument& read(const std::string& language, const std::string& text) {
    auto& document = documents_.emplace_back();
    document.text = text;
    document.language = language;
    return readable_.emplace_back(read_document_units(document, "", languages_.get(language), summarize_));
  }

  PrintedSummary printed(const ReadableDocument& document, const std::string& summary, std::size_t max_words = 0) {
    return {find_printed(document, summary, summarize_), max_words};
  }

 private:
  Languages languages_;
  Summarizer summarize_;
  std::deque<Document> documents_;
  std::deque<ReadableDocument> readable_;
};

/// Fillers are left out: they depend on all of a document, see below.
std::string names_of(Flaws flaws) {
  std::string names;
  for (std::size_t kind = 0; kind < flaws.size(); ++kind)
    if (flaws[kind] && kind != static_cast<std::size_t>(Flaw::filler))
      names += (names.empty() ? "" : " ") + std::string(flaw_names[kind]);
  return names;
}

void expect_flaws(Reader& reader, const Case& expected) {
  const auto& document = reader.read(expected.language, expected.document);
  std::string summary;
  for (const auto& line : expected.summary) summary += std::string(line.text) + "\n";
  const auto printed = reader.printed(document, summary);
  const auto flaws = find_flaws(document, printed);
  ASSERT_EQ(flaws.size(), expected.summary.size()) << summary;
  for (std::size_t i = 0; i < flaws.size(); ++i)
    EXPECT_EQ(names_of(flaws[i]), expected.summary[i].flaws) << expected.language << ": " << expected.summary[i].text;
}

const char* const bridge =
    "The council of the town closed the old bridge on Monday. However, the ferry between the two banks still ran every "
    "hour. It carried four hundred people on the first day. Who would pay for the repairs? The province promised two "
    "million crowns for the work. The mayor said: \"The bridge has served us for a hundred years. We shall build it "
    "again.\" The work is to begin in April, because the river is too high in winter.";

TEST(Readability, FindsTheKindsInEnglish) {
  Reader reader;
  const Case cases[] = {
      {"en",
       bridge,
       {{"The council of the town closed the old bridge on Monday.", ""},
        {"However, the ferry between the two banks still ran every hour.", ""},
        {"Who would pay for the repairs?", "teasers"},
        {"We shall build it again.\"", "unbalanced speakers"},
        {"The work is to begin in April…", ""}}},
      {"en",
       bridge,
       {{"However, the ferry between the two banks still ran every hour.", "dangling"},
        {"Who would pay for the repairs?", ""},
        {"The province promised two million crowns for the work.", ""},
        {"The mayor said: \"The bridge has served us for a hundred years.", "unbalanced"},
        {"The work is to begin in April, because the river is…", "fragments"}}},
      {"en",
       bridge,
       {{"It carried four hundred people on the first day.", "dangling"},
        {"The mayor said: \"The bridge has served us for a hundred years.", ""},
        {"We shall build it again.\"", ""}}},
      {"en",
       "Lisbon (CNN) -- A fire in the harbour destroyed three ships on Friday. The crew of one ship is missing, the "
       "police said. Nobody knows how the fire began. Ann Lee contributed to this report.",
       {{"Lisbon (CNN) -- A fire in the harbour destroyed three ships on Friday.", "furniture"},
        {"Nobody knows how the fire began.", ""},
        {"Ann Lee contributed to this report.", "furniture"}}},
      {"en",
       "Civil Appeal No. 893 of 1980.\n\nR. Garg and V. Francis for the Appellant.\n\nThe appeal is directed against a "
       "judgment of the High Court that set aside the election. The Court has found three of the grounds to be good.",
       {{"R. Garg and V. Francis for the Appellant.", "furniture"},
        {"The Court has found three of the grounds to be good.", ""}}},
      {"en",
       "The glass works of the valley sold twelve thousand bottles in May. In May the glass works of the valley sold "
       "twelve thousand bottles, more than in any month before. The owners plan to hire eight workers.",
       {{"The glass works of the valley sold twelve thousand bottles in May.", "repetitions"},
        {"In May the glass works of the valley sold twelve thousand bottles, more than in any month before.", ""},
        {"The owners plan to hire eight workers.", ""}}},
  };
  for (const auto& expected : cases) expect_flaws(reader, expected);
}

TEST(Readability, FindsTheKindsInOtherLanguages) {
  Reader reader;
  const Case cases[] = {
      {"ar",
       "القاهرة - رويترز: أعلنت الحكومة المصرية افتتاح الجسر الجديد فوق النيل يوم الأحد. ومع ذلك بقي الطريق القديم "
       "مفتوحا أمام السيارات. هل تكفي الأموال لبناء جسر ثان؟ وعد الوزير بمنح المدينة مليون جنيه.",
       {{"ومع ذلك بقي الطريق القديم مفتوحا أمام السيارات.", "dangling"},
        {"هل تكفي الأموال لبناء جسر ثان؟", "teasers"}}},
      {"ar",
       "افتتح المتحف الوطني أبوابه أمام الزوار بعد عامين من الترميم. وقال المدير إن \"العمل كان صعبا جدا. لكن النتيجة "
       "تستحق كل هذا الجهد\". وزار المتحف ألف شخص في اليوم الأول.",
       {{"افتتح المتحف الوطني أبوابه أمام الزوار بعد عامين من الترميم.", ""},
        {"وقال المدير إن \"العمل كان صعبا جدا.", "unbalanced"}}},
      {"fr",
       "La mairie a fermé le vieux pont lundi matin. Cependant, le bac circule encore toutes les heures. Qui paiera "
       "les "
       "travaux ? La région a promis deux millions d'euros. Les travaux commenceront en avril, parce que la rivière "
       "est trop haute en hiver.",
       {{"Cependant, le bac circule encore toutes les heures.", "dangling"},
        {"Qui paiera les travaux ?", "teasers"},
        {"Les travaux commenceront en avril, parce que la…", "fragments"}}},
      {"fr",
       "Le musée a rouvert ses portes samedi. Le directeur a déclaré : « Nous avons attendu deux ans. Le public est "
       "enfin revenu ». Mille personnes sont venues le premier jour.",
       {{"Le musée a rouvert ses portes samedi.", ""},
        {"Le public est enfin revenu ».", "unbalanced speakers"},
        {"Mille personnes sont venues le premier jour.", ""}}},
      {"de",
       "Die Stadt hat am Montag die alte Brücke gesperrt. Deshalb fährt die Fähre nun jede Stunde. Wer bezahlt die "
       "Arbeiten? Das Land hat zwei Millionen Euro zugesagt. Die Arbeiten beginnen im April, weil der Fluss im Winter "
       "zu hoch ist.",
       {{"Die Stadt hat am Montag die alte Brücke gesperrt.", ""},
        {"Wer bezahlt die Arbeiten?", "teasers"},
        {"Die Arbeiten beginnen im April, weil der…", "fragments"}}},
      {"de",
       "Kairo (dpa) - Das neue Museum hat am Samstag seine Türen geöffnet. Der Leiter sagte: „Wir haben zwei Jahre "
       "gewartet. Nun ist das Publikum zurück.“ Tausend Menschen kamen am ersten Tag.",
       {{"Kairo (dpa) - Das neue Museum hat am Samstag seine Türen geöffnet.", "furniture"},
        {"Nun ist das Publikum zurück.“", "unbalanced speakers"},
        {"Tausend Menschen kamen am ersten Tag.", ""}}},
      {"ru",
       "Город закрыл старый мост в понедельник. Однако паром ходит каждый час. Кто заплатит за ремонт? Область "
       "пообещала два миллиона рублей. Работы начнутся в апреле, потому что зимой река слишком высока.",
       {{"Однако паром ходит каждый час.", "dangling"},
        {"Кто заплатит за ремонт?", "teasers"},
        {"Работы начнутся в апреле, потому что зимой…", "fragments"}}},
      {"ru",
       "Музей снова открылся в субботу. Директор сказал: «Мы ждали два года. Наконец люди вернулись». В первый день "
       "пришла тысяча человек.",
       {{"Музей снова открылся в субботу.", ""},
        {"Директор сказал: «Мы ждали два года.", "unbalanced"},
        {"В первый день пришла тысяча человек.", ""}}},
      {"tr",
       "Belediye eski köprüyü pazartesi günü kapattı. Ancak feribot her saat çalışıyor. Onarımın parasını kim "
       "ödeyecek? "
       "İl yönetimi iki milyon lira söz verdi. Çalışmalar nisan ayında başlayacak.",
       {{"Ancak feribot her saat çalışıyor.", "dangling"},
        {"Onarımın parasını kim ödeyecek?", "teasers"},
        {"Çalışmalar nisan ayında başlayacak.", ""}}},
      {"es",
       "La ciudad cerró el puente viejo el lunes. Sin embargo, el barco sale cada hora. ¿Quién pagará las obras? La "
       "región prometió dos millones de euros. Las obras empezarán en abril, porque el río está muy alto en invierno.",
       {{"Sin embargo, el barco sale cada hora.", "dangling"},
        {"¿Quién pagará las obras?", "teasers"},
        {"Las obras empezarán en abril, porque el…", "fragments"}}},
      {"it",
       "Il comune ha chiuso il vecchio ponte lunedì. Tuttavia il traghetto parte ogni ora. Chi pagherà i lavori? La "
       "regione ha promesso due milioni di euro.",
       {{"Tuttavia il traghetto parte ogni ora.", "dangling"}, {"Chi pagherà i lavori?", "teasers"}}},
      {"vi",
       "Thành phố đã đóng cửa cây cầu cũ vào thứ hai.\nẢnh: Reuters.\nTuy nhiên, phà vẫn chạy mỗi giờ một "
       "chuyến.\nTỉnh "
       "hứa chi hai triệu đồng cho việc sửa chữa.",
       {{"Thành phố đã đóng cửa cây cầu cũ vào thứ hai.", "furniture"},
        {"Tuy nhiên, phà vẫn chạy mỗi giờ một chuyến.", "dangling"},
        {"Tỉnh hứa chi hai triệu đồng cho việc sửa chữa.", ""}}},
      {"zh",
       "市政府星期一关闭了旧桥。但是渡船每小时仍然开一班。谁来支付维修费用？省政府答应提供两百万元。",
       {{"市政府星期一关闭了旧桥。", ""}, {"谁来支付维修费用？", "teasers"}}},
      {"la",
       "Alu tome sari belo ranu. Kiri mano \"tela sulo ranu. Vena tiri lano sepu alo.",
       {{"Alu tome sari belo ranu.", ""}, {"Kiri mano \"tela sulo ranu.", "unbalanced"}}},
  };
  for (const auto& expected : cases) expect_flaws(reader, expected);
}

TEST(Readability, KnowsWhatOnlyLooksLikeAFlaw) {
  Reader reader;
  const Case cases[] = {
      {"de",
       "Die Bronzezeit beginnt hier etwa 3300 v. Chr.\n\nAndere Orte kamen erst viel später dazu, wie Funde am See "
       "zeigen.",
       {{"Die Bronzezeit beginnt hier etwa 3300 v. Chr.", ""}}},
      {"vi",
       "Thành phố đã đóng cửa cây cầu cũ vào thứ hai. Bà Phạm Thị Lan nói rằng phà vẫn chạy mỗi giờ. UBND TP. HCM mới "
       "đây "
       "có báo cáo về cây cầu này.",
       {{"Bà Phạm Thị Lan nói rằng phà vẫn chạy mỗi giờ.", ""}}},
      {"en",
       "The council closed the bridge on Monday. Sources said the work would begin soon. The ferry of the Hale "
       "Transport "
       "Company of the North (HTC) - the oldest one - runs every hour.",
       {{"Sources said the work would begin soon.", ""},
        {"The ferry of the Hale Transport Company of the North (HTC) - the oldest one - runs every hour.", ""}}},
  };
  for (const auto& expected : cases) expect_flaws(reader, expected);
}

TEST(Readability, JudgesASentenceThatIsNotInTheDocumentByItself) {
  Reader reader;
  expect_flaws(reader, {"en",
                        "",
                        {{"Rain fell all day on the northern harbour.", ""},
                         {"However, nobody stayed at home.", "dangling"},
                         {"12 May 1998", "fragments"},
                         {"PARIS (AFP) - The museum opened again on Sunday.", "furniture"}}});
}

TEST(Readability, TakesForFillersWhatTheDocumentIsNotAbout) {
  Reader reader;
  const auto& document = reader.read(
      "en",
      "The storm destroyed the harbour of Port Hale on Friday night. The storm sank eleven fishing boats in the "
      "harbour. "
      "The harbour of Port Hale will stay closed until the boats are raised, the police said. Fishing boats from Port "
      "Hale bring in a third of the island's fish. The storm broke the wall of the harbour in three places. My aunt "
      "likes tea with lemon. A cat slept under somebody's chair.");
  const auto filler = static_cast<std::size_t>(Flaw::filler);
  const auto flaws = find_flaws(document, reader.printed(document,
                                                         "The storm destroyed the harbour of Port Hale on Friday "
                                                         "night.\nA cat slept under somebody's chair."));
  ASSERT_EQ(flaws.size(), 2U);
  EXPECT_FALSE(flaws[0][filler]);
  EXPECT_TRUE(flaws[1][filler]);
}

TEST(Readability, CountsFragmentsWhereSomeSentenceFits) {
  Reader reader;
  const auto& document = reader.read("en", bridge);
  const auto cut = reader.printed(document, "The council of the town closed the…", 4);
  EXPECT_EQ(measure_readability(document, cut).fitting, 0U);
  const auto avoidable = reader.printed(document, "The council of the town closed the…", 20);
  EXPECT_EQ(measure_readability(document, avoidable).fitting, 1U);
  EXPECT_EQ(measure_readability(document, avoidable).fragmented, 1U);
}

}  // namespace
}  // namespace zubda::eval
