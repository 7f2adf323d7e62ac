#include "output/html_style.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "cli/sha256.h"

namespace zubda {
namespace {

TEST(Page, AllowsItsOwnStyleAndNothingElse) {
  const auto begin = page_begin.find("<style>") + 7;
  Sha256 sum;
  sum.add(page_begin.substr(begin, page_begin.find("</style>") - begin));
  const auto hex = sum.hex();
  std::string bytes;
  for (std::size_t at = 0; at < hex.size(); at += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string base64;
  for (std::size_t bit = 0; bit < 8 * bytes.size(); bit += 6) {
    unsigned value = 0;
    for (std::size_t i = bit; i < bit + 6; ++i)
      value = value << 1 | (i / 8 < bytes.size() ? static_cast<unsigned char>(bytes[i / 8]) >> (7 - i % 8) & 1U : 0U);
    base64 += digits[value];
  }
  EXPECT_NE(page_begin.find("default-src 'none'; "), std::string_view::npos);
  EXPECT_NE(page_begin.find("style-src-elem 'sha256-" + base64 + "='; "), std::string_view::npos) << base64;
  EXPECT_NE(page_begin.find("base-uri 'none'; form-action 'none'\""), std::string_view::npos);
}

}  // namespace
}  // namespace zubda
