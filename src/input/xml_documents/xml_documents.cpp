// Three vocabularies, one reader: a table for each says what an element is. Text counts only within what is a
// paragraph, a heading or a cell, so that all metadata stays out without being named; what is `skipped` is left out
// with all that is in it. A footnote, a listing, a formula is no text of the paragraph it is in.
#include "input/xml_documents/xml_documents.h"

#include <algorithm>
#include <span>
#include <vector>

#include "input/declared_language.h"
#include "input/office/blocks.h"
#include "input/office/xml.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// What an element is.
enum class Part {
  none,  ///< Nothing by itself: a division, or a part of a line.
  skipped,
  title,  ///< Of the document, where it is the first; otherwise a heading.
  paragraph,
  heading,
  quote,  ///< Paragraphs in it are quoted, and so on for the next three.
  item,
  caption,
  boilerplate,
  row,
  cell,
  line,      ///< A line of a paragraph: of a verse.
  line_end,  ///< An empty element.
  raised,
};

struct Rule {
  std::string_view names;  ///< With a blank before and after each.
  Part part;
};

constexpr Rule docbook[] = {
    {" programlisting screen synopsis cmdsynopsis funcsynopsis classsynopsis indexterm footnote footnoteref toc lot "
     "index "
     "remark textobject imageobject videoobject audioobject co areaspec legalnotice authorgroup author editor "
     "revhistory "
     "refmeta bibliography equation informalequation ",
     Part::skipped},
    {" title refname refpurpose subtitle ", Part::title},
    {" para simpara literallayout member term attribution glossterm question ", Part::paragraph},
    {" blockquote epigraph ", Part::quote},
    {" listitem step member term callout simplelist varlistentry ", Part::item},
    {" caption figure informalfigure table informaltable example ", Part::caption},
    {" row tr ", Part::row},
    {" entry td th ", Part::cell},
    {" superscript ", Part::raised},
};

constexpr Rule jats[] = {
    {" fn ref-list fn-group table-wrap-foot label tex-math disp-formula disp-formula-group journal-meta contrib-group "
     "aff "
     "permissions history kwd-group funding-group pub-date custom-meta-group supplementary-material object-id alt-text "
     "code preformat counts related-article graphic media self-uri author-notes article-categories glossary ",
     Part::skipped},
    {" article-title title subtitle ", Part::title},
    {" p verse-line def term ", Part::paragraph},
    {" disp-quote verse-group ", Part::quote},
    {" list-item def-item ", Part::item},
    {" caption fig table-wrap boxed-caption ", Part::caption},
    {" trans-abstract trans-title-group ack notes ", Part::boilerplate},
    {" tr ", Part::row},
    {" td th ", Part::cell},
    {" break ", Part::line_end},
    {" sup ", Part::raised},
};

constexpr Rule tei[] = {
    {" note fw figDesc sic orig del listBibl index publicationStmt sourceDesc encodingDesc profileDesc revisionDesc "
     "respStmt editionStmt seriesStmt notesStmt extent gap metamark facsimile standOff formula noteGrp ",
     Part::skipped},
    {" title head titlePart ", Part::title},
    {" p ab lg u docAuthor docImprint docDate ", Part::paragraph},
    {" quote cit epigraph ", Part::quote},
    {" item ", Part::item},
    {" figure ", Part::caption},
    {" speaker stage trailer ", Part::boilerplate},
    {" row ", Part::row},
    {" cell ", Part::cell},
    {" l ", Part::line},
    {" lb ", Part::line_end},
};

class XmlDocumentText : public XmlHandler {
 public:
  XmlDocumentText(std::span<const Rule> rules, Document& document)
      : rules_(rules), blocks_(document), document_(document) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  /// Closes what a torn document leaves open.
  void finish() {
    for (skipped_ = 0; !open_.empty();) end({});
  }

  std::string language;

 private:
  struct Open {
    Part part;
    Role role;          ///< Of paragraphs in it.
    bool is_paragraph;  ///< Whether it opened a paragraph.
  };

  Part part_of(std::string_view name) const;
  bool opens_paragraph(Part part) const;
  Role role_in(Part part) const;

  std::span<const Rule> rules_;
  BlockBuilder blocks_;
  Document& document_;
  std::vector<Open> open_;
  std::size_t skipped_ = 0;   ///< Elements that are open in a skipped one, with it.
  std::size_t in_title_ = 0;  ///< The number of open elements in the title of the document; 0 outside of it.
};

Part XmlDocumentText::part_of(std::string_view name) const {
  const auto word = ' ' + std::string(name) + ' ';
  const auto rule =
      std::ranges::find_if(rules_, [&](const Rule& row) { return row.names.find(word) != std::string_view::npos; });
  return rule == rules_.end() ? Part::none : rule->part;
}

/// Lines of verses and speakers are paragraphs where nothing around them is.
bool XmlDocumentText::opens_paragraph(Part part) const {
  if (part == Part::paragraph || part == Part::heading || part == Part::cell) return true;
  const bool may = part == Part::line || part == Part::item || part == Part::boilerplate || part == Part::quote;
  return may && !blocks_.has_open_paragraph();
}

void XmlDocumentText::start(const XmlElement& element) {
  if (open_.empty() && skipped_ == 0) language = element.get("lang");
  auto part = part_of(element.name());
  if (skipped_ > 0 || part == Part::skipped) {
    ++skipped_;
    return;
  }
  if (part == Part::title && document_.title.empty() && document_.blocks.empty() && in_title_ == 0) {
    in_title_ = open_.size() + 1;
  } else if (part == Part::title) {
    // A title within a line is the name of a work.
    part = blocks_.has_open_paragraph() || in_title_ > 0 ? Part::none : Part::heading;
  }
  if (part == Part::row) blocks_.open_row();
  if (part == Part::cell) blocks_.open_cell();
  const bool is_paragraph = opens_paragraph(part);
  if (is_paragraph) blocks_.open_paragraph();
  if (part == Part::line_end && element.get("break") != "no") blocks_.text(" ");
  open_.push_back({part, role_in(part), is_paragraph});
}

/// The role of paragraphs in an element of kind `part`, which is in others.
Role XmlDocumentText::role_in(Part part) const {
  const auto around = open_.empty() ? Role::prose : open_.back().role;
  switch (part) {
    case Part::heading: return around == Role::caption || around == Role::boilerplate ? around : Role::heading;
    case Part::boilerplate: return Role::boilerplate;
    case Part::caption: return Role::caption;
    case Part::item: return Role::list_item;
    case Part::quote: return Role::quote;
    case Part::cell: return Role::prose;
    default: return around;
  }
}

void XmlDocumentText::text(std::string_view characters) {
  if (skipped_ > 0 || open_.empty()) return;
  std::string folded(characters);
  std::ranges::replace_if(folded, is_ascii_blank, ' ');
  if (in_title_ > 0) document_.title += folded;
  else if (open_.back().part == Part::raised) blocks_.raised(folded);
  else blocks_.text(folded);
}

void XmlDocumentText::end(std::string_view) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (open_.empty()) return;
  const auto& element = open_.back();
  if (element.is_paragraph) blocks_.close_paragraph(element.role);
  else if (element.part == Part::line) blocks_.text("\n");
  if (element.part == Part::cell) blocks_.close_cell();
  if (element.part == Part::row) blocks_.close_row();
  if (in_title_ == open_.size()) in_title_ = 0;
  open_.pop_back();
}

/// `text` on one line, each run of blanks as one.
std::string collapse(std::string_view text) {
  std::string line;
  for (const char c : trim_ascii(text))
    if (c != ' ' || !line.ends_with(' ')) line += c;
  return line;
}

Reading read_document(std::string text, std::span<const Rule> rules) {
  Reading reading;
  auto& document = reading.document;
  XmlDocumentText handler(rules, document);
  // The text was decoded, whatever its declaration has.
  XmlReader reader(handler, "document", XmlFaults::repaired, true);
  reader.feed(resolve_own_entities(std::move(text)));
  if (reader.finish()) reading.warnings.emplace_back("damaged, some of it may be missing");
  handler.finish();
  document.title = collapse(document.title);
  document.language = check_language(handler.language, document.text);
  return reading;
}

/// Whether `text` is XML with one of `marks` near its begin.
bool begins_with(std::string_view text, std::initializer_list<std::string_view> marks) {
  constexpr std::size_t max_prolog = 4096;  // Chosen by hand.
  const auto start = text.substr(0, max_prolog);
  if (!trim_ascii(start).starts_with('<')) return false;
  return std::ranges::any_of(marks, [&](std::string_view mark) { return start.find(mark) != std::string_view::npos; });
}

}  // namespace

bool looks_like_docbook(std::string_view text) {
  return begins_with(text, {"-//OASIS//DTD DocBook", "xmlns=\"http://docbook.org/ns/docbook\""});
}

bool looks_like_jats(std::string_view text) {
  if (begins_with(text, {"-//NLM//DTD", "jats.nlm.nih.gov", "dtd.nlm.nih.gov"})) return true;
  const auto root = text.substr(0, 4096).find("<article ");
  const auto tag = root == std::string_view::npos ? std::string_view{} : text.substr(root, text.find('>', root) - root);
  return begins_with(text, {"<article "}) &&
         (tag.find(" article-type=") != std::string_view::npos || tag.find(" dtd-version=") != std::string_view::npos);
}

bool looks_like_tei(std::string_view text) {
  return begins_with(text, {"http://www.tei-c.org/ns/1.0", "<TEI>", "<TEI ", "<TEI.2", "<teiCorpus"});
}

Reading read_docbook(std::string text) { return read_document(std::move(text), docbook); }
Reading read_jats(std::string text) { return read_document(std::move(text), jats); }
Reading read_tei(std::string text) { return read_document(std::move(text), tei); }

}  // namespace zubda
