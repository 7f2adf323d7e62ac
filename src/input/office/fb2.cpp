/// The reader of FictionBook 2: a book as one XML file.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "input/declared_language.h"
#include "input/encoding/utf8_repair.h"
#include "input/metadata.h"
#include "input/office/blocks.h"
#include "input/office/office.h"
#include "input/office/xml.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Of the description only the title, the language and the annotation are read; bodies of notes are notes.
class Fb2Text : public XmlHandler {
 public:
  explicit Fb2Text(BlockBuilder& blocks) : blocks_(blocks) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  std::string title;
  std::string language;
  std::string date;           ///< In digits.
  std::string words_of_date;  ///< As it is shown.
  std::vector<std::string> authors;

 private:
  bool is_in(std::string_view name) const { return std::ranges::find(open_, name) != open_.end(); }
  bool is_skipped(const XmlElement& element) const;
  Role role_of(std::string_view name) const;
  void end_name(std::string_view element);

  BlockBuilder& blocks_;
  std::string name_;  ///< Of an author, or a part of it.
  std::vector<std::string> open_;
  std::size_t skipped_ = 0;
};

constexpr std::array<std::string_view, 4> paragraphs = {"p", "stanza", "subtitle", "text-author"};

bool Fb2Text::is_skipped(const XmlElement& element) const {
  const auto name = element.name();
  if (name == "binary" || name == "stylesheet" || name == "strikethrough") return true;
  if (name == "a") return element.get("type") == "note";
  if (name == "body") {
    const auto kind = element.get("name");
    return kind == "notes" || kind == "comments" || kind == "footnotes";
  }
  if (open_.empty()) return false;
  if (open_.back() == "description") return name != "title-info";
  if (open_.back() == "title-info")
    return name != "book-title" && name != "lang" && name != "annotation" && name != "author" && name != "date";
  return false;
}

Role Fb2Text::role_of(std::string_view name) const {
  if (name == "subtitle" || is_in("title")) return Role::heading;
  if (name == "text-author") return Role::byline;
  return is_in("cite") || is_in("epigraph") ? Role::quote : Role::prose;
}

/// The names of an author come in their order; a nickname counts where there are none.
void Fb2Text::end_name(std::string_view element) {
  const auto name = std::string(trim_ascii(std::exchange(name_, {})));
  const bool is_name = element == "first-name" || element == "middle-name" || element == "last-name";
  if (authors.empty() || name.empty() || (!is_name && element != "nickname")) return;
  auto& author = authors.back();
  if (!is_name && !author.empty()) return;
  author.append(author.empty() ? "" : " ").append(name);
}

void Fb2Text::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0 || is_skipped(element)) {
    ++skipped_;
    return;
  }
  constexpr std::size_t max_depth = 256;  // Chosen by hand; books are some 10 deep.
  if (open_.size() == max_depth) throw std::runtime_error("elements nested deeper than " + std::to_string(max_depth));
  open_.emplace_back(name);
  if (name == "author") authors.emplace_back();
  // The attribute has the date of what is written in words.
  if (name == "date" && is_in("title-info")) date = replace_invalid(element.get("value")).text;
  if (std::ranges::find(paragraphs, name) != paragraphs.end()) blocks_.open_paragraph();
  if (name == "tr") blocks_.open_row();
  if (name == "td" || name == "th") blocks_.open_cell(), blocks_.open_paragraph();
}

void Fb2Text::text(std::string_view characters) {
  if (skipped_ > 0 || open_.empty()) return;
  const auto& name = open_.back();
  if (name == "book-title") title += characters;
  else if (name == "lang") language += characters;
  else if (is_in("author")) name_ += characters;
  else if (name == "date" && is_in("title-info")) words_of_date += characters;
  std::string folded(characters);
  std::ranges::replace_if(folded, is_ascii_blank, ' ');
  if (name == "sup") blocks_.raised(folded);
  else blocks_.text(folded);
}

void Fb2Text::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (open_.empty()) return;
  open_.pop_back();
  if (is_in("author")) end_name(name);
  // The verses of a stanza are lines of one paragraph.
  if (name == "v") blocks_.text("\n");
  if (name == "td" || name == "th" || std::ranges::find(paragraphs, name) != paragraphs.end())
    blocks_.close_paragraph(role_of(name));
  if (name == "tr") blocks_.close_row();
}

}  // namespace

bool looks_like_fb2(std::string_view text) {
  constexpr std::size_t max_prolog = 4096;  // Chosen by hand.
  return text.substr(0, max_prolog).find("<FictionBook") != std::string_view::npos;
}

Reading read_fb2(std::string text) {
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document);
  Fb2Text book(blocks);
  // The text was decoded, whatever its declaration says.
  XmlReader reader(book, "book", XmlFaults::repaired, true);
  reader.feed(text);
  if (reader.finish()) reading.warnings.emplace_back("damaged, some of it may be missing");
  document.title = trim_ascii(book.title);
  document.language = check_language(trim_ascii(book.language), document.text);
  for (const auto& author : book.authors) add_author(author, document.metadata);
  document.metadata.date = book.date.empty() ? book.words_of_date : book.date;
  return reading;
}

}  // namespace zubda
