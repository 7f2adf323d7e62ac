/// The values of a tokenizer's file, and the two readers of them. Included only by these.
#pragma once

#include <simdjson.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

#include "tokens/vocabulary.h"

namespace zubda {

using simdjson::dom::element;

[[noreturn]] inline void refuse(const std::string& reason) { throw std::invalid_argument(reason); }

/// The value under `key`, if there is one other than null.
inline std::optional<element> member(const element& object, std::string_view key) {
  element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  return value;
}

inline std::optional<std::string_view> text_of(const std::optional<element>& value) {
  std::string_view text;
  if (!value || value->get_string().get(text) != simdjson::SUCCESS) return std::nullopt;
  return text;
}

inline std::string_view text_member(const element& object, std::string_view key) {
  return text_of(member(object, key)).value_or(std::string_view());
}

inline bool flag_member(const element& object, std::string_view key, bool otherwise) {
  bool flag = otherwise;
  if (const auto value = member(object, key)) std::ignore = value->get_bool().get(flag);
  return flag;
}

/// An encoder of the npm package tiktoken.
TokenizerFile read_encoder(const element& file);

/// tokenizer.json of Hugging Face, with its `model`.
TokenizerFile read_tokenizer_json(const element& file, const element& model);

}  // namespace zubda
