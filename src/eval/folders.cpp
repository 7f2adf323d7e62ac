#include "eval/folders.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include "eval/report_error.h"
#include "input/encoding/decode.h"
#include "input/files/file.h"

namespace zubda::eval {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_file_bytes = std::size_t{64} << 20;

/// The files of a folder in the order of their names.
std::vector<fs::path> files_of(const std::string& folder, Inputs& inputs) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->is_regular_file(error) && !entry->path().filename().string().starts_with('.'))
      files.push_back(entry->path());
  if (error) report_error(folder, error.message(), inputs);
  std::ranges::sort(files);
  return files;
}

/// Calls `sink(base name, text)` for every file of a folder.
template <class Sink>
void for_each_text(const std::string& folder, Inputs& inputs, Sink&& sink) {
  for (const auto& file : files_of(folder, inputs)) {
    try {
      auto text = decode(read_file(file.string(), max_file_bytes), "").text;
      sink(file.stem().string(), std::move(text));
    } catch (const std::runtime_error& reason) {
      report_error(file.string(), reason.what(), inputs);
    }
  }
}

std::string folder_name(const std::string& folder) {
  const auto path = fs::path(folder).lexically_normal();
  return (path.has_filename() ? path.filename() : path.parent_path().filename()).string();
}

/// `a` for `a.1` when there is a summary `a` and none `a.1`.
std::string summarized_name(const std::string& name, const std::set<std::string>& summarized) {
  const auto shorter = fs::path(name).stem().string();
  return !summarized.contains(name) && summarized.contains(shorter) ? shorter : name;
}

}  // namespace

void read_folders(const std::string& references, const std::vector<std::string>& summaries, Inputs& inputs) {
  std::set<std::string> summarized;
  for (const auto& folder : summaries) {
    auto& system = inputs.summaries.emplace_back(SummarySet{folder_name(folder), {}});
    for_each_text(folder, inputs, [&](const std::string& name, std::string text) {
      if (!system.by_id.emplace(name, std::move(text)).second)
        throw std::runtime_error("a second summary named " + name);
      summarized.insert(name);
    });
  }
  std::map<std::string, std::vector<std::string>> texts;
  for_each_text(references, inputs, [&](const std::string& name, std::string text) {
    texts[summarized_name(name, summarized)].push_back(std::move(text));
  });
  auto& set = inputs.references.emplace_back(ReferenceSet{folder_name(references), {}});
  for (auto& [name, of_one] : texts) {
    auto& document = set.documents.emplace_back();
    document.document.id = name;
    document.references = std::move(of_one);
  }
}

}  // namespace zubda::eval
