#include <stdexcept>

#include "check.h"
#include "input/convert/markup.h"
#include "input/corpora/corpora.h"
#include "input/encoding/utf8_repair.h"
#include "input/markdown/notebook.h"
#include "input/transcripts/transcripts.h"
#include "input/xml_documents/xml_documents.h"

namespace zubda {
namespace {

void check_reading(const Reading& reading) {
  const auto& text = reading.document.text;
  std::size_t end = 0;
  for (const auto& block : reading.document.blocks) {
    check(is_within(block.span, text) && end <= block.span.begin);
    end = block.span.end;
  }
  std::size_t begin = 0;
  for (const auto& cue : reading.cues) {
    check(begin <= cue.begin && cue.begin <= text.size());
    begin = cue.begin;
  }
}

}  // namespace
}  // namespace zubda

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto text = replace_invalid(bytes_of(data, size)).text;
  for (auto* read :
       {read_subrip, read_webvtt, read_substation, read_ttml, read_whisper, read_slack, read_whatsapp, read_irc,
        read_interview, read_notebook, read_openiti, read_conllu, read_docbook, read_jats, read_tei}) {
    try {
      check_reading(read(text));
    } catch (const std::runtime_error&) {
    }
  }
  for (auto* looks :
       {looks_like_subtitles, looks_like_webvtt, looks_like_substation, looks_like_ttml, looks_like_whisper,
        looks_like_slack, looks_like_whatsapp, looks_like_irc, looks_like_interview, looks_like_notebook,
        looks_like_openiti, looks_like_conllu, looks_like_docbook, looks_like_jats, looks_like_tei})
    looks(text);
  for (auto* prepare : {prepare_restructured_text, prepare_manual}) prepare(text);
  read_archive_book(text);
  return 0;
}
