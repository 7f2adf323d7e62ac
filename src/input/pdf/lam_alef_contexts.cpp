#include "input/pdf/lam_alef_contexts.h"

#include <algorithm>
#include <array>
#include <string>

// A pattern has letters before the pair, a stroke, the pair with its two letters in the order of a turned text, and
// letters after it; `^` and `$` are the ends of the word. The patterns were learned from 1.8 million
// letters of Arabic news, encyclopedia articles and a history of the 14th century in which lam-alef was turned on
// purpose: each time the one was taken that is right for most pairs which none has yet, among those that are right
// eight times as often as wrong. Learned from one half of the texts, they left 1050 of 12172 words with the ligature in
// the other half turned (2191 with a list of 61 stems by hand) and spoiled 90 of 145,000 other words.

namespace zubda {
namespace {

using namespace std::string_view_literals;

constexpr auto patterns = [] {
  auto list = std::to_array<std::string_view>(
      {"^|ألخ"sv,    "^|ألد"sv,   "^|ألر"sv,   "^|ألش"sv,   "^|ألص"sv,    "^|ألن"sv,   "^|إلب"sv,   "^|إلج"sv,
       "^|إلخ"sv,    "^|إلد"sv,   "^|إلذ"sv,   "^|إلر"sv,   "^|إلس"sv,    "^|إلص"sv,   "^|إلط"sv,   "^|إلع"sv,
       "^|إلل"sv,    "^|إلن"sv,   "^|الئ"sv,   "^|البن$"sv, "^|التهام"sv, "^|العت"sv,  "^بد|ال"sv,  "^بط|ال"sv,
       "^ت|اله"sv,   "^ث|الثة"sv, "^خ|الفا"sv, "^خ|الفة"sv, "^رط|ال"sv,   "^س|المة"sv, "^شك|ال"sv,  "^ص|الت"sv,
       "^ص|الحي"sv,  "^طف|ال"sv,  "^ع|الج"sv,  "^غ|الم"sv,  "^فض|ال"sv,   "^ق|البة"sv, "^قو|ال$"sv, "^لث|ال"sv,
       "^مو|اله"sv,  "^نق|ال"sv,  "^ه|الك"sv,  "^و|اله$"sv, "^و|الية"sv,  "^وص|ال"sv,  "|آلثا"sv,   "|آلخر"sv,
       "|ألبنا"sv,   "|ألبي"sv,   "|ألجل"sv,   "|ألحد"sv,   "|ألحك"sv,    "|ألحم"sv,   "|ألسا"sv,   "|ألسب"sv,
       "|ألسر"sv,    "|ألطفا"sv,  "|ألعض"sv,   "|ألعم"sv,   "|ألفر"sv,    "|ألفض"sv,   "|ألكب"sv,   "|ألكث"sv,
       "|أللم"sv,    "|ألمر"sv,   "|ألمور"sv,  "|ألها"sv,   "|ألهل"sv,    "|ألود"sv,   "|ألور"sv,   "|ألول"sv,
       "|ألي$"sv,    "|إلحد"sv,   "|إلظه"sv,   "|إلفر"sv,   "|إلقام"sv,   "|إلقن"sv,   "|إليج"sv,   "|إلير"sv,
       "|إليوا"sv,   "|الء$"sv,   "|الؤه"sv,   "|الئد"sv,   "|الئل"sv,    "|الئه"sv,   "|الال$"sv,  "|البد$"sv,
       "|البنه"sv,   "|التحاد"sv, "|التفاق"sv, "|التفي"sv,  "|التيني"sv,  "|الثاء"sv,  "|الثون"sv,  "|الجئ"sv,
       "|الجتم"sv,   "|الحت"sv,   "|الحقا$"sv, "|الحقة"sv,  "|الختا$"sv,  "|الختص"sv,  "|الدش"sv,   "|الدنا$"sv,
       "|الديمي"sv,  "|الذ$"sv,   "|الذعة"sv,  "|الرتك"sv,  "|الزار"sv,   "|الزمة"sv,  "|الزيو"sv,  "|الستئ"sv,
       "|الستب"sv,   "|الستج"sv,  "|الستخ"sv,  "|الستع"sv,  "|الستغ"sv,   "|الستق"sv,  "|الستك"sv,  "|الستن"sv,
       "|الستير"sv,  "|الستيك"sv, "|السرائ"sv, "|السيك"sv,  "|السيما"sv,  "|الصط"sv,   "|الصقا$"sv, "|العب$"sv,
       "|العبا$"sv,  "|العبو$"sv, "|العبي$"sv, "|العبين"sv, "|العبيه"sv,  "|الفارج"sv, "|الفتا$"sv, "|الفتات"sv,
       "|الفتة"sv,   "|الفروف"sv, "|الق$"sv,   "|الكك"sv,   "|اللتز"sv,   "|اللوي"sv,  "|المعة"sv,  "|الن$"sv,
       "|النتخ"sv,   "|النتق"sv,  "|النته"sv,  "|الند$"sv,  "|الندون"sv,  "|النشي"sv,  "|الهاي"sv,  "|الوة"sv,
       "|الوس$"sv,   "|اليتز"sv,  "|الينز"sv,  "أخ|ال"sv,   "أس|الف"sv,   "أص|ال$"sv,  "أض|ال"sv,   "أع|الم"sv,
       "أع|اله"sv,   "أف|ال"sv,   "ألخ|ال"sv,  "ألع|ال"sv,  "ألم|ال"sv,   "أم|الك"sv,  "أو|ال"sv,   "ؤ|الت"sv,
       "إس|ال"sv,    "إص|ال"sv,   "إع|ال"sv,   "إلب|ال"sv,  "إلص|ال"sv,   "إلع|ال"sv,  "ئ|ال$"sv,   "ائ|ال"sv,
       "االص|ال"sv,  "االط|ال"sv, "اد|ال"sv,   "ادي|ال"sv,  "اص|ال"sv,    "اط|ال"sv,   "اع|ال"sv,   "اق|ال"sv,
       "الص|الة"sv,  "ام|ال"sv,   "اند|ال"sv,  "اندي|ال"sv, "او|ال"sv,    "ب|الد$"sv,  "ب|الدة"sv,  "ب|الده"sv,
       "ب|الط$"sv,   "ب|الك$"sv,  "ب|اليي"sv,  "بث|ال"sv,   "بخ|الف"sv,   "بدي|ال"sv,  "بو|ال"sv,   "ت|ألت"sv,
       "ت|الح"sv,    "ت|الش"sv,   "ت|الع"sv,   "ت|الف"sv,   "ت|الم"sv,    "تاري|ال"sv, "تحو|ال"sv,  "تط|الع"sv,
       "تعق|ال"sv,   "تق|الب"sv,  "تو|اله"sv,  "ث|الت"sv,   "ث|الثم"sv,   "ث|الثي"sv,  "ثقي|ال"sv,  "ج|الت"sv,
       "ح|الم$"sv,   "حص|ال"sv,   "خ|الئ"sv,   "خ|الت"sv,   "خ|اليا"sv,   "خت|ال"sv,   "د|الف"sv,   "دو|ال"sv,
       "رح|الت"sv,   "ز|الز"sv,   "ز|الق"sv,   "زي|ال"sv,   "س|الح"sv,    "س|الخ"sv,   "ستخ|ال"sv,  "سته|ال"sv,
       "صط|ال"sv,    "صو|ال"sv,   "صي|ال"sv,   "ض|الت"sv,   "ط|البية"sv,  "ط|الق"sv,   "ع|الق"sv,   "ع|المات"sv,
       "ع|المة"sv,   "ع|المت"sv,  "ع|الن"sv,   "عد|ال$"sv,  "عدي|ال"sv,   "عط|ال"sv,   "غ|الة"sv,   "غ|الت"sv,
       "غ|الس"sv,    "غ|الف"sv,   "غ|الق"sv,   "غي|ال"sv,   "ف|ألن"sv,    "ف|الت$"sv,  "ف|الور"sv,  "في|ال"sv,
       "ق|الع"sv,    "ق|الم"sv,   "قاب|ال"sv,  "قات|ال"sv,  "قتي|ال"sv,   "ك|الم$"sv,  "ك|المن"sv,  "ك|المه"sv,
       "ك|المي"sv,   "ك|الهما"sv, "كك|ال"sv,   "لالط|ال"sv, "لخ|الف"sv,   "لس|ال"sv,   "لع|الج"sv,  "لف|ال"sv,
       "لك|ال"sv,    "للص|ال"sv,  "لم|الكم"sv, "لو|ال"sv,   "لي|ال$"sv,   "م|أل$"sv,   "م|الء"sv,   "م|الئ"sv,
       "م|البس"sv,   "م|الت$"sv,  "م|الح"sv,   "م|المح"sv,  "م|اليي"sv,   "مت|ال"sv,   "متص|ال"sv,  "مح|الت"sv,
       "مدخ|ال"sv,   "مسؤو|ال"sv, "مسج|ال"sv,  "مشك|ال"sv,  "معد|ال"sv,   "منز|ال"sv,  "مي|ال"sv,   "ناز|ال"sv,
       "نجي|ال"sv,   "نق|الب"sv,  "نك|ال"sv,   "ه|ال$"sv,   "هو|ال"sv,    "هي|ال"sv,   "و|ألن"sv,   "و|الت$"sv,
       "و|التهم$"sv, "و|النا$"sv, "و|اليات"sv, "و|اليت"sv,  "وبد|ال"sv,   "وخ|الفا"sv, "وس|ال"sv,   "وع|الج"sv,
       "وه|ال"sv,    "وو|الي"sv,  "وي|ال"sv,   "ي|الت$"sv,  "ي|الح"sv,    "ي|الق"sv,   "ي|الن"sv,   "يس|ال"sv,
       "يكو|ال"sv,   "يو|ال"sv});
  std::ranges::sort(list);
  return list;
}();

constexpr std::size_t letter_bytes = 2;
constexpr std::size_t longest = 4;  ///< Letters on one side of a pattern; the end of the word counts as one.

}  // namespace

bool is_lam_alef_context(std::string_view word, std::size_t at) {
  // What a pattern reaches and a letter more, with the ends of the word where they are near.
  constexpr auto reach = (longest + 1) * letter_bytes;
  const auto first = at - std::min(at, reach);
  const auto last = std::min(word.size(), at + 2 * letter_bytes + reach);
  std::string whole(first == 0 ? "^" : "");
  const auto pair = whole.size() + at - first;
  whole.append(word, first, last - first).append(last == word.size() ? "$" : "");
  const auto end = pair + 2 * letter_bytes;
  std::string pattern;
  // Byte places at which the letters before the pair may begin, and those after it may end.
  for (std::size_t before = 0; before <= longest; ++before) {
    const auto begin = before * letter_bytes <= at ? pair - before * letter_bytes : 0;
    for (std::size_t after = 0; after <= longest; ++after) {
      const auto stop = std::min(end + after * letter_bytes, whole.size());
      pattern.assign(whole, begin, pair - begin).append("|").append(whole, pair, stop - pair);
      if (std::ranges::binary_search(patterns, std::string_view(pattern))) return true;
      if (stop == whole.size()) break;
    }
    if (begin == 0) break;
  }
  return false;
}

}  // namespace zubda
