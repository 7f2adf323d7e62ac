// Several languages at once take longer and read worse than one, and a language of another script reads nothing but
// noise. So the languages are those of `-l`, or else those of the script that tesseract's own detection finds on the
// first page, and of these the one that the text turns out to be in. Seen with the models 4.1.0: that of Arabic knows
// no percent sign (15% is read as 9015) and no digits of its own script, that of Persian changes digits, and marks of
// direction are put around what was misread. The marks are taken out, and a warning says that numbers want checking.
#include "input/ocr/ocr.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "input/convert/process.h"
#include "input/encoding/decode.h"
#include "language/detect/detect.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// tesseract with one thread: zubda does several inputs at once, and those of tesseract wait for each other. Its models
/// may be where the user has put them.
ProcessLimits program_limits() {
  ProcessLimits limits{.output_bytes = std::size_t{256} << 20, .time = std::chrono::minutes(3)};
  limits.environment = {"OMP_THREAD_LIMIT=1"};
  if (const char* models = std::getenv("TESSDATA_PREFIX")) limits.grants.push_back({models, FileAccess::read});
  return limits;
}

constexpr auto page_resolution = "300";  ///< Dots an inch, as the models were trained with.

ProcessResult run(const std::vector<std::string>& command, std::string_view bytes, std::string_view package) {
  try {
    return run_process(command, bytes, program_limits());
  } catch (const ProgramNotFound& error) {
    throw std::runtime_error(std::string(error.what()) + ": install " + std::string(package));
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(command.front() + ": " + error.what());
  }
}

ProcessResult run_tesseract(std::vector<std::string> arguments, std::string_view bytes) {
  arguments.insert(arguments.begin(), "tesseract");
  return run(arguments, bytes, "tesseract-ocr");
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(trim_ascii(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

/// The first line is a heading that names the folder.
std::vector<std::string> installed_languages() {
  auto lines = lines_of(run_tesseract({"--list-langs"}, "").output);
  if (!lines.empty()) lines.erase(lines.begin());
  std::erase_if(lines, [](const std::string& line) { return line.empty(); });
  return lines;
}

/// The script of a picture as tesseract names it; empty where there is too little text to tell.
std::string script_of_picture(std::string_view picture) {
  const auto result = run_tesseract({"stdin", "stdout", "--psm", "0", "-l", "osd"}, picture);
  if (result.status != 0) return {};
  for (const auto& line : lines_of(result.output))
    if (line.starts_with("Script: ")) return line.substr(8);
  return {};
}

/// The script of a language as ICU names it: `Arabic` of `ara`.
std::string script_of_language(const std::string& language) {
  if (language.starts_with("chi_")) return "Han";
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, 16> script{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(language.substr(0, language.find('_')).c_str(), full.data(), static_cast<int>(full.size()),
                        &status);
  uloc_getScript(full.data(), script.data(), static_cast<int>(script.size()), &status);
  if (U_FAILURE(status) != 0 || script[0] == '\0') return {};
  // Two that are several scripts together have no name in Unicode's tables.
  if (std::string_view(script.data()) == "Jpan") return "Japanese";
  if (std::string_view(script.data()) == "Kore") return "Korean";
  const auto code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.data());
  const auto* name =
      code == UCHAR_INVALID_CODE ? nullptr : u_getPropertyValueName(UCHAR_SCRIPT, code, U_LONG_PROPERTY_NAME);
  return name != nullptr ? name : std::string();
}

using Names = std::vector<std::string>;

std::string joined(const Names& languages) {
  std::string list;
  for (const auto& language : languages) list += (list.empty() ? "" : "+") + language;
  return list;
}

/// What tesseract reads, a page behind the other, without the marks of direction that it puts in.
std::string recognize(std::string_view picture, const std::string& languages, bool is_page = false) {
  std::vector<std::string> command = {"stdin", "stdout"};
  if (is_page) command.insert(command.end(), {"--dpi", page_resolution});  // What pdftoppm draws does not say.
  command.insert(command.end(), {"-l", languages});
  auto result = run_tesseract(std::move(command), picture);
  if (result.status != 0) throw std::runtime_error("tesseract: " + reason_of(result));
  auto text = decode(std::move(result.output), "UTF-8").text;
  for (const std::string_view mark : {"\u200E", "\u200F"})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
  return text;
}

/// The languages to read a picture with, as tesseract's `-l` takes them.
std::string languages_for(std::string_view picture, std::string_view language, bool is_page = false) {
  const auto installed = installed_languages();
  const bool has_detection = std::ranges::find(installed, "osd") != installed.end();
  const auto script = language.empty() && has_detection ? script_of_picture(picture) : std::string();
  const auto chosen = languages_of_pictures(installed, language, script);
  if (!language.empty() || chosen.size() == 1) {
    if (!chosen.empty()) return joined(chosen);
  } else if (!chosen.empty()) {
    // A language that the text is not in puts letters of its own into it: a Persian yeh into Arabic words.
    const auto found = detect_language(recognize(picture, joined(chosen), is_page));
    const auto fitting = found.empty() ? Names() : languages_of_pictures(chosen, found, "");
    return joined(fitting.empty() ? chosen : fitting);
  }
  if (language.empty()) throw std::runtime_error("tesseract has no language: install tesseract-ocr-eng or another one");
  const auto* name = uloc_getISO3Language(std::string(language).c_str());
  throw std::runtime_error("tesseract cannot read '" + std::string(language) + "': install tesseract-ocr-" + name);
}

Reading finished(std::string text, const std::string& languages) {
  auto reading = read_text(std::move(text));
  reading.warnings.emplace_back("recognized by tesseract (" + languages + "): its numbers want checking");
  return reading;
}

/// Draws a page as a picture. pdftoppm writes nothing behind the last one, and ends with 99.
ProcessResult draw_page(std::string_view pdf, std::size_t page) {
  const auto number = std::to_string(page);
  return run({"pdftoppm", "-gray", "-r", page_resolution, "-f", number, "-l", number, "-"}, pdf, "poppler-utils");
}

bool is_behind_last_page(const ProcessResult& drawn) {
  constexpr int no_such_page = 99;
  return drawn.output.empty() && (drawn.status == 0 || drawn.status == no_such_page);
}

void check_size(const std::string& text, std::size_t max_bytes) {
  if (text.size() > max_bytes)
    throw std::runtime_error("tesseract: expands over limit (--max-bytes " + std::to_string(max_bytes) + ")");
}

}  // namespace

bool is_picture(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") ||
         bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4));
}

std::vector<std::string> languages_of_pictures(const std::vector<std::string>& installed, std::string_view language,
                                               std::string_view script) {
  auto chosen = installed;
  std::erase_if(chosen, [](const std::string& name) { return name == "osd" || name == "equ"; });
  const auto keep = [&](const auto& fits) {
    auto kept = chosen;
    std::erase_if(kept, [&](const std::string& name) { return !fits(name); });
    return kept;
  };
  if (!language.empty()) {
    // Names are those of ISO 639-3, with variants behind an underscore; Chinese has an older one.
    const std::string name = uloc_getISO3Language(std::string(language).c_str());
    return keep([&](const std::string& one) {
      const auto base = one.substr(0, one.find('_'));
      return (base == "chi" ? "zho" : base) == name;
    });
  }
  if (script.empty()) return chosen;
  auto fitting = keep([&](const std::string& one) { return script_of_language(one) == script; });
  return fitting.empty() ? chosen : fitting;
}

Reading read_picture(std::string_view bytes, std::string_view language, const ScanLimits& limits) {
  const auto languages = languages_for(bytes, language);
  auto text = recognize(bytes, languages);
  check_size(text, limits.bytes);
  return finished(std::move(text), languages);
}

Reading read_scanned_pdf(std::string_view bytes, std::string_view language, const ScanLimits& limits) {
  std::string text;
  std::string languages;
  for (std::size_t number = 1;; ++number) {
    const auto drawn = draw_page(bytes, number);
    if (is_behind_last_page(drawn)) return finished(std::move(text), languages);
    const auto warn = [&](const std::string& warning) {
      auto reading = finished(std::move(text), languages);
      reading.warnings.push_back(warning);
      return reading;
    };
    if (drawn.status != 0) {
      const auto reason = "pdftoppm: " + reason_of(drawn);
      if (number == 1) throw std::runtime_error(reason);
      return warn(reason + ": page " + std::to_string(number) + " and those behind it are not read");
    }
    if (number > limits.pages)
      return warn("more than " + std::to_string(limits.pages) + " pages: those behind them are not read");
    if (languages.empty()) languages = languages_for(drawn.output, language, true);
    text += recognize(drawn.output, languages, true);
    check_size(text, limits.bytes);
  }
}

}  // namespace zubda
