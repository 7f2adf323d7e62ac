#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/write_all.h"
#include "df/actions.h"
#include "df/group_merge.h"
#include "df/repeats.h"
#include "df/run_store.h"
#include "df/table_merge.h"
#include "df/table_output.h"
#include "output/display.h"

namespace zubda::df {
namespace {

/// So many tables are merged at once: more in groups, since a process may have 1,024 files open.
constexpr std::size_t max_open_tables = 256;
/// How much text is written at once.
constexpr std::size_t text_bytes = std::size_t{64} << 10;

/// The bytes of a table; "-" is standard input. Throws std::runtime_error with the reason.
ByteStream open_table(const std::string& path, int standard_input) {
  if (path == "-") return stream_of(standard_input);
  return stream_of(Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)));
}

/// Tables that are open at the same time.
class OpenTables {
 public:
  void add(const std::string& path, int standard_input) {
    const auto open = [&]() -> TableReader& { return readers_.emplace_back(open_table(path, standard_input)); };
    tables_.push_back({path, with_name(path, [&] { return &open(); })});
  }
  const NamedTable& last() const { return tables_.back(); }
  const NamedTable& first() const { return tables_.front(); }
  std::size_t size() const { return tables_.size(); }

  /// Writes the table of all.
  void merge(const TableSink& sink) { merge_in_groups(tables_, groups_for(tables_.size()), sink); }

 private:
  std::deque<TableReader> readers_;
  std::vector<NamedTable> tables_;
};

/// In how many of the terms of a language each count was found.
using CountHistogram = std::map<std::uint64_t, std::uint64_t>;

/// Which terms of a language are kept: all with more than `count` documents, and of those with as many the first
/// `ties`.
struct Limit {
  std::uint64_t count = 0;
  std::uint64_t ties = 0;
  std::uint64_t dropped = 0;  ///< The largest count of a term that is not kept; 0 when all are.
};

Limit limit_for(const CountHistogram& histogram, std::uint64_t max_terms) {
  for (auto at = histogram.rbegin(); at != histogram.rend(); ++at) {
    if (at->second > max_terms) return {at->first, max_terms, at->first};
    max_terms -= at->second;
  }
  return {};
}

/// Reads a table once; returns the limit of each language.
std::map<std::string, Limit> find_limits(TableReader& table, std::uint64_t max_terms) {
  std::map<std::string, Limit> limits;
  while (table.next_section()) {
    CountHistogram histogram;
    while (table.next_term()) ++histogram[table.count()];
    limits[table.section().language] = limit_for(histogram, max_terms);
  }
  return limits;
}

void write_finished(TableReader& table, std::map<std::string, Limit> limits, const TableSink& sink) {
  auto header = table.header();
  header.finished = true;
  header.sample.clear();
  TableWriter writer(sink, header);
  while (table.next_section()) {
    auto section = table.section();
    auto& [count, ties, dropped] = limits[section.language];
    section.dropped = dropped;
    writer.begin_section(section);
    while (table.next_term())
      if (table.count() > count || (table.count() == count && ties > 0 && ties-- > 0))
        writer.add(table.term(), table.count());
    writer.end_section();
  }
  writer.finish();
}

/// A table that can be read several times: one that comes from a pipe is copied.
class RereadableTable {
 public:
  RereadableTable(const std::string& path, int standard_input, const std::string& folder)
      : path_(path), source_(with_name(path, [&] { return open_table(path, standard_input); })) {
    struct stat status {};
    if (path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return;
    copy_.emplace(folder);
    std::string buffer(text_bytes, '\0');
    while (const auto size = with_name(path, [&] { return source_(buffer.data(), buffer.size()); }))
      copy_->write(std::string_view(buffer).substr(0, size));
  }

  /// Its bytes from the beginning on.
  ByteStream read() const { return copy_ ? copy_->read() : open_table(path_, -1); }

 private:
  std::string path_;
  ByteStream source_;
  std::optional<UnnamedFile> copy_;
};

std::string line_of(std::initializer_list<std::string_view> fields) {
  std::string line;
  for (const auto field : fields) {
    if (!line.empty()) line += '\t';
    append_line(valid_text(field), line);
  }
  return line + "\n";
}

std::string header_lines(const TableHeader& header) {
  std::string sum;
  for (int shift = 60; shift >= 0; shift -= 4) sum += "0123456789abcdef"[header.document_sum >> shift & 15];
  return line_of({"documents", std::to_string(header.documents)}) + line_of({"sum", sum}) +
         line_of({"finished", header.finished ? "yes" : "no"}) + line_of({"stems", header.stemmed ? "yes" : "no"}) +
         line_of({"stopwords", header.stop_words == 0 ? "of each language" : "given"});
}

/// Calls `write` with the lines that show the table.
void show_table(TableReader& table, bool header, const TableSink& write) {
  std::string lines = header ? header_lines(table.header()) : "";
  while (table.next_section()) {
    const auto& section = table.section();
    std::uint64_t terms = 0;
    for (; table.next_term(); ++terms) {
      if (!header) lines += line_of({section.language, table.term(), std::to_string(table.count())});
      if (lines.size() < text_bytes) continue;
      write(lines);
      lines.clear();
    }
    if (header)
      lines += line_of({"language", section.language, std::to_string(section.documents), std::to_string(terms),
                        std::to_string(section.dropped)});
  }
  write(lines);
}

}  // namespace

ExitStatus merge(const Command& command, const Streams& streams) {
  TableOutput output(command.output, streams.out);
  RunStore groups(output.folder());
  RepeatCheck repeats;
  OpenTables open;
  for (const auto& path : command.tables) {
    if (open.size() == max_open_tables) {
      groups.add_to_disk([&](const TableSink& sink) { open.merge(sink); });
      open = {};
    }
    open.add(path, streams.in);
    with_name(path, [&] { check_same_terms(open.first().reader->header(), open.last().reader->header()); });
    if (!command.allow_repeats) repeats.add(path, open.last().reader->header());
  }
  repeats.check();
  if (command.tables.size() <= max_open_tables) {
    open.merge(output.sink());
  } else {
    groups.add_to_disk([&](const TableSink& sink) { open.merge(sink); });
    groups.merge(output.sink());
  }
  output.commit();
  return all_done;
}

ExitStatus finish(const Command& command, const Streams& streams) {
  TableOutput output(command.output, streams.out);
  const auto& path = command.tables.front();
  const RereadableTable bytes(path, streams.in, output.folder());
  const auto limits = with_name(path, [&] {
    TableReader table(bytes.read());
    if (table.header().finished) throw BadTable("is finished already: what was dropped would not be known any more");
    return find_limits(table, *command.max_terms);
  });
  with_name(path, [&] {
    TableReader table(bytes.read());
    write_finished(table, limits, output.sink());
  });
  output.commit();
  return all_done;
}

ExitStatus show(const Command& command, const Streams& streams) {
  const auto& path = command.tables.front();
  with_name(path, [&] {
    TableReader table(open_table(path, streams.in));
    show_table(table, command.header,
               [&](std::string_view lines) { write_all(streams.out, lines, "standard output"); });
  });
  return all_done;
}

}  // namespace zubda::df
