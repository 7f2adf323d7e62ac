/// The reader of FictionBook 2: a book as one XML file.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "input/declared_language.h"
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

 private:
  bool is_in(std::string_view name) const { return std::ranges::find(open_, name) != open_.end(); }
  bool is_skipped(const XmlElement& element) const;
  Role role_of(std::string_view name) const;

  BlockBuilder& blocks_;
  std::vector<std::string> open_;
  std::size_t skipped_ = 0;
};

constexpr std::array<std::string_view, 4> paragraphs = {"p", "stanza", "subtitle", "text-author"};

bool Fb2Text::is_skipped(const XmlElement& element) const {
  const auto name = element.name();
  if (name == "binary" || name == "stylesheet") return true;
  if (name == "a") return element.get("type") == "note";
  if (name == "body") {
    const auto kind = element.get("name");
    return kind == "notes" || kind == "comments" || kind == "footnotes";
  }
  if (open_.empty()) return false;
  if (open_.back() == "description") return name != "title-info";
  if (open_.back() == "title-info") return name != "book-title" && name != "lang" && name != "annotation";
  return false;
}

Role Fb2Text::role_of(std::string_view name) const {
  if (name == "subtitle" || is_in("title")) return Role::heading;
  if (name == "text-author") return Role::byline;
  return is_in("cite") || is_in("epigraph") ? Role::quote : Role::prose;
}

void Fb2Text::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0 || is_skipped(element)) {
    ++skipped_;
    return;
  }
  open_.emplace_back(name);
  if (std::ranges::find(paragraphs, name) != paragraphs.end()) blocks_.open_paragraph();
  if (name == "tr") blocks_.open_row();
  if (name == "td" || name == "th") blocks_.open_cell(), blocks_.open_paragraph();
}

void Fb2Text::text(std::string_view characters) {
  if (skipped_ > 0 || open_.empty()) return;
  const auto& name = open_.back();
  if (name == "book-title") title += characters;
  else if (name == "lang") language += characters;
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
  return reading;
}

}  // namespace zubda
