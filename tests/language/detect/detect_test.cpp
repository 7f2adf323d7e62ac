#include "language/detect/detect.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "failing_memory.h"
#include "language/detect/features.h"
#include "language/traits.h"

namespace zubda {
namespace {

using Cases = std::vector<std::pair<std::string, std::string_view>>;

void expect_languages(const Cases& cases) {
  for (const auto& [code, text] : cases) EXPECT_EQ(detect_language(text), code) << text;
}

TEST(DetectLanguage, TellsLanguagesOfArabicScriptApart) {
  expect_languages({
      {"ar", "افتتح وزير الزراعة أمس سوقا جديدة للخضار في المدينة القديمة."},
      {"ar", "هطلت الأمطار طوال الليل وأغلقت الطرق الجبلية"},
      {"fa", "دیروز باران سنگینی در شهر بارید و مدرسه‌ها تعطیل شدند."},
      {"fa",
       "این کتاب را برای برادرم خریده‌ام که در تهران زندگی می‌کند"},
      {"ur", "کل شہر میں شدید بارش ہوئی اور اسکول بند کر دیے گئے۔"},
      {"ur", "میں نے یہ کتاب اپنے بھائی کے لیے خریدی ہے"},
      {"ps", "پرون په ښار کې ډېر باران شوی و او ښوونځي وتړل شول."},
      {"ps", "ما دا کتاب د خپل ورور لپاره اخیستی دی"},
      {"ku", "دوێنێ بارانێکی زۆر لە شارەکە باری و قوتابخانەکان داخران."},
  });
}

TEST(DetectLanguage, KnowsPersianWrittenWithArabicLetters) {
  expect_languages({{"fa", "اين كتاب را براي برادرم خريده ام كه در تهران زندگي مي كند"}});
}

TEST(DetectLanguage, TellsCzechFromSlovak) {
  expect_languages({
      {"cs", "Včera v noci pršelo tak silně, že se řeka vylila z břehů."},
      {"cs", "Starosta řekl, že most bude opraven ještě před zimou."},
      {"sk", "Včera v noci pršalo tak silno, že sa rieka vyliala z brehov."},
      {"sk", "Starosta povedal, že most bude opravený ešte pred zimou."},
  });
}

TEST(DetectLanguage, TellsSouthSlavicLanguagesApart) {
  expect_languages({
      {"hr", "Sinoć je kiša padala tako jako da se rijeka izlila iz korita, priopćila je vlada tijekom tjedna."},
      {"hr", "Tko želi posjetiti kazalište, mora doći prije sedam sati."},
      {"sl", "Včeraj smo se z avtobusom peljali v Ljubljano, kjer nas je čakala teta."},
      {"sl", "Kdor želi obiskati gledališče, mora priti pred sedmo uro."},
      {"sr", "Синоћ је киша падала тако јако да се река излила из корита."},
      {"sr", "Ко жели да посети позориште, мора да дође пре седам сати."},
  });
}

TEST(DetectLanguage, TellsScandinavianLanguagesApart) {
  expect_languages({
      {"no", "I går regnet det så kraftig at elva gikk over sine bredder."},
      {"no", "Jeg vet ikke hvorfor hun ikke ville være med oss på turen etter jul."},
      {"da", "I går regnede det så kraftigt, at åen gik over sine bredder."},
      {"da", "Jeg ved ikke, hvorfor hun ikke ville være med os på turen efter jul."},
      {"sv", "I går regnade det så kraftigt att ån svämmade över sina bräddar."},
      {"sv", "Jag vet inte varför hon inte ville följa med oss på resan efter jul."},
  });
}

TEST(DetectLanguage, TellsMalayFromIndonesian) {
  expect_languages({
      {"id",
       "Kemarin hujan turun sangat deras sehingga sungai meluap, karena itu sekolah diliburkan oleh pemerintah kota."},
      {"id", "Saya tidak bisa datang karena mobil saya rusak."},
      {"ms",
       "Semalam hujan turun dengan lebat sehingga sungai melimpah, oleh kerana itu sekolah ditutup oleh kerajaan "
       "negeri."},
      {"ms", "Saya tidak boleh datang kerana kereta saya rosak."},
  });
}

TEST(DetectLanguage, TellsLanguagesOfCyrillicScriptApart) {
  expect_languages({
      {"ru", "Вчера ночью шёл такой сильный дождь, что река вышла из берегов."},
      {"ru", "Мэр сказал, что мост отремонтируют до зимы"},
      {"uk", "Вчора вночі йшов такий сильний дощ, що річка вийшла з берегів."},
      {"uk", "Мер сказав, що міст відремонтують до зими"},
      {"be", "Учора ўначы ішоў такі моцны дождж, што рака выйшла з берагоў."},
      {"bg", "Снощи валя толкова силен дъжд, че реката излезе от коритото си."},
      {"bg", "Кметът каза, че мостът ще бъде поправен преди зимата"},
      {"mk", "Синоќа врнеше толку силен дожд што реката излезе од коритото."},
      {"mk", "Градоначалникот рече дека мостот ќе биде поправен пред зимата"},
  });
}

TEST(DetectLanguage, TellsRomanceAndGermanicLanguagesApart) {
  expect_languages({
      {"es", "Anoche llovió tanto que el río se desbordó y cerraron las escuelas."},
      {"pt", "Ontem à noite choveu tanto que o rio transbordou e as escolas fecharam."},
      {"gl", "Onte á noite choveu tanto que o río se desbordou e pecharon as escolas da vila."},
      {"ca", "Ahir a la nit va ploure tant que el riu es va desbordar i van tancar les escoles."},
      {"fr", "Il a tellement plu hier soir que la rivière a débordé."},
      {"it", "Ieri sera è piovuto così tanto che il fiume è straripato."},
      {"ro", "Aseară a plouat atât de tare încât râul a ieșit din matcă."},
      {"de", "Gestern Abend hat es so stark geregnet, dass der Fluss über die Ufer trat."},
      {"nl", "Gisteravond regende het zo hard dat de rivier buiten haar oevers trad."},
      {"en", "It rained so hard last night that the river broke its banks."},
  });
}

TEST(DetectLanguage, TellsTheOthersByScriptOrLetters) {
  expect_languages({
      {"el", "Χθες το βράδυ έβρεξε πολύ."},
      {"he", "אתמול בלילה ירד גשם חזק והנהר עלה על גדותיו."},
      {"yi", "נעכטן בײַ נאַכט האָט אַזוי שטאַרק גערעגנט אַז דער טײַך איז אַריבער די ברעגן."},
      {"hi", "कल रात इतनी तेज़ बारिश हुई कि नदी का पानी किनारों से बाहर आ गया।"},
      {"ne",
       "हिजो राति यति धेरै पानी पर्‍यो कि नदी "
       "किनारभन्दा "
       "बाहिर "
       "आयो।"},
      {"bn", "গত রাতে খুব বৃষ্টি হয়েছিল।"},
      {"ta", "நேற்று இரவு பலத்த மழை பெய்தது."},
      {"th", "เมื่อคืนฝนตกหนักมาก"},
      {"zh", "昨天晚上下了很大的雨，河水漫过了堤岸。"},
      {"ja", "昨夜は大雨で川があふれた。"},
      {"ko", "어젯밤에 비가 너무 많이 와서 강이 넘쳤다."},
      {"ka", "წუხელ ძალიან წვიმდა."},
      {"hy", "Երեկ գիշերը ուժեղ անձրև եկավ։"},
      {"am", "ትናንት ሌሊት ከባድ ዝናብ ዘነበ።"},
      {"tr", "Dün gece o kadar çok yağmur yağdı ki nehir taştı."},
      {"hu", "Tegnap este annyira esett, hogy a folyó kilépett a medréből."},
      {"fi", "Viime yönä satoi niin rankasti, että joki tulvi yli äyräiden."},
      {"et", "Eile öösel sadas nii tugevasti, et jõgi tõusis üle kallaste."},
      {"lv", "Vakar naktī tik stipri lija, ka upe izgāja no krastiem."},
      {"lt", "Vakar naktį taip smarkiai lijo, kad upė išsiliejo iš krantų."},
      {"pl", "Wczoraj w nocy padało tak mocno, że rzeka wystąpiła z brzegów."},
      {"vi", "Đêm qua trời mưa to đến nỗi nước sông tràn bờ."},
      {"is", "Í gærkvöldi rigndi svo mikið að áin flæddi yfir bakka sína."},
      {"km", "ភ្លៀងធ្លាក់ខ្លាំង"},
  });
}

TEST(DetectLanguage, SaysThatItCannotTell) {
  for (const auto* text : {"", "  \n", "1234 + 5678 = ?", "???", "xqzt wkjh vbrrq", "😀 😀", "http://1.2.3.4/"})
    EXPECT_EQ(detect_language(text), "und") << text;
}

TEST(DetectLanguage, TakesTheMainLanguageOfAMixedText) {
  const std::string english =
      "The committee of the town met again on Monday and talked about the old bridge that nobody may use. ";
  const std::string arabic =
      "اجتمعت لجنة المدينة مرة أخرى يوم الاثنين وتحدثت عن الجسر القديم الذي لا يجوز لأحد أن يعبره. ";
  const std::string german =
      "Der Ausschuss der Stadt traf sich am Montag wieder und sprach über die alte Brücke, die niemand betreten darf. ";
  EXPECT_EQ(detect_language(english + arabic + arabic), "ar");
  EXPECT_EQ(detect_language(arabic + english + english), "en");
  EXPECT_EQ(detect_language(english + german + german), "de");
  EXPECT_EQ(detect_language(german + english + english), "en");
  std::string long_text;
  for (int i = 0; i < 100; ++i) long_text += i < 30 ? english : german;
  EXPECT_EQ(detect_language(long_text), "de");
}

TEST(DetectLanguage, IsNotLedAstrayByCapitalsAndMarks) {
  EXPECT_EQ(detect_language("GESTERN ABEND HAT ES SO STARK GEREGNET"),
            detect_language("gestern abend hat es so stark geregnet"));
  EXPECT_EQ(detect_language("هَطَلَتِ الأَمْطَارُ طَوَالَ اللَّيْلِ"), "ar");
  EXPECT_EQ(detect_language("Il a plu toute la nuit a\u0300 Orle\u0301ans et l\u2019e\u0301te\u0301 est fini"), "fr");
}

TEST(DetectLanguage, KnowsItsOwnSamples) {
  for (const auto& file : std::filesystem::directory_iterator(ZUBDA_SOURCE_DIR "/src/language/samples")) {
    std::ostringstream text;
    text << std::ifstream(file.path()).rdbuf();
    EXPECT_EQ(detect_language(text.str()), file.path().stem()) << file.path();
  }
}

TEST(DetectLanguage, StaysRightWhenMemoryRunsOut) {
  const std::vector<std::string> texts = {
      "The river rose in spring. Fields were under water, and the mill stood still until the summer.",
      "Das Wasser stieg im Fru\u0308hjahr. Die Mu\u0308hle stand still, und niemand wusste, wie lange.",
      "هطلت الأمطار طوال الليل وأغلقت الطرق الجبلية",
      "Река поднялась весной, и поля были под водой.",
  };
  expect_failures_leave_no_trace([] { return LanguageDetector(); },
                                 [&](LanguageDetector& detector) {
                                   std::vector<std::string> codes;
                                   for (const auto& text : texts) codes.push_back(detector.detect(text));
                                   return codes;
                                 });
}

// A script is looked for in the model first: a language that is alone in one of its scripts would never be found.
TEST(DetectLanguage, HasNoScriptBothInTheModelAndOfOneLanguageAlone) {
  std::size_t scripts = 0;
  const auto [groups, count] = detection::all_groups();
  for (const auto code : languages_with(Trait::alone_in_script))
    for (const auto name : trait_values(code, Trait::alone_in_script)) {
      const auto script = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(name).c_str());
      const auto is_same = [&](const detection::Group& group) { return group.script == script; };
      EXPECT_EQ(std::find_if(groups, groups + count, is_same), groups + count) << name;
      ++scripts;
    }
  EXPECT_GT(scripts, 10U);
}

}  // namespace
}  // namespace zubda
