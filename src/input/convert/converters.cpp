#include "input/convert/converters.h"

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "input/encoding/decode.h"
#include "text/ascii.h"

namespace zubda {
namespace {

std::vector<std::string> split_at_blanks(std::string_view command) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < command.size();) {
    const auto end = std::min(command.find(' ', at), command.size());
    if (end > at) words.emplace_back(command.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// What `command` wrote, when it succeeds. It may read the files that are named in it.
ProcessResult run_or_throw(const std::vector<std::string>& command, std::string_view bytes, ProcessLimits limits) {
  const auto& program = command.front();
  for (std::size_t i = 1; i < command.size(); ++i)
    if (::access(command[i].c_str(), F_OK) == 0) limits.grants.push_back({command[i], FileAccess::read});
  try {
    auto result = run_process(command, bytes, limits);
    if (result.status == 0) return result;
    if (result.messages.find("Incorrect password") != std::string::npos) throw std::runtime_error("encrypted");
    if (result.messages.find("eap exhausted") != std::string::npos)
      throw std::runtime_error("expands over limit (memory)");
    throw std::runtime_error(reason_of(result));
  } catch (const ProgramNotFound&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(program + ": " + error.what());
  }
}

}  // namespace

UserConverter parse_converter(std::string_view text) {
  const auto equals = text.find('=');
  UserConverter converter;
  if (equals != std::string_view::npos) {
    converter.extension =
        to_ascii_lower(text.substr(text.starts_with('.') ? 1 : 0, equals - (text.starts_with('.') ? 1 : 0)));
    converter.command = split_at_blanks(text.substr(equals + 1));
  }
  if (converter.extension.empty() || converter.command.empty())
    throw std::invalid_argument("'" + std::string(text) + "' is not EXT=COMMAND");
  return converter;
}

std::string run_converter(const UserConverter& converter, std::string_view bytes, std::string_view path,
                          const ProcessLimits& limits) {
  auto command = converter.command;
  const std::string file = path.empty() ? "/dev/fd/0" : (path.starts_with('-') ? "./" : "") + std::string(path);
  for (auto& argument : command)
    if (const auto at = argument.find("{}"); at != std::string::npos) argument.replace(at, 2, file);
  auto own_limits = limits;
  if (!path.empty()) own_limits.document = file;
  return run_or_throw(command, bytes, own_limits).output;
}

Reading read_with_program(const InputFormat& format, std::string_view bytes, const ProcessLimits& limits) {
  const auto command = split_at_blanks(format.command);
  const auto mended = format.mend != nullptr ? format.mend(bytes) : std::string();
  if (!mended.empty()) bytes = mended;
  try {
    auto result = run_or_throw(command, bytes, limits);
    auto text = decode(std::move(result.output), "UTF-8").text;
    auto reading = format.read_with_document != nullptr ? format.read_with_document(std::move(text), bytes)
                                                        : format.read(std::move(text));
    if (result.messages.find("Error") == std::string::npos) return reading;
    const auto reason = command.front() + ": " + reason_of(result);
    if (reading.document.text.empty()) throw std::runtime_error(reason);
    reading.warnings.push_back("damaged, some of it may be missing: " + reason);
    return reading;
  } catch (const ProgramNotFound& error) {
    throw std::runtime_error(std::string(error.what()) + ": install " + std::string(format.package));
  }
}

}  // namespace zubda
