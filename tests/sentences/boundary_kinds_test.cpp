/// Kinds of sentence ends that other programs' users report as wrong, in the languages in which they occur.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "marked.h"
#include "sentences/sentences.h"

namespace zubda {
namespace {

struct Case {
  const char* language;
  const char* marked;  ///< A bar where a sentence ends.
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.language << ": " << c.marked; }

class BoundaryKindsOfTexts : public testing::TestWithParam<Case> {};

std::vector<std::string> split(const std::string& text, const char* language) {
  std::vector<std::string> sentences;
  for (const auto& sentence : split_sentences(Document{.text = text}, Language(language)))
    sentences.emplace_back(slice(text, sentence.span));
  return sentences;
}

TEST_P(BoundaryKindsOfTexts, AreWhereTheyAreMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(split(without_marks(marked), GetParam().language), parts_of(marked, " \n"));
}

TEST(BoundaryKinds, HaveTheBarThatWasTypedForTheDanda) {
  EXPECT_EQ(split("पानी कम है | किसान चिंतित हैं | नहर बंद है |", "hi"),
            (std::vector<std::string>{"पानी कम है |", "किसान चिंतित हैं |", "नहर बंद है |"}));
  EXPECT_EQ(split("| नाम | पता | गाँव |", "hi").size(), 1U);
}

const Case abbreviations[] = {
    // The language's own entry goes before that of all languages.
    {"es", "El Sr. Gómez vino.| Se fue."},
    {"pt", "O Sr. Silva chegou.| Ele ficou."},
    // Those of courts and offices of India.
    {"en", "He owed Rs. 2,00,000 to her.| See Exhs. 4 and 5.| The Addl. Judge and Asstt. Director Rao came."},
    {"en",
     "In Civil Misc. Petition No. 3 Smt. Devi and Mohd. Yasin lost.| The Govt. of India won.| It was the Govt.| She "
     "left."},
    {"en", "It was Death Ref. No. 3 of 1987.| He shouted at the ref.| She left."},
    // What follows tells whether one that may end a sentence does.
    {"en", "The talks at Delta Corp. President Ann Lee ended.| Nobody spoke."},
    {"en", "He works at Delta Corp.| They pay well."},
    {"en", "The vote is at 9 a.m. Tuesday in the hall.| It ends at 7 p.m. EST on Friday."},
    {"en", "It closes at 7 p.m.| Nobody stays."},
    {"en", "The D.C. Circuit ruled.| The N.Y. Giants won."},
    {"en", "They sued Delta Inc. (the “Company”) in May.| It lost."},
    {"en", "They sell fish etc.| (They are rich.)"},
    {"en", "A letter by Capt. & Mrs. Jones came.| Nobody read it."},
    // A function word with a capital does not go on after a month, a weekday or a street.
    {"en",
     "The board met on 3 Jan.| She left on Jan. 5 at noon.| We heard it on Fri.| They live on 5th Ave.| It rained."},
    {"en", "In early Jan. The Guardian wrote of it.| The report of Oct. Monday was late."},
    {"en", "He met Dr. He in Jan.| Then Mr. You and Prof. She stayed."},
    {"de", "Die Sitzung endete im Dez.| Er kam im Okt. Meyer blieb."},
    {"fr", "La réunion a eu lieu le 3 janv.| Elle a duré.| La ville a 5000 hab.| Elle est belle."},
    {"es", "La reunión fue el 3 de dic.| Ella llegó tarde en oct. Gómez no vino."},
    {"it", "La riunione si tenne il 3 gen. e Rossi venne a dic.| Noi la ricordiamo."},
    {"pt", "A reunião foi em 3 de dez.| Ele chegou tarde."},
    {"ru", "Собрание было 3 янв.| Она пришла в дек. Иванов не пришёл."},
    {"nl", "Hij werkt bij de N.V. Philips in Eindhoven.| Daar woont hij."},
    {"de", "Es gibt u.a. Brot und Wein.| Die Fa. Meier u. Co. KG liefert."},
    {"ar", "اشترى الفواكه (التفاح، الموز، إلخ.) من السوق."},
    {"hi", "श्री वर्मा प्रा. लि. के मालिक हैं।| वे यहाँ रहते हैं।"},
    {"ta", "கே.எஸ். ராஜன் வந்தார்.| அவர் பேசினார்."},
    {"ur", "ایم۔پی۔اے خالد نے کہا کہ پل بند ہے۔| لوگ گھر گئے۔"},
    {"fa", "او شهرها (تهران، شیراز، و غیره.) را دید.| سپس رفت."},
    {"en", "Delta Ltd. + Gamma Inc. merge today.| Nobody cares."},
    {"it", "Si veda Bellotti v. Monti nel testo.| La corte decide."},
    // First names that are abbreviations as well.
    {"en", "He met Al.| She is tall."},
    {"en", "They asked Ed.| The others left."},
    {"en", "Al. Jones and Ed. Smith met Sir Ed. Brown."},
    {"en", "See Jones et al. The novel was edited by Smith, Ed. The press prints it."},
    {"de", "Wir trafen Max.| Er ist groß."},
    {"fr", "On a vu Alex.| Il est parti."},
    // Unknown ones before lower case.
    {"da", "Han tog 7 rebs. og gav 2 assist. i kampen.| Alle jublede."},
};

const Case numbers[] = {
    {"de", "Es war Ludwig XIV. ein König.| Er baute viel."},
    {"cs", "Papež Pius IX. byl zvolen.| Vládl dlouho."},
    {"en", "2.1. The buyer pays.|\n2.2. The seller delivers."},
    {"en", "III. Results|\n\nThe water rose in June."},
    {"en", "A.1. The buyer pays.| He pays at once."},
    {"en", "6.1) The buyer pays.| He pays at once."},
    {"ar", "١.٢. يدفع المشتري الثمن.| ثم يغادر."},
    {"fa", "این داده‌ها در بخش ۲٫۴. روش‌ها آمده است.| پایان."},
    {"ar", "انظر القسم 3.1. البيانات والفصل 3.2. النتائج.| انتهى النص."},
    {"lt", "Tvirtiname pridedamas: 1.1. Pažymos formą; 1.2. Sutarties formą.| Viskas."},
};

const Case citations[] = {
    {"en", "See Brown v. West, 9 Vet. App. 112, 115 (1996).| It is settled."},
    {"en", "It was cited in 88 S. Ct. 1620 and 273 F. Supp. 613 and 60 Fed. Reg. 1234.| It is law."},
    {"en", "Under Pub.L. 104-294 and 80 Harv. L.Rev. 853 it holds.| So it is."},
    {"en", "As Gen. 1:3 and 2 Cor. 4:6 say, it was so.| See Luke 2:1."},
    {"en", "See 9th Cir. § 3.17 on this.| It ended in 1990.| 12 people came."},
    {"it", "Si veda art. 3 cpv. 2 della legge.| La corte decide."},
    {"en", "He met Mr. Jones.| 12 people came."},
};

const Case speakers[] = {
    {"en", "\"Good evening?\" Maria asked.| \"Is it late?\"| Maria left."},
    {"en", "\"Good evening!\" Uncle Tom exclaimed.| He sat down."},
    {"ja", "「行こう！」と兄は言った。| 彼は「うん。」とだけ言った。"},
    {"ja", "「行こう！」| ところが誰も来なかった。"},
    {"zh", "“下雨了。”他说。| “好。”|他走了。"},
    {"ko", "\"왜?\"라고 그가 물었다. | 아무도 없었다."},
    {"hi", "\"क्या यह सच है?\" उसने पूछा।| कोई नहीं बोला।"},
    {"mr", "\"बाजारात जातो.\" तो म्हणाला.| मग तो गेला."},
    {"tr", "\"Gel!\" dedi annesi.| Çocuk geldi."},
    {"he", "\"באמת?\" שאל דוד.| איש לא ענה."},
    {"yi", "– גוט! – האָט ער געזאָגט.| ער איז אַװעק."},
};

const Case scripts[] = {
    {"ka", "ის მოვიდა (გუშინ).| მერე წავიდა."},
    {"bn", "নদী শুকিয়ে গেছে৷| মানুষ চিন্তিত৷"},
    {"km", "ទឹកជ្រៅ។| គាត់ទៅផ្ទះ៕"},
    {"km", "គាត់ទិញបន្លែ ផ្លែឈើ។ល។| នាងទិញត្រី។"},
    {"my", "မြို့သည် ကြီးသည်၊ လူများသည်။| ရေသည် နက်သည်။"},
    {"my", "သူက \"လာပါ။\" ဟု ပြောသည်။| ကျွန်မ လာသည်။"},
    {"zh", "今天的天气很好.|我们一起去公园.|大家都很高兴."},
    {"zh", "作家约翰.史密斯来了。"},
    {"et", "Ta ütles : „ Ma tulen homme tagasi. “| Keegi ei vastanud."},
    {"mt", "Hu qal ” Morna d-dar. ”| Ħadd ma wieġeb."},
};

INSTANTIATE_TEST_SUITE_P(Abbreviations, BoundaryKindsOfTexts, testing::ValuesIn(abbreviations));
INSTANTIATE_TEST_SUITE_P(Numbers, BoundaryKindsOfTexts, testing::ValuesIn(numbers));
INSTANTIATE_TEST_SUITE_P(Citations, BoundaryKindsOfTexts, testing::ValuesIn(citations));
INSTANTIATE_TEST_SUITE_P(Speakers, BoundaryKindsOfTexts, testing::ValuesIn(speakers));
INSTANTIATE_TEST_SUITE_P(Scripts, BoundaryKindsOfTexts, testing::ValuesIn(scripts));

}  // namespace
}  // namespace zubda
