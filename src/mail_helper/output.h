/// Writes the output of zubda-mail, which main.cpp describes.
#pragma once

#include <cstdio>
#include <string_view>

inline void write_field(std::string_view name, std::string_view value) {
  std::printf("%.*s %zu\n", static_cast<int>(name.size()), name.data(), value.size());
  if (!value.empty()) std::fwrite(value.data(), 1, value.size(), stdout);
  std::putchar('\n');
}

inline std::string_view view(const char* text) { return text != nullptr ? std::string_view(text) : std::string_view(); }
