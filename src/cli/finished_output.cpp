#include "cli/finished_output.h"

#include <sys/stat.h>

#include <algorithm>
#include <stdexcept>

#include "input/archive/compression.h"
#include "input/files/file.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Outputs without a result are small: the page of the HTML writer has 6 KB of styles.
constexpr off_t max_empty_bytes = off_t{64} << 10;
/// Of a compressed one: it repeats itself, but not a thousand times.
constexpr std::size_t max_unpacked_bytes = std::size_t{64} << 20;

bool is_older(const timespec& a, const timespec& b) {
  return a.tv_sec < b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec < b.tv_nsec);
}

/// Whether a text begins behind `mark` somewhere in `bytes`.
bool has_text_behind(std::string_view bytes, std::string_view mark) {
  for (auto at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + 1))
    if (at + mark.size() < bytes.size() && bytes[at + mark.size()] != '"') return true;
  return false;
}

/// Whether Markdown has a line that is no heading.
bool has_body(std::string_view markdown) {
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find('\n'), markdown.size());
    const auto line = trim_ascii(markdown.substr(0, end));
    if (!line.empty() && !line.starts_with("## ")) return true;
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return false;
}

}  // namespace

bool has_result(std::string_view bytes, const OutputFormat& format) {
  if (format.extension == ".json" || format.extension == ".jsonl") return has_text_behind(bytes, "\"text\":\"");
  if (format.extension == ".md") return has_body(bytes);
  if (format.extension == ".html")
    return bytes.find("<li") != std::string_view::npos || bytes.find("<p dir=\"auto\">") != std::string_view::npos;
  return !trim_ascii(bytes).empty();
}

bool is_finished(const std::string& output, const std::string& source, const std::string& if_exists,
                 const OutputFormat& format) {
  struct stat made {};
  if (::stat(output.c_str(), &made) != 0 || !S_ISREG(made.st_mode)) return false;
  struct stat read {};
  if (if_exists == "older" &&
      (source == "-" || (::stat(source.c_str(), &read) == 0 && is_older(made.st_mtim, read.st_mtim))))
    return false;
  if (made.st_size > max_empty_bytes) return true;
  try {
    const auto bytes = read_file(output, static_cast<std::size_t>(max_empty_bytes), [](std::string_view) {});
    if (compression_of(bytes).empty()) return has_result(bytes, format);
    return has_result(unpack(bytes, max_unpacked_bytes), format);
  } catch (const std::runtime_error&) {
    return false;
  }
}

FinishedTest finished_test(const OutputOptions& options) {
  if (options.if_exists != "skip" && options.if_exists != "older") return {};
  return [&options](const Job& job) {
    return is_finished(job.output, job.input.path, options.if_exists, *options.format);
  };
}

}  // namespace zubda
