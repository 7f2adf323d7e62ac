#include "output/html_words.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

constexpr std::array rows = {
    PageWords{"en", "Sentences", "Words", "Method", "Documents", "Keywords",
              "Score of each sentence, from the beginning to the end", "low", "high", "Untitled"},
    PageWords{"ar", "الجمل", "الكلمات", "الطريقة", "الوثائق", "الكلمات المفتاحية", "درجة كل جملة من أول النص إلى آخره",
              "منخفضة", "مرتفعة", "بلا عنوان"},
    PageWords{"de", "Sätze", "Wörter", "Verfahren", "Dokumente", "Schlüsselbegriffe",
              "Gewicht jedes Satzes, vom Anfang bis zum Ende", "niedrig", "hoch", "Ohne Titel"},
    PageWords{"es", "Oraciones", "Palabras", "Método", "Documentos", "Palabras clave",
              "Puntuación de cada oración, de principio a fin", "baja", "alta", "Sin título"},
    PageWords{"fa", "جمله\u200Cها", "واژه\u200Cها", "روش", "سندها", "کلیدواژه\u200Cها",
              "امتیاز هر جمله از آغاز تا پایان", "کم", "زیاد", "بدون عنوان"},
    PageWords{"fr", "Phrases", "Mots", "Méthode", "Documents", "Mots-clés", "Score de chaque phrase, du début à la fin",
              "faible", "élevé", "Sans titre"},
    PageWords{"he", "משפטים", "מילים", "שיטה", "מסמכים", "מילות מפתח", "הציון של כל משפט, מההתחלה ועד הסוף", "נמוך",
              "גבוה", "ללא כותרת"},
    PageWords{"hi", "वाक्य", "शब्द", "विधि", "दस्तावेज़", "मुख्य शब्द", "आरंभ से अंत तक हर वाक्य का अंक", "कम", "अधिक",
              "शीर्षक रहित"},
    PageWords{"id", "Kalimat", "Kata", "Metode", "Dokumen", "Kata kunci", "Skor setiap kalimat dari awal sampai akhir",
              "rendah", "tinggi", "Tanpa judul"},
    PageWords{"it", "Frasi", "Parole", "Metodo", "Documenti", "Parole chiave",
              "Punteggio di ogni frase, dall'inizio alla fine", "basso", "alto", "Senza titolo"},
    PageWords{"ja", "文", "単語", "手法", "文書", "キーワード", "各文のスコア（先頭から末尾まで）", "低", "高", "無題"},
    PageWords{"ko", "문장", "단어", "방법", "문서", "핵심어", "처음부터 끝까지 각 문장의 점수", "낮음", "높음",
              "제목 없음"},
    PageWords{"nl", "Zinnen", "Woorden", "Methode", "Documenten", "Trefwoorden",
              "Score van elke zin, van begin tot eind", "laag", "hoog", "Zonder titel"},
    PageWords{"pl", "Zdania", "Słowa", "Metoda", "Dokumenty", "Słowa kluczowe",
              "Ocena każdego zdania od początku do końca", "niska", "wysoka", "Bez tytułu"},
    PageWords{"pt", "Frases", "Palavras", "Método", "Documentos", "Palavras-chave",
              "Pontuação de cada frase, do início ao fim", "baixa", "alta", "Sem título"},
    PageWords{"ru", "Предложения", "Слова", "Метод", "Документы", "Ключевые слова",
              "Оценка каждого предложения от начала до конца", "низкая", "высокая", "Без названия"},
    PageWords{"tr", "Cümleler", "Sözcükler", "Yöntem", "Belgeler", "Anahtar sözcükler",
              "Baştan sona her cümlenin puanı", "düşük", "yüksek", "Başlıksız"},
    PageWords{"uk", "Речення", "Слова", "Метод", "Документи", "Ключові слова",
              "Оцінка кожного речення від початку до кінця", "низька", "висока", "Без назви"},
    PageWords{"ur", "جملے", "الفاظ", "طریقہ", "دستاویزات", "کلیدی الفاظ", "شروع سے آخر تک ہر جملے کا اسکور", "کم",
              "زیادہ", "بلا عنوان"},
    PageWords{"zh", "句子", "词语", "方法", "文档", "关键词", "各句得分（从头至尾）", "低", "高", "无标题"},
};

}  // namespace

const PageWords& page_words(std::string_view language) {
  const auto* found = std::ranges::find(rows, language, &PageWords::language);
  return found == rows.end() ? rows.front() : *found;
}

}  // namespace zubda
