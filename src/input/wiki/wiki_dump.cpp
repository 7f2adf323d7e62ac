#include "input/wiki/wiki_dump.h"

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <unordered_set>
#include <utility>

#include "input/append_reading.h"
#include "input/containers/member_fields.h"
#include "input/declared_language.h"
#include "input/document_id.h"
#include "input/office/xml.h"
#include "input/wiki/wikitext.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

struct Revision {
  std::string date = {};
  std::string model = {};
  std::string text = {};
};

/// Finds the articles of a dump as its XML comes.
class WikiPages : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    const auto name = element.name();
    text_.clear();
    max_bytes_ = name == "text" ? max_text_bytes : max_name_bytes;
    if (depth_++ == 0) language_ = first_characters(element.get("lang"), max_name_bytes);
    if (name == "page") {
      title_.clear(), id_.clear(), space_.clear();
      newest_ = {};
      is_redirect_ = in_revision_ = false;
    } else if (name == "revision") {
      revision_ = {};
      in_revision_ = true;
    } else if (name == "redirect") {
      is_redirect_ = true;
    } else if (name == "namespace") {
      key_ = element.get("key");
    }
  }

  void end(std::string_view name) override {
    --depth_;
    if (name == "sitename") site_ = text_;
    else if (name == "namespace") end_namespace();
    else if (name == "title") title_ = text_;
    else if (name == "ns") space_ = trim_ascii(text_);
    else if (name == "id" && !in_revision_ && id_.empty()) id_ = trim_ascii(text_);
    else if (name == "timestamp") revision_.date = trim_ascii(text_);
    else if (name == "model") revision_.model = trim_ascii(text_);
    else if (name == "text") revision_.text = std::move(text_);
    else if (name == "revision") end_revision();
    else if (name == "page") end_page();
    else if (name == "mediawiki") is_whole_ = true;
    text_.clear();
  }

  void text(std::string_view characters) override {
    text_ += first_characters(characters, max_bytes_ - std::min(text_.size(), max_bytes_));
  }

  std::deque<std::string> pages;  ///< As fields.
  bool is_whole() const { return is_whole_; }

 private:
  /// MediaWiki itself takes 2 MiB for a page at most.
  static constexpr std::size_t max_text_bytes = std::size_t{64} << 20;
  /// Of everything else: titles have 255 at most. Names of the wiki are copied into each page.
  static constexpr std::size_t max_name_bytes = 500;

  void end_namespace() {
    if (key_ == "6") file_space_ = text_;
    else if (key_ == "14") category_space_ = text_;
    if (key_ != "0" && !text_.empty()) spaces_.insert(text_);
  }

  /// Dates in the form of ISO 8601 are in order as texts are.
  void end_revision() {
    if (revision_.date >= newest_.date) newest_ = std::move(revision_);
    revision_ = {};
    in_revision_ = false;
  }

  /// Dumps before version 0.6 have no numbers of namespaces.
  bool is_article() const {
    if (!space_.empty()) return space_ == "0";
    const auto colon = title_.find(':');
    return colon == std::string::npos || !spaces_.contains(title_.substr(0, colon));
  }

  void end_page() {
    const bool is_wikitext = newest_.model.empty() || newest_.model == "wikitext";
    if (is_redirect_ || !is_article() || !is_wikitext || newest_.text.empty()) return;
    auto& fields = pages.emplace_back();
    append_field("title", title_, fields);
    append_field("id", id_, fields);
    append_field("date", newest_.date, fields);
    append_field("site", site_, fields);
    append_field("language", language_, fields);
    append_field("file", file_space_, fields);
    append_field("category", category_space_, fields);
    append_field("text", newest_.text, fields);
  }

  std::string text_;  ///< Of the element that is open.
  std::size_t max_bytes_ = max_name_bytes;
  int depth_ = 0;
  bool is_whole_ = false;
  std::string language_;
  std::string site_;
  std::string key_;
  std::string file_space_;
  std::string category_space_;
  std::unordered_set<std::string> spaces_;
  std::string title_;
  std::string id_;
  std::string space_;
  bool is_redirect_ = false;
  bool in_revision_ = false;
  Revision revision_;
  Revision newest_;
};

class WikiDump : public Container {
 public:
  explicit WikiDump(ByteStream bytes) : bytes_(std::move(bytes)), reader_(pages_, "dump") {}

  std::optional<std::string> next() override {
    if (is_given_) pages_.pages.pop_front();
    is_given_ = false;
    while (pages_.pages.empty())
      if (!read_more()) return std::nullopt;
    is_given_ = true;
    return "#" + std::to_string(++count_);
  }

  std::string read(std::size_t max_bytes) override {
    auto fields = std::move(pages_.pages.front());
    if (fields.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
    return fields;
  }

  MemberReader reader() const override { return read_wiki_page; }

 private:
  /// What was found before a fault is given first.
  bool read_more() {
    if (!failure_.empty()) throw std::runtime_error(std::exchange(failure_, {}));
    if (is_at_end_) return false;
    try {
      const auto piece = read_up_to(bytes_, std::size_t{1} << 16);
      is_at_end_ = piece.empty();
      if (!piece.empty()) reader_.feed(piece);
      else if (!pages_.is_whole()) failure_ = "the dump breaks off";
    } catch (const std::runtime_error& reason) {
      failure_ = reason.what();
      is_at_end_ = true;
    }
    return true;
  }

  ByteStream bytes_;
  WikiPages pages_;
  XmlReader reader_;
  std::size_t count_ = 0;
  bool is_given_ = false;  ///< Whether `next` went to the first of the pages.
  bool is_at_end_ = false;
  std::string failure_;
};

}  // namespace

bool looks_like_wiki_dump(std::string_view start) {
  constexpr std::size_t max_prolog = 1024;
  const auto at = start.substr(0, max_prolog).find("<mediawiki");
  if (at == std::string_view::npos) return false;
  const auto before = start.substr(0, at);
  const bool is_root = before.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos ||
                       before.find("<?xml") != std::string_view::npos;
  return is_root && start.substr(at, max_prolog).find("mediawiki.org/xml/export-") != std::string_view::npos;
}

std::unique_ptr<Container> open_wiki_dump(ByteStream bytes, std::uint64_t) {
  return std::make_unique<WikiDump>(std::move(bytes));
}

Reading read_wiki_page(std::string_view fields, std::size_t) {
  Reading reading;
  auto& document = reading.document;
  WikiNames names;
  std::string_view language;
  std::string_view text;
  while (!fields.empty()) {
    const auto [name, value, rest] = first_field(fields);
    fields = rest;
    if (name == "title") document.title = names.title = value;
    else if (name == "id") document.id = document_id(value);
    else if (name == "date") document.metadata.date = value;
    else if (name == "site") document.metadata.site = value;
    else if (name == "language") language = value;
    else if (name == "file" && !value.empty()) names.files.push_back(fold(value));
    else if (name == "category" && !value.empty()) names.categories.push_back(fold(value));
    else if (name == "text") text = value;
  }
  append_wikitext(std::string(text), names, document);
  document.language = check_language(language, document.text);
  return reading;
}

Reading read_wiki_dump(std::string_view bytes, std::size_t max_bytes) {
  Reading all;
  const auto dump = open_wiki_dump(stream_of(std::string(bytes)), max_bytes);
  while (dump->next()) append_reading(read_wiki_page(dump->read(max_bytes), max_bytes), all, true);
  return all;
}

}  // namespace zubda
