/// A small machine walks over a row: a field that begins with a quotation mark goes on to the next mark that is not
/// doubled, whatever is between; all else goes on to the separator or the line end. That is how spreadsheets write
/// tables. Marks inside a field that does not begin with one are characters like others.
#include "input/records/csv.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "input/encoding/decode.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace zubda {
namespace {

constexpr char quote = '"';

/// Where the quoted field that begins at `at` ends, behind its closing mark; npos when that is missing.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  for (auto end = text.find(quote, at + 1); end != std::string_view::npos; end = text.find(quote, end + 2))
    if (end + 1 >= text.size() || text[end + 1] != quote) return end + 1;
  return std::string_view::npos;
}

std::string without_doubles(std::string_view quoted) {
  std::string text;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    text += quoted[i];
    if (quoted[i] == quote && i + 1 < quoted.size() && quoted[i + 1] == quote) ++i;
  }
  return text;
}

std::string_view without_line_end(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

/// `row` as UTF-8. Throws std::runtime_error.
std::string decoded_row(std::string_view row, const std::string& encoding) {
  if (!encoding.empty()) return decode(std::string(row), encoding).text;
  if (!is_valid_utf8(row)) throw std::runtime_error("not valid UTF-8; --encoding names another");
  return std::string(row);
}

/// `text` as a JSON string, controls of terminals escaped.
std::string json_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string json = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (text[i] == '"' || text[i] == '\\') (json += '\\') += text[i];
    else if (byte >= 0x20 && byte != 0x7F && !is_c1) json += text[i];
    else {
      const auto code = is_c1 ? static_cast<unsigned char>(text[++i]) : byte;
      ((json += "\\u00") += digits[code >> 4]) += digits[code & 15];
    }
  }
  return json + '"';
}

std::string listed_names(const std::vector<std::string>& names) {
  constexpr std::size_t max_bytes = 200;
  std::string list;
  for (const auto& name : names) {
    if (list.size() + name.size() > max_bytes) return list + ", ...";
    (list += list.empty() ? "" : ", ") += name;
  }
  return list;
}

/// The fields of one row by the names of their columns.
class Row {
 public:
  Row(const TableHeader& header, const std::vector<std::string>& values) : header_(header), values_(values) {}

  /// nullptr when there is no such column, or the row ends before it.
  const std::string* find(const std::string& name) const {
    const auto column = header_.columns.find(name);
    const bool is_there = !name.empty() && column != header_.columns.end() && column->second < values_.size();
    return is_there ? &values_[column->second] : nullptr;
  }
  std::string text(const std::string& name) const {
    const auto* value = find(name);
    return value == nullptr ? std::string() : *value;
  }

 private:
  const TableHeader& header_;
  const std::vector<std::string>& values_;
};

std::optional<std::size_t> budget(const std::string& digits, const std::string& name) {
  if (digits.empty()) return std::nullopt;
  std::size_t words = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), words);
  if (error != std::errc() || end != digits.data() + digits.size() || words < 1 || words > 1'000'000'000)
    throw std::runtime_error("the field \"" + name + "\" is not a whole number from 1 to 1000000000");
  return words;
}

void take_fields(const Row& row, const JsonFields& fields, JsonRecord& record) {
  auto& document = record.document;
  if (const auto* id = row.find(fields.id)) {
    if (id->size() > max_id_bytes)
      throw std::runtime_error("the field \"" + fields.id + "\" has more than " + std::to_string(max_id_bytes) +
                               " bytes");
    document.id = json_string(*id);
  }
  for (const auto& name : fields.passed)
    if (const auto* value = row.find(name)) record.passed.push_back({name, json_string(*value)});
  const auto* text = row.find(fields.text);
  if (text == nullptr) throw std::runtime_error("no field \"" + fields.text + "\"");
  document.text = *text;
  document.title = row.text(fields.title);
  record.query = row.text(fields.query);
  record.words = budget(row.text(fields.words), fields.words);
}

}  // namespace

std::size_t row_end(std::string_view text, char separator) {
  for (std::size_t at = 0; separator != '\t' && at < text.size();) {
    if (text[at] == quote) {
      at = quoted_end(text, at);
      if (at == std::string_view::npos) return at;
    }
    const char ends[] = {separator, '\n'};
    at = text.find_first_of(std::string_view(ends, 2), at);
    if (at == std::string_view::npos) return at;
    if (text[at++] == '\n') return at;
  }
  const auto end = separator == '\t' ? text.find('\n') : std::string_view::npos;
  return end == std::string_view::npos ? end : end + 1;
}

std::vector<std::string> split_row(std::string_view row, char separator) {
  row = without_line_end(row);
  std::vector<std::string> fields;
  for (std::size_t at = 0; at <= row.size();) {
    auto end = std::min(row.find(separator, at), row.size());
    const bool begins_quoted = at < row.size() && row[at] == quote;
    const auto closed =
        begins_quoted ? quoted_end(row.substr(0, separator == '\t' ? end : row.size()), at) : std::string_view::npos;
    if (closed == std::string_view::npos || (separator == '\t' && closed != end)) {
      fields.emplace_back(row.substr(at, end - at));
    } else {
      end = std::min(row.find(separator, closed), row.size());
      // What is behind the closing mark belongs to the field: nothing of a table is lost.
      fields.push_back(without_doubles(row.substr(at + 1, closed - at - 2)).append(row.substr(closed, end - closed)));
    }
    at = end + 1;
  }
  return fields;
}

TableHeader read_header(std::string_view row, char separator, const std::string& encoding, const std::string& text) {
  if (row.starts_with("\xEF\xBB\xBF")) row.remove_prefix(3);
  if (separator == ',' && row.find(',') == std::string_view::npos && row.find(';') != std::string_view::npos)
    separator = ';';
  TableHeader header{split_row(decoded_row(row, encoding), separator), separator, encoding};
  for (std::size_t i = 0; i < header.names.size(); ++i) {
    header.names[i] = std::string(trim_ascii(header.names[i]));
    header.columns.emplace(header.names[i], i);
  }
  if (!header.columns.contains(text))
    throw std::runtime_error("no column \"" + text + "\"; --text-field names one of: " + listed_names(header.names));
  return header;
}

JsonRecord read_row(std::string_view row, const TableHeader& header, const JsonFields& fields) {
  JsonRecord record;
  try {
    auto text = decoded_row(row, header.encoding);
    if (std::erase(text, '\0') > 0) record.warnings.emplace_back("NUL removed");
    const auto values = split_row(text, header.separator);
    if (values.size() > header.names.size())
      record.warnings.push_back(std::to_string(values.size()) + " fields under " + std::to_string(header.names.size()) +
                                " names of columns");
    if (header.separator != '\t' && text.find(quote) != std::string::npos &&
        row_end(text + "\n", header.separator) == std::string_view::npos)
      record.warnings.emplace_back("a quotation mark is not closed");
    take_fields(Row(header, values), fields, record);
  } catch (const std::runtime_error& reason) {
    record.error = reason.what();
  }
  return record;
}

bool RowBatches::read_more(LineBatch& batch) {
  constexpr std::size_t block_bytes = std::size_t{256} << 10;
  const auto old_size = rest_.size();
  rest_.resize(old_size + std::max(block_bytes, old_size));
  std::size_t count = 0;
  try {
    count = stream_(rest_.data() + old_size, rest_.size() - old_size);
  } catch (const std::runtime_error& reason) {
    batch.error = reason.what();
  }
  rest_.resize(old_size + count);
  ended_ = count == 0;
  return !ended_;
}

LineBatch RowBatches::skip_line() {
  LineBatch batch;
  batch.first_line = next_line_++;
  batch.overlong = true;
  auto end = std::string::npos;
  do rest_.clear();
  while (read_more(batch) && (end = rest_.find('\n')) == std::string::npos);
  rest_.erase(0, end == std::string::npos ? end : end + 1);
  batch.last = ended_ && rest_.empty();
  return batch;
}

/// The bytes of `rest_` that are whole rows; 0 when there is none. The end of a row that is too long does not count, so
/// that it does not matter how much of it has been read.
std::size_t RowBatches::whole_rows() const {
  std::size_t taken = 0;
  for (auto rest = std::string_view(rest_);;) {
    const auto end = row_end(rest, ',');
    if (end == std::string_view::npos || end > max_bytes_ + max_bytes_around_line) return taken;
    taken += end;
    rest.remove_prefix(end);
  }
}

LineBatch RowBatches::next() {
  LineBatch batch;
  batch.first_line = next_line_;
  auto taken = whole_rows();
  while (taken == 0 && !ended_ && rest_.size() <= max_bytes_ + max_bytes_around_line && read_more(batch))
    taken = whole_rows();
  if (taken == 0 && !batch.error.empty()) rest_.clear();  // What is left is cut short.
  if (taken == 0) {
    // No row ends here: a mark is not closed, or the row is the last one or too long.
    const auto line = rest_.find('\n');
    if (line == std::string::npos && !ended_) return skip_line();
    taken = line == std::string::npos ? rest_.size() : line + 1;
  }
  batch.lines = rest_.substr(0, taken);
  rest_.erase(0, taken);
  batch.last = ended_ && rest_.empty();
  next_line_ += static_cast<std::size_t>(std::ranges::count(batch.lines, '\n'));
  return batch;
}

}  // namespace zubda
