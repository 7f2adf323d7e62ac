#include "input/html/json_ld.h"

#include <simdjson.h>

namespace zubda {
namespace {

using simdjson::dom::element;

std::string read_body(element item) {
  std::string_view body;
  return item["articleBody"].get(body) == simdjson::SUCCESS ? std::string(body) : std::string{};
}

std::string find_body(simdjson::dom::array items) {
  for (const auto item : items)
    if (auto body = read_body(item); !body.empty()) return body;
  return {};
}

}  // namespace

std::string article_body(std::string_view json_ld) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json_ld.data(), json_ld.size()).get(root) != simdjson::SUCCESS) return {};
  simdjson::dom::array items;
  if (root.get(items) == simdjson::SUCCESS || root["@graph"].get(items) == simdjson::SUCCESS) return find_body(items);
  return read_body(root);
}

}  // namespace zubda
