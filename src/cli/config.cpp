#include "cli/config.h"

#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "cli/diagnostics.h"
#include "cli/nearest.h"

namespace zubda {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw UsageError(shell_quoted(path) + ": " + reason);
}

/// The bytes of a regular file; anything else could block or never end.
std::string read_regular_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) refuse(path, std::strerror(errno));
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  std::string bytes(most_bytes + 1, '\0');
  std::size_t used = 0;
  ssize_t got = regular ? 1 : 0;
  while (got > 0 && used < bytes.size()) {
    got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (got > 0) used += static_cast<std::size_t>(got);
  }
  const int error = errno;
  ::close(descriptor);
  if (!regular) refuse(path, "not a regular file");
  if (got < 0) refuse(path, std::strerror(error));
  if (used > most_bytes) refuse(path, "larger than a configuration may be, " + std::to_string(most_bytes) + " bytes");
  bytes.resize(used);
  return bytes;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
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
  if (line.find('\0') != std::string_view::npos || !simdjson::validate_utf8(line.data(), line.size()))
    throw std::invalid_argument("binary data, not text");
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) throw std::invalid_argument("no '=': a line is option = value");
  auto value = trimmed(line.substr(equals + 1));
  if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
  return {&row_named(table, std::string(trimmed(line.substr(0, equals)))), std::string(value), {}};
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
    const auto line = trimmed(rest.substr(0, end));
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

SettingSource environment_settings(const OptionTable& table) {
  SettingSource settings;
  for (const auto& row : table) {
    if (row.command_line_only) continue;
    auto name = "ZUBDA_" + row.long_name();
    for (char& c : name) c = c == '-' ? '_' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    const char* value = std::getenv(name.c_str());
    if (value != nullptr && value[0] != '\0') settings.push_back({&row, value, name});
  }
  return settings;
}

}  // namespace zubda
