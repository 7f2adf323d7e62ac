// zubda-zim FILE START BYTES: the articles in a ZIM file, from an entry on, until so many bytes were written. libzim
// keeps Xapian in it, which takes longer to load than zubda takes to start, and what it throws or dies on is damage of
// the file only.
//
// Written are fields: a name, a blank, the length of the value, a line end, the value, a line end. For each article
// `path`, `title`, `type` and `data`, or `path` and `fault`; at the end `next`, the entry to go on with, or `end`;
// `error` where the file is none. Entries come in the order in which they lie in the file, so that each of its clusters
// is unpacked once. Redirects, and all that is neither a page nor a text, are passed over.
#include <zim/archive.h>
#include <zim/entry.h>
#include <zim/item.h>

#include <cstdlib>
#include <exception>
#include <limits>
#include <string>
#include <string_view>

#include "mail_helper/output.h"

namespace {

constexpr zim::size_type max_article_bytes = zim::size_type{64} << 20;  // As much as zubda reads unasked.

bool is_text(std::string_view type) {
  return type.starts_with("text/html") || type.starts_with("text/plain") || type.starts_with("application/xhtml+xml");
}

/// Files of before 2021 have all entries in one list, with a letter before each path: articles have an A.
bool is_article(const zim::Archive& archive, const zim::Entry& entry) {
  return !entry.isRedirect() && (archive.hasNewNamespaceScheme() || entry.getPath().starts_with("A/"));
}

/// Writes an entry if it is an article; returns how many bytes.
std::size_t write_entry(const zim::Archive& archive, const zim::Entry& entry) {
  if (!is_article(archive, entry)) return 0;
  const auto item = entry.getItem();
  if (!is_text(item.getMimetype())) return 0;
  write_field("path", item.getPath());
  if (item.getSize() > max_article_bytes) {
    write_field("fault", "an article of more than 64 MiB");
    return 0;
  }
  const auto data = item.getData();
  write_field("title", item.getTitle());
  write_field("type", item.getMimetype());
  write_field("data", std::string_view(data.data(), data.size()));
  return data.size();
}

void write_articles(const zim::Archive& archive, int start, std::size_t max_bytes) {
  std::size_t written = 0;
  const auto entries = archive.iterEfficient().offset(start, std::numeric_limits<int>::max());
  int number = start;
  for (auto at = entries.begin(); at != entries.end(); ++at, ++number) {
    if (written >= max_bytes) {
      write_field("next", std::to_string(number));
      return;
    }
    try {
      written += write_entry(archive, *at);
    } catch (const std::exception& reason) {
      write_field("path", "");
      write_field("fault", reason.what());
    }
  }
  write_field("end", "");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  try {
    const zim::Archive archive(arguments[1]);
    write_articles(archive, std::atoi(arguments[2]), std::strtoull(arguments[3], nullptr, 10));
  } catch (const std::exception& reason) {
    write_field("error", reason.what());
  }
  return 0;
}
