/// Finds the files in directories.
#pragma once

#include <sys/types.h>

#include <compare>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zubda {

/// Two names with equal identities are of the same file.
struct FileIdentity {
  dev_t device = 0;
  ino_t node = 0;

  friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

/// The identity of the file at `path`, symbolic links followed; nothing when it does not exist.
std::optional<FileIdentity> find_identity(const std::string& path);

/// Something to read; or with `error`, `warning` or `passed_over` something that is not read, and why.
struct FoundInput {
  std::string path;      ///< "-" for standard input.
  std::string relative;  ///< Path below the directory where the walk began.
  std::string error = {};
  std::string warning = {};
  std::string passed_over = {};  ///< That is no fault: a folder holds more than texts.
  /// The root of the walk that found it, whose other files are passed over when they turn out to be no text; nullptr
  /// for what was named by hand.
  std::shared_ptr<const std::string> folder = {};

  /// Whether there is something to read.
  bool is_readable() const { return error.empty() && warning.empty() && passed_over.empty(); }
};

struct DirectoryEntry {
  std::string name;
  bool is_file = false;  ///< A regular file for sure; all else has to be looked at.
};

struct WalkOptions {
  bool recursive = false;
  bool follow_links = false;
  bool hidden = false;   ///< Names that begin with a dot are found too.
  bool sources = false;  ///< Programs, style sheets, pictures and data are found as texts are.
  /// Shell patterns (fnmatch, bytes) for base names and, where they have a '/', for the path below the root. With
  /// `include`, only files that match one are found; what matches `exclude` is not, nor is anything in such a
  /// directory.
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  /// The same for letters of ASCII in any case; a pattern after `!` excludes.
  std::vector<std::string> any_case = {};
  /// Whether patterns let a file with that base name and path below the root be found, were it not for folders.
  bool includes(const std::string& name, const std::string& relative) const;
  /// Whether patterns leave out the file or folder of that base name and path.
  bool excludes(const std::string& name, const std::string& relative) const;
  /// Whether a walk would find a file with that path below its root, by its name and those of its folders.
  bool selects(const std::string& relative) const;

  std::optional<FileIdentity> output;  ///< A directory that is not entered: what is written there is no input.
};

/// Walks from one root, a file at a time, in the order of the bytes of names. Without `follow_links` symbolic links in
/// directories are passed over; else they are followed, but not into a directory that the walk is or was in: links from
/// directory to directory make more paths than there are files. It holds the entries of the directories that it is in,
/// and no open descriptor between calls.
class Walk {
 public:
  /// `root` is found as it is unless it is a directory. `options` outlives the walk. With `bare_names` the paths of
  /// what is found do not begin with the root, which is the current folder.
  Walk(std::string root, const WalkOptions& options, bool bare_names = false);

  /// The next file, nothing at the end.
  std::optional<FoundInput> next();

 private:
  struct Directory {
    std::string path;      ///< Ends with '/'.
    std::string relative;  ///< Empty, or ends with '/'.
    FileIdentity identity;
    std::vector<DirectoryEntry> entries;  ///< Not yet visited, the next one last.
  };

  std::optional<FoundInput> begin();
  std::optional<FoundInput> visit(FoundInput input, const DirectoryEntry& entry);
  std::optional<FoundInput> found_file(FoundInput input) const;
  std::optional<FoundInput> enter(FoundInput input, FileIdentity identity);
  bool is_inside(const FileIdentity& identity) const;

  const WalkOptions& options_;
  std::optional<std::string> root_;
  std::shared_ptr<const std::string> folder_;
  bool bare_names_;
  std::vector<Directory> inside_;   ///< The directories that the walk is in, the outermost first.
  std::set<FileIdentity> entered_;  ///< All that it was in, where it follows links.
};

}  // namespace zubda
