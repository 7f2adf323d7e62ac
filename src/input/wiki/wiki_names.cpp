// A dump names its namespaces in the language of the wiki only. The English names work in each wiki, and others that
// were in use before (`Image`, `صورة`); the table below has those of larger wikis, as MediaWiki's files of messages
// have them, and the words for the form of a picture.
#include "input/wiki/wiki_names.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/fold.h"

namespace zubda {
namespace {

// With a bar before and after each, folded.
constexpr std::string_view file_names =
    "|file|image|media|ملف|صورة|ميديا|وسائط|datei|bild|medium|fichier|archivo|imagen|medio|ficheiro|imagem|arquivo|"
    "immagine|"
    "bestand|afbeelding|plik|grafika|файл|изображение|медиа|зображення|پرونده|تصویر|رسانه|فائل|fil|billede|tiedosto|"
    "kuva|"
    "soubor|obrazok|súbor|fajl|kep|fisier|imagine|dosya|resim|קובץ|תמונה|αρχειο|εικονα|ファイル|画像|文件|檔案|图像|"
    "圖像|파일|"
    "그림|चित्र|ไฟล์|ภาพ|tập tin|hình|berkas|gambar|слика|датотека|slika|datoteka|fitxer|imatge|";
constexpr std::string_view category_names =
    "|category|تصنيف|kategorie|categorie|catégorie|categoria|categoría|kategoria|категория|категорія|رده|زمرہ|kategori|"
    "luokka|kategória|kategorija|категорија|קטגוריה|κατηγορια|カテゴリ|分类|分類|분류|श्रेणी|หมวดหมู่|thể loại|";
constexpr std::string_view file_options =
    "|thumb|thumbnail|frame|framed|frameless|border|left|right|center|centre|none|upright|baseline|sub|super|top|text-"
    "top|"
    "middle|bottom|text-bottom|تصغير|مصغر|إطار|بإطار|بدون|لاإطار|حدود|يسار|يمين|وسط|مركز|لا|mini|miniatur|gerahmt|"
    "rahmenlos|"
    "rand|links|rechts|zentriert|ohne|hochkant|vignette|cadre|sans_cadre|bordure|gauche|droite|centré|néant|redresse|"
    "miniatura|miniaturadeimagen|marco|sinmarco|borde|izquierda|izda|derecha|dcha|dcha.|centro|centrado|no|ninguno|"
    "destra|sinistra|senza_cornice|riquadrato|bordo|nessuno|esquerda|direita|semmoldura|borda|commoldura|мини|"
    "миниатюра|"
    "слева|справа|центр|без|обрамить|безрамки|граница|праворуч|ліворуч|мініатюра|بندانگشتی|چپ|راست|وسط|هیچ|قاب|"
    "بی‌قاب|"
    "حاشیه|ממוזער|שמאל|ימין|מרכז|ללא|מסגרת|küçükresim|küçük|sağ|sol|orta|thumbnail|gauche|lewo|prawo|centruj|bez_ramki|"
    "duim|缩略图|縮圖|右|左|居中|サムネイル|섬네일|오른쪽|왼쪽|";

/// Headings of what follows the text of an article.
constexpr std::string_view apparatus =
    "|references|reference list|notes|notes and references|references and notes|footnotes|citations|sources|works "
    "cited|"
    "bibliography|further reading|external links|see also|external sources|مراجع|المراجع|مصادر|المصادر|هوامش|الهوامش|"
    "ملاحظات|مراجع ومصادر|المراجع والمصادر|وصلات خارجية|روابط خارجية|انظر أيضا|انظر أيضًا|طالع أيضا|اقرأ أيضا|قراءات "
    "أخرى|"
    "قراءة موسعة|معرض صور|einzelnachweise|weblinks|literatur|siehe auch|quellen|anmerkungen|notes et "
    "références|références|"
    "voir aussi|liens externes|bibliographie|articles connexes|annexes|referencias|véase también|enlaces externos|"
    "bibliografía|notas|note|collegamenti esterni|bibliografia|voci correlate|altri progetti|примечания|ссылки|"
    "литература|см. также|источники|منابع|پانویس|پیوند به بیرون|جستارهای وابسته|kaynakça|dış bağlantılar|ayrıca "
    "bakınız|"
    "הערות שוליים|קישורים חיצוניים|ראו גם|לקריאה נוספת|referências|ver também|ligações externas|referenties|"
    "externe links|zie ook|przypisy|linki zewnętrzne|zobacz "
    "też|脚注|外部リンク|関連項目|出典|参考文献|参考资料|外部链接|参见|외부 링크|각주|같이 보기|";

bool has_word(std::string_view table, std::string_view word) {
  return table.find('|' + fold(word) + '|') != std::string_view::npos ||
         table.find('|' + std::string(word) + '|') != std::string_view::npos;
}

bool is_one_of(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, fold(name)) != names.end();
}

/// `de`, `zh-min-nan`: what may be the prefix of a wiki in another language.
bool is_language_prefix(std::string_view prefix) {
  const auto first = prefix.substr(0, prefix.find('-'));
  return first.size() >= 2 && first.size() <= 3 && prefix.size() <= 12 &&
         std::ranges::all_of(prefix, [](char c) { return is_ascii_lower(c) || c == '-'; });
}

}  // namespace

WikiLinkKind wiki_link_kind(std::string_view target, const WikiNames& names) {
  constexpr std::size_t max_name_bytes = 80;  // Chosen by hand; the table's longest has 24.
  target = trim_ascii(target);
  const auto colon = target.substr(0, max_name_bytes).find(':');
  if (colon == std::string_view::npos || colon == 0) return WikiLinkKind::page;
  const auto name = trim_ascii(target.substr(0, colon));
  if (is_one_of(names.files, name) || has_word(file_names, name)) return WikiLinkKind::file;
  if (is_one_of(names.categories, name) || has_word(category_names, name)) return WikiLinkKind::category;
  return is_language_prefix(name) ? WikiLinkKind::other_language : WikiLinkKind::page;
}

std::string_view wiki_link_text(std::string_view target) {
  target = trim_ascii(target);
  if (target.starts_with(':')) target.remove_prefix(1);
  return trim_ascii(target);
}

bool is_wiki_file_option(std::string_view part) {
  part = trim_ascii(part);
  if (part.empty() || has_word(file_options, part)) return true;
  const auto equals = part.substr(0, 24).find('=');
  if (equals != std::string_view::npos && part.substr(0, equals).find(' ') == std::string_view::npos) return true;
  // `220px`, `x120 px`, `200x300بك`.
  constexpr std::array<std::string_view, 6> units = {"px", "pk", "пкс", "بك", "پیکسل", "פיקסלים"};
  const auto end = part.find_first_not_of("0123456789x");
  const bool has_digit = part.find_first_of("0123456789") < end;
  return has_digit && end != std::string_view::npos &&
         std::ranges::find(units, trim_ascii(part.substr(end))) != units.end();
}

bool is_wiki_apparatus(std::string_view heading) { return has_word(apparatus, heading); }

bool is_wiki_redirect(std::string_view text) {
  text = trim_ascii(text);
  if (!text.starts_with('#')) return false;
  const auto word = fold(text.substr(1, std::min(text.find_first_of(" :[\n", 1), text.size()) - 1));
  constexpr std::array<std::string_view, 12> words = {"redirect",    "تحويل",       "weiterleitung",   "redirection",
                                                      "redireccion", "redirección", "перенаправление", "تغییر_مسیر",
                                                      "تغییرمسیر",   "rinvia",      "הפניה",           "yonlendirme"};
  const auto link = text.substr(0, text.find('\n')).find("[[");
  return link != std::string_view::npos &&
         std::ranges::any_of(words, [&](std::string_view one) { return fold(one) == word; });
}

}  // namespace zubda
