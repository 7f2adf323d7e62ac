#include "input/formats.h"

#include <algorithm>
#include <array>

#include "input/mail/mail.h"
#include "input/markdown/markdown.h"
#include "text/lower_case.h"

namespace zubda {
namespace {

constexpr std::array formats = {
    InputFormat{"html", "web page: its article", "html htm xhtml", looks_like_html, read_html},
    InputFormat{"markdown", "Markdown", "md markdown mdown mkd", looks_like_markdown, read_markdown},
    InputFormat{"mail", "an e-mail message", "eml", looks_like_mail, read_mail},
    InputFormat{"text", "plain text", "txt", nullptr, read_text},
};

bool has_extension(std::string_view list, std::string_view extension) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(' ', at), list.size());
    if (list.substr(at, end - at) == extension) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::span<const InputFormat> input_formats() { return formats; }

const InputFormat* find_input_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &InputFormat::name);
  return found == formats.end() ? nullptr : found;
}

const InputFormat& detect_input_format(std::string_view name, std::string_view text) {
  const auto extension = extension_of(name);
  for (const auto& format : formats)
    if (!extension.empty() && has_extension(format.extensions, extension)) return format;
  for (const auto& format : formats)
    if (format.recognizes != nullptr && format.recognizes(text)) return format;
  return formats.back();
}

}  // namespace zubda
