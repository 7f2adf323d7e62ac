#include <new>

#include "tokens/file_values.h"

namespace zubda {

TokenizerFile read_tokenizer_file(std::string_view bytes) {
  simdjson::dom::parser parser;
  element file;
  const auto error = parser.parse(simdjson::padded_string(bytes)).get(file);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) refuse("it is not JSON");
  if (!file.is_object()) refuse("it is JSON, but no object");
  if (member(file, "bpe_ranks")) return read_encoder(file);
  if (const auto model = member(file, "model"); model && model->is_object()) return read_tokenizer_json(file, *model);
  refuse("it has neither bpe_ranks nor a model");
}

}  // namespace zubda
