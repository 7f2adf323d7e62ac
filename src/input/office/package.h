/// The parts of an office document or a book, which is a zip archive.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/xml.h"
namespace zubda {

/// A package in memory. Parts are found by their whole names only: one that is called `../a` or `/etc/passwd` is never
/// anything but a part.
class Package {
 public:
  /// Lists the parts. All that is unpacked, together, may have `max_bytes`. `bytes` must outlive the package. Throws
  /// std::runtime_error with the reason when they are no archive, or a damaged one.
  Package(std::string_view bytes, std::uint64_t max_bytes);

  bool has(std::string_view name) const { return sizes_.find(name) != sizes_.end(); }
  /// The names and sizes of all parts that are files.
  const std::map<std::string, std::uint64_t, std::less<>>& parts() const { return sizes_; }

  /// Calls `visit` once with each of the parts that are there, in the order of `names`. Parts that are small are
  /// unpacked together, so that many of them take linear time and bounded memory.
  void read(const std::vector<std::string>& names,
            const std::function<void(const std::string& name, std::string_view data)>& visit);
  /// One part, or nothing when there is none of that name.
  std::string read(const std::string& name);
  /// Counts bytes that are read again as if they were unpacked again.
  void count(std::uint64_t bytes);
  /// Feeds a part to the handler as it is unpacked, whatever its size.
  void read_xml(const std::string& name, XmlHandler& handler);
  /// The same for each of the parts that are there, in the order of `names`; `visit` gets the name of one and what
  /// feeds it to a handler. As with `read`, small parts are unpacked together.
  using FeedXml = std::function<void(XmlHandler& handler)>;
  void read_xml(const std::vector<std::string>& names,
                const std::function<void(const std::string& name, const FeedXml& feed)>& visit);

 private:
  /// Of a part that is there. Throws for one that is larger than all may be: no time is spent on what an archive only
  /// claims to have.
  std::uint64_t checked_size(std::string_view name) const;
  [[noreturn]] void throw_too_large() const;
  template <typename Visit>
  void unpack(Visit&& visit);

  std::string_view bytes_;
  std::uint64_t max_bytes_;
  std::uint64_t left_;  ///< Bytes that may still be unpacked.
  std::map<std::string, std::uint64_t, std::less<>> sizes_;
};

/// Names of parts, each once, in the order in which they came: a document may name a part as often as it likes.
class PartList {
 public:
  /// Returns whether it is new.
  bool add(std::string_view part) {
    const bool is_new = !part.empty() && known_.emplace(part).second;
    if (is_new) names_.emplace_back(part);
    return is_new;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::set<std::string, std::less<>> known_;
  std::vector<std::string> names_;
};

/// The name of the part that `target` in the part `from` refers to: relative to its folder, or with a slash from the
/// top. Without what comes after `#`; `%20` and the like are decoded. Empty for a target outside of the package, and
/// where a path has more than 1000 bytes.
std::string resolve_part(std::string_view from, std::string_view target);

/// A relation of Open Packaging Conventions.
struct Relation {
  std::string id;
  std::string type;  ///< Without what is before the last slash: `styles`.
  std::string_view
      part;  ///< Of the package, that it leads to; empty when it leads to none. Good as long as the package.
};

/// The relations of a part, or of the whole package with an empty `part`.
std::vector<Relation> read_relations(Package& package, const std::string& part);

/// The relations of several parts, by their names; all of them take one walk through the package.
std::map<std::string, std::vector<Relation>> read_relations(Package& package, const std::vector<std::string>& parts);

/// The part that the first relation of that type leads to; empty when there is none.
std::string related_part(const std::vector<Relation>& relations, std::string_view type);

}  // namespace zubda
