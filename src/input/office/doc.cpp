/// The reader of DOC, which Word wrote until 2003: other programs read it, one after the other until one can.
#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>

#include "input/convert/process.h"
#include "input/convert/scratch_folder.h"
#include "input/encoding/decode.h"
#include "input/metadata.h"
#include "input/office/blocks.h"
#include "input/office/doc_text.h"
#include "input/office/docbook.h"
#include "input/office/office.h"
#include "input/office/xml.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The first line of what a program said, without what antiword always says where there is no home folder.
std::string first_reason_of(const std::string& program, const ProcessResult& result) {
  std::string_view messages = result.messages;
  while (!messages.empty()) {
    const auto line = trim_ascii(messages.substr(0, messages.find('\n')));
    if (!line.empty() && line.find("HOME directory") == std::string_view::npos)
      return program + ": " + std::string(line.substr(0, 200));
    messages.remove_prefix(std::min(messages.find('\n'), messages.size() - 1) + 1);
  }
  return program + ": exit status " + std::to_string(result.status);
}

/// What antiword makes of it. Its default form prints deleted and hidden text, whatever its options say. What it reads
/// under the name `-` it copies to a file in /tmp, wherever TMPDIR says, which is closed to it.
Reading read_with_antiword(std::string_view bytes, const ProcessLimits& limits) {
  const auto result = run_process({"antiword", "-x", "db", "/dev/stdin"}, bytes, limits);
  if (result.messages.find("Encrypted documents") != std::string::npos) throw std::runtime_error("encrypted");
  if (result.status != 0) throw std::runtime_error(first_reason_of("antiword", result));
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, limits.output_bytes);
  DocBookText text(blocks);
  XmlReader reader(text, "antiword", XmlFaults::repaired);
  reader.feed(result.output);
  if (reader.finish()) reading.warnings.emplace_back("damaged, some of it may be missing");
  document.title = trim_ascii(text.title());
  add_author(text.author(), document.metadata);
  // What has no date is of the year 1600.
  if (text.date() >= "1980") document.metadata.date = text.date();
  return reading;
}

Reading read_with_catdoc(std::string_view bytes, const ProcessLimits& limits) {
  auto result = run_process({"catdoc", "-w", "-d", "utf-8"}, bytes, limits);
  if (result.status != 0 || trim_ascii(result.output).empty())
    throw std::runtime_error(first_reason_of("catdoc", result));
  return read_text(decode(std::move(result.output), "UTF-8").text);
}

/// LibreOffice can only read and write files with names. It starts slowly, and for one document at a time.
Reading read_with_libreoffice(std::string_view bytes, const ProcessLimits& given) {
  find_program("soffice");
  const ScratchFolder folder;
  const auto& path = folder.path();
  auto limits = given;
  limits.scratch = path;
  std::ofstream(path + "/in.doc", std::ios::binary) << bytes;
  limits.grants = {{"/tmp", FileAccess::sockets}};  // Or it ends; TMPDIR is nothing to it.
  const auto result = run_process({"soffice", "-env:UserInstallation=file://" + path + "/profile", "--headless",
                                   "--convert-to", "odt", "--outdir", path, path + "/in.doc"},
                                  {}, limits);
  std::ifstream made(path + "/in.odt", std::ios::binary);
  if (!made) throw std::runtime_error(first_reason_of("soffice", result));
  const std::string package{std::istreambuf_iterator<char>(made), {}};
  return read_odt(package, limits.output_bytes);
}

}  // namespace

Reading read_doc(std::string_view bytes, std::size_t max_bytes) {
  const auto shown = without_unshown_text(bytes);
  const ProcessLimits limits{.output_bytes = max_bytes};
  std::string reason;
  const auto attempt = [&](auto* read, const std::string& warning, Reading& reading) {
    try {
      reading = read(shown, limits);
      if (!warning.empty()) reading.warnings.insert(reading.warnings.begin(), warning + " (" + reason + ")");
      return true;
    } catch (const std::runtime_error& error) {
      if (std::string_view(error.what()) == "encrypted") throw;
      if (reason.empty()) reason = error.what();
      return false;
    }
  };
  Reading reading;
  if (attempt(read_with_antiword, "", reading) ||
      attempt(read_with_catdoc, "read by catdoc, without headings and lists", reading) ||
      attempt(read_with_libreoffice, "read by LibreOffice", reading))
    return reading;
  throw std::runtime_error(reason.ends_with("not found") ? reason + ": install antiword" : reason);
}

}  // namespace zubda
