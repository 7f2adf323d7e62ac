#include "input/office/package.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "input/archive/archive.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The type of what is named in `[Content_Types].xml` or in a relation is told by the end of its name.
std::string_view after_last(std::string_view text, char c) { return text.substr(text.rfind(c) + 1); }

int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low < 0) {
      decoded += text[i];
      continue;
    }
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

/// Goes a folder up.
void remove_last_name(std::string& path) {
  const auto slash = path.rfind('/');
  path.resize(slash == std::string::npos ? 0 : slash);
}

class RelationReader : public XmlHandler {
 public:
  RelationReader(const Package& package, std::string part, std::vector<Relation>& relations)
      : package_(package), part_(std::move(part)), relations_(relations) {}
  void start(const XmlElement& element) override {
    if (element.name() != "Relationship") return;
    const bool is_external = element.get("TargetMode") == "External";
    const auto part =
        is_external ? package_.parts().end() : package_.parts().find(resolve_part(part_, element.get("Target")));
    relations_.push_back({std::string(element.get("Id")), std::string(after_last(element.get("Type"), '/')),
                          part == package_.parts().end() ? std::string_view{} : std::string_view(part->first)});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  const Package& package_;
  std::string part_;
  std::vector<Relation>& relations_;
};

std::string name_of_relations(const std::string& part) {
  const auto slash = part.rfind('/');
  const auto folder = slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

}  // namespace

Package::Package(std::string_view bytes, std::uint64_t max_bytes)
    : bytes_(bytes), max_bytes_(max_bytes), left_(max_bytes) {
  // Without the directory at its end, libarchive takes what is there for all.
  constexpr std::size_t max_end_bytes = 65535 + 22;  // The record of the directory's end, with the longest comment.
  const auto end = bytes.substr(bytes.size() - std::min(bytes.size(), max_end_bytes));
  if (end.rfind("PK\x05\x06") == std::string_view::npos) throw std::runtime_error("damaged: the end is missing");
  unpack([&](Archive& archive) {
    if (archive.is_file()) sizes_.try_emplace(archive.name(), archive.size().value_or(0));
    return true;
  });
}

std::uint64_t Package::checked_size(std::string_view name) const {
  const auto size = sizes_.find(name)->second;
  if (size > max_bytes_) throw_too_large();
  return size;
}

void Package::throw_too_large() const {
  throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(max_bytes_) + ")");
}

void Package::count(std::uint64_t bytes) {
  if (bytes > left_) throw_too_large();
  left_ -= bytes;
}

/// Walks over the archive until `visit` returns false; what it unpacks counts.
template <typename Visit>
void Package::unpack(Visit&& visit) {
  try {
    Archive archive(bytes_, ArchiveMode::members, {.unpacked_bytes = left_});
    while (archive.next() && visit(archive)) {
    }
  } catch (const ArchiveTooLarge&) {
    throw_too_large();
  }
}

void Package::read(const std::vector<std::string>& names,
                   const std::function<void(const std::string& name, std::string_view data)>& visit) {
  constexpr std::uint64_t max_batch = std::uint64_t{4} << 20;  // Chosen by hand: of memory.
  PartList parts;
  for (const auto& name : names)
    if (has(name)) parts.add(name);
  for (auto at = parts.names().begin(); at != parts.names().end();) {
    std::map<std::string, std::string, std::less<>> batch;
    const auto begin = at;
    for (std::uint64_t size = 0; at != parts.names().end() && (size == 0 || size < max_batch); ++at) {
      size += checked_size(*at) + 1;
      batch.try_emplace(*at);
    }
    std::uint64_t unpacked = 0;
    auto missing = batch.size();
    unpack([&](Archive& archive) {
      if (missing == 0) return false;
      const auto found = batch.find(archive.name());
      if (found == batch.end() || !found->second.empty() || !archive.is_file()) return true;
      found->second = archive.read_all();
      unpacked += found->second.size();
      return --missing > 0;
    });
    count(unpacked);
    for (auto part = begin; part != at; ++part) visit(*part, batch.find(*part)->second);
  }
}

std::string Package::read(const std::string& name) {
  std::string data;
  read({name}, [&](const std::string&, std::string_view part) { data = part; });
  return data;
}

void Package::read_xml(const std::string& name, XmlHandler& handler) {
  if (!has(name)) throw std::runtime_error("damaged: no part " + name);
  checked_size(name);
  std::uint64_t unpacked = 0;
  unpack([&](Archive& archive) {
    if (archive.name() != name || !archive.is_file()) return true;
    if (archive.is_encrypted()) throw std::runtime_error("encrypted");
    XmlReader reader(handler, name);
    for (auto piece = archive.read(); !piece.empty(); piece = archive.read()) {
      unpacked += piece.size();
      reader.feed(piece);
    }
    reader.finish();
    return false;
  });
  count(unpacked);
}

void Package::read_xml(const std::vector<std::string>& names,
                       const std::function<void(const std::string& name, const FeedXml& feed)>& visit) {
  constexpr std::uint64_t max_small = std::uint64_t{1} << 20;  // Chosen by hand: of memory.
  const auto is_small = [&](const std::string& name) {
    const auto part = sizes_.find(name);
    return part == sizes_.end() || part->second < max_small;
  };
  for (std::size_t at = 0; at < names.size();) {
    const auto begin = at;
    while (at < names.size() && is_small(names[at])) ++at;
    read({names.begin() + static_cast<std::ptrdiff_t>(begin), names.begin() + static_cast<std::ptrdiff_t>(at)},
         [&](const std::string& name, std::string_view data) {
           visit(name, [&](XmlHandler& handler) { zubda::read_xml(data, handler, name); });
         });
    if (at == names.size()) return;
    visit(names[at], [&](XmlHandler& handler) { read_xml(names[at], handler); });
    ++at;
  }
}

std::string resolve_part(std::string_view from, std::string_view target) {
  // Each of many short targets gets the folder of a part, whose name may be as long as a zip archive likes.
  constexpr std::size_t max_path = 1000;
  target = target.substr(0, target.find('#'));
  if (target.empty() || target.find("://") != std::string_view::npos || target.starts_with("//")) return {};
  const auto slash = from.rfind('/');
  const auto folder =
      target.starts_with('/') || slash == std::string_view::npos ? std::string_view{} : from.substr(0, slash);
  const auto decoded = decode_percent(target);
  if (folder.size() > max_path || decoded.size() > max_path) return {};
  std::string path;
  for (const auto part : {folder, std::string_view(decoded)}) {
    for (std::size_t at = 0; at <= part.size();) {
      const auto end = std::min(part.find('/', at), part.size());
      const auto name = part.substr(at, end - at);
      at = end + 1;
      if (name == "..") remove_last_name(path);
      else if (!name.empty() && name != ".") path.append(path.empty() ? "" : "/").append(name);
    }
  }
  return path.size() <= max_path ? path : std::string{};
}

std::vector<Relation> read_relations(Package& package, const std::string& part) {
  const auto name = name_of_relations(part);
  std::vector<Relation> relations;
  RelationReader reader(package, part, relations);
  if (package.has(name)) package.read_xml(name, reader);
  return relations;
}

std::map<std::string, std::vector<Relation>> read_relations(Package& package, const std::vector<std::string>& parts) {
  std::map<std::string, std::string> part_of;
  std::vector<std::string> names;
  for (const auto& part : parts)
    if (part_of.try_emplace(name_of_relations(part), part).second) names.push_back(name_of_relations(part));
  std::map<std::string, std::vector<Relation>> relations;
  package.read(names, [&](const std::string& name, std::string_view data) {
    const auto& part = part_of[name];
    RelationReader reader(package, part, relations[part]);
    read_xml(data, reader, name);
  });
  return relations;
}

std::string related_part(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::ranges::find(relations, type, &Relation::type);
  return found == relations.end() ? std::string{} : std::string(found->part);
}

}  // namespace zubda
