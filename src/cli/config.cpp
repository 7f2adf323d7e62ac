#include "cli/config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "cli/diagnostics.h"
#include "cli/nearest.h"
#include "input/files/descriptor.h"
#include "input/files/file.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace zubda {
namespace {

constexpr off_t max_bytes = off_t{1} << 20;

/// The bytes of a regular file; anything else could block or never end.
std::string read_regular_file(const std::string& path) {
  try {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) throw std::runtime_error("not a regular file");
    if (status.st_size > max_bytes)
      throw std::runtime_error("larger than a configuration may be, " + std::to_string(max_bytes) + " bytes");
    return read_descriptor(file.get(), static_cast<std::size_t>(max_bytes), [](std::string_view) {}).bytes;
  } catch (const std::runtime_error& reason) {
    throw UsageError(shell_quoted(path) + ": " + reason.what());
  }
}

const OptionRow& row_named(const OptionTable& table, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& row : table) {
    if (row.command_line_only) continue;
    if (row.long_name() == name) return row;
    names.push_back(row.long_name());
  }
  const auto nearest = nearest_name(name, names);
  throw std::invalid_argument("unknown option '" + name + "'" +
                              (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
}

Setting parse_line(const OptionTable& table, std::string_view line) {
  if (line.find('\0') != std::string_view::npos || !is_valid_utf8(line))
    throw std::invalid_argument("binary data, not text");
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) throw std::invalid_argument("no '=': a line is option = value");
  auto value = trim_ascii(line.substr(equals + 1));
  if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
  return {&row_named(table, std::string(trim_ascii(line.substr(0, equals)))), std::string(value), {}};
}

/// A directory of the environment when it is absolute, which the XDG specification demands.
std::string absolute_variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && value[0] == '/' ? value : "";
}

std::vector<std::string> system_directories() {
  const char* listed = std::getenv("XDG_CONFIG_DIRS");
  std::string_view rest = listed != nullptr && listed[0] != '\0' ? listed : "/etc/xdg";
  std::vector<std::string> directories;
  while (!rest.empty()) {
    const auto directory = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(directory.size() + 1, rest.size()));
    if (directory.starts_with('/')) directories.emplace_back(directory);
  }
  return directories;
}

}  // namespace

SettingSource read_config(const OptionTable& table, const std::string& path) {
  const auto bytes = read_regular_file(path);
  std::string_view rest = bytes;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  SettingSource settings;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = trim_ascii(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.starts_with('#')) continue;
    const auto location = shell_quoted(path) + ":" + std::to_string(number);
    try {
      settings.push_back(parse_line(table, line));
      settings.back().location = location;
    } catch (const std::invalid_argument& reason) {
      throw UsageError(location + ": " + reason.what());
    }
  }
  return settings;
}

std::vector<std::string> config_files() {
  std::vector<std::string> files{"/etc/zubda/config"};
  auto directories = system_directories();
  std::ranges::reverse(directories);
  for (const auto& directory : directories) files.push_back(directory + "/zubda/config");
  if (const auto own = absolute_variable("XDG_CONFIG_HOME"); !own.empty()) files.push_back(own + "/zubda/config");
  else if (const auto home = absolute_variable("HOME"); !home.empty()) files.push_back(home + "/.config/zubda/config");
  std::erase_if(files, [](const std::string& file) { return ::access(file.c_str(), F_OK) != 0; });
  return files;
}

std::string config_file_of_environment() {
  const char* file = std::getenv("ZUBDA_CONFIG");
  return file != nullptr ? file : "";
}

SettingSource environment_settings(const OptionTable& table) {
  SettingSource settings;
  for (const auto& row : table) {
    if (row.command_line_only) continue;
    auto name = "ZUBDA_" + row.long_name();
    for (char& c : name) c = c == '-' ? '_' : is_ascii_letter(c) ? static_cast<char>(c & 0x5F) : c;
    const char* value = std::getenv(name.c_str());
    if (value != nullptr && value[0] != '\0') settings.push_back({&row, value, name});
  }
  return settings;
}

}  // namespace zubda
