#include "input/html/json_ld.h"

#include <simdjson.h>

namespace zubda {
namespace {

using simdjson::dom::element;

std::string body_of(element item) {
  std::string_view body;
  return item["articleBody"].get(body) == simdjson::SUCCESS ? std::string(body) : std::string{};
}

std::string body_among(simdjson::dom::array items) {
  for (const auto item : items)
    if (auto body = body_of(item); !body.empty()) return body;
  return {};
}

}  // namespace

std::string article_body(std::string_view json_ld) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json_ld.data(), json_ld.size()).get(root) != simdjson::SUCCESS) return {};
  simdjson::dom::array items;
  if (root.get(items) == simdjson::SUCCESS || root["@graph"].get(items) == simdjson::SUCCESS) return body_among(items);
  return body_of(root);
}

}  // namespace zubda
