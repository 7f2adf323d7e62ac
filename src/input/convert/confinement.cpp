#include "input/convert/confinement.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>

#include "input/confine/network_filter.h"
#include "input/confine/places.h"

namespace zubda {
namespace {

/// For a whole process, as the limits of its kernel are.
std::atomic<bool> programs_are_confined = true;

/// Where a program finds what is the user's: folders, and the sockets of services.
constexpr std::array<std::string_view, 13> private_variables = {"HOME",
                                                                "TMPDIR",
                                                                "TMP",
                                                                "TEMP",
                                                                "XDG_CONFIG_HOME",
                                                                "XDG_CACHE_HOME",
                                                                "XDG_DATA_HOME",
                                                                "XDG_STATE_HOME",
                                                                "XDG_RUNTIME_DIR",
                                                                "DISPLAY",
                                                                "WAYLAND_DISPLAY",
                                                                "SSH_AUTH_SOCK",
                                                                "DBUS_SESSION_BUS_ADDRESS"};

std::string_view name_of(std::string_view variable) { return variable.substr(0, variable.find('=')); }

}  // namespace

void confine_programs(bool confined) { programs_are_confined = confined; }

bool are_programs_confined() { return programs_are_confined; }

std::string missing_confinement() {
  if (!has_file_rules())
    return has_network_filter() ? "this kernel has no Landlock" : "this kernel has neither Landlock nor seccomp";
  return has_network_filter() ? "" : "this kernel has no seccomp";
}

FileRules rules_of_program(const std::string& file, const ProcessLimits& limits, const std::string& scratch) {
  std::vector<FileGrant> grants;
  if (has_file_rules()) {
    add_system_places(grants);
    add_places_of_program(file, limits.document, grants);
    grants.insert(grants.end(), limits.grants.begin(), limits.grants.end());
    if (!limits.document.empty()) grants.push_back({limits.document, FileAccess::read});
    if (!scratch.empty()) grants.push_back({scratch, FileAccess::write});
  }
  return FileRules(grants);
}

std::vector<std::string> variables_of_program(std::span<const std::string> added, const std::string& scratch,
                                              bool confined) {
  std::vector<std::string> variables(added.begin(), added.end());
  if (confined)
    for (const auto* name : {"HOME=", "TMPDIR="})
      variables.push_back(name + (scratch.empty() ? "/nonexistent" : scratch));
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const auto name = name_of(*variable);
    const bool is_private = confined && std::ranges::find(private_variables, name) != private_variables.end();
    const bool is_replaced = std::ranges::any_of(added, [&](const auto& one) { return name_of(one) == name; });
    if (!is_private && !is_replaced) variables.emplace_back(*variable);
  }
  return variables;
}

}  // namespace zubda
