/// The article as pages give it to search engines.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The `articleBody` of schema.org in a JSON-LD script, decoded; empty when there is none or it is no JSON.
std::string article_body(std::string_view json_ld);

}  // namespace zubda
