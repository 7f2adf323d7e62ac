// The texts of templates are pages of their own, which a dump has in no order, and which are programs. The table has
// those of the Wikipedias in Arabic, English, French, German, Spanish, Russian and Persian that are words of their
// sentence, or never are. Numbers, units and dates come out as they are written in the article; what a template would
// calculate (5 km in miles, an age) is left out.
#include "input/wiki/wiki_templates.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

struct Row {
  std::string_view names;  ///< With a bar before and after each.
  WikiShows shows;
};

constexpr std::array rows = {
    Row{"|cn|fn|anker|update after|increase|decrease|steady|profit|loss|gain|fact|citation "
        "needed|sfn|sfnm|sfnp|sfnref|harvnb|harv|harvtxt|harvp|efn|efn-la|efn-ua|notetag|refn|r|rp|ref|"
        "note|dead link|webarchive|clarify|clarification needed|when|who|whom|where|which|by whom|according to whom|"
        "dubious|verify source|failed verification|better source needed|page needed|vague|disputed inline|"
        "unreliable source?|original research inline|specify|why|update inline|full citation needed|additional "
        "citation "
        "needed|citation needed span|self-published source|non-primary source needed|weasel inline|flagicon|flag icon|"
        "flagdeco|noflag|hs|audio|listen|respell|pron|clear|clr|-|anchor|anchors|wbr|shy|rlm|lrm|defaultsort|coord "
        "missing|"
        "toc limit|toclimit|tocright|tocleft|portal|commons|commonscat|commons category|isbn missing|inflation-fn|"
        "inflation/fn|bots|nobots|short description|use dmy dates|use mdy dates|empty section|reflist|notelist|"
        "بحاجة لمصدر|بحاجة إلى مصدر|حقيقة|مصدر|من؟|متى|أين|رمز علم|علم أيقونة|أيقونة علم|مرساة|مر|ملا|هامش|ملاحظة|وصلة "
        "مكسورة|وثق|مراجع|ثبت المراجع|شريط بوابات|ضبط استنادي|تصنيف كومنز|fußnote|belege|belege fehlen|beleg|siehe "
        "auch|"
        "réf nécessaire|référence nécessaire|refnec|refsou|audio simple|cita requerida|нет аи|источник|"
        "مدرک|منبع|",
        WikiShows::nothing},
    Row{"|nowrap|nastaliq|nobr|nobreak|nobold|small|smaller|big|larger|resize|strong|bold|italic "
        "title|abbr|abbrv|tooltip|"
        "formatnum|num|number|nombre|nb|число|lc|uc|lcfirst|ucfirst|mvar|math|sic|not a typo|proper name|visible "
        "anchor|"
        "vanchor|va|sub|chem2|smallcaps|small caps|sc|sc2|kbd|code|tt|samp|var|underline|u|strikethrough|linktext|flag|"
        "flagu|flagcountry|birth-date|death-date|start-date|lien|script|hebrew|rtl-para|rtl-lang|"
        "ltr|rtl|bidi|bdi|keypress|key press|center|centre|large|pslink|notatypo|as written|ill|illm|interlanguage "
        "link|"
        "nts|nowrap begin|sort by|hover title|unicode|polytonic|nihongo2|lang-grc|عربي|عريض|مائل|صغير|بدون لف|سطر واحد|"
        "علم|إنج|فر|ألم|إسب|إيط|لات|يون|رو|ترك|فار|عبر|بالإنجليزية|بالفرنسية|بالألمانية|بالإسبانية|بالإيطالية|"
        "باللاتينية|"
        "بالروسية|بالتركية|بالفارسية|بالعبرية|به انگلیسی|به فرانسوی|به آلمانی|به عربی|сн|",
        WikiShows::first},
    Row{"|lang|langx|langue|language with name|script/arabic|font|fontcolor|color|colored text|font color|sort|"
        "لغة|",
        WikiShows::second},
    Row{"|transl|transliteration|", WikiShows::last},
    Row{"|date|date-|fecha|дата|", WikiShows::all},
    Row{"|convert|cvt|unité|unidad|تحويل|حول|", WikiShows::quantity},
    Row{"|start date|end date|start date and age|end date and age|birth date|birth date and age|bda|death date|death "
        "date "
        "and age|film date|dts|dob|birth year and age|birth-date and age|datum|تاريخ|تاريخ الميلاد|تاريخ الميلاد "
        "والعمر|تاريخ الوفاة|تاريخ الوفاة والعمر|تاريخ ميلاد|تاريخ وفاة|",
        WikiShows::date},
    Row{"|frac|sfrac|fraction|⁄|كسر|", WikiShows::fraction},
    Row{"|val|", WikiShows::value},
    Row{"|as of|", WikiShows::since},
    Row{"|sup|smallsup|exp|e2|", WikiShows::raised},
    Row{"|e|10^|", WikiShows::power},
    Row{"|chem|", WikiShows::formula},
    Row{"|وإو|وصلة إنترويكي|", WikiShows::linked},
    Row{"|quote|blockquote|cquote|quotation|quote box|rquote|pull quote|bquote|zitat|cita|citation bloc|цитата|اقتباس|"
        "اقتباس خاص|نقل قول|",
        WikiShows::quote},
    Row{"|hlist|ubl|unbulleted list|bulleted list|ordered list|قائمة|", WikiShows::list},
    Row{"|columns-list|columns list|div col|colonnes|plainlist|flatlist|poemquote|poem quote|multicol|أعمدة|",
        WikiShows::block},
};

struct Sign {
  std::string_view name;
  WikiShows shows;
  std::string_view sign;
};

constexpr std::array signs = {
    Sign{"emdash", WikiShows::constant, "—"},
    Sign{"endash", WikiShows::constant, "–"},
    Sign{"mdashb", WikiShows::constant, "—"},
    Sign{"ec number", WikiShows::prefix, "EC "},
    Sign{"us$", WikiShows::prefix, "US$"},
    Sign{"usd", WikiShows::prefix, "US$"},
    Sign{"a$", WikiShows::prefix, "A$"},
    Sign{"aud", WikiShows::prefix, "A$"},
    Sign{"ca$", WikiShows::prefix, "CA$"},
    Sign{"c$", WikiShows::prefix, "C$"},
    Sign{"gbp", WikiShows::prefix, "£"},
    Sign{"£", WikiShows::prefix, "£"},
    Sign{"pound sterling", WikiShows::prefix, "£"},
    Sign{"euro", WikiShows::prefix, "€"},
    Sign{"eur", WikiShows::prefix, "€"},
    Sign{"€", WikiShows::prefix, "€"},
    Sign{"jpy", WikiShows::prefix, "¥"},
    Sign{"¥", WikiShows::prefix, "¥"},
    Sign{"inr", WikiShows::prefix, "₹"},
    Sign{"indian rupee", WikiShows::prefix, "₹"},
    Sign{"circa", WikiShows::prefix, "c. "},
    Sign{"c.", WikiShows::prefix, "c. "},
    Sign{"ca.", WikiShows::prefix, "c. "},
    Sign{"floruit", WikiShows::prefix, "fl. "},
    Sign{"fl.", WikiShows::prefix, "fl. "},
    Sign{"reign", WikiShows::prefix, "r. "},
    Sign{"snd", WikiShows::constant, " – "},
    Sign{"spaced ndash", WikiShows::constant, " – "},
    Sign{"spnd", WikiShows::constant, " – "},
    Sign{"spaced en dash", WikiShows::constant, " – "},
    Sign{"ndash", WikiShows::constant, "–"},
    Sign{"en dash", WikiShows::constant, "–"},
    Sign{"mdash", WikiShows::constant, "—"},
    Sign{"em dash", WikiShows::constant, "—"},
    Sign{"nbsp", WikiShows::constant, "\u00A0"},
    Sign{"spaces", WikiShows::constant, "\u00A0"},
    Sign{"thinsp", WikiShows::constant, "\u2009"},
    Sign{"thin space", WikiShows::constant, "\u2009"},
    Sign{"zwnj", WikiShows::constant, "\u200C"},
    Sign{"zwj", WikiShows::constant, "\u200D"},
    Sign{"'", WikiShows::constant, "\u00A0'"},
    Sign{"'s", WikiShows::constant, "'s"},
    Sign{"!", WikiShows::constant, "|"},
    Sign{"=", WikiShows::constant, "="},
    Sign{"•", WikiShows::constant, " • "},
    Sign{"·", WikiShows::constant, " · "},
    Sign{"dot", WikiShows::constant, " · "},
    Sign{"pi", WikiShows::constant, "π"},
    Sign{"degree", WikiShows::constant, "°"},
    Sign{"times", WikiShows::constant, "×"},
    Sign{"isbn", WikiShows::prefix, "ISBN "},
    Sign{"issn", WikiShows::prefix, "ISSN "},
    Sign{"doi", WikiShows::prefix, "doi:"},
};

}  // namespace

WikiTemplate find_wiki_template(std::string_view name) {
  if (const auto* sign = std::ranges::find(signs, name, &Sign::name); sign != signs.end())
    return {sign->shows, sign->sign};
  if (name.starts_with("ipa")) return {WikiShows::nothing};
  if (name.starts_with("lang-")) return {WikiShows::first};
  const auto word = '|' + std::string(name) + '|';
  const auto row =
      std::ranges::find_if(rows, [&](const Row& one) { return one.names.find(word) != std::string_view::npos; });
  return row == rows.end() ? WikiTemplate{} : WikiTemplate{row->shows};
}

}  // namespace zubda
