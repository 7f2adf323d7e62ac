#include <map>
#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/office/doc_text.h"
#include "input/office/docbook.h"
#include "input/office/docx_body.h"
#include "input/office/epub_chapter.h"
#include "input/office/odf_body.h"
#include "input/office/office.h"
#include "input/office/package_kind.h"
#include "input/office/xml.h"

namespace zubda {
namespace {

void check_blocks(const Document& document) {
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    check(block.span.begin < block.span.end && block.span.end <= document.text.size() && end <= block.span.begin);
    end = block.span.end;
  }
}

/// Feeds `bytes` to the reader of a part, past the package that it would be in.
template <typename Handler>
void read_part(std::string_view bytes, Handler& handler, const Document& document) {
  try {
    read_xml(bytes, handler, "part");
  } catch (const std::runtime_error&) {
  }
  check_blocks(document);
}

void read_parts(std::string_view bytes) {
  Document document;
  BlockBuilder blocks(document);
  const DocxStyles docx_styles;
  DocxBody docx(docx_styles, blocks, [](std::string_view) {});
  read_part(bytes, docx, document);
  Document chapter_text;
  BlockBuilder chapter_blocks(chapter_text);
  HiddenNames hidden;
  read_style_sheet(bytes, hidden);
  EpubChapter chapter(chapter_blocks, hidden);
  read_part(bytes, chapter, chapter_text);
  Document odf_text;
  BlockBuilder odf_blocks(odf_text);
  OdfStyles odf_styles;
  const std::map<std::string, std::string, std::less<>> equations;
  OdfBody odf(odf_styles, odf_blocks, equations);
  read_part(bytes, odf, odf_text);
  Document doc_text;
  BlockBuilder doc_blocks(doc_text);
  DocBookText doc(doc_blocks);
  read_part(bytes, doc, doc_text);
}

}  // namespace
}  // namespace zubda

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  read_parts(bytes);
  check(without_unshown_text(bytes).size() == bytes.size());
  package_kind(bytes);
  try {
    check_blocks(read_fb2(replace_invalid(bytes).text).document);
  } catch (const std::runtime_error&) {
  }
  constexpr std::size_t max_bytes = std::size_t{1} << 24;
  for (auto* read : {read_docx, read_odt, read_epub, read_rtf, read_pptx, read_xlsx}) {
    try {
      check_blocks(read(bytes, max_bytes).document);
    } catch (const std::runtime_error&) {
    }
  }
  return 0;
}
