#include <map>
#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/office/compound_file.h"
#include "input/office/doc_text.h"
#include "input/office/docbook.h"
#include "input/office/docx_body.h"
#include "input/office/epub_chapter.h"
#include "input/office/odf_body.h"
#include "input/office/office.h"
#include "input/office/package_kind.h"
#include "input/office/xml.h"
#include "package.h"

namespace zubda::fuzz {
namespace {

/// A part of a package alone.
void read_part(std::string_view name, std::string_view bytes) {
  Document document;
  BlockBuilder blocks(document);
  if (name == "docx-body") {
    const DocxStyles styles;
    DocxBody body(styles, blocks, [](std::string_view) {});
    read_xml(bytes, body, "part");
  } else if (name == "epub-chapter") {
    HiddenNames hidden;
    read_style_sheet(bytes, hidden);
    EpubChapter chapter(blocks, hidden);
    read_xml(bytes, chapter, "part");
  } else if (name == "odf-body") {
    OdfStyles styles;
    const std::map<std::string, std::string, std::less<>> equations;
    OdfBody body(styles, blocks, equations);
    read_xml(bytes, body, "part");
  } else if (name == "antiword") {
    DocBookText text(blocks);
    read_xml(bytes, text, "part");
  }
  check_blocks(document);
}

void read_as(std::string_view name, std::string_view bytes) {
  if (name == "rtf") return check_blocks(read_rtf(bytes, max_bytes).document);
  if (name == "fb2") return check_blocks(read_fb2(replace_invalid(bytes).text).document);
  if (name == "doc") return check(without_unshown_text(bytes).size() == bytes.size());
  Reading (*read)(std::string_view, std::size_t) = nullptr;
  if (name == "docx") read = read_docx;
  else if (name == "epub") read = read_epub;
  else if (name == "pptx") read = read_pptx;
  else if (name == "xlsx") read = read_xlsx;
  else if (name == "odt" || name == "odp" || name == "ods") read = read_odt;
  if (read == nullptr) return read_part(name, bytes);
  const auto package = bytes.starts_with("== ") ? package_of(bytes) : std::string(bytes);
  package_kind(package);
  check_blocks(read(package, max_bytes).document);
}

}  // namespace

void fuzz_office(std::string_view bytes) {
  const auto [name, rest] = first_line(bytes);
  try {
    read_as(name, rest);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
