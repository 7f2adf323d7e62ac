#include "output/html_headings.h"

#include "output/names.h"

namespace zubda {
namespace {

const std::string& title_of(const Record& record) {
  return record.summary ? record.summary->title : record.document.title;
}

}  // namespace

std::string language_of(const Record& record) {
  if (record.summary) return record.summary->language;
  if (record.digest && !record.digest->languages.empty()) return record.digest->languages.front();
  return record.document.language.empty() ? "und" : record.document.language;
}

std::string heading_of(const Record& record, const PageWords& words, std::string_view first_line) {
  if (const auto& title = title_of(record); !title.empty()) return title;
  if (!first_line.empty()) return std::string(first_line);
  if (record.document.id.empty() && record.member.empty() && (record.file.empty() || record.file == "-"))
    return std::string(words.untitled);
  const auto name = source_name(record);
  return name.substr(name.find_last_of('/') + 1);
}

std::string_view first_line_of(const Record& digest, std::size_t document) {
  const auto& explained = digest.digest->explained;
  if (document >= explained.size() || explained[document].empty()) return {};
  const auto& first = explained[document].front().sentence;
  return first.role == Role::heading ? slice(digest.sources[document].document.text, first.span) : std::string_view();
}

}  // namespace zubda
