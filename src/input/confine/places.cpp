#include "input/confine/places.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace zubda {
namespace {

namespace fs = std::filesystem;

constexpr std::array system_programs = {
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/run/current-system", "/gnu/store"};

/// Of /etc and /var what libraries and the usual converters look into, and no key, password or log.
constexpr std::array system_data = {"/etc/ld.so.cache",
                                    "/etc/ld.so.conf",
                                    "/etc/ld.so.conf.d",
                                    "/etc/ld.so.preload",
                                    "/etc/alternatives",
                                    "/etc/fonts",
                                    "/etc/localtime",
                                    "/etc/timezone",
                                    "/etc/locale.alias",
                                    "/etc/locale.conf",
                                    "/etc/nsswitch.conf",
                                    "/etc/passwd",
                                    "/etc/group",
                                    "/etc/papersize",
                                    "/etc/mime.types",
                                    "/etc/magic",
                                    "/etc/groff",
                                    "/etc/catdocrc",
                                    "/etc/libreoffice",
                                    "/etc/xml",
                                    "/etc/sgml",
                                    "/etc/perl",
                                    "/etc/python3",
                                    "/etc/ImageMagick-6",
                                    "/etc/terminfo",
                                    "/etc/ssl/openssl.cnf",
                                    "/var/cache/fontconfig",
                                    "/var/lib/libreoffice",
                                    "/var/spool/libreoffice",
                                    "/var/lib/texmf",
                                    "/proc/cpuinfo",
                                    "/proc/meminfo",
                                    "/proc/stat",
                                    "/proc/version",
                                    "/proc/filesystems",
                                    "/proc/sys/vm/overcommit_memory",
                                    "/sys/devices/system/cpu",
                                    "/dev/zero",
                                    "/dev/random",
                                    "/dev/urandom"};

/// What is installed beside a folder `bin`; `pyvenv.cfg` is how Python finds its modules.
constexpr std::array beside_programs = {"lib", "lib32", "lib64", "libexec", "opt", "Cellar", "pyvenv.cfg"};
/// The same where the folder is no home: there they hold what is the user's.
constexpr std::array data_beside_programs = {"share", "etc"};

/// The path without links. Empty when it does not exist.
fs::path resolved(const fs::path& path) {
  std::error_code error;
  auto real = fs::canonical(path, error);
  return error ? fs::path() : real;
}

bool holds(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// Whether `path` is granted as a place of the system. Most programs and folders are: nothing needs to be looked up.
bool is_of_system(const fs::path& path) { return path.native().starts_with("/usr/"); }

/// Adds places, but for those that hold what is the user's.
class Places {
 public:
  Places(const std::string& document, std::vector<FileGrant>& grants) : document_(document), grants_(grants) {}

  /// Returns whether it is granted.
  bool add(const fs::path& path, FileAccess access) {
    if (is_of_system(path)) return true;
    look_up_private();
    const auto real = resolved(path);
    if (real.empty() || std::ranges::any_of(private_, [&](const auto& one) { return holds(real, one); })) return false;
    grants_.push_back({real, access});
    return true;
  }

  void add_list(std::string_view folders, FileAccess access) {
    for (std::size_t at = 0; at < folders.size();) {
      const auto end = std::min(folders.find(':', at), folders.size());
      const auto folder = folders.substr(at, end - at);
      if (folder.starts_with('/')) add(folder, access);
      at = end + 1;
    }
  }

  void add_folder_of(const fs::path& file) {
    if (is_of_system(file)) return;
    const auto folder = file.parent_path();
    if (!add(folder, FileAccess::run)) grants_.push_back({file, FileAccess::run});
    // Who installs into /opt gives each program a folder of its own there.
    if (holds("/opt", folder) && folder != "/opt") add("/opt" / *std::next(folder.begin(), 2), FileAccess::run);
    if (folder.filename() != "bin" && folder.filename() != "sbin" && folder.filename() != "libexec") return;
    const auto root = folder.parent_path();
    for (const auto* name : beside_programs) add(root / name, FileAccess::run);
    if (home_.empty() || (root != home_ && root != home_ / ".local"))
      for (const auto* name : data_beside_programs) add(root / name, FileAccess::read);
  }

 private:
  void look_up_private() {
    if (!private_.empty()) return;
    std::error_code error;
    home_ = resolved(variable("HOME"));
    private_ = {home_, resolved(fs::current_path(error))};
    if (!document_.empty()) private_.push_back(resolved(document_));
    std::erase(private_, fs::path());
  }

  std::string document_;
  std::vector<FileGrant>& grants_;
  std::vector<fs::path> private_;  ///< The home folder, the current one, and the document.
  fs::path home_;
};

}  // namespace

void add_system_places(std::vector<FileGrant>& grants) {
  for (const auto* path : system_programs) grants.push_back({path, FileAccess::run});
  for (const auto* path : system_data) grants.push_back({path, FileAccess::read});
  grants.push_back({"/dev/null", FileAccess::write});
}

void add_places_of_program(const std::string& file, const std::string& document, std::vector<FileGrant>& grants) {
  Places places(document, grants);
  std::error_code error;
  // Where its name is a link, the program may look for its parts on both sides of it.
  if (const auto named = fs::absolute(file, error); !error) places.add_folder_of(named.lexically_normal());
  if (const auto real = resolved(file); !real.empty()) places.add_folder_of(real);
  places.add_list(variable("PATH"), FileAccess::run);
  places.add_list(variable("LD_LIBRARY_PATH"), FileAccess::run);
}

}  // namespace zubda
